import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { buildAssignment, buildContent, buildCourse, buildOffering, publishBuilt } from "../../testing/builders.ts";
import { DAY, MINUTE, openQuizRoom, type QuizRoom, rightAnswers } from "../../testing/quiz-room.ts";
import { learningPersonalData } from "../personal-data.ts";
import { saveProgress } from "./learn-activity.ts";
import { tellProgress } from "./tell-progress.ts";

let room: QuizRoom;
beforeAll(async () => {
	room = await openQuizRoom();
});
afterAll(() => room.world.close());
beforeEach(() => room.beginAnew());

/** What other parts of the house were told of a person, in order. */
const told = (personId = room.people.learner.personId) =>
	asSystem(room.world.contexts, async ({ tx }) => {
		const rows = await tx.selectFrom("outbox_event").select(["name", "payload"]).orderBy("id").execute();
		return rows
			.map(({ name, payload }) => ({ name, ...(payload as Record<string, unknown>) }) as Record<string, unknown>)
			.filter((one) => one.personId === personId);
	});
const names = async () => (await told()).map(({ name }) => (name as string).replace("learning.", ""));

/** A course with a video in place of its document, and an assignment that is marked without names. */
const build = () =>
	asSystem(room.world.contexts, async (context) => {
		const owned = { organisationId: room.head.organisationId, regionId: room.world.regionId };
		const course = await buildCourse(context, owned);
		const content = await buildContent(context, course, owned.organisationId);
		const assignmentId = await buildAssignment(
			context,
			course,
			{ unitId: content.unitId, organisationId: owned.organisationId },
			{ anonymous: true },
		);
		await context.tx
			.updateTable("course_activity")
			.set({ kind: "video" })
			.where("id", "=", content.documentId)
			.execute();
		await publishBuilt(context, course);
		const offeringId = await buildOffering(context, {
			course,
			...owned,
			learnerIds: [room.people.learner.personId],
		});
		return { ...content, videoId: content.documentId, assignmentId, offeringId };
	});

it("tells an opening and a taking once of each activity and day, and no opening of works without names", async () => {
	const built = await build();
	const step = (activityId: string, taken = false) =>
		room.write(room.people.learner, (context) =>
			saveProgress(context, built.offeringId, activityId, { position: null, done: false, taken }),
		);
	for (const _ of [1, 2]) await step(built.pageId);
	await step(built.videoId);
	for (const _ of [1, 2]) await step(built.videoId, true);
	await step(built.assignmentId);
	expect(await names()).toEqual(["activity.initialized", "activity.initialized", "activity.taken"]);
	expect((await told()).map(({ activityId }) => activityId)).toEqual([built.pageId, built.videoId, built.videoId]);
	expect((await told())[0]).toMatchObject({ offeringId: built.offeringId, organisationId: room.head.organisationId });
	room.later(DAY);
	await step(built.pageId);
	await step(built.videoId, true);
	expect((await names()).slice(3)).toEqual(["activity.initialized", "activity.initialized", "activity.taken"]);
});

it("tells how far a video was watched once the day is over: where it was left last", async () => {
	const built = await build();
	const watch = (position: number | null) =>
		room.write(room.people.learner, (context) =>
			saveProgress(context, built.offeringId, built.videoId, { position, done: false }),
		);
	const progressed = async () => {
		await tellProgress.run(room.world.contexts);
		return (await told())
			.filter(({ name }) => name === "learning.activity.progressed")
			.map(({ position, happenedAt }) => [position, String(happenedAt).slice(0, 10)]);
	};
	for (const position of [10, 20, 95]) await watch(position);
	expect(await progressed()).toEqual([]);
	room.later(DAY);
	expect(await progressed()).toEqual([[95, "2026-11-21"]]);
	// Opened and not watched on: there is nothing new to tell.
	await watch(null);
	await watch(95);
	room.later(DAY);
	expect(await progressed()).toHaveLength(1);
	await watch(40);
	room.later(DAY);
	expect(await progressed()).toEqual([
		[95, "2026-11-21"],
		[40, "2026-11-23"],
	]);
});

it("tells of nobody how far they watched who was erased meanwhile", async () => {
	const built = await build();
	const { learner } = room.people;
	await room.write(learner, (context) =>
		saveProgress(context, built.offeringId, built.videoId, { position: 10, done: false }),
	);
	const { erase } = learningPersonalData.find(({ table }) => table === "activity_progress")!;
	await asSystem(room.world.contexts, async (context) => {
		if (typeof erase === "function") await erase(context, learner.personId);
	});
	room.later(DAY);
	await tellProgress.run(room.world.contexts);
	expect(await names()).not.toContain("activity.progressed");
});

it("tells once that a course is completed, with the last of it", async () => {
	const built = await room.build();
	const done = (activityId: string) =>
		room.write(room.people.learner, (context) =>
			saveProgress(context, built.offeringId, activityId, { position: null, done: true }),
		);
	const completed = async () => (await told()).filter(({ name }) => name === "learning.course.completed");
	await done(built.pageId);
	const id = await room.begin(built);
	await room.submit(id, rightAnswers(await room.look(id)));
	expect(await completed()).toEqual([]);
	await done(built.documentId);
	room.later(MINUTE);
	await done(built.documentId);
	expect(await completed()).toMatchObject([
		{ offeringId: built.offeringId, courseId: expect.any(String), organisationId: room.head.organisationId },
	]);
});
