import { sql } from "kysely";
import { buildCourse, buildOffering, publishBuilt } from "#domains/learning/testing/builders.ts";
import {
	buildMembership,
	buildOrganisation,
	buildPersons,
	buildRegion,
} from "#domains/organisations/testing/builders.ts";
import { system } from "#platform/server/actor.ts";
import type { Contexts, WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { enliven, run } from "./learning-lively.ts";

export interface LearningWorld {
	learners: string[];
	/** Offering of the large course. */
	offeringId: string;
	quizId: string;
}

const UNITS = 30;

/**
 * A school with a course of `activities` activities (pages, and in each unit a quiz; assignments, discussions, rules of
 * release, sessions and a board too) that all of its `learners` learn, each half through it, and four small ones beside it.
 */
export async function buildLearning(
	contexts: Contexts,
	size: { learners: number; activities: number },
): Promise<LearningWorld> {
	return contexts.write(system, async (context) => {
		const regionId = await buildRegion(context);
		const organisationId = await buildOrganisation(context, { regionId, kind: "school" });
		const learners = Array.from({ length: size.learners }, newId);
		await buildPersons(
			context,
			learners.map((id, i) => ({ id, name: `Learner ${i}`, email: `learner-${i}@example.org` })),
		);
		for (const personId of learners) await buildMembership(context, { personId, organisationId, roles: ["student"] });
		const offer = async (activities: number) => {
			const course = await buildCourse(context, { organisationId, regionId });
			const quizId = await fill(context, course.id, course.versionId, organisationId, activities);
			await enliven(context, course, organisationId);
			await publishBuilt(context, course);
			const offeringId = await buildOffering(context, { course, organisationId, regionId, learnerIds: learners });
			await context.tx.executeQuery(
				sql`insert into activity_progress (enrolment_id, activity_id, offering_id, person_id, state, started_at, seen_at, done_at)
					select e.id, a.id, e.offering_id, e.person_id, 'done', now(), now(), now()
					from enrolment e join course_activity a on a.version_id = e.version_id
					where e.offering_id = ${offeringId}::uuid and a.kind = 'page'
						and mod(abs(hashtext(e.id::text || a.id::text)), 2) = 0`.compile(context.tx),
			);
			await context.tx.executeQuery(
				sql`update enrolment e set last_at = now(), done = (select count(*) from activity_progress p where p.enrolment_id = e.id)
					where e.offering_id = ${offeringId}::uuid`.compile(context.tx),
			);
			await run(context, offeringId, organisationId);
			return { offeringId, quizId };
		};
		for (let i = 0; i < 4; i++) await offer(20);
		return { learners, ...(await offer(size.activities)) };
	});
}

/** @returns a quiz of five questions */
async function fill(
	{ tx, now }: WriteContext,
	courseId: string,
	versionId: string,
	organisationId: string,
	activities: number,
): Promise<string> {
	const owned = { course_id: courseId, version_id: versionId, organisation_id: organisationId };
	const bankId = newId();
	await tx
		.insertInto("question_bank")
		.values({ id: bankId, ...owned, position: 1, name_en: "Bank" })
		.execute();
	const text = (en: string) => ({ en, zh: null });
	for (let i = 1; i <= 5; i++) {
		const content = {
			kind: "numeric",
			prompt: text(`${i} + ${i}`),
			explanation: text("Sum."),
			value: 2 * i,
			tolerance: 0,
			unit: null,
		};
		await tx
			.insertInto("question")
			.values({
				id: newId(),
				bank_id: bankId,
				...owned,
				position: i,
				kind: "numeric",
				content: JSON.stringify(content),
				points: 1,
				updated_at: now,
			})
			.execute();
	}
	const quiz = JSON.stringify({
		parts: [{ bankId, questionIds: null, draw: null }],
		timeLimit: 30,
		attempts: 1,
		counts: "best",
		shuffle: true,
		show: "never",
		passMark: 60,
	});
	const units = Math.min(UNITS, Math.ceil(activities / 10));
	let quizId = "";
	for (let u = 0; u < units; u++) {
		const unitId = newId();
		await tx
			.insertInto("course_unit")
			.values({ id: unitId, ...owned, position: u + 1, title_en: `Unit ${u}`, title_zh: `单元 ${u}` })
			.execute();
		const rows = Array.from({ length: activities / units }, (_, i) => ({
			id: newId(),
			unit_id: unitId,
			...owned,
			position: i + 1,
			kind: i === 9 ? "quiz" : "page",
			title_en: `Activity ${u}.${i}`,
			title_zh: `活动 ${u}.${i}`,
			body_en: "<p>Some text to read.</p>",
			quiz: i === 9 ? quiz : null,
			updated_at: now,
		}));
		quizId = rows.at(-1)?.id ?? quizId;
		await tx.insertInto("course_activity").values(rows).execute();
	}
	return quizId;
}
