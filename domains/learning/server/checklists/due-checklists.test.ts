import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { allAlone, type BuiltChecklist, draft, openChecklistRoom } from "../../testing/checklist-room.ts";
import type { TestPerson } from "../../testing/world.ts";
import { extend, setDue, unextend } from "../assignments/set-due.ts";
import { calendarEntries } from "../calendar/calendar-entries.ts";
import { myDueWork } from "../due/due-work.ts";
import { getGradebook } from "../grades/grade-queries.ts";
import { getHome } from "../learning/home-queries.ts";
import { remind } from "../reminders/remind.ts";
import { getRunChecklist, listRunLearners } from "./run-queries.ts";

let room: Awaited<ReturnType<typeof openChecklistRoom>>;
beforeAll(async () => {
	room = await openChecklistRoom();
});
beforeEach(() => room.clock.setTime(Date.parse("2026-11-21T08:00:00Z")));
afterAll(() => room.world.close());

const due = ({ offeringId, activityId }: BuiltChecklist, day: string, revision = 0, by = room.people.teacher) =>
	room.write(by, (context) => setDue(context, offeringId, activityId, { day, time: "18:00", revision }, ["checklist"]));
const dueOf = async (by: TestPerson, { activityId }: BuiltChecklist) =>
	(
		await room.read(by, (context) =>
			myDueWork(context, { from: "2026-11-01T00:00:00Z", until: "2027-01-31T00:00:00Z" }),
		)
	).find((one) => one.activityId === activityId);
const learners = async ({ offeringId, activityId }: BuiltChecklist) =>
	(
		await room.read(room.people.teacher, (context) => listRunLearners(context, { offeringId, activityId, limit: 10 }))
	).items.map(({ name, lateDays, overdue }) => ({ name, lateDays, overdue }));
const observed = { observedOn: "2026-11-23" };
/** 18:00 in Shanghai. */
const SIX = "2026-11-22T10:00:00.000Z";

it("a checklist is due at the time that was set, in timetable, calendar and course, and without one nowhere", async () => {
	const built = await room.buildList();
	const { learner, teacher, stranger, classmate } = room.people;
	const { offeringId, activityId } = built;
	expect(await dueOf(learner, built)).toBeUndefined();
	expect((await room.seen(built)).dueAt).toBeNull();
	await expect(due(built, "2026-11-22", 0, learner)).rejects.toMatchObject({ code: "not-found" });
	await expect(due(built, "2026-11-22", 0, stranger)).rejects.toMatchObject({ code: "not-found" });
	// By its own route a checklist alone.
	await expect(
		room.write(teacher, (context) =>
			setDue(context, offeringId, activityId, { day: "2026-11-22", time: "18:00", revision: 0 }),
		),
	).rejects.toMatchObject({ code: "not-found" });
	await due(built, "2026-11-22");
	await expect(due(built, "2026-11-23")).rejects.toMatchObject({ code: "platform/changed-meanwhile" });
	const found = await dueOf(learner, built);
	expect(found).toMatchObject({ kind: "checklist", state: "open", learning: true });
	expect(new Date(found?.dueAt ?? 0).toISOString()).toBe(SIX);
	expect(await dueOf(teacher, built)).toMatchObject({ kind: "checklist", learning: false });
	const { units } = await room.read(learner, (context) => getHome(context, offeringId));
	const inCourse = units.flatMap((unit) => unit.activities).find(({ id }) => id === activityId);
	expect(new Date(inCourse?.dueAt ?? 0).toISOString()).toBe(SIX);
	const entries = await asSystem(room.world.contexts, (context) => calendarEntries(context, learner.personId));
	expect(entries.find((one) => one.kind === "work" && one.activityId === activityId)).toMatchObject({
		work: "checklist",
		state: "planned",
	});
	expect(await room.read(teacher, (context) => getRunChecklist(context, offeringId, activityId))).toMatchObject({
		day: "2026-11-22",
		time: "18:00",
		revision: 1,
		editable: true,
	});
	// Those who are not done are told that it was moved.
	const told = await asSystem(room.world.contexts, ({ tx }) =>
		tx.selectFrom("notice").select("person_id").where("page", "=", `/learn/${offeringId}/${activityId}`).execute(),
	);
	expect(new Set(told.map(({ person_id }) => person_id))).toEqual(new Set([learner.personId, classmate.personId]));
});

