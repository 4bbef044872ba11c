import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { type BuiltQuiz, DAY, MINUTE, openQuizRoom, type QuizRoom, rightAnswers } from "../../testing/quiz-room.ts";
import { untilSomebodyWaits } from "../../testing/world.ts";
import { getRunAssignment, listRunAssignments } from "../assignments/run-queries.ts";
import { extend, setDue, unextend } from "../assignments/set-due.ts";
import { calendarEntries } from "../calendar/calendar-entries.ts";
import { getGradebook } from "../grades/grade-queries.ts";
import { getHome } from "../learning/home-queries.ts";
import { getLearnedActivity } from "../learning/learn-activity.ts";
import { myTimetable } from "../sessions/session-queries.ts";
import { GRACE_MS } from "./attempt-queries.ts";
import { handInOverdue } from "./hand-in-overdue.ts";
import { beginAttempt } from "./take-quiz.ts";

let room: QuizRoom;
beforeAll(async () => {
	room = await openQuizRoom();
});
afterAll(() => room.world.close());
beforeEach(() => room.beginAnew());

/** Of Shanghai: 16:00 is the clock's beginning. */
const TODAY = "2026-11-21";
const due = ({ offeringId, quizId }: BuiltQuiz, time: string, revision = 0, day = TODAY) =>
	room.write(room.head, (context) => setDue(context, offeringId, quizId, { day, time, revision }));
const give = ({ offeringId, quizId }: BuiltQuiz, time: string, to = room.people.classmate) =>
	room.write(room.head, (c) => extend(c, offeringId, quizId, to.personId, { day: TODAY, time, reason: "Was ill" }));
const quizOf = (built: BuiltQuiz, by = room.people.learner) =>
	room.read(by, async (context) => (await getLearnedActivity(context, built.offeringId, built.quizId)).quiz);
const dueOf = async (id: string, by = room.people.learner) =>
	new Date((await room.look(id, by)).dueAt as string).toISOString().slice(11, 16);
const closed = { code: "learning/quiz-closed" };
const over = { code: "learning/attempt-over" };

