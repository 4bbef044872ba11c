import { sql } from "kysely";
import type { z } from "zod";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { keysetPage } from "#platform/server/lists/keyset.ts";
import { notFound } from "#platform/server/problem.ts";
import { endSessions } from "#platform/server/sign-in/end-sessions.ts";
import type * as shape from "../contract-operation.ts";
import { hideAddress } from "./hide-address.ts";

type Answer<Shape extends z.ZodType> = z.infer<Shape>;

/** The outbox without its contents. */
export async function listMails(
	{ tx }: ReadContext,
	query: Answer<typeof shape.mailQuery>,
	sending: boolean,
): Promise<Answer<typeof shape.mailList>> {
	const rows = tx
		.selectFrom("mail_message")
		.select(["id", "kind", "recipient", "state", "attempts", "created_at as createdAt", "sent_at as sentAt"])
		.$if(query.state !== undefined, (filtered) => filtered.where("state", "=", query.state ?? ""))
		.$if(Boolean(query.q), (filtered) => filtered.where(sql<boolean>`strpos(kind, ${query.q}) > 0`));
	const page = await keysetPage(rows, {
		sorts: { createdAt: "created_at" },
		defaultSort: "-createdAt",
		id: "id",
		...query,
	});
	return {
		...page,
		items: page.items.map(({ recipient, ...row }) => ({ ...row, recipientHint: hideAddress(recipient) })),
		sending,
	};
}

/**
 * One message with its content, for a reason that is written down. Where a mail server is set, links are left out: the
 * recipient has them, and nobody else needs them.
 * @returns undefined when there is none: that somebody asked is written down all the same
 */
export async function openMail(
	context: WriteContext,
	{ id, reason, sending }: { id: string; reason: string; sending: boolean },
): Promise<Answer<typeof shape.mailAnswer> | undefined> {
	const mail = await context.tx
		.selectFrom("mail_message")
		.select(["id", "recipient", "subject", "body", "state", "error", "created_at as createdAt"])
		.where("id", "=", id)
		.executeTakeFirst();
	context.audit({
		action: "operation.mail.opened",
		object: { kind: "mail_message", id },
		detail: { reason, found: mail !== undefined },
	});
	return mail && { ...mail, body: sending ? mail.body.replaceAll(/#[\w-]{20,}/g, "#…") : mail.body };
}

/**
 * The account of exactly this address, for a reason that is written down. Needs a system context.
 * @returns undefined when there is none: that somebody asked is written down all the same
 */
export async function findPerson(
	context: WriteContext,
	{ email, reason }: Answer<typeof shape.findPerson>,
): Promise<Answer<typeof shape.foundPerson> | undefined> {
	const { tx } = context;
	const person = await tx
		.selectFrom("person")
		.select([
			"id",
			"name",
			"email",
			"email_verified as emailVerified",
			"two_factor_enabled as twoFactorEnabled",
			"suspended_at as suspendedAt",
		])
		.where(sql`lower(email)`, "=", email)
		.where("erased_at", "is", null)
		.executeTakeFirst();
	context.audit({
		action: "operation.person.looked-up",
		object: { kind: "person", id: person?.id ?? "none" },
		detail: { reason, found: person !== undefined },
	});
	if (!person) return undefined;
	const memberships = await tx
		.selectFrom("membership as m")
		.innerJoin("organisation as o", "o.id", "m.organisation_id")
		.select([
			sql<{ en: string | null; zh: string | null }>`json_build_object('en', o.name_en, 'zh', o.name_zh)`.as(
				"organisationName",
			),
			"m.roles",
		])
		.where("m.person_id", "=", person.id)
		.where("m.ended_at", "is", null)
		.execute();
	return { ...person, memberships };
}

/** Shuts a person out everywhere at once, or lets them in again. Needs a system context; not on oneself. */
export async function setSuspended(
	context: WriteContext,
	{ personId, suspended, reason }: { personId: string; suspended: boolean; reason: string },
): Promise<void> {
	const { tx, actor, now } = context;
	const changed = await tx
		.updateTable("person")
		.set({ suspended_at: suspended ? now : null, updated_at: now })
		.where("id", "=", personId)
		.where("id", "<>", actor.personId)
		.where("erased_at", "is", null)
		.returning("id")
		.executeTakeFirst();
	if (!changed) throw notFound();
	if (suspended) await endSessions(tx, personId);
	context.audit({
		action: suspended ? "operation.person.suspended" : "operation.person.reinstated",
		object: { kind: "person", id: personId },
		detail: { reason },
	});
	if (suspended) await context.emit("organisations.person.suspended", { personId });
}
