import { sql } from "kysely";
import type { Transaction } from "#platform/server/database/database.ts";
import type { CatalogueBasis } from "../contract-catalogue.ts";

/**
 * Copies what counts for a region and year into the catalogue, as it is now: postings with an occupation, open needs
 * that start in the year, cohorts that graduate in the year. @returns number of rows
 */
export async function copyRows(
	tx: Transaction,
	{ id, region_id, year, basis }: { id: string; region_id: string; year: number; basis: CatalogueBasis },
): Promise<number> {
	const postings = await sql`
		insert into catalogue_row (catalogue_id, occupation_id, side, origin, origin_id, organisation_id, place_id,
			label_en, label_zh, party_en, party_zh, amount, parts, sample)
		select ${id}, p.occupation_id, 'demand', 'posting', p.id, p.organisation_id, p.place_id,
			p.title, null, coalesce(p.employer, s.name), null, p.headcount,
			jsonb_build_object('headcount', p.headcount, 'assumed', p.headcount_assumed, 'source', s.id,
				'sourceName', s.name, 'externalId', p.external_id, 'postedOn', p.posted_on, 'copies', p.copies,
				'match', p.match_state), p.sample or s.sample
		from posting p join demand_source s on s.id = p.source_id
		where p.region_id = ${region_id} and p.year = ${year} and p.occupation_id is not null
			and (${basis.sources}::uuid[] is null or s.id = any(${basis.sources}::uuid[]))
			and not (${basis.realOnly} and (p.sample or s.sample))`.execute(tx);
	const needs = basis.needs
		? await sql`
			insert into catalogue_row (catalogue_id, occupation_id, side, origin, origin_id, organisation_id, place_id,
				label_en, label_zh, party_en, party_zh, amount, parts, sample)
			select ${id}, n.occupation_id, 'demand', 'need', n.id, n.organisation_id, n.place_id,
				case when n.language = 'en' then n.title end, case when n.language <> 'en' then n.title end,
				o.name_en, o.name_zh, n.headcount,
				jsonb_build_object('headcount', n.headcount, 'assumed', false, 'startsOn', n.starts_on),
				n.sample or o.sample
			from need n join organisation o on o.id = n.organisation_id
			where n.region_id = ${region_id} and n.state = 'open' and extract(year from n.starts_on) = ${year}
				and o.state = 'verified' and not (${basis.realOnly} and (n.sample or o.sample))`.execute(tx)
		: { numAffectedRows: 0n };
	const cohorts = await sql`
		insert into catalogue_row (catalogue_id, occupation_id, side, origin, origin_id, organisation_id, place_id,
			label_en, label_zh, party_en, party_zh, amount, amount_qualified, parts, sample)
		select ${id}, po.occupation_id, 'supply', 'cohort', c.id, p.organisation_id, o.place_id,
			p.name_en, p.name_zh, o.name_en, o.name_zh, c.expected_graduates * po.share, c.expected_qualified * po.share,
			jsonb_build_object('programme', p.id, 'graduates', c.expected_graduates, 'share', po.share,
				'qualified', c.expected_qualified), c.sample or p.sample
		from cohort c join programme p on p.id = c.programme_id join programme_occupation po on po.programme_id = p.id
			join organisation o on o.id = p.organisation_id
		where p.region_id = ${region_id} and c.year = ${year} and p.state = 'open' and o.state = 'verified'
			and not (${basis.realOnly} and (c.sample or p.sample))`.execute(tx);
	return Number((postings.numAffectedRows ?? 0n) + (needs.numAffectedRows ?? 0n) + (cohorts.numAffectedRows ?? 0n));
}
