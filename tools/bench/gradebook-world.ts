import { sql } from "kysely";
import type { AssignmentSettings } from "#domains/learning/contract-assignments.ts";
import { buildCourse, buildOffering, publishBuilt } from "#domains/learning/testing/builders.ts";
import { buildMembership, buildPerson } from "#domains/organisations/testing/builders.ts";
import { system } from "#platform/server/actor.ts";
import type { Contexts } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";

/**
 * A course of `columns` quizzes and assignments (three to one) that learners have nine scores of ten in, one of a hundred of
 * them set by hand, and a teacher of it.
 */
export async function buildGradebook(
	contexts: Contexts,
	learners: readonly string[],
	columns: number,
): Promise<{ offeringId: string; teacherId: string }> {
	return contexts.write(system, async (context) => {
		const { tx, now } = context;
		const { organisation_id: organisationId, region_id: regionId } = await tx
			.selectFrom("course")
			.select(["organisation_id", "region_id"])
			.executeTakeFirstOrThrow();
		const course = await buildCourse(context, { organisationId, regionId });
		const owned = { version_id: course.versionId, course_id: course.id, organisation_id: organisationId };
		const unitId = newId();
		await tx
			.insertInto("course_unit")
			.values({ id: unitId, ...owned, position: 1, title_en: "Unit", title_zh: "单元" })
			.execute();
		const quiz = {
			parts: [],
			timeLimit: null,
			attempts: 1,
			counts: "best",
			shuffle: false,
			show: "never",
			passMark: 60,
		};
		const assignment = {
			text: true,
			link: false,
			files: 0,
			fileKinds: [],
			rubric: [],
			points: 100,
			late: { rule: "refuse" },
			takeBack: true,
			anonymous: false,
			markers: 1,
			allowedDifference: 1,
			team: false,
		} satisfies AssignmentSettings;
		await tx
			.insertInto("course_activity")
			.values(
				Array.from({ length: columns }, (_, index) => ({
					id: newId(),
					unit_id: unitId,
					...owned,
					position: index + 1,
					title_en: `Activity ${index + 1}`,
					title_zh: `活动 ${index + 1}`,
					updated_at: now,
					...(index % 4 === 3
						? { kind: "assignment", assignment: JSON.stringify(assignment) }
						: { kind: "quiz", quiz: JSON.stringify(quiz) }),
				})),
			)
			.execute();
		await publishBuilt(context, course);
		const teacherId = await buildPerson(context);
		await buildMembership(context, { personId: teacherId, organisationId, roles: ["teacher"] });
		const offeringId = await buildOffering(context, {
			course,
			organisationId,
			regionId,
			learnerIds: learners,
			teacherIds: [teacherId],
		});
		await sql`insert into activity_progress (enrolment_id, activity_id, offering_id, person_id, state, score, started_at,
				seen_at, done_at)
			select e.id, a.id, e.offering_id, e.person_id, 'done', mod(abs(hashtext(a.id::text || e.id::text)), 101) / 100.0,
				now(), now(), now()
			from enrolment e join course_activity a on a.version_id = e.version_id
			where e.offering_id = ${offeringId} and mod(abs(hashtext(e.id::text || a.id::text)), 10) > 0`.execute(tx);
		await sql`insert into grade_override (id, offering_id, enrolment_id, activity_id, person_id, score, reason, set_at)
			select gen_random_uuid(), p.offering_id, p.enrolment_id, p.activity_id, p.person_id, 0.5, 'Bench', now()
			from activity_progress p where p.offering_id = ${offeringId}
				and mod(abs(hashtext(p.enrolment_id::text || p.activity_id::text)), 100) = 1`.execute(tx);
		return { offeringId, teacherId };
	});
}
