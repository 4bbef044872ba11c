import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";

/** Somebody in a course of another school than their own. */
export interface LearnerElsewhere {
	personId: string;
	/** Whose student they were when they came. */
	schoolId: string;
	/** Whose course it is. */
	givingId: string;
	courseId: string;
	/** When they did the last of it, of what was done by then; null: not all of it. */
	doneAt: string | null;
}

/**
 * Who took a seat in a course of a school of the region that is not their own, in offerings that begin within some days. For
 * figures: whoever asks has been let in, and tells nothing of few.
 * @param until whoever came, and what was done, by then: a figure that moved with each of them would tell of one
 */
export async function unsafeLearnersElsewhere(
	context: ReadContext,
	{ regionId, firstDay, lastDay, until }: { regionId: string; firstDay: string; lastDay: string; until: Date },
): Promise<LearnerElsewhere[]> {
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<LearnerElsewhere>`
			select e.person_id as "personId", m.organisation_id as "schoolId", o.organisation_id as "givingId",
				o.course_id as "courseId",
				case when e.done > 0 and e.last_at < ${until}::timestamptz
					and e.done >= (select count(*) from course_activity a where a.version_id = e.version_id) then e.last_at end as "doneAt"
			from offering o join organisation g on g.id = o.organisation_id and g.kind = 'school' and g.region_id = ${regionId}
				join enrolment e on e.offering_id = o.id and e.enrolled_at < ${until}::timestamptz
				cross join lateral (select s.organisation_id from membership s
					join organisation h on h.id = s.organisation_id and h.kind = 'school' and h.region_id = g.region_id
					where s.person_id = e.person_id and 'student' = any (s.roles) and s.created_at <= e.enrolled_at
						and (s.ended_at is null or s.ended_at > e.enrolled_at)
					order by s.organisation_id = o.organisation_id desc, s.created_at, s.organisation_id limit 1) m
			where o.state <> 'draft' and o.starts_on between ${firstDay}::date and ${lastDay}::date
				and m.organisation_id <> o.organisation_id`.execute(context.tx),
	);
	return rows;
}
