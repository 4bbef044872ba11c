import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import type { RawScope, RouteInput } from "#platform/server/http/route.ts";
import { newId } from "#platform/server/id.ts";
import { forgiveAccount } from "#platform/server/sign-in/attempts.ts";
import { isClosedSample } from "#platform/server/sign-in/closed-samples.ts";
import { endSessions } from "#platform/server/sign-in/end-sessions.ts";
import { linkBase } from "#platform/server/sign-in/link-base.ts";
import { consumeLinkToken } from "#platform/server/sign-in/link-token.ts";
import { hashPassword, refuseWeakPassword } from "#platform/server/sign-in/passwords.ts";
import { signInProblem } from "#platform/server/sign-in/problems.ts";
import type { resetPassword as resetShape } from "../contract-account.ts";
import { unsafeAsSystem } from "./as-system.ts";
import { sendSessionMail } from "./send-session-mail.ts";

/** A new password by a link from the mailbox: every session ends, the address is proven, the second factor stays. */
export async function resetPassword(
	scope: RawScope,
	{ body, request, services }: RouteInput<unknown, unknown, z.infer<typeof resetShape>>,
): Promise<void> {
	refuseWeakPassword(body.password, []);
	const hashed = await hashPassword(body.password);
	const base = linkBase(services.settings, request);
	const email = await services.contexts.write(unsafeAsSystem(scope.actor), async (context) => {
		const { tx, now } = context;
		const proof = await consumeLinkToken(tx, { kind: "reset_password", token: body.token, now });
		if (!proof) throw signInProblem("token-invalid");
		const person = await tx
			.selectFrom("person")
			.select(["id", "name", "email", "email_verified", "locale", "sample"])
			.where("id", "=", proof.personId)
			.where("erased_at", "is", null)
			.executeTakeFirst();
		// A link to an address that is no longer the account's proves nothing.
		if (!person || person.email.toLowerCase() !== proof.email.toLowerCase()) throw signInProblem("token-invalid");
		if (isClosedSample(services.settings, person)) throw signInProblem("token-invalid");
		await tx
			.insertInto("sign_in_account")
			.values({
				id: newId(),
				person_id: person.id,
				account_id: person.id,
				provider_id: "credential",
				password: hashed,
				created_at: now,
				updated_at: now,
			})
			.onConflict((on) => on.columns(["provider_id", "account_id"]).doUpdateSet({ password: hashed, updated_at: now }))
			.execute();
		if (!person.email_verified) await forgetOtherDoors(context, person.id);
		await tx.updateTable("person").set({ email_verified: true, updated_at: now }).where("id", "=", person.id).execute();
		await endSessions(tx, person.id);
		await sendSessionMail(context, "account.password-changed", person, `${base}/forgotten-password`);
		context.audit({ action: "account.password-reset", object: { kind: "person", id: person.id } });
		return person.email.toLowerCase();
	});
	await forgiveAccount(services.auth, email, request.ip);
}

/** Until now anybody could have made this account; whatever else opens it goes. */
async function forgetOtherDoors({ tx }: WriteContext, personId: string): Promise<void> {
	await tx
		.deleteFrom("sign_in_account")
		.where("person_id", "=", personId)
		.where("provider_id", "<>", "credential")
		.execute();
	await tx.deleteFrom("sign_in_two_factor").where("person_id", "=", personId).execute();
	await tx.deleteFrom("sign_in_token").where("person_id", "=", personId).where("used_at", "is", null).execute();
	await tx.updateTable("person").set({ two_factor_enabled: false }).where("id", "=", personId).execute();
}
