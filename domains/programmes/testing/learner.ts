import { asSystem, buildCompetencies, buildGroup } from "#domains/competencies/testing/ledger.ts";
import { buildCourse, type NewCourse, publishBuilt } from "#domains/learning/testing/builders.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import type { TestPerson, TestWorld } from "./world.ts";

/** A learner with what an occupation asks for and courses to learn it in, for tests of personal plans. */
export interface Learner {
	student: TestPerson;
	teacher: TestPerson;
	groupId: string;
	occupationId: string;
	/** Required at 3, 3, 4 and 3; nothing teaches the last. */
	competencies: readonly [string, string, string, string];
	/** At the own school: first (40 h), second (30 h), third up to 3 (20 h); elsewhere: first and second (60 h). */
	courses: Record<"first" | "second" | "third" | "both", string>;
}

export async function openLearner(world: TestWorld): Promise<Learner> {
	const teacher = await world.person("school", "teacher");
	const student = await world.person("school", "student", teacher.organisationId);
	const elsewhere = await world.person("school", "owner");
	return asSystem(world.contexts, async (context) => {
		const { ids } = await buildCompetencies(context, { skills: 4, technologies: 0 });
		const [one, two, three] = ids as [string, string, string];
		const course = (organisationId: string, hours: number, develops: readonly string[]) =>
			newCourse(context, { organisationId, regionId: world.regionId, hours, develops });
		const own = student.organisationId;
		return {
			student,
			teacher,
			groupId: await buildGroup(context, {
				organisationId: own,
				teacherId: teacher.personId,
				learnerIds: [student.personId],
			}),
			occupationId: await newOccupation(
				context,
				ids.map((id, i) => [id, i === 2 ? 4 : 3]),
			),
			competencies: ids as [string, string, string, string],
			courses: {
				first: await course(own, 40, [one]),
				second: await course(own, 30, [two]),
				third: await course(own, 20, [three]),
				both: await course(elsewhere.organisationId, 60, [one, two]),
			},
		};
	});
}

/** A published course that leads to a level, 3 where none is named, in each. */
export async function newCourse(
	context: WriteContext,
	part: Omit<NewCourse, "competencyIds"> & {
		hours: number | null;
		develops: readonly string[];
		level?: number;
		/** A course that comes before it. */
		after?: string;
	},
): Promise<string> {
	const built = await buildCourse(context, { ...part, competencyIds: part.develops });
	await context.tx.updateTable("course_version").set({ hours: part.hours }).where("id", "=", built.versionId).execute();
	if (part.level)
		await context.tx
			.updateTable("course_competency")
			.set({ level: part.level })
			.where("version_id", "=", built.versionId)
			.execute();
	if (part.after)
		await context.tx
			.insertInto("course_prerequisite")
			.values({
				version_id: built.versionId,
				course_id: built.id,
				organisation_id: part.organisationId,
				position: 1,
				required: true,
				needed_course_id: part.after,
			})
			.execute();
	await publishBuilt(context, built);
	return built.id;
}

/** An occupation that requires competencies at levels. */
export async function newOccupation(
	{ tx }: WriteContext,
	requires: readonly (readonly [string, number])[],
): Promise<string> {
	const id = newId();
	await tx.insertInto("occupation").values({ id, system: "onet", code: id, name_en: "Occupation" }).execute();
	if (requires.length === 0) return id;
	await tx
		.insertInto("occupation_requirement")
		.values(
			requires.map(([competency_id, level]) => ({
				occupation_id: id,
				competency_id,
				basis: "rated",
				level,
				importance: 4,
				required: true,
			})),
		)
		.execute();
	return id;
}
