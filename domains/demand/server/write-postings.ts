import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { titleVerdict } from "./settle-titles.ts";

export interface Written {
	added: number;
	updated: number;
}

/**
 * Turns the staged jobs into postings: new ones are added, known ones (same source, id and year) get what the file
 * says now, equal ones are left alone. Postings that the file no longer has stay: they were demand of their year.
 */
export async function writePostings(
	{ tx, now }: WriteContext,
	source: { id: string; region_id: string; organisation_id: string; sample: boolean },
	item: { id: string; correction: boolean },
): Promise<Written> {
	const verdict = titleVerdict({
		region: sql`${source.region_id}::uuid`,
		organisation: sql`${source.organisation_id}::uuid`,
		titleKey: sql`j.title_key`,
		match: sql`j.match_id`,
	});
	const { rows } = await sql<Written>`
		with written as (
			insert into posting as p (id, source_id, import_id, region_id, organisation_id, place_id, place_text, place_key,
				external_id, employer, title, title_key, secondary_title, category, headcount, headcount_assumed,
				pay_from, pay_to, pay_currency, pay_period, posted_on, year, copies, occupation_id,
				match_state, match_score, match_id, sample, created_at)
			select j.id, ${source.id}, ${item.id}, ${source.region_id}, ${source.organisation_id}, j.place_id, j.place_text,
				j.place_key, j.external_id, j.employer, j.title, j.title_key, j.secondary_title, j.category,
				coalesce(j.headcount, 1), j.headcount is null, j.pay_from, j.pay_to, j.pay_currency, j.pay_period, j.posted_on,
				j.year, j.copies, v.occupation_id, v.state, v.score, j.match_id, ${source.sample}, ${now}
			from import_job j cross join ${verdict} v
			on conflict (source_id, external_id, year) do update set import_id = excluded.import_id,
				place_id = excluded.place_id, place_text = excluded.place_text, place_key = excluded.place_key,
				employer = excluded.employer, title = excluded.title, title_key = excluded.title_key,
				secondary_title = excluded.secondary_title, category = excluded.category, headcount = excluded.headcount,
				headcount_assumed = excluded.headcount_assumed, pay_from = excluded.pay_from, pay_to = excluded.pay_to,
				pay_currency = excluded.pay_currency, pay_period = excluded.pay_period, posted_on = excluded.posted_on,
				occupation_id = excluded.occupation_id, match_state = excluded.match_state,
				match_score = excluded.match_score, match_id = excluded.match_id,
				-- An error file come back holds only the copies that were refused at first.
				copies = case when ${item.correction} then greatest(p.copies, excluded.copies) else excluded.copies end
			where (p.place_text, p.employer, p.title, p.secondary_title, p.category, p.headcount, p.headcount_assumed,
					p.pay_from, p.pay_to, p.pay_currency, p.pay_period, p.posted_on)
				is distinct from (excluded.place_text, excluded.employer, excluded.title, excluded.secondary_title,
					excluded.category, excluded.headcount, excluded.headcount_assumed, excluded.pay_from, excluded.pay_to,
					excluded.pay_currency, excluded.pay_period, excluded.posted_on)
				or (not ${item.correction} and p.copies <> excluded.copies)
			returning xmax = 0 as added
		)
		select (count(*) filter (where added))::int as added, (count(*) filter (where not added))::int as updated
		from written`.execute(tx);
	return rows[0]!;
}
