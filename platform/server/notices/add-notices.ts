import { sql } from "kysely";
import type { WriteContext } from "../database/context.ts";
import { newId } from "../id.ts";
import { queueMails } from "../mail/queue-mails.ts";
import { type NoticeKind, noticeKind, toLanguage } from "./notice-kinds.ts";

type Delivery = NoticeKind["delivery"];

interface Said {
	kind: string;
	params?: Record<string, string>;
	/** Path in the web application. */
	page: string;
}
export interface Notice extends Said {
	personId: string;
}
/** The same for each of them. */
export interface NoticeToMany extends Said {
	personIds: readonly string[];
}

interface Recipient {
	id: string;
	email: string;
	locale: string;
	email_verified: boolean;
	delivery: Delivery | null;
}

/**
 * Tells people: always in the application, and by e-mail at once, in the daily digest, or not, as each of them chose. As
 * many statements for thousands as for one.
 */
export async function addNotices(
	context: WriteContext,
	{ personIds, kind, params = {}, page }: NoticeToMany,
): Promise<void> {
	if (personIds.length === 0) return;
	const { tx, now } = context;
	const definition = noticeKind(kind);
	// By a function that sees everybody: who tells and who is told may share no organisation.
	const { rows } = await sql<Recipient>`
		select told.id, r.* from unnest(${personIds}::uuid[]) as told (id), notice_recipient(told.id, ${kind}) r`.execute(
		tx,
	);
	if (rows.length === 0) return;
	const people = rows.map((row) => ({ ...row, delivery: row.delivery ?? definition.delivery }));
	// By arrays: a parameter for each value would be more than a statement takes.
	await sql`insert into notice (id, person_id, kind, params, page, digest, created_at)
		select n.id, n.person_id, ${kind}, ${JSON.stringify(params)}::jsonb, ${page}, n.digest, ${now}::timestamptz
		from unnest(${people.map(() => newId())}::uuid[], ${people.map(({ id }) => id)}::uuid[],
			${people.map(({ delivery }) => delivery === "digest")}::boolean[]) as n (id, person_id, digest)`.execute(tx);
	const mails = people
		.filter(({ delivery, email_verified }) => delivery === "instant" && email_verified)
		.map(({ id, email, locale }) => {
			const text = definition.text[toLanguage(locale)](params);
			return { to: email, personId: id, kind: `notice.${kind}`, subject: text, text };
		});
	await queueMails(context, mails);
}
