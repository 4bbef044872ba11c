import { asSystem, buildCompetencies } from "#domains/competencies/testing/ledger.ts";
import { newId } from "#platform/server/id.ts";
import { deliverEvents } from "#platform/server/outbox/deliver-events.ts";
import type { AssignmentSettings, Levels } from "../contract-assignments.ts";
import { learnedAssignmentOf } from "../server/assignments/assignment-queries.ts";
import { submitWork } from "../server/assignments/hand-in.ts";
import { setTeams } from "../server/assignments/set-teams.ts";
import { finishMark } from "../server/marking/mark-work.ts";
import { getWork, listMarking } from "../server/marking/marking-queries.ts";
import { releaseMarks } from "../server/marking/release-marks.ts";
import { buildAssignment, buildContent, buildCourse, buildOffering, publishBuilt } from "./builders.ts";
import { openLearningWorld, type TestPerson } from "./world.ts";

const BEGIN = new Date("2026-11-21T08:00:00Z").getTime();

export interface BuiltAssignment {
	offeringId: string;
	activityId: string;
	competencyIds: readonly string[];
	versionId: string;
}
export type MarkingRoom = Awaited<ReturnType<typeof openMarkingRoom>>;

/** A school whose offering is marked by its teacher and by a mentor of an enterprise, with a clock that is moved by hand. */
export async function openMarkingRoom() {
	const clock = new Date(BEGIN);
	const world = await openLearningWorld(clock);
	const head = await world.person("school", "programme_head");
	const teacher = await world.person("school", "teacher", head.organisationId);
	const mentor = await world.person("enterprise", "mentor");
	const [learner, classmate, stranger] = [
		await world.person("school", "student", head.organisationId),
		await world.person("school", "student", head.organisationId),
		await world.person("school", "teacher"),
	];
	const read = <T>(actor: TestPerson, work: Parameters<typeof world.contexts.read<T>>[1]) =>
		world.contexts.read(actor, work);
	const write = <T>(actor: TestPerson, work: Parameters<typeof world.contexts.write<T>>[1]) =>
		world.contexts.write(actor, work);
	const room = {
		world,
		clock,
		people: { head, teacher, mentor, learner, classmate, stranger },
		read,
		write,
		/**
		 * An offering until four weeks from now with an assignment, learned by two and taught by teacher and mentor.
		 * @param further it has another assignment like it, with this id
		 */
		async build(settings: Partial<AssignmentSettings> = {}, further?: string): Promise<BuiltAssignment> {
			clock.setTime(BEGIN);
			return asSystem(world.contexts, async (context) => {
				const owned = { organisationId: head.organisationId, regionId: world.regionId };
				const { ids } = await buildCompetencies(context, { skills: 2, technologies: 0 });
				const course = await buildCourse(context, { ...owned, competencyIds: ids });
				const { unitId } = await buildContent(context, course, head.organisationId);
				const activityId = await buildAssignment(context, course, { unitId, ...owned }, settings);
				if (further)
					await buildAssignment(context, course, { activityId: further, position: 5, unitId, ...owned }, settings);
				await publishBuilt(context, course);
				const offeringId = await buildOffering(context, {
					course,
					...owned,
					teacherIds: [teacher.personId, mentor.personId],
					learnerIds: [learner.personId, classmate.personId],
				});
				await context.tx
					.updateTable("offering_teacher")
					.set({ role: "mentor" })
					.where("person_id", "=", mentor.personId)
					.execute();
				return { offeringId, activityId, competencyIds: ids, versionId: course.versionId };
			});
		},
		look: ({ offeringId, activityId }: BuiltAssignment, by = learner) =>
			read(by, (context) => learnedAssignmentOf(context, offeringId, activityId)),
		/** Hands something in and gives back the id by which it is marked. */
		async handIn({ offeringId, activityId }: BuiltAssignment, by = learner, body = "<p>My work</p>"): Promise<string> {
			await write(by, (context) => submitWork(context, offeringId, activityId, { revision: 0, body, url: "" }));
			return asSystem(world.contexts, async ({ tx }) => {
				const { work_id } = await tx
					.selectFrom("assignment_owner")
					.select("work_id")
					.where("activity_id", "=", activityId)
					.where("person_id", "=", by.personId)
					.executeTakeFirstOrThrow();
				return work_id;
			});
		},
		/** Says when an assignment is due for all. */
		due: ({ offeringId, activityId }: BuiltAssignment, due_at: Date) =>
			asSystem(world.contexts, ({ tx, now }) =>
				tx
					.insertInto("assignment_due")
					.values({
						offering_id: offeringId,
						activity_id: activityId,
						organisation_id: head.organisationId,
						due_at,
						updated_at: now,
					})
					.execute(),
			),
		/** Lets the time pass at which it is due for all: works without names are shown from then on. */
		async passDue(built: BuiltAssignment): Promise<void> {
			await room.due(built, new Date(clock));
			clock.setTime(clock.getTime() + 60_000);
		},
		/** A file that somebody uploaded. */
		file: (name: string, by: TestPerson) =>
			asSystem(world.contexts, async ({ tx, now }) => {
				const id = newId();
				const file = { id, name, sha256: "0".repeat(64), size: 1, media_type: "x/y", purpose: "upload" };
				await tx
					.insertInto("stored_file")
					.values({ ...file, person_id: by.personId, created_at: now })
					.execute();
				return id;
			}),
		/** Puts learners into teams, in place of those there are. */
		teams: ({ offeringId, activityId }: BuiltAssignment, ...teams: TestPerson[][]) =>
			write(teacher, (context) =>
				setTeams(
					context,
					offeringId,
					activityId,
					teams.map((people) => ({ id: null, personIds: people.map(({ personId }) => personId) })),
				),
			),
		/** The same level in every row. */
		levels: ({ competencyIds }: BuiltAssignment, ...levels: number[]): Levels =>
			Object.fromEntries(competencyIds.map((id, index) => [id, levels[index] ?? (levels[0] as number)])),
		finish: (workId: string, by: TestPerson, levels: Levels, feedback = "") =>
			write(by, (context) => finishMark(context, workId, { levels, feedback })),
		work: (workId: string, by: TestPerson) => read(by, (context) => getWork(context, workId)),
		queue: (by: TestPerson, query: object = {}) => read(by, (context) => listMarking(context, { limit: 50, ...query })),
		release: ({ offeringId, activityId }: BuiltAssignment, by: TestPerson, workIds: string[] | null = null) =>
			write(by, (context) => releaseMarks(context, offeringId, { activityId, workIds })),
		deliver: () => deliverEvents(world.contexts),
		evidenceOf: (personId: string, { competencyIds }: Pick<BuiltAssignment, "competencyIds">) =>
			asSystem(world.contexts, ({ tx }) =>
				tx
					.selectFrom("evidence")
					.select(["competency_id", "kind", "level", "action", "issuer_person_id", "issuer_organisation_id"])
					.where("person_id", "=", personId)
					.where("competency_id", "in", [...competencyIds])
					.orderBy("recorded_at")
					.orderBy("id")
					.execute(),
			),
	};
	return room;
}
