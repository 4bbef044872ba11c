import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { keysetPage, type Page } from "#platform/server/lists/keyset.ts";
import type { ToSign, ToSignQuery } from "../../contract-checklists.ts";
import { taughtBy } from "../offerings/offering-policy.ts";

/** Observations `b` of offerings `o` that wait for the signature of the actor. */
export const waitsForSignature = (context: ReadContext) =>
	sql<boolean>`(b.state = 'signed' and b.second_id = ${context.actor.personId}::uuid and ${taughtBy(context)})`;

interface Row {
	id: string;
	offering_id: string;
	activity_id: string;
	enrolment_id: string;
	learner: string;
	sample: boolean;
	observer: string | null;
	signed_at: string;
	title_en: string | null;
	title_zh: string | null;
	name_en: string | null;
	name_zh: string | null;
	section: string;
}

/** What others signed and the actor watched too, in whatever offering. */
export async function listToSign(context: ReadContext, { q, sort, limit, cursor }: ToSignQuery): Promise<Page<ToSign>> {
	const rows = context.tx
		.selectFrom("observation as b")
		.innerJoin("offering as o", "o.id", "b.offering_id")
		.innerJoin("course as c", "c.id", "o.course_id")
		.innerJoin("course_activity as a", "a.id", "b.activity_id")
		.innerJoin("person as p", "p.id", "b.person_id")
		.leftJoin("person as f", (join) => join.onRef("f.id", "=", "b.observer_id").on("f.erased_at", "is", null))
		.select([
			"b.id",
			"b.offering_id",
			"b.activity_id",
			"b.enrolment_id",
			"b.signed_at",
			"p.name as learner",
			"p.sample",
		])
		.select(["f.name as observer", "a.title_en", "a.title_zh", "c.name_en", "c.name_zh"])
		.select(sql<string>`o.term || ' · ' || o.section`.as("section"))
		.where(waitsForSignature(context))
		.$if(Boolean(q), (all) => all.where(sql<boolean>`strpos(lower(p.name), lower(${q})) > 0`));
	// Names of people of other organisations too: the actor watched them.
	const page = await unsafeBeyondScope(context, () =>
		keysetPage(rows, {
			sorts: { signed: "b.signed_at", learner: "p.name" },
			defaultSort: "signed",
			id: "b.id",
			sort,
			limit,
			cursor,
		}),
	);
	return { ...page, items: (page.items as Row[]).map(toSign) };
}

const toSign = (row: Row): ToSign => ({
	id: row.id,
	offeringId: row.offering_id,
	activityId: row.activity_id,
	enrolmentId: row.enrolment_id,
	learner: row.learner,
	sample: row.sample,
	observer: row.observer,
	signedAt: row.signed_at,
	title: { en: row.title_en, zh: row.title_zh },
	course: { en: row.name_en, zh: row.name_zh },
	section: row.section,
});
