import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { newId } from "#platform/server/id.ts";
import { courseInput } from "../contract-courses.ts";
import type { PrerequisiteInput } from "../contract-prerequisites.ts";
import { beginDraft } from "../server/authoring/begin-draft.ts";
import { getCourse } from "../server/authoring/course-queries.ts";
import { editCourse } from "../server/authoring/edit-course.ts";
import { publishCourse } from "../server/authoring/publish-course.ts";
import { type BuiltCourse, buildContent, buildCourse, buildOffering, publishBuilt } from "./builders.ts";
import { openLearningWorld, type TestPerson } from "./world.ts";

export const completed = (courseId: string, required = true): PrerequisiteInput => ({
	required,
	courseId,
	competencyId: null,
	level: null,
});
export const attained = (competencyId: string, level: number, required = true): PrerequisiteInput => ({
	required,
	courseId: null,
	competencyId,
	level,
});

export const lacking = { code: "learning/prerequisites-lacking" };
export const addressOf = ({ personId }: TestPerson) => `${personId}@example.org`;

export type PrerequisiteRoom = Awaited<ReturnType<typeof openPrerequisiteRoom>>;

/** A school with who writes courses, who teaches, and two who learn: one comes to have what is required, one not. */
export async function openPrerequisiteRoom() {
	const world = await openLearningWorld(new Date("2026-11-21T08:00:00Z"));
	const head = await world.person("school", "programme_head");
	const otherHead = await world.person("school", "programme_head");
	const teacher = await world.person("school", "teacher", head.organisationId);
	const able = await world.person("school", "student", head.organisationId);
	const novice = await world.person("school", "student", head.organisationId);
	await asSystem(world.contexts, ({ tx }) => tx.updateTable("person").set({ email_verified: true }).execute());
	const write = <T>(by: TestPerson, work: Parameters<typeof world.contexts.write<T>>[1]) =>
		world.contexts.write(by, work);
	const read = <T>(by: TestPerson, work: Parameters<typeof world.contexts.read<T>>[1]) => world.contexts.read(by, work);
	const owned = (by: TestPerson) => ({ organisationId: by.organisationId, regionId: world.regionId });

	/** A published course of one activity that is done by saying so. */
	const published = (by = head): Promise<BuiltCourse & { pageId: string }> =>
		asSystem(world.contexts, async (context) => {
			const course = await buildCourse(context, owned(by));
			const { pageId, quizId, documentId } = await buildContent(context, course, by.organisationId);
			for (const id of [quizId, documentId])
				await context.tx.deleteFrom("course_activity").where("id", "=", id).execute();
			await publishBuilt(context, course);
			return { ...course, pageId };
		});

	/** Begins a draft of a course that names these, as its form sends it. */
	async function name(by: TestPerson, { id, competencyIds }: BuiltCourse, prerequisites: readonly PrerequisiteInput[]) {
		const { drafted } = await read(by, (context) => getCourse(context, id));
		if (!drafted) await write(by, (context) => beginDraft(context, id));
		const { revision, code } = await read(by, (context) => getCourse(context, id));
		return write(by, (context) =>
			editCourse(context, id, {
				...courseInput.parse({
					code,
					name: { en: "Course", zh: "课程" },
					competencies: competencyIds.map((competencyId) => ({ competencyId, level: 3 })),
					prerequisites,
				}),
				revision,
			}),
		);
	}

	/** A course that names these, published, and an offering of it with a code. */
	async function offered(prerequisites: readonly PrerequisiteInput[], openTo: "invited" | "school" = "invited") {
		const course = await published();
		await name(head, course, prerequisites);
		await write(head, (context) => publishCourse(context, course.id));
		const code = newId().toUpperCase().replaceAll("-", "");
		const offeringId = await asSystem(world.contexts, async (context) => {
			const { current_version_id } = await context.tx
				.selectFrom("course")
				.select("current_version_id")
				.where("id", "=", course.id)
				.executeTakeFirstOrThrow();
			return buildOffering(context, {
				course: { ...course, versionId: current_version_id as string },
				...owned(head),
				teacherIds: [teacher.personId],
				code,
				openTo,
			});
		});
		return { courseId: course.id, offeringId, code };
	}

	/** Somebody did all activities of a course, wherever it was offered. */
	const complete = (course: BuiltCourse, { personId }: TestPerson) =>
		asSystem(world.contexts, async (context) => {
			const offeringId = await buildOffering(context, { course, ...owned(head), learnerIds: [personId] });
			await context.tx.updateTable("enrolment").set({ done: 1 }).where("offering_id", "=", offeringId).execute();
		});
	return { world, head, otherHead, teacher, able, novice, write, read, owned, published, name, offered, complete };
}
