import { sql } from "kysely";
import type { WriteContext } from "../database/context.ts";
import { newId } from "../id.ts";
import { type NoticeKind, noticeKind, toLanguage } from "./notice-kinds.ts";

type Delivery = NoticeKind["delivery"];

export interface Notice {
	personId: string;
	kind: string;
	params?: Record<string, string>;
	/** Path in the web application. */
	page: string;
}

/** Tells a person: always in the application, and by e-mail at once, in the daily digest, or not, as they chose. */
export async function addNotice(context: WriteContext, { personId, kind, params = {}, page }: Notice): Promise<void> {
	const { tx, now } = context;
	const definition = noticeKind(kind);
	// By a function that sees everybody: who tells and who is told may share no organisation.
	const { rows } = await sql<{ email: string; locale: string; email_verified: boolean; delivery: Delivery | null }>`
		select * from notice_recipient(${personId}, ${kind})`.execute(tx);
	const person = rows[0];
	if (!person) return;
	const delivery = person.delivery ?? definition.delivery;
	await tx
		.insertInto("notice")
		.values({
			id: newId(),
			person_id: personId,
			kind,
			params: JSON.stringify(params),
			page,
			digest: delivery === "digest",
			created_at: now,
		})
		.execute();
	if (delivery !== "instant" || !person.email_verified) return;
	const text = definition.text[toLanguage(person.locale)](params);
	await context.mail({ to: person.email, personId, kind: `notice.${kind}`, subject: text, text });
}
