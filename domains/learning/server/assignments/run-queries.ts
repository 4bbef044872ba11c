import { sql } from "kysely";
import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import type {
	AssignmentSettings,
	RunAssignment,
	RunAssignmentDetail,
	runAssignments,
} from "../../contract-assignments.ts";
import { type TimedKind, timedKinds } from "../../contract-due.ts";
import { offeringToRun } from "../offerings/offering-policy.ts";
import { extendedLearners } from "./extended-learners.ts";
import { timedToRun } from "./run-policy.ts";

interface Row {
	id: string;
	title_en: string | null;
	title_zh: string | null;
	kind: TimedKind;
	assignment: AssignmentSettings | null;
	due_at: string;
	day: string;
	time: string;
	revision: number;
	counts: RunAssignment["counts"];
}

/** Assignments and quizzes of an offering in their order, with how far their marking is: counted, named nowhere. */
async function assignmentsOf(
	{ tx }: ReadContext,
	offering: { id: string; version_id: string; time_zone: string; ends_at: string },
	activityId: string | null = null,
): Promise<RunAssignment[]> {
	const due = sql`coalesce(d.due_at, ${offering.ends_at}::timestamptz)`;
	const tookQuiz = sql`(select count(distinct t.enrolment_id) from quiz_attempt t
		where t.offering_id = ${offering.id} and t.activity_id = a.id and t.state = 'submitted')`;
	const counted = (stage: string) => sql`count(*) filter (where m.stage = ${sql.lit(stage)})`;
	const { rows } = await sql<Row>`
		select a.id, a.kind, a.title_en, a.title_zh, a.assignment, ${due} as due_at, coalesce(d.revision, 0) as revision,
			to_char(${due} at time zone ${offering.time_zone}, 'YYYY-MM-DD') as day,
			to_char(${due} at time zone ${offering.time_zone}, 'HH24:MI') as time,
			(select json_build_object('handedIn', case a.kind when 'quiz' then ${tookQuiz} else count(*) end, 'first', ${counted("first")}, 'second', ${counted("second")},
					'agree', ${counted("agree")}, 'marked', ${counted("marked")}, 'released', ${counted("released")})
				from assignment_marking m where m.offering_id = ${offering.id} and m.activity_id = a.id) as counts
		from course_activity a join course_unit u on u.id = a.unit_id
			left join assignment_due d on d.offering_id = ${offering.id} and d.activity_id = a.id
		where a.version_id = ${offering.version_id} and a.kind = any(${[...timedKinds]}::text[])
			and ${activityId === null ? sql`true` : sql`a.id = ${activityId}`}
		order by u.position, a.position, a.id`.execute(tx);
	return rows.map((row) => ({
		activityId: row.id,
		title: { en: row.title_en, zh: row.title_zh },
		dueAt: row.due_at,
		day: row.day,
		time: row.time,
		revision: row.revision,
		kind: row.kind,
		anonymous: row.assignment?.anonymous ?? false,
		markers: row.assignment?.markers ?? 1,
		team: row.assignment?.team ?? false,
		counts: row.counts,
	}));
}

export async function listRunAssignments(
	context: ReadContext,
	offeringId: string,
): Promise<z.infer<typeof runAssignments>> {
	const offering = await offeringToRun(context, offeringId);
	return { timeZone: offering.time_zone, items: await assignmentsOf(context, offering) };
}

/** One of them with its learners: their teams, and who has more time. Who handed in is not said here. */
export async function getRunAssignment(
	context: ReadContext,
	offeringId: string,
	activityId: string,
): Promise<RunAssignmentDetail> {
	const { offering } = await timedToRun(context, offeringId, activityId);
	const [assignment] = await assignmentsOf(context, offering, activityId);
	const { tx } = context;
	// Names of learners of other organisations too: the offering is the actor's.
	const { learners, teams, course } = await unsafeBeyondScope(context, async () => {
		const { rows: together } = await sql<{ id: string; number: number; people: string[] }>`
			select t.id, t.number, coalesce((select array_agg(m.person_id::text order by p.name, p.id)
				from assignment_team_member m join person p on p.id = m.person_id
					join enrolment e on e.id = m.enrolment_id and e.state = 'active'
				where m.team_id = t.id), '{}') as people
			from assignment_team t where t.offering_id = ${offeringId} and t.activity_id = ${activityId}
			order by t.number`.execute(tx);
		const named = await tx
			.selectFrom("course")
			.select(["name_en", "name_zh"])
			.where("id", "=", offering.course_id)
			.executeTakeFirstOrThrow();
		return { learners: await extendedLearners(context, offering, activityId), teams: together, course: named };
	});
	return {
		...(assignment as RunAssignment),
		offeringId,
		course: { en: course.name_en, zh: course.name_zh },
		section: [offering.term, offering.section].join(" · "),
		timeZone: offering.time_zone,
		editable: offering.state !== "closed",
		// Of one that has handed in, all may have left.
		teams: teams
			.filter(({ people }) => people.length > 0)
			.map(({ id, number, people }) => ({ id, number, personIds: people })),
		learners,
	};
}
