import { expressionBuilder, type RawBuilder, type SqlBool, sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { DB } from "#platform/server/database/schema.gen.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { visibleNeeds } from "./needs-policy.ts";

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

interface DemandPart {
	regionId: string;
	occupationIds: readonly string[];
	competencyIds: readonly string[];
}

/**
 * What a region asks for, whoever asks: in figures alone, to be shown to who plans for it and to no rival of who states a
 * need. Days are of the calendar, as postings have no hour.
 */
export const regionDemand = (context: ReadContext, part: DemandPart): Promise<RegionDemand> =>
	unsafeBeyondScope(context, () => count(context, part, sql<SqlBool>`true`));

/**
 * The same by the needs that the actor may read. Postings count as well: they were published, and of them it tells but the
 * first day.
 */
export const readableDemand = (context: ReadContext, part: DemandPart): Promise<RegionDemand> =>
	unsafeBeyondScope(context, () =>
		count(context, part, sql<SqlBool>`${visibleNeeds(context)(expressionBuilder<DB, "need">())}`),
	);

async function count(
	{ tx }: ReadContext,
	part: DemandPart,
	/** Of table `need`. */
	counts: RawBuilder<SqlBool>,
): Promise<RegionDemand> {
	const { regionId } = part;
	const [occupationIds, competencyIds] = [[...part.occupationIds], [...part.competencyIds]];
	const { rows: needs } = await sql<{ id: string; open: number; first: string }>`
		select c.competency_id as id, count(*) filter (where need.state = 'open')::int as open,
			min(need.created_at)::date::text as first
		from need join need_competency c on c.need_id = need.id
		where need.region_id = ${regionId} and c.competency_id = any (${competencyIds}::uuid[]) and ${counts}
		group by 1`.execute(tx);
	const { rows: asked } = await sql<{ id: string; headcount: number; first: string }>`
		select need.occupation_id as id,
			coalesce(sum(need.headcount) filter (where need.state = 'open'), 0)::int as headcount,
			min(need.created_at)::date::text as first
		from need where need.region_id = ${regionId} and need.occupation_id = any (${occupationIds}::uuid[]) and ${counts}
		group by 1`.execute(tx);
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
