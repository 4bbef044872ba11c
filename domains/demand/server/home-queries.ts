import { type RawBuilder, sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { HomeNeeds, HomeOffice, HomeProgrammes, HomeShortages } from "../contract-home.ts";
import { headedBy, onlyOwnProgrammes } from "./supply-policy.ts";

/** Each card of the home page is one statement: it is read whenever somebody opens the product. */
async function one<T>({ tx }: ReadContext, statement: RawBuilder<T>): Promise<T> {
	const { rows } = await statement.execute(tx);
	return rows[0]!;
}

/** The newest published catalogue of the reader's region; of any region for somebody who belongs to none. */
const latest = ({ actor }: ReadContext): RawBuilder<unknown> =>
	sql`(select id, year, sample from catalogue where state = 'published'
		and (region_id = ${actor.regionId}::uuid or ${actor.regionId}::uuid is null)
		order by published_at desc, year desc, version desc limit 1)`;
const head = sql`(select jsonb_build_object('id', id, 'year', year, 'sample', sample) from latest)`;
const occupation = sql`jsonb_build_object('id', o.id, 'name', jsonb_build_object('en', o.name_en, 'zh', o.name_zh))`;

/** The open needs of the own organisation beside what the region has for their occupations. */
export const needsAtHome = (context: ReadContext): Promise<HomeNeeds> => {
	const { actor, now } = context;
	const today = sql`(${now}::timestamptz at time zone 'UTC')::date`;
	return one(
		context,
		sql<HomeNeeds>`
		with latest as ${latest(context)},
			mine as (select occupation_id, headcount, ends_on from need
				where organisation_id = ${actor.organisationId} and state = 'open'),
			by_occupation as (select occupation_id, sum(headcount)::int as positions from mine
				group by occupation_id order by positions desc, occupation_id limit 6)
		select ${head} as catalogue, (select count(*)::int from mine) as needs,
			(select coalesce(sum(headcount), 0)::int from mine) as positions,
			(select count(*)::int from mine where ends_on between ${today} and ${today} + 30) as "endingSoon",
			coalesce((select jsonb_agg(jsonb_build_object('occupation', ${occupation}, 'positions', b.positions, 'demand', e.demand,
				'supplyQualified', e.supply_qualified, 'stars', e.stars) order by b.positions desc, o.id)
				from by_occupation b join occupation o on o.id = b.occupation_id
				left join catalogue_entry e on e.occupation_id = o.id and e.catalogue_id = (select id from latest)), '[]') as items`,
	);
};

/** One's own programmes (a head's those given to them) against the region's demand for what they lead to. */
export const programmesAtHome = (context: ReadContext): Promise<HomeProgrammes> => {
	const whose = onlyOwnProgrammes(context) ? headedBy(context) : sql`true`;
	return one(
		context,
		sql<HomeProgrammes>`
		with latest as ${latest(context)},
			open as materialized (select programme.id, programme.name_en, programme.name_zh from programme
				where programme.organisation_id = ${context.actor.organisationId} and programme.state = 'open' and ${whose}),
			figures as (select po.programme_id, sum(e.demand) as demand, sum(e.supply_qualified) as supply,
					(count(*) filter (where e.stars > 0))::int as shortages
				from open join programme_occupation po on po.programme_id = open.id
					join catalogue_entry e on e.occupation_id = po.occupation_id
				where e.catalogue_id = (select id from latest)
				group by po.programme_id),
			first as (select open.*, f.demand, f.supply, coalesce(f.shortages, 0) as shortages
				from open left join figures f on f.programme_id = open.id
				order by f.demand - f.supply desc nulls last, open.id limit 8),
			mine as (select first.*, c.expected_graduates as graduates
				from first left join cohort c on c.programme_id = first.id and c.year = (select year from latest))
		select ${head} as catalogue, coalesce((select jsonb_agg(jsonb_build_object('id', m.id,
			'name', jsonb_build_object('en', m.name_en, 'zh', m.name_zh), 'graduates', m.graduates, 'demand', m.demand,
			'supplyQualified', m.supply, 'shortages', m.shortages) order by m.demand - m.supply desc nulls last, m.id)
			from mine m), '[]') as items`,
	);
};

/** What an official's region still has to settle before its catalogue is whole. */
export const officeAtHome = (context: ReadContext): Promise<HomeOffice> => {
	const { regionId } = context.actor;
	return one(
		context,
		sql<HomeOffice>`
		select (count(distinct title_key) filter (where match_state = 'review'))::int as "titlesWaiting",
			count(distinct title_key)::int as titles,
			(select count(*)::int from demand_source where region_id = ${regionId} and kind = 'unknown') as "sourcesWithoutKind",
			coalesce((select jsonb_agg(jsonb_build_object('id', id, 'year', year, 'state', state) order by year desc, id)
				from catalogue where region_id = ${regionId} and state <> 'published'), '[]') as drafts
		from posting where region_id = ${regionId}`,
	);
};

/** Occupations short of people and what they require, for somebody who has still to choose. */
export const shortagesAtHome = (context: ReadContext): Promise<HomeShortages> =>
	one(
		context,
		sql<HomeShortages>`
		with latest as ${latest(context)},
			short as (select e.* from catalogue_entry e where e.catalogue_id = (select id from latest) and e.stars > 0
				order by e.stars desc, e.lower desc, e.occupation_id limit 6)
		select ${head} as catalogue, coalesce((select jsonb_agg(jsonb_build_object('occupation', ${occupation}, 'demand', e.demand,
			'supplyQualified', e.supply_qualified, 'stars', e.stars, 'competencies', coalesce((
				select jsonb_agg(jsonb_build_object('id', r.id, 'name', jsonb_build_object('en', r.name_en, 'zh', r.name_zh)) order by r.level desc, r.id)
				from (select c.id, c.name_en, c.name_zh, q.level from occupation_requirement q join competency c on c.id = q.competency_id
					where q.occupation_id = o.id order by q.level desc, c.id limit 3) r), '[]'))
			order by e.stars desc, e.lower desc, e.occupation_id)
			from short e join occupation o on o.id = e.occupation_id), '[]') as items`,
	);
