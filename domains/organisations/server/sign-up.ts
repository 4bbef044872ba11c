import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import type { RawScope, RouteInput } from "#platform/server/http/route.ts";
import { newId } from "#platform/server/id.ts";
import { mayCauseMail } from "#platform/server/sign-in/attempts.ts";
import { linkBase } from "#platform/server/sign-in/link-base.ts";
import { issueLinkToken } from "#platform/server/sign-in/link-token.ts";
import { hashPassword, refuseWeakPassword } from "#platform/server/sign-in/passwords.ts";
import type { signUp as signUpShape } from "../contract-account.ts";
import { unsafeAsSystem } from "./as-system.ts";
import { findAccount } from "./find-account.ts";
import { sendSessionMail } from "./send-session-mail.ts";

type Input = z.infer<typeof signUpShape>;

/** Makes an account, or tells the owner of the address that there is one: by mail, so that the answer tells nobody else. */
export async function signUp(
	scope: RawScope,
	{ body, request, services }: RouteInput<unknown, unknown, Input>,
): Promise<void> {
	refuseWeakPassword(body.password, [body.email, body.name]);
	const hashed = await hashPassword(body.password);
	if (!(await mayCauseMail(services.auth, body.email, request.ip))) return;
	const base = linkBase(services.settings, request);
	await services.contexts.write(unsafeAsSystem(scope.actor), (context) => createAccount(context, body, hashed, base));
}

async function createAccount(context: WriteContext, input: Input, password: string, base: string): Promise<void> {
	const { tx, now } = context;
	const id = newId();
	const { email, name, locale } = input;
	const made = await tx
		.insertInto("person")
		.values({ id, email, name, locale, created_at: now, updated_at: now })
		.onConflict((on) => on.doNothing())
		.returning("id")
		.executeTakeFirst();
	if (!made) {
		const owner = await findAccount(context, email);
		if (owner) await sendSessionMail(context, "account.exists", owner, `${base}/forgotten-password`);
		return;
	}
	await tx
		.insertInto("sign_in_account")
		.values({
			id: newId(),
			person_id: id,
			account_id: id,
			provider_id: "credential",
			password,
			created_at: now,
			updated_at: now,
		})
		.execute();
	const token = await issueLinkToken(tx, { kind: "verify_email", personId: id, email, now });
	await sendSessionMail(context, "sign-in.verify", { id, name, email, locale }, `${base}/verify-email#${token}`);
	context.audit({ action: "account.created", object: { kind: "person", id } });
}
