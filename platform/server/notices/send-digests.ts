import { sql } from "kysely";
import { system } from "../actor.ts";
import type { Contexts } from "../database/context.ts";
import { noticeKind, toLanguage } from "./notice-kinds.ts";

/** Local hour at which a person's digest leaves. */
const DIGEST_HOUR = 8;

interface Due {
	id: string;
	email: string;
	locale: string;
}

/** One e-mail a day to each person with notices waiting for the digest, at eight in the morning of their own zone. */
export async function sendDigests(contexts: Contexts): Promise<number> {
	return contexts.write(system, async (context) => {
		const { tx, now } = context;
		const { rows: people } = await sql<Due>`
			select p.id, p.email, p.locale from person p
			where p.email_verified and p.erased_at is null and p.suspended_at is null
				and exists (select from notice n where n.person_id = p.id and n.digest
					and n.created_at < date_trunc('day', ${now}::timestamptz at time zone p.time_zone) at time zone p.time_zone
						+ make_interval(hours => ${DIGEST_HOUR}))
				and extract(hour from ${now}::timestamptz at time zone p.time_zone) >= ${DIGEST_HOUR}
			limit 200 for update skip locked`.execute(tx);
		for (const person of people) {
			const notices = await tx
				.updateTable("notice")
				.set({ digest: false })
				.where("person_id", "=", person.id)
				.where("digest", "=", true)
				.returning(["kind", "params"])
				.execute();
			const language = toLanguage(person.locale);
			const lines = notices.map(
				({ kind, params }) => `• ${noticeKind(kind).text[language](params as Record<string, string>)}`,
			);
			await context.mail({
				to: person.email,
				personId: person.id,
				kind: "digest",
				subject: language === "zh" ? `融合每日摘要（${lines.length} 条）` : `Ronghe daily digest (${lines.length})`,
				text: lines.join("\n"),
			});
		}
		return people.length;
	});
}
