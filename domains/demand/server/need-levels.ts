import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";

export interface NamedLevel {
	competencyId: string;
	/** Open needs that name it, and the people they ask for. */
	needs: number;
	headcount: number;
	/** Median of the levels that they name. */
	level: number;
	/** One of them is invented. */
	sample: boolean;
}

/**
 * What open needs of a region for some occupations, stated since a day, name: figures alone, whoever asks; the competency
 * that most people are asked for with first.
 */
export async function needLevels(
	context: ReadContext,
	{ regionId, occupationIds, since }: { regionId: string; occupationIds: readonly string[]; since: Date },
): Promise<NamedLevel[]> {
	if (occupationIds.length === 0) return [];
	return unsafeBeyondScope(context, async () => {
		const { rows } = await sql<NamedLevel>`
			select c.competency_id as "competencyId", count(*)::int as needs, sum(n.headcount)::int as headcount,
				(percentile_cont(0.5) within group (order by c.level))::float8 as level, bool_or(n.sample) as sample
			from need n join need_competency c on c.need_id = n.id
			where n.region_id = ${regionId} and n.state = 'open' and n.created_at >= ${since}
				and n.occupation_id = any (${[...occupationIds]}::uuid[])
			group by c.competency_id order by headcount desc, needs desc, c.competency_id`.execute(context.tx);
		return rows;
	});
}
