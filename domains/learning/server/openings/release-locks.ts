import { type RawBuilder, sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { plannedOnce } from "#platform/server/database/travelling-statements.ts";
import { type Locks, locksOf, type ReleaseFacts } from "../../release-rules.ts";
import type { Structure } from "../learning/version-structure.ts";

interface Row {
	id: string;
	progress: ReleaseFacts["progress"];
	by_hand: ReleaseFacts["byHand"];
	after: Record<string, Record<"enrolment" | "offering", string>>;
	dates: Record<string, string>;
	early: string[];
}

const instants = (dates: Record<string, string>): Record<string, string> =>
	Object.fromEntries(Object.entries(dates).map(([key, at]) => [key, new Date(at).toISOString()]));

/**
 * Facts of enrolments `e`, by their ids. Days are counted from one midnight of the offering's zone to another. Whoever asks
 * was let in before.
 * @param progress JSON of their progress, of those parts at least that the rules turn on
 */
async function factsWhere(
	{ tx, now }: ReadContext,
	condition: RawBuilder<boolean>,
	progress: RawBuilder<unknown>,
	days: readonly number[],
): Promise<Map<string, ReleaseFacts>> {
	const { rows } = await unsafeBeyondScope({ tx } as ReadContext, () =>
		sql<Row>`${plannedOnce}
			select e.id, ${progress} as progress,
				coalesce((select json_object_agg(g.activity_id, g.score) from grade_override g
					where g.enrolment_id = e.id and g.activity_id is not null), '{}') as by_hand,
				coalesce((select json_object_agg(n, json_build_object(
						'offering', ((o.starts_at at time zone o.time_zone)::date + n)::timestamp at time zone o.time_zone,
						'enrolment', ((greatest(e.enrolled_at, o.starts_at) at time zone o.time_zone)::date + n)::timestamp
							at time zone o.time_zone))
					from unnest(${days}::integer[]) n), '{}') as after,
				coalesce((select json_object_agg(d.part_id, d.opens_at) from part_opening d
					where d.offering_id = e.offering_id and d.opens_at is not null), '{}') as dates,
				coalesce((select json_agg(x.part_id) from early_opening x where x.enrolment_id = e.id), '[]') as early
			from enrolment e join offering o on o.id = e.offering_id where ${condition}`.execute(tx),
	);
	return new Map(
		rows.map(({ id, progress: told, by_hand, after, dates, early }) => [
			id,
			{
				now,
				progress: told,
				byHand: by_hand,
				after: (count, from) => new Date(after[count]?.[from] as string).toISOString(),
				dates: instants(dates),
				early: new Set(early),
			},
		]),
	);
}

/** What was reached of the parts that rules turn on. */
const reached = (named: readonly string[], counts: RawBuilder<boolean> = sql`true`): RawBuilder<unknown> =>
	sql`coalesce((select json_object_agg(p.activity_id, json_build_array(p.state, p.score)) from activity_progress p
		where p.enrolment_id = e.id and p.activity_id = any(${named}::uuid[]) and ${counts}), '{}')`;

interface Learned {
	/** Of the enrolment. */
	id: string;
	structure: Structure;
	progress: ReleaseFacts["progress"];
}

/** What is not open for a learner in what they learn, by the enrolment; a version without rules costs no question. */
export async function locksOfLearned(context: ReadContext, learned: readonly Learned[]): Promise<Map<string, Locks>> {
	const ruled = learned.filter(({ structure }) => structure.ruled);
	if (ruled.length === 0) return new Map();
	const ids = ruled.map(({ id }) => id);
	const days = [...new Set(ruled.flatMap(({ structure }) => structure.days))];
	const facts = await factsWhere(context, sql`e.id = any(${ids}::uuid[])`, sql`null`, days);
	return new Map(
		ruled.map(({ id, structure, progress }) => [
			id,
			locksOf(structure.units, { ...(facts.get(id) as ReleaseFacts), progress }),
		]),
	);
}

/** What is not open for one learner. */
export async function locksOfEnrolment(context: ReadContext, id: string, structure: Structure): Promise<Locks> {
	const { ruled, named, days, units } = structure;
	if (!ruled) return new Map();
	const facts = (await factsWhere(context, sql`e.id = ${id}::uuid`, reached(named), days)).get(id);
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
