import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";

export interface RegionDemand {
	/** People that open needs ask for, by occupation. */
	headcount: Map<string, number>;
	/** Open needs that name a competency. */
	needs: Map<string, number>;
	/** Day on which a need first named a competency. */
	firstNamed: Map<string, string>;
	/** Day on which a need or a posting first asked for an occupation. */
	firstAsked: Map<string, string>;
}

/**
 * What a region asks for, in figures alone: whoever may not read its needs and postings learns how many there are and
 * since when, not whose. Days are of the calendar, as postings have no hour.
 */
export async function regionDemand(
	context: ReadContext,
	part: { regionId: string; occupationIds: readonly string[]; competencyIds: readonly string[] },
): Promise<RegionDemand> {
	return unsafeBeyondScope(context, () => count(context, part));
}

async function count(
	{ tx }: ReadContext,
	part: { regionId: string; occupationIds: readonly string[]; competencyIds: readonly string[] },
): Promise<RegionDemand> {
	const { regionId } = part;
	const [occupationIds, competencyIds] = [[...part.occupationIds], [...part.competencyIds]];
	const { rows: needs } = await sql<{ id: string; open: number; first: string }>`
		select c.competency_id as id, count(*) filter (where n.state = 'open')::int as open,
			min(n.created_at)::date::text as first
		from need n join need_competency c on c.need_id = n.id
		where n.region_id = ${regionId} and c.competency_id = any (${competencyIds}::uuid[]) group by 1`.execute(tx);
	const { rows: asked } = await sql<{ id: string; headcount: number; first: string }>`
		select n.occupation_id as id, coalesce(sum(n.headcount) filter (where n.state = 'open'), 0)::int as headcount,
			min(n.created_at)::date::text as first
		from need n where n.region_id = ${regionId} and n.occupation_id = any (${occupationIds}::uuid[]) group by 1`.execute(
		tx,
	);
	const { rows: posted } = await sql<{ id: string; first: string | null }>`
		select p.occupation_id as id, min(coalesce(p.posted_on, make_date(p.year, 12, 31)))::text as first
		from posting p where p.region_id = ${regionId} and p.occupation_id = any (${occupationIds}::uuid[]) group by 1`.execute(
		tx,
	);
	const firstAsked = new Map(asked.map(({ id, first }) => [id, first]));
	for (const { id, first } of posted) {
		const known = firstAsked.get(id);
		if (first && (!known || first < known)) firstAsked.set(id, first);
	}
	return {
		headcount: new Map(asked.map(({ id, headcount }) => [id, headcount])),
		needs: new Map(needs.map(({ id, open }) => [id, open])),
		firstNamed: new Map(needs.map(({ id, first }) => [id, first])),
		firstAsked,
	};
}
