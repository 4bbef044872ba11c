import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";

/** Tables of what happens beside the learning of a course, in the order in which one row refers to another. */
export const besideTables = [
	"class_session",
	"session_leader",
	"session_booking",
	"session_attendance",
	"session_attendance_change",
	"session_secret",
	"session_guess",
	"clash_tries",
	"calendar_feed",
	"learning_reminder",
	"seat_request",
	"part_opening",
	"early_opening",
	"enrolment_rule",
	"observation",
	"observation_correction",
	"gradebook",
	"gradebook_change",
	"grade_override",
	"grade_change",
	"learner_reminder",
] as const;

/** A row in each of these tables, of one learner who teaches, too. Needs a system context. */
export async function buildOneOfEach(
	{ tx, now }: WriteContext,
	part: { offeringId: string; activityId: string; organisationId: string; personId: string; groupId: string },
): Promise<void> {
	const { offeringId: offering, activityId: activity, organisationId: school, personId: person, groupId: group } = part;
	const [session, observation] = [newId(), newId()];
	const { rows } = await sql<{ id: string }>`select id from enrolment where offering_id = ${offering}
		and person_id = ${person}`.execute(tx);
	const enrolment = rows[0]?.id;
	const later = new Date(now.getTime() + 3_600_000);
	const why = "Seen again";
	for (const statement of [
		sql`insert into class_session (id, offering_id, organisation_id, title_en, place_en, starts_at, ends_at, capacity,
				booking, created_at, updated_at)
			values (${session}, ${offering}, ${school}, 'Lathe', 'Hall', ${now}, ${later}, 1, true, ${now}, ${now})`,
		sql`insert into session_leader (session_id, person_id, offering_id) values (${session}, ${person}, ${offering})`,
		sql`insert into session_booking (session_id, person_id, offering_id, state, asked_at, seated_at)
			values (${session}, ${person}, ${offering}, 'seat', ${now}, ${now})`,
		sql`insert into session_attendance (session_id, person_id, offering_id, mark, via, marked_at)
			values (${session}, ${person}, ${offering}, 'late', 'list', ${now})`,
		sql`insert into session_attendance_change (id, session_id, person_id, offering_id, mark_before, mark_after, reason,
				changed_at)
			values (${newId()}, ${session}, ${person}, ${offering}, 'absent', 'late', ${why}, ${now})`,
		sql`insert into session_secret (session_id, secret) values (${session}, '\\x00ff'::bytea)`,
		sql`insert into session_guess (session_id, person_id, wrong, since) values (${session}, ${person}, 2, ${now})`,
		sql`insert into clash_tries (person_id, tries, since) values (${person}, 3, ${now})`,
		sql`insert into calendar_feed (person_id, secret_hash, made_at) values (${person}, '\\x0a'::bytea, ${now})`,
		sql`insert into learning_reminder (person_id, kind, object_id, due_at, told_at)
			values (${person}, 'session', ${session}, ${now}, ${now})`,
		sql`insert into seat_request (offering_id, person_id, organisation_id, school_id, state, asked_at)
			values (${offering}, ${person}, ${school}, ${school}, 'given', ${now})`,
		sql`insert into part_opening (offering_id, part_id, organisation_id, opens_at, updated_at)
			values (${offering}, ${activity}, ${school}, ${now}, ${now})`,
		sql`insert into early_opening (enrolment_id, part_id, offering_id, person_id, organisation_id, reason, opened_at)
			values (${enrolment}, ${activity}, ${offering}, ${person}, ${school}, ${why}, ${now})`,
		sql`insert into enrolment_rule (offering_id, group_id, organisation_id, made_at)
			values (${offering}, ${group}, ${school}, ${now})`,
		sql`insert into observation (id, offering_id, activity_id, enrolment_id, person_id, organisation_id, state, number,
				answers, observed_on, party, signed_at, confirmed_at, kind, passed, score, saved_at)
			values (${observation}, ${offering}, ${activity}, ${enrolment}, ${person}, ${school}, 'confirmed', 1,
				'{"a": "alone"}', '2026-11-20', 'teacher', ${now}, ${now}, 'graded', true, 0.5, ${now})`,
		sql`insert into observation_correction (id, observation_id, offering_id, answers_before, answers_after, score_before,
				score_after, passed_before, passed_after, reason, corrected_at)
			values (${newId()}, ${observation}, ${offering}, '{}', '{"a": "alone"}', 0, 0.5, false, true, ${why}, ${now})`,
		sql`insert into gradebook (offering_id, organisation_id, missing, categories, columns, revision, updated_at)
			values (${offering}, ${school}, 'ignored', '[]', '[]', 1, ${now})`,
		sql`insert into gradebook_change (id, offering_id, after, reason, changed_at)
			values (${newId()}, ${offering}, '{}', ${why}, ${now})`,
		sql`insert into grade_override (id, offering_id, enrolment_id, activity_id, person_id, score, reason, set_at)
			values (${newId()}, ${offering}, ${enrolment}, ${activity}, ${person}, 0.75, ${why}, ${now})`,
		sql`insert into grade_change (id, offering_id, enrolment_id, activity_id, person_id, score_after, reason, state,
				asked_at)
			values (${newId()}, ${offering}, ${enrolment}, ${activity}, ${person}, 0.75, ${why}, 'done', ${now})`,
		sql`insert into learner_reminder (id, offering_id, person_id, sent_at)
			values (${newId()}, ${offering}, ${person}, ${now})`,
	])
		await statement.execute(tx);
}
