import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { type BuiltQuiz, DAY, openQuizRoom, type QuizRoom, rightAnswers } from "../../testing/quiz-room.ts";
import type { TestPerson } from "../../testing/world.ts";
import { setDue } from "../assignments/set-due.ts";
import { listMyCourses } from "../learning/home-queries.ts";
import { saveProgress } from "../learning/learn-activity.ts";
import { getProgress, listIdle } from "./progress-queries.ts";
import { remindLearners } from "./remind-learners.ts";

let room: QuizRoom;
beforeAll(async () => {
	room = await openQuizRoom();
});
beforeEach(() => room.beginAnew());
afterAll(() => room.world.close());

const matrix = ({ offeringId }: BuiltQuiz, by: TestPerson = room.head) =>
	room.read(by, (context) => getProgress(context, offeringId));
const idle = ({ offeringId }: BuiltQuiz, days: number, by: TestPerson = room.head) =>
	room.read(by, (context) => listIdle(context, offeringId, days));
const remind = ({ offeringId }: BuiltQuiz, personIds: string[] | null, by: TestPerson = room.head) =>
	room.write(by, (context) => remindLearners(context, offeringId, { days: 7, personIds }));
const noticesOf = ({ personId }: TestPerson) =>
	asSystem(room.world.contexts, ({ tx }) =>
		tx.selectFrom("notice").select("kind").where("person_id", "=", personId).execute(),
	);

it("shows what each learner began, did and scored", async () => {
	const built = await room.build();
	expect(await matrix(built)).toMatchObject({
		figures: { learners: 1, notBegun: 1, finished: 0, done: 0 },
		rows: { items: [[expect.any(String), expect.any(String), "", 0, null, "..."]] },
	});
	await room.write(room.people.learner, (context) =>
		saveProgress(context, built.offeringId, built.pageId, { done: true, position: null }),
	);
	const attempt = await room.begin(built);
	expect((await matrix(built)).rows.items[0]?.[5]).toBe("d.s");
	await room.submit(attempt, rightAnswers(await room.look(attempt), 0.5));
	expect((await matrix(built)).rows.items[0]?.[5]).toBe("d.f");
	const again = await room.begin(built);
	await room.submit(again, rightAnswers(await room.look(again)));
	const { figures, rows } = await matrix(built);
	expect(rows.items[0]?.[5]).toBe("d.9");
	expect(figures).toEqual({ learners: 1, notBegun: 0, finished: 0, done: 2 / 3 });
	for (const by of [room.people.learner, room.people.classmate])
		await expect(matrix(built, by)).rejects.toMatchObject({ status: 404 });
});

it("names who has not moved, and writes to each once a day", async () => {
	const built = await room.build();
	const { learner, classmate } = room.people;
	await room.seat(built, classmate);
	expect(await idle(built, 7)).toEqual({ running: true, total: 0, items: [] });
	await expect(remind(built, null)).resolves.toEqual({ sent: 0, skipped: 0 });
	room.later(7 * DAY);
	await room.write(classmate, (context) =>
		saveProgress(context, built.offeringId, built.pageId, { done: false, position: null }),
	);
	const { items } = await idle(built, 7);
	expect(items).toMatchObject([{ personId: learner.personId, lastAt: null, done: 0, of: 3, remindedAt: null }]);
	expect((await idle(built, 8)).items).toEqual([]);
	const people = [learner.personId, classmate.personId];
	expect(await remind(built, people)).toEqual({ sent: 1, skipped: 1 });
	expect(await remind(built, people)).toEqual({ sent: 0, skipped: 2 });
	expect([await noticesOf(learner), await noticesOf(classmate)]).toEqual([[{ kind: "learning.not-moved" }], []]);
	expect((await idle(built, 7)).items[0]?.remindedAt).not.toBeNull();
	// Somebody of another section, and somebody who runs nothing here.
	await expect(remind(built, [room.head.personId])).rejects.toMatchObject({ status: 404 });
	await expect(remind(built, null, learner)).rejects.toMatchObject({ status: 404 });
	room.later(30 * DAY);
	expect(await idle(built, 7)).toEqual({ running: false, total: 0, items: [] });
	await expect(remind(built, null)).rejects.toMatchObject({ code: "learning/offering-over" });
});

it("waits for nobody to whom only a quiz is left that they cannot take any more, nor sends them there", async () => {
	const built = await room.build({ show: "after-submit" });
	const { learner, classmate } = room.people;
	await room.seat(built, classmate);
	for (const activityId of [built.pageId, built.documentId])
		for (const by of [learner, classmate])
			await room.write(by, (context) =>
				saveProgress(context, built.offeringId, activityId, { done: true, position: null }),
			);
	const due = (day: string, revision: number) =>
		room.write(room.head, (context) =>
			setDue(context, built.offeringId, built.quizId, { day, time: "18:00", revision }),
		);
	const next = async () =>
		(await room.read(learner, listMyCourses)).items.find(({ offeringId }) => offeringId === built.offeringId)?.next?.id;
	const waited = async () => (await idle(built, 7)).items.map(({ personId }) => personId).toSorted();
	const { revision } = await due("2026-12-01", 0);
	room.later(8 * DAY);
	expect([await next(), await waited()]).toEqual([built.quizId, [learner.personId, classmate.personId].toSorted()]);
	// It closes.
	await due("2026-11-28", revision);
	expect([await next(), await waited()]).toEqual([undefined, []]);
	// It is open once more, and then its answers can be read.
	await due("2026-12-01", revision + 1);
	await room.submit(await room.begin(built, classmate), {}, classmate);
	expect(await next()).toBe(built.quizId);
	await room.close(built);
	await room.open(built);
	expect([await next(), await waited()]).toEqual([undefined, []]);
});
