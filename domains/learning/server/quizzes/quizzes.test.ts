import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { newId } from "#platform/server/id.ts";
import { answersInput } from "../../contract-quizzes.ts";
import { DAY, openQuizRoom, type QuizRoom, rightAnswers } from "../../testing/quiz-room.ts";
import { getLearnedActivity } from "../learning/learn-activity.ts";

let room: QuizRoom;

beforeAll(async () => {
	room = await openQuizRoom();
});
afterAll(() => room.world.close());
beforeEach(() => room.beginAnew());

const notFound = { code: "not-found", status: 404 };

describe("an attempt at a quiz", () => {
	it("says nothing of what is right before it is handed in", async () => {
		const built = await room.build({ attempts: 1 });
		const id = await room.begin(built);
		const attempt = await room.look(id);
		const told = JSON.stringify(attempt);
		for (const secret of ["sesame", "Because", "accepted", "tolerance", '"right":', "correct"])
			expect(told).not.toContain(secret);
		expect(attempt.review).toBeNull();
		expect(attempt.paper).toHaveLength(4);
		// Names of parts are drawn anew: that of an author's first item does not say that it comes first.
		const items = attempt.paper.find(({ kind }) => kind === "ordering")!.options.map((option) => option.id);
		expect(items.some((name) => ["1", "2", "3"].includes(name))).toBe(false);
		const activity = JSON.stringify(
			await room.read(room.people.learner, (c) => getLearnedActivity(c, built.offeringId, built.quizId)),
		);
		expect(activity).not.toContain("sesame");
		// Neither by the tables themselves.
		for (const table of ["quiz_key", "question"] as const)
			expect(await room.read(room.people.learner, ({ tx }) => tx.selectFrom(table).selectAll().execute())).toEqual([]);
		await room.submit(id, rightAnswers(attempt));
		const after = await room.look(id);
		expect(after).toMatchObject({ state: "submitted", score: 4, points: 4, passed: true });
		expect(JSON.stringify(after.review)).toContain("sesame");
	});

	it.each([
		["after-closing", 22 * DAY, true],
		["after-closing", 0, false],
		["never", 22 * DAY, false],
	] as const)("shows what was right %s (%d ms later: %s)", async (show, wait, told) => {
		const id = await room.begin(await room.build({ show }));
		await room.submit(id);
		room.later(wait);
		expect((await room.look(id)).review !== null).toBe(told);
	});

	it("tells what was right only when no attempt can follow that it would serve", async () => {
		const [twice, free] = [await room.build({ attempts: 2 }), await room.build()];
		const first = await room.begin(twice);
		await room.submit(first);
		expect(await room.look(first)).toMatchObject({ review: null, points: 4 });
		const second = await room.begin(twice);
		await room.submit(second);
		for (const id of [first, second]) expect((await room.look(id)).review).toHaveLength(4);
		const open = await room.begin(free);
		await room.submit(open);
		expect((await room.look(open)).review).toBeNull();
		room.later(22 * DAY);
		expect((await room.look(open)).review).toHaveLength(4);
	});

	it("answers an order that nobody touched as it was shown", async () => {
		const built = await room.build({ attempts: null });
		for (const touched of [true, false]) {
			const id = await room.begin(built);
			const { paper } = await room.look(id);
			const { id: question, options } = paper.find(({ kind }) => kind === "ordering")!;
			const shown = options.map((option) => option.id);
			const moved = shown.toReversed();
			if (touched) await room.save(id, { [question]: moved });
			await room.submit(id);
			expect((await room.look(id)).answers).toEqual({ [question]: touched ? moved : shown });
		}
	});

	it("is its learner's alone: another section's, by its id, looks like none", async () => {
		const built = await room.build();
		const id = await room.begin(built);
		for (const ask of [
			() => room.look(id, room.people.classmate),
			() => room.look(newId(), room.people.classmate),
			() => room.save(id, {}, room.people.classmate),
			() => room.submit(id, {}, room.people.classmate),
			() => room.begin(built, room.people.classmate),
			() => room.look(id, room.head),
		])
			await expect(ask()).rejects.toMatchObject(notFound);
		expect(
			await room.read(room.people.classmate, ({ tx }) => tx.selectFrom("quiz_attempt").select("id").execute()),
		).toEqual([]);
	});

	it("is one for two tabs, and one hand-in for two at once", async () => {
		const built = await room.build({ attempts: 1 });
		const [one, two] = await Promise.all([room.begin(built), room.begin(built)]);
		expect(one).toBe(two);
		const answers = Object.entries(rightAnswers(await room.look(one)));
		await Promise.all([
			room.save(one, Object.fromEntries(answers.slice(0, 2))),
			room.save(one, Object.fromEntries(answers.slice(2))),
		]);
		await Promise.all([room.submit(one), room.submit(one), room.submit(one)]);
		expect(await room.look(one)).toMatchObject({ score: 4, state: "submitted" });
		const events = await asSystem(room.world.contexts, ({ tx }) =>
			tx
				.selectFrom("outbox_event")
				.select("name")
				.where("actor_id", "=", room.people.learner.personId)
				.where("name", "in", ["learning.quiz.submitted", "learning.quiz.passed", "learning.activity.completed"])
				.orderBy("name")
				.execute(),
		);
		expect(events.map(({ name }) => name)).toEqual([
			"learning.activity.completed",
			"learning.quiz.passed",
			"learning.quiz.submitted",
		]);
		await expect(room.begin(built)).rejects.toMatchObject({ code: "learning/attempts-used" });
	});

	it("takes answers to its own questions, and nothing else that is sent along", async () => {
		const id = await room.begin(await room.build());
		const sent = { [newId()]: "x", ...rightAnswers(await room.look(id), 0.25) };
		await room.save(id, sent);
		expect(Object.keys((await room.look(id)).answers)).toHaveLength(1);
		for (const wrong of [{ score: "4" }, { [newId()]: { nested: { deep: 1 } } }, { [newId()]: "x".repeat(501) }])
			expect(answersInput.safeParse(wrong).success).toBe(false);
	});

	it("draws as many questions as the quiz says, of its bank", async () => {
		const built = await room.build();
		const drawn = await room.build({ parts: [{ bankId: built.bankId, questionIds: null, draw: 2 }] });
		// A bank of another version has nothing for it.
		expect((await room.look(await room.begin(drawn))).paper).toEqual([]);
		expect(new Set((await room.look(await room.begin(built))).paper.map(({ id }) => id)).size).toBe(4);
	});
});
