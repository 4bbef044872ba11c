import type { FastifyReply, FastifyRequest } from "fastify";
import type { WriteContext } from "#platform/server/database/context.ts";
import type { RawScope, RouteInput } from "#platform/server/http/route.ts";
import type { Services } from "#platform/server/services.ts";
import { openAttempt } from "#platform/server/sign-in/attempts.ts";
import { refusalCode } from "#platform/server/sign-in/forward-auth.ts";
import { linkBase } from "#platform/server/sign-in/link-base.ts";
import { verifyPassword } from "#platform/server/sign-in/passwords.ts";
import { signInProblem } from "#platform/server/sign-in/problems.ts";
import { unsafeAsSystem } from "./as-system.ts";
import { sendSessionMail } from "./send-session-mail.ts";
import type { SessionMail } from "./session-mails.ts";

export interface SecureInput {
	request: FastifyRequest;
	reply: FastifyReply;
	services: Services;
}

/**
 * Asks for the password again, within the limits of signing in.
 * @throws Problem sign-in/password-wrong, sign-in/password-missing (an account of the house's sign-in service), sign-in/blocked
 */
export async function proveIdentity(
	{ actor }: RawScope,
	{ request, services }: SecureInput,
	password: string,
): Promise<void> {
	const { auth } = services;
	const attempt = await openAttempt(auth, `person ${actor.personId}`, request.ip);
	const { rows } = await auth.pool.query<{ password: string | null }>(
		"select password from sign_in_account where person_id = $1 and provider_id = 'credential'",
		[actor.personId],
	);
	const hashed = rows[0]?.password;
	if (!hashed) throw signInProblem("password-missing");
	if (!(await verifyPassword(hashed, password))) throw signInProblem("password-wrong");
	await attempt.succeeded();
}

/** Translates what better-auth refuses for somebody who is signed in. */
export function refuse(error: unknown): never {
	const code = refusalCode(error);
	if (!code) throw error;
	if (code === "INVALID_CODE") throw signInProblem("two-factor-code-wrong");
	if (code === "TOTP_ALREADY_ENABLED") throw signInProblem("two-factor-on");
	if (/NOT_ENABLED|NOT_FOUND/.test(code)) throw signInProblem("two-factor-off");
	throw signInProblem("password-wrong");
}

/** Writes down a change of how one signs in, and tells the person by mail. */
export async function recordChange(
	{ actor }: RawScope,
	{ request, services }: SecureInput,
	{ action, mail, page }: { action: string; mail: SessionMail; page: string },
	also: (context: WriteContext) => Promise<void> = async () => undefined,
): Promise<void> {
	const base = linkBase(services.settings, request);
	await services.contexts.write(unsafeAsSystem(actor), async (context) => {
		const person = await context.tx
			.selectFrom("person")
			.select(["id", "name", "email", "locale"])
			.where("id", "=", actor.personId ?? "")
			.executeTakeFirstOrThrow();
		await sendSessionMail(context, mail, person, `${base}${page}`);
		context.audit({ action, object: { kind: "person", id: person.id } });
		await also(context);
	});
}

export type SecureRoute<Body, Result> = (scope: RawScope, input: RouteInput<unknown, unknown, Body>) => Promise<Result>;