it("reminds on the day before of what was not passed, and shows who is late by how much", async () => {
	const built = await room.buildList();
	const { learner, classmate, teacher } = room.people;
	await due(built, "2026-11-22");
	const reminded = () =>
		asSystem(room.world.contexts, async ({ tx }) => {
			const rows = await tx
				.selectFrom("learning_reminder")
				.select("person_id")
				.where("object_id", "=", built.activityId)
				.execute();
			return rows.map(({ person_id }) => person_id);
		});
	await remind.run(room.world.contexts);
	expect(new Set(await reminded())).toEqual(new Set([learner.personId, classmate.personId]));
	expect((await learners(built)).map(({ lateDays, overdue }) => [lateDays, overdue])).toEqual([
		[null, false],
		[null, false],
	]);
	room.clock.setTime(Date.parse("2026-11-23T08:00:00Z"));
	await room.sign(built, teacher, draft({ ...allAlone, a: "not" }, observed));
	expect((await learners(built)).map(({ overdue }) => overdue)).toEqual([true, true]);
	expect((await dueOf(learner, built))?.state).toBe("over");
	await room.sign(built, teacher, draft(allAlone, observed), 2);
	expect((await learners(built)).map(({ lateDays, overdue }) => [lateDays, overdue]).sort()).toEqual([
		[null, true],
		[1, false],
	]);
	expect((await room.seen(built)).observations.map(({ lateDays }) => lateDays)).toEqual([1, 1]);
	expect((await dueOf(learner, built))?.state).toBe("done");
	// The first that was passed says when; and what is due on the day itself is in time.
	await due(built, "2026-11-23", 1);
	expect((await learners(built)).map(({ lateDays, overdue }) => [lateDays, overdue]).sort()).toEqual([
		[null, false],
		[0, false],
	]);
	// Who did nothing by then lacks a score.
	room.clock.setTime(Date.parse("2026-11-23T10:00:01Z"));
	const { columns, rows } = await room.read(teacher, (context) => getGradebook(context, built.offeringId));
	const at = columns.findIndex(({ activityId }) => activityId === built.activityId);
	expect(rows.items.map(([, , , , signs]) => signs[at]).sort()).toEqual(["m", "s"]);
});

it("gives one learner more time, by which they are late, reminded and missing, and nobody else is", async () => {
	const built = await room.buildList();
	const { learner, classmate, teacher, stranger } = room.people;
	const { offeringId, activityId } = built;
	const give = (day: string, by = teacher, to = learner.personId) =>
		room.write(by, (context) =>
			extend(context, offeringId, activityId, to, { day, time: "18:00", reason: "Was ill" }, ["checklist"]),
		);
	const refused = (code: string) => ({ fields: [{ path: "day", code }] });
	// Where nothing is due, there is nothing to have more time for.
	await expect(give("2026-11-23")).rejects.toMatchObject(refused("no-time-set"));
	await due(built, "2026-11-22");
	await expect(give("2026-11-22")).rejects.toMatchObject(refused("no-more-time"));
	for (const by of [learner, stranger])
		await expect(give("2026-11-24", by)).rejects.toMatchObject({ code: "not-found" });
	await expect(give("2026-11-24", teacher, stranger.personId)).rejects.toMatchObject({ code: "not-found" });
	// By the route of quizzes and assignments it is none of theirs.
	await expect(
		room.write(teacher, (context) =>
			extend(context, offeringId, activityId, learner.personId, {
				day: "2026-11-24",
				time: "18:00",
				reason: "Was ill",
			}),
		),
	).rejects.toMatchObject({ code: "not-found" });
	await give("2026-11-24");
	const run = await room.read(teacher, (context) => getRunChecklist(context, offeringId, activityId));
	expect(
		run.learners.flatMap(({ id, extension }) => (extension ? [[id, extension.day, extension.reason]] : [])),
	).toEqual([[learner.personId, "2026-11-24", "Was ill"]]);
	expect(new Date((await room.seen(built)).dueAt ?? 0).toISOString()).toBe("2026-11-24T10:00:00.000Z");
	expect(new Date((await room.seen(built, classmate)).dueAt ?? 0).toISOString()).toBe(SIX);
	room.clock.setTime(Date.parse("2026-11-23T12:00:00Z"));
	expect((await learners(built)).map(({ overdue }) => overdue).sort()).toEqual([false, true]);
	expect([(await dueOf(learner, built))?.state, (await dueOf(classmate, built))?.state]).toEqual(["open", "over"]);
	const signs = async () => {
		const { columns, rows } = await room.read(teacher, (context) => getGradebook(context, offeringId));
		const at = columns.findIndex((column) => column.activityId === activityId);
		return rows.items.map(([, , , , all]) => all[at]).sort();
	};
	expect(await signs()).toEqual([".", "m"]);
	await room.sign(built, teacher, draft(allAlone, observed));
	const lateness = async () => (await room.seen(built)).observations.map(({ lateDays }) => lateDays);
	expect(await lateness()).toEqual([0]);
	expect((await learners(built)).map(({ lateDays }) => lateDays).sort()).toEqual([0, null]);
	// Taken back, the day of all holds again.
	await room.write(teacher, (context) => unextend(context, offeringId, activityId, learner.personId, ["checklist"]));
	expect(await lateness()).toEqual([1]);
	expect((await learners(built)).map(({ lateDays }) => lateDays).sort()).toEqual([1, null]);
});
