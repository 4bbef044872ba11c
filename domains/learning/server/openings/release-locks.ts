import { type RawBuilder, sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
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
 * Locks of enrolments `e`, by their ids, by the progress `p` that counts. Days are counted from one midnight of the offering's zone to another. Whoever asks
 * was let in before; a version without rules costs no question.
 */
async function locksWhere(
	{ tx, now }: ReadContext,
	condition: RawBuilder<boolean>,
	counts: RawBuilder<boolean>,
	{ units, days, named, ruled }: Structure,
): Promise<Map<string, Locks>> {
	if (!ruled) return new Map();
	const { rows } = await unsafeBeyondScope({ tx } as ReadContext, () =>
		sql<Row>`
			select e.id,
				coalesce((select json_object_agg(p.activity_id, json_build_array(p.state, p.score)) from activity_progress p
					where p.enrolment_id = e.id and p.activity_id = any(${named}::uuid[]) and ${counts}), '{}') as progress,
				coalesce((select json_object_agg(g.activity_id, g.score) from grade_override g
					where g.enrolment_id = e.id and g.activity_id = any(${named}::uuid[])), '{}') as by_hand,
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
		rows.map(({ id, progress, by_hand, after, dates, early }) => {
			const facts: ReleaseFacts = {
				now,
				progress,
				byHand: by_hand,
				after: (count, from) => new Date(after[count]?.[from] as string).toISOString(),
				dates: instants(dates),
				early: new Set(early),
			};
			return [id, locksOf(units, facts)];
		}),
	);
}

/** What is not open for one learner. */
export async function locksOfEnrolment(context: ReadContext, id: string, structure: Structure): Promise<Locks> {
	return (await locksWhere(context, sql`e.id = ${id}::uuid`, sql`true`, structure)).get(id) ?? new Map();
}

/**
 * The same of all who learn in an offering, by their enrolment, as those who teach it may know: that somebody has begun an
 * anonymous assignment, whose work may be one alone, opens nothing here before its marks are released.
 */
export const locksOfOffering = (context: ReadContext, id: string, structure: Structure): Promise<Map<string, Locks>> =>
	locksWhere(
		context,
		sql`e.offering_id = ${id}::uuid and e.state = 'active'`,
		sql`(p.state = 'done' or p.activity_id not in (select a.id from course_activity a
			where a.version_id = e.version_id and (a.assignment ->> 'anonymous')::boolean))`,
		structure,
	);
