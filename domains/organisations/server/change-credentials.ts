import { mayCauseMail } from "#platform/server/sign-in/attempts.ts";
import { endSessions } from "#platform/server/sign-in/end-sessions.ts";
import { authHeaders, forwardCookies } from "#platform/server/sign-in/forward-auth.ts";
import { linkBase } from "#platform/server/sign-in/link-base.ts";
import { issueLinkToken } from "#platform/server/sign-in/link-token.ts";
import { refuseWeakPassword } from "#platform/server/sign-in/passwords.ts";
import { unsafeAsSystem } from "./as-system.ts";
import { findAccount } from "./find-account.ts";
import { proveIdentity, recordChange, refuse, type SecureRoute } from "./secure-account.ts";
import { sendSessionMail } from "./send-session-mail.ts";

/** A new password; all other devices are signed out and this one gets a new session. */
export const changePassword: SecureRoute<{ currentPassword: string; newPassword: string }, void> = async (
	scope,
	input,
) => {
	const { body, request, reply, services } = input;
	refuseWeakPassword(body.newPassword, [], "newPassword");
	await proveIdentity(scope, input, body.currentPassword);
	const { headers } = await services.auth.api
		.changePassword({
			body: { ...body, revokeOtherSessions: true },
			headers: authHeaders(request),
			returnHeaders: true,
		})
		.catch(refuse);
	forwardCookies(reply, headers);
	await recordChange(scope, input, {
		action: "account.password-changed",
		mail: "account.password-changed",
		page: "/forgotten-password",
	});
};

/** Asks the new address; the account moves when its link is opened. An address that is taken hears of it, the asker does not. */
export const changeEmail: SecureRoute<{ email: string; password: string }, void> = async (scope, input) => {
	const { body, request, services } = input;
	await proveIdentity(scope, input, body.password);
	if (!(await mayCauseMail(services.auth, body.email, request.ip))) return;
	const base = linkBase(services.settings, request);
	const personId = scope.actor.personId ?? "";
	await services.contexts.write(unsafeAsSystem(scope.actor), async (context) => {
		const { tx, now } = context;
		const owner = await findAccount(context, body.email);
		if (owner && owner.id !== personId) {
			await sendSessionMail(context, "account.exists", owner, `${base}/forgotten-password`);
			return;
		}
		const person = await tx
			.selectFrom("person")
			.select(["name", "locale"])
			.where("id", "=", personId)
			.executeTakeFirstOrThrow();
		const token = await issueLinkToken(tx, { kind: "verify_email", personId, email: body.email, now });
		const to = { ...person, id: personId, email: body.email };
		await sendSessionMail(context, "sign-in.verify", to, `${base}/verify-email#${token}`);
		context.audit({ action: "account.email-change-requested", object: { kind: "person", id: personId } });
	});
};

/** First half of switching two-step sign-in on: a secret for the authenticator, not yet asked for. */
export const beginTwoFactor: SecureRoute<
	{ password: string },
	{ uri: string; secret: string; recoveryCodes: string[] }
> = async (scope, input) => {
	const { body, request, services } = input;
	await proveIdentity(scope, input, body.password);
	const begun = await services.auth.api
		.enableTwoFactor({ body: { password: body.password, method: "totp" }, headers: authHeaders(request) })
		.catch(refuse);
	const { totpURI: uri = "", backupCodes: recoveryCodes = [] } = begun as { totpURI?: string; backupCodes?: string[] };
	return { uri, secret: new URL(uri).searchParams.get("secret") ?? "", recoveryCodes };
};

/** Second half: a right code switches it on. Sessions that came without a second factor end. */
export const confirmTwoFactor: SecureRoute<{ code: string }, void> = async (scope, input) => {
	const { body, request, reply, services } = input;
	const { headers } = await services.auth.api
		.verifyTOTP({ body, headers: authHeaders(request), returnHeaders: true })
		.catch(refuse);
	forwardCookies(reply, headers);
	const token = services.auth.tokenOf(sessionCookieOf(headers, services.auth.cookieName));
	const { rows } = await services.auth.pool.query<{ id: string }>("select id from sign_in_session where token = $1", [
		token,
	]);
	await recordChange(
		scope,
		input,
		{ action: "account.two-factor-on", mail: "account.two-factor", page: "/account" },
		async ({ tx }) => void (await endSessions(tx, scope.actor.personId ?? "", { except: rows[0]?.id ?? null })),
	);
};

export const disableTwoFactor: SecureRoute<{ password: string }, void> = async (scope, input) => {
	const { body, request, reply, services } = input;
	await proveIdentity(scope, input, body.password);
	const { headers } = await services.auth.api
		.disableTwoFactor({ body, headers: authHeaders(request), returnHeaders: true })
		.catch(refuse);
	forwardCookies(reply, headers);
	await recordChange(scope, input, {
		action: "account.two-factor-off",
		mail: "account.two-factor",
		page: "/account",
	});
};

export const newRecoveryCodes: SecureRoute<{ password: string }, { recoveryCodes: string[] }> = async (
	scope,
	input,
) => {
	const { body, request, services } = input;
	await proveIdentity(scope, input, body.password);
	const { backupCodes } = await services.auth.api
		.generateBackupCodes({ body, headers: authHeaders(request) })
		.catch(refuse);
	await recordChange(scope, input, {
		action: "account.recovery-codes-renewed",
		mail: "account.two-factor",
		page: "/account",
	});
	return { recoveryCodes: backupCodes };
};

function sessionCookieOf(headers: Headers, name: string): string | undefined {
	const cookie = headers.getSetCookie().find((text) => text.startsWith(`${name}=`));
	return cookie && decodeURIComponent(cookie.slice(name.length + 1).split(";")[0] ?? "");
}
