import { sql } from "kysely";
import type { RawScope, RouteInput } from "#platform/server/http/route.ts";
import { endSessions } from "#platform/server/sign-in/end-sessions.ts";
import { linkBase } from "#platform/server/sign-in/link-base.ts";
import { consumeLinkToken } from "#platform/server/sign-in/link-token.ts";
import { signInProblem } from "#platform/server/sign-in/problems.ts";
import { unsafeAsSystem } from "./as-system.ts";
import { sendSessionMail } from "./send-session-mail.ts";

/**
 * Proves an address, or moves the account to a new one. The link came to the mailbox and the session belongs to the
 * person: who signed up with somebody else's address has only the second, its owner only the first.
 */
export async function verifyEmail(
	{ actor }: RawScope,
	{ body, request, services }: RouteInput<unknown, unknown, { token: string }>,
): Promise<void> {
	const personId = actor.personId ?? "";
	const base = linkBase(services.settings, request);
	await services.contexts.write(unsafeAsSystem(actor), async (context) => {
		const { tx, now } = context;
		const proof = await consumeLinkToken(tx, { kind: "verify_email", token: body.token, now, personId });
		if (!proof) throw signInProblem("token-invalid");
		const person = await tx
			.selectFrom("person")
			.select(["id", "name", "email", "locale"])
			.where("id", "=", personId)
			.executeTakeFirstOrThrow();
		const moves = person.email.toLowerCase() !== proof.email;
		if (moves) {
			const taken = await tx
				.selectFrom("person")
				.select("id")
				.where(sql`lower(email)`, "=", proof.email)
				.executeTakeFirst();
			if (taken) throw signInProblem("token-invalid");
			await sendSessionMail(context, "account.email-changed", person, `${base}/`);
			await endSessions(tx, personId, { except: actor.sessionId });
		}
		await tx
			.updateTable("person")
			.set({ email: proof.email, email_verified: true, updated_at: now })
			.where("id", "=", personId)
			.execute();
		context.audit({
			action: moves ? "account.email-changed" : "account.email-verified",
			object: { kind: "person", id: personId },
		});
	});
}
