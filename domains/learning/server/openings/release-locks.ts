import { type RawBuilder, sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { plannedOnce } from "#platform/server/database/travelling-statements.ts";
import { type Locks, locksOf, type ReleaseFacts } from "../../release-rules.ts";
import type { Structure } from "../learning/version-structure.ts";

/** What rules are held against besides progress, as it is read of an enrolment. */
export interface FactRow {
	by_hand: ReleaseFacts["byHand"];
	after: Record<string, Record<"enrolment" | "offering", string>>;
	dates: Record<string, string>;
	early: string[];
}

/**
 * Columns of facts of enrolment `e` in offering `o`, beyond row-level security. Days are counted from one midnight of the
 * offering's zone to another.
 * @param days how many days are counted
 */
export const factColumns = (days: readonly number[]): RawBuilder<unknown> => sql`
	coalesce((select json_object_agg(g.activity_id, g.score) from grade_override g
		where g.enrolment_id = e.id and g.activity_id is not null), '{}') as by_hand,
	coalesce((select json_object_agg(n, json_build_object(
			'offering', ((o.starts_at at time zone o.time_zone)::date + n)::timestamp at time zone o.time_zone,
			'enrolment', ((greatest(e.enrolled_at, o.starts_at) at time zone o.time_zone)::date + n)::timestamp
				at time zone o.time_zone))
		from unnest(${days}::integer[]) n), '{}') as after,
	coalesce((select json_object_agg(d.part_id, d.opens_at) from part_opening d
		where d.offering_id = e.offering_id and d.opens_at is not null), '{}') as dates,
	coalesce((select json_agg(x.part_id) from early_opening x where x.enrolment_id = e.id), '[]') as early`;

export const factsOf = (
	{ by_hand, after, dates, early }: FactRow,
	progress: ReleaseFacts["progress"],
	now: Date,
): ReleaseFacts => ({
	now,
	progress,
	byHand: by_hand,
	after: (count, from) => new Date(after[count]?.[from] as string).toISOString(),
	dates: Object.fromEntries(Object.entries(dates).map(([key, at]) => [key, new Date(at).toISOString()])),
	early: new Set(early),
});

/** Facts of enrolments `e`, by their ids. Whoever asks was let in before. */
async function factsWhere(
	{ tx, now }: ReadContext,
	condition: RawBuilder<boolean>,
	progress: RawBuilder<unknown>,
	days: readonly number[],
): Promise<Map<string, ReleaseFacts>> {
	const { rows } = await unsafeBeyondScope({ tx } as ReadContext, () =>
		sql<FactRow & { id: string; progress: ReleaseFacts["progress"] }>`${plannedOnce}
			select e.id, ${progress} as progress, ${factColumns(days)}
			from enrolment e join offering o on o.id = e.offering_id where ${condition}`.execute(tx),
	);
	return new Map(rows.map((row) => [row.id, factsOf(row, row.progress, now)]));
}

/** What was reached of the parts that rules turn on. */
const reached = (named: readonly string[], counts: RawBuilder<boolean> = sql`true`): RawBuilder<unknown> =>
	sql`coalesce((select json_object_agg(p.activity_id, json_build_array(p.state, p.score)) from activity_progress p
		where p.enrolment_id = e.id and p.activity_id = any(${named}::uuid[]) and ${counts}), '{}')`;

/**
 * What is not open for one learner.
 * @param only the activities of which it is asked; of others nothing is to be read from the answer
 */
export async function locksOfEnrolment(
	context: ReadContext,
	id: string,
	structure: Structure,
	only?: readonly string[],
): Promise<Locks> {
	const { ruled, named, turnedOn, days, units } = structure;
	if (!ruled) return new Map();
	const progress = reached(only ? [...turnedOn, ...only] : named);
	const facts = (await factsWhere(context, sql`e.id = ${id}::uuid`, progress, days)).get(id);
	return facts ? locksOf(units, facts) : new Map();
}

/**
 * The same of all who learn in an offering, by their enrolment, as those who teach it may know: that somebody has begun an
 * anonymous assignment, whose work may be one alone, opens nothing here before its marks are released.
 */
export async function locksOfOffering(
	context: ReadContext,
	id: string,
	{ ruled, named, days, units }: Structure,
): Promise<Map<string, Locks>> {
	if (!ruled) return new Map();
	const counts = sql<boolean>`(p.state = 'done' or p.activity_id not in (select a.id from course_activity a
		where a.version_id = e.version_id and (a.assignment ->> 'anonymous')::boolean))`;
	const condition = sql<boolean>`e.offering_id = ${id}::uuid and e.state = 'active'`;
	const facts = await factsWhere(context, condition, reached(named, counts), days);
	return new Map([...facts].map(([enrolment, one]) => [enrolment, locksOf(units, one)]));
}
