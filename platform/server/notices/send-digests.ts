import { sql } from "kysely";
import { system } from "../actor.ts";
import type { Contexts, ReadContext, WriteContext } from "../database/context.ts";
import { noticeKind, toLanguage } from "./notice-kinds.ts";

/** Local hour at which a person's digest leaves. */
const DIGEST_HOUR = 8;

/** People looked for at once. */
const BATCH = 200;

/**
 * One e-mail a day to each person with notices waiting for the digest, at eight in the morning of their own zone. Each
 * is a transaction of its own: what fails for one person holds back nobody else.
 * @returns how many left
 */
export async function sendDigests(contexts: Contexts): Promise<number> {
	let sent = 0;
	let after = "00000000-0000-0000-0000-000000000000";
	while (true) {
		const people = await contexts.read(system, (context) => findDue(context, after));
		for (const { id } of people) {
			after = id;
			if (await sendApart(contexts, id)) sent++;
		}
		if (people.length < BATCH) return sent;
	}
}

async function sendApart(contexts: Contexts, personId: string): Promise<boolean> {
	try {
		return await contexts.write(system, (context) => sendDigest(context, personId));
	} catch (error) {
		await contexts.read(system, async ({ log }) =>
			log.error({ person: personId, error: String(error) }, "digest not sent"),
		);
		return false;
	}
}

async function findDue({ tx, now }: ReadContext, after: string): Promise<{ id: string }[]> {
	const { rows } = await sql<{ id: string }>`
		select p.id from person p
		where p.id > ${after} and p.email_verified and p.erased_at is null and p.suspended_at is null
			and exists (select from notice n where n.person_id = p.id and n.digest
				and n.created_at < date_trunc('day', ${now}::timestamptz at time zone p.time_zone) at time zone p.time_zone
					+ make_interval(hours => ${DIGEST_HOUR}))
			and extract(hour from ${now}::timestamptz at time zone p.time_zone) >= ${DIGEST_HOUR}
		order by p.id limit ${BATCH}`.execute(tx);
	return rows;
}

/** @returns false when another process is at it, or the person left meanwhile */
async function sendDigest(context: WriteContext, personId: string): Promise<boolean> {
	const { tx } = context;
	const person = await tx
		.selectFrom("person")
		.select(["id", "email", "locale"])
		.where("id", "=", personId)
		.where("erased_at", "is", null)
		.where("suspended_at", "is", null)
		.forUpdate()
		.skipLocked()
		.executeTakeFirst();
	if (!person) return false;
	const notices = await tx
		.updateTable("notice")
		.set({ digest: false })
		.where("person_id", "=", person.id)
		.where("digest", "=", true)
		.returning(["kind", "params"])
		.execute();
	if (notices.length === 0) return false;
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
	return true;
}
