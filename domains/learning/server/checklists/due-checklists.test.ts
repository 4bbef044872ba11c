import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { allAlone, type BuiltChecklist, draft, openChecklistRoom } from "../../testing/checklist-room.ts";
import type { TestPerson } from "../../testing/world.ts";
import { setDue } from "../assignments/set-due.ts";
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
