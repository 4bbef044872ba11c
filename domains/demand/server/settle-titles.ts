import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "#platform/server/database/database.ts";

/**
 * What a title says: the region's decision, else the organisation's own, else the matcher where it is sure. The one
 * place where that order stands. Gives a lateral relation with `occupation_id`, `state` and `score`.
 */
export const titleVerdict = (of: {
	region: RawBuilder<unknown>;
	organisation: RawBuilder<unknown>;
	titleKey: RawBuilder<unknown>;
	match: RawBuilder<unknown>;
}): RawBuilder<unknown> => sql`lateral (
	select case when d.id is not null then d.occupation_id when m.decision = 'automatic' then m.occupation_id end
			as occupation_id,
		case when d.id is not null then case when d.occupation_id is null then 'none' else 'decided' end
			when m.decision = 'automatic' and m.occupation_id is not null then 'automatic' else 'review' end as state,
		m.score
	from (select 1) as one
		left join title_match m on m.id = ${of.match}
		left join lateral (
			select d.id, d.occupation_id from title_decision d
			where d.region_id = ${of.region} and d.title_key = ${of.titleKey}
				and (d.organisation_id is null or d.organisation_id = ${of.organisation})
			order by d.organisation_id nulls first limit 1) d on true)`;

const ofPosting = titleVerdict({
	region: sql`p.region_id`,
	organisation: sql`p.organisation_id`,
	titleKey: sql`p.title_key`,
	match: sql`p.match_id`,
});

/** Brings the postings `p` that the filter names to what their titles say now. @returns postings that changed */
export async function settleTitles(tx: Transaction, filter: RawBuilder<boolean>): Promise<number> {
	const { rows } = await sql<{ changed: number }>`
		with wanted as (
			select p.id, v.occupation_id, v.state, v.score from posting p cross join ${ofPosting} v where ${filter}
		), written as (
			update posting p set occupation_id = w.occupation_id, match_state = w.state, match_score = w.score
			from wanted w
			where w.id = p.id and (p.occupation_id, p.match_state, p.match_score)
				is distinct from (w.occupation_id, w.state, w.score)
			returning 1
		)
		select count(*)::int as changed from written`.execute(tx);
	return rows[0]?.changed ?? 0;
}