describe("the due time of a quiz", () => {
	it("lets nobody begin, answer or hand in after it, by the server's clock", async () => {
		const built = await room.build({ attempts: 2 });
		await due(built, "16:30");
		const id = await room.begin(built);
		expect(await dueOf(id)).toBe("08:30");
		await room.save(id, rightAnswers(await room.look(id), 0.5));
		room.later(30 * MINUTE + GRACE_MS + 1);
		await expect(room.save(id, rightAnswers(await room.look(id)))).rejects.toMatchObject(over);
		await room.submit(id, rightAnswers(await room.look(id)));
		// What was saved in time counts, what came along does not.
		expect(await room.look(id)).toMatchObject({ state: "submitted", score: 2 });
		await expect(room.begin(built)).rejects.toMatchObject(closed);
		expect(await quizOf(built)).toMatchObject({ mayBegin: false, dueAt: "2026-11-21T08:30:00.000Z" });
	});

	it("ends what is open where nobody came back, and cuts a limit short", async () => {
		const built = await room.build({ timeLimit: 60 });
		await due(built, "16:30");
		const id = await room.begin(built);
		expect(await dueOf(id)).toBe("08:30");
		room.later(30 * MINUTE + GRACE_MS + 1);
		await handInOverdue.run(room.world.contexts);
		expect(await room.look(id)).toMatchObject({ state: "submitted", submittedAt: "2026-11-21T08:30:00.000Z" });
	});

	it("moves what is under way, and nothing beyond the offering's end", async () => {
		const built = await room.build();
		const id = await room.begin(built);
		const { revision } = await due(built, "17:00");
		expect(await dueOf(id)).toBe("09:00");
		await due(built, "16:20", revision);
		expect(await dueOf(id)).toBe("08:20");
		// Of a time that is past what was sent before is still taken, and no more.
		await due(built, "15:00", revision + 1);
		expect(await dueOf(id)).toBe("08:00");
		room.later(GRACE_MS + 1);
		await expect(room.save(id, {})).rejects.toMatchObject(over);
		await expect(
			room.write(room.head, (c) =>
				setDue(c, built.offeringId, built.quizId, { day: "2031-01-01", time: "10:00", revision: 3 }),
			),
		).rejects.toMatchObject({
			fields: [{ path: "day", code: "after-offering" }],
		});
		const early = await room.build();
		await due(early, "16:00", 0, "2026-11-25");
		const begun = await room.begin(early);
		await room.endOn(early, "2026-11-22", 1);
		expect(new Date((await room.look(begun)).dueAt as string).toISOString()).toBe("2026-11-22T16:00:00.000Z");
		expect(await quizOf(early)).toMatchObject({ dueAt: "2026-11-22T16:00:00.000Z", extended: false });
	});

	it("is longer for whom it was given, while they answer too, and for nobody else", async () => {
		const { learner, classmate } = room.people;
		const built = await room.build();
		await room.seat(built, classmate);
		await due(built, "16:30");
		const [one, other] = [await room.begin(built), await room.begin(built, classmate)];
		await give(built, "17:00");
		expect([await dueOf(one), await dueOf(other, classmate)]).toEqual(["08:30", "09:00"]);
		expect(await quizOf(built, classmate)).toMatchObject({ extended: true, dueAt: "2026-11-21T09:00:00.000Z" });
		expect(await quizOf(built)).toMatchObject({ extended: false });
		room.later(40 * MINUTE);
		await room.save(other, {}, classmate);
		await expect(room.begin(built, learner)).resolves.toBe(one);
		expect(await room.look(one)).toMatchObject({ state: "submitted" });
		await room.write(room.head, (c) => unextend(c, built.offeringId, built.quizId, classmate.personId));
		room.later(GRACE_MS + 1);
		await expect(room.save(other, {}, classmate)).rejects.toMatchObject(over);
	});

	it("reaches who begins beside its change", async () => {
		const built = await room.build();
		let moved: Promise<unknown> = Promise.resolve();
		let id = "";
		await room.write(room.people.learner, async (context) => {
			id = (await beginAttempt(context, built.offeringId, built.quizId)).id;
			moved = due(built, "16:30");
			moved.catch(() => undefined);
			await untilSomebodyWaits(room.world);
		});
		await moved;
		expect(await dueOf(id)).toBe("08:30");
	});

	it("stands in course, timetable, calendar and gradebook, and is missing there once it is over", async () => {
		const { learner, classmate } = room.people;
		const built = await room.build();
		await room.seat(built, classmate);
		expect((await homeDue(built)).filter(Boolean)).toEqual([]);
		await due(built, "16:30");
		await give(built, "17:00");
		expect((await homeDue(built)).filter(Boolean)).toEqual(["2026-11-21T08:30:00.000Z"]);
		expect((await homeDue(built, classmate)).filter(Boolean)).toEqual(["2026-11-21T09:00:00.000Z"]);
		const span = { from: "2026-11-21T00:00:00Z", until: "2026-11-22T00:00:00Z" };
		const timetable = async (by: QuizRoom["head"]) =>
			(await room.read(by, (context) => myTimetable(context, span))).due.map(({ kind, dueAt, state }) => [
				kind,
				new Date(dueAt).toISOString(),
				state,
			]);
		expect(await timetable(learner)).toEqual([["quiz", "2026-11-21T08:30:00.000Z", "open"]]);
		const entries = await asSystem(room.world.contexts, (context) => calendarEntries(context, classmate.personId));
		expect(entries.filter((one) => one.kind === "work" && one.offeringId === built.offeringId)).toMatchObject([
			{ work: "quiz", revision: 3 },
		]);
		const signs = async () =>
			(await room.read(room.head, (context) => getGradebook(context, built.offeringId))).rows.items
				.map(([, , , , all]) => all[0])
				.toSorted();
		expect(await signs()).toEqual([".", "."]);
		room.later(31 * MINUTE);
		expect(await signs()).toEqual([".", "m"]);
		expect(await timetable(learner)).toEqual([["quiz", "2026-11-21T08:30:00.000Z", "over"]]);
		room.later(DAY);
		expect(await signs()).toEqual(["m", "m"]);
	});

	it("is set by who runs the offering, who sees how many have handed in and who has more time", async () => {
		const { learner, classmate } = room.people;
		const built = await room.build();
		await room.seat(built, classmate);
		await due(built, "16:30");
		await give(built, "17:00");
		await room.submit(await room.begin(built));
		const { items } = await room.read(room.head, (context) => listRunAssignments(context, built.offeringId));
		expect(items).toMatchObject([{ kind: "quiz", revision: 1, time: "16:30", counts: { handedIn: 1, first: 0 } }]);
		const run = await room.read(room.head, (context) => getRunAssignment(context, built.offeringId, built.quizId));
		expect(run.learners.flatMap(({ id, extension }) => (extension ? [[id, extension.time]] : []))).toEqual([
			[classmate.personId, "17:00"],
		]);
		for (const by of [learner, classmate])
			await expect(
				room.write(by, (c) => setDue(c, built.offeringId, built.quizId, { day: TODAY, time: "18:00", revision: 1 })),
			).rejects.toMatchObject({ status: 404 });
	});

	it("is told when it moves to whom it moves for, and to nobody for whom the quiz was closed and stays so", async () => {
		const { learner, classmate } = room.people;
		const built = await room.build();
		await room.seat(built, classmate);
		const told = async ({ personId }: { personId: string }) =>
			(
				await asSystem(room.world.contexts, ({ tx }) =>
					tx
						.selectFrom("notice")
						.select("kind")
						.where("person_id", "=", personId)
						.where("kind", "=", "learning.due-moved")
						.execute(),
				)
			).length;
		await due(built, "16:30");
		expect([await told(learner), await told(classmate)]).toEqual([1, 1]);
		await give(built, "18:00");
		// The classmate's own time stays.
		await due(built, "17:00", 1);
		expect([await told(learner), await told(classmate)]).toEqual([2, 1]);
		room.later(70 * MINUTE);
		await due(built, "17:05", 2);
		expect([await told(learner), await told(classmate)]).toEqual([2, 1]);
		await due(built, "17:30", 3);
		expect(await told(learner)).toBe(3);
		await asSystem(room.world.contexts, ({ tx, now }) =>
			tx
				.insertInto("quiz_told")
				.values({ offering_id: built.offeringId, activity_id: built.quizId, told_at: now })
				.execute(),
		);
		await due(built, "19:00", 4);
		expect([await told(learner), await told(classmate)]).toEqual([3, 1]);
	});

	it("leaves nothing to do of a quiz whose attempts are used up, passed or not", async () => {
		const built = await room.build({ attempts: 1 });
		await due(built, "16:30");
		const id = await room.begin(built);
		await room.submit(id, {});
		const { learner } = room.people;
		const home = await room.read(learner, (context) => getHome(context, built.offeringId));
		const quiz = home.units.flatMap(({ activities }) => activities).find((one) => one.id === built.quizId);
		expect(await room.look(id)).toMatchObject({ passed: false });
		expect(quiz).toMatchObject({ state: "done" });
		expect(home.next?.id).not.toBe(built.quizId);
		const span = { from: "2026-11-21T00:00:00Z", until: "2026-11-22T00:00:00Z" };
		expect((await room.read(learner, (context) => myTimetable(context, span))).due).toMatchObject([{ state: "done" }]);
	});
});

const homeDue = async (built: BuiltQuiz, by = room.people.learner) =>
	(await room.read(by, (context) => getHome(context, built.offeringId))).units.flatMap(({ activities }) =>
		activities.map(({ dueAt }) => dueAt),
	);
