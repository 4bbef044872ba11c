import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { BEGIN, DAY, MINUTE, openQuizRoom, type QuizRoom, rightAnswers } from "../../testing/quiz-room.ts";
import { untilSomebodyWaits } from "../../testing/world.ts";
import { getHome } from "../learning/home-queries.ts";
import { saveProgress } from "../learning/learn-activity.ts";
import { offeringToManage } from "../offerings/offering-policy.ts";
import { GRACE_MS } from "./attempt-queries.ts";
import { handInOverdue } from "./hand-in-overdue.ts";

let room: QuizRoom;

beforeAll(async () => {
	room = await openQuizRoom();
});
afterAll(() => room.world.close());
beforeEach(() => room.beginAnew());

describe("the time of an attempt: it", () => {
	it("tells nothing while others answer, and closing or an earlier end lets nobody answer any more", async () => {
		const [closed, shortened] = [
			await room.build({ show: "after-closing" }),
			await room.build({ show: "after-closing" }),
		];
		for (const built of [closed, shortened]) {
			await room.seat(built, room.people.classmate);
			const handed = await room.begin(built);
			await room.submit(handed);
			const open = await room.begin(built, room.people.classmate);
			await (built === closed ? room.close(built) : room.endOn(built, "2026-11-20", 1));
			// What was sent before may still be under way.
			await room.save(open, {}, room.people.classmate);
			expect((await room.look(handed)).review).toBeNull();
			room.later(GRACE_MS + 1);
			await expect(room.save(open, {}, room.people.classmate)).rejects.toMatchObject({ code: "learning/attempt-over" });
			expect((await room.look(handed)).review).toHaveLength(4);
		}
	});

	it.each([{ state: "closed" }, { ends_at: new Date(BEGIN) }])(
		"that began beside the end of its offering takes nothing, and holds nothing back: %o",
		async (end) => {
			const built = await room.build({ show: "after-closing" });
			await room.seat(built, room.people.classmate);
			const [handed, id] = [await room.begin(built), await room.begin(built, room.people.classmate)];
			await room.submit(handed);
			await asSystem(room.world.contexts, ({ tx }) =>
				tx.updateTable("offering").set(end).where("id", "=", built.offeringId).execute(),
			);
			await expect(room.save(id, {}, room.people.classmate)).rejects.toMatchObject({ code: "learning/attempt-over" });
			expect((await room.look(handed)).review).toHaveLength(4);
		},
	);

	it("goes on while its offering is changed: only who moves seats or its end waits for one another", async () => {
		const built = await room.build();
		await room.write(room.head, async (context) => {
			await offeringToManage(context, built.offeringId);
			// Its first row refers to the offering.
			const saved = { position: null, done: true };
			await room.write(room.people.learner, (own) => saveProgress(own, built.offeringId, built.pageId, saved));
			await room.begin(built);
		});
		expect(await room.read(room.people.learner, (context) => getHome(context, built.offeringId))).toMatchObject({
			done: 1,
		});
	});

	it("without a limit follows an end that is moved, one with a limit keeps it", async () => {
		const [free, limited] = [await room.build(), await room.build({ timeLimit: 10 })];
		const [one, two] = [await room.begin(free), await room.begin(limited)];
		for (const built of [free, limited]) await room.endOn(built, "2027-01-31", 1);
		expect(new Date((await room.look(one)).dueAt as string)).toEqual(new Date("2027-01-31T16:00:00Z"));
		expect(new Date((await room.look(two)).dueAt as string).getTime()).toBe(BEGIN + 10 * MINUTE);
	});

	it("waits for who locked its enrolment before it locks itself", async () => {
		const id = await room.begin(await room.build());
		let submitted: Promise<void> = Promise.resolve();
		await room.write(room.people.learner, async ({ tx }) => {
			await tx
				.selectFrom("enrolment")
				.select("id")
				.where("person_id", "=", room.people.learner.personId)
				.forUpdate()
				.execute();
			submitted = room.submit(id);
			await untilSomebodyWaits(room.world);
			await tx.selectFrom("quiz_attempt").select("id").where("id", "=", id).forUpdate().noWait().execute();
		});
		await submitted;
		expect(await room.look(id)).toMatchObject({ state: "submitted" });
	});

	it("that nobody came back to is handed in by itself, and tells whose it was", async () => {
		const built = await room.build({ timeLimit: 10 });
		const left = await room.begin(built);
		await room.save(left, rightAnswers(await room.look(left), 0.5));
		await room.seat(built, room.people.classmate);
		room.later(10 * MINUTE + GRACE_MS);
		const fresh = await room.begin(built, room.people.classmate);
		await handInOverdue.run(room.world.contexts);
		expect(await room.look(left)).toMatchObject({ state: "open" });
		room.later(1);
		await handInOverdue.run(room.world.contexts);
		const after = await room.look(left);
		expect(after).toMatchObject({ state: "submitted", score: 2 });
		expect(after.submittedAt).toBe(after.dueAt);
		expect(await room.look(fresh, room.people.classmate)).toMatchObject({ state: "open" });
		const told = await asSystem(room.world.contexts, ({ tx }) =>
			tx.selectFrom("outbox_event").select("payload").where("name", "=", "learning.quiz.failed").execute(),
		);
		expect(told.map(({ payload }) => payload)).toContainEqual(
			expect.objectContaining({
				attemptId: left,
				personId: room.people.learner.personId,
				organisationId: room.head.organisationId,
			}),
		);
	});

	it("takes nothing after its time: what was saved before counts", async () => {
		const built = await room.build({ timeLimit: 10 });
		const id = await room.begin(built);
		const answers = Object.entries(rightAnswers(await room.look(id)));
		room.later(10 * MINUTE - 1);
		await room.save(id, Object.fromEntries(answers.slice(0, 2)));
		room.later(1 + GRACE_MS + 1);
		await expect(room.save(id, Object.fromEntries(answers))).rejects.toMatchObject({ code: "learning/attempt-over" });
		await room.submit(id, Object.fromEntries(answers));
		const after = await room.look(id);
		expect(after.score).toBe(2);
		expect(after.submittedAt).toBe(after.dueAt);
		await room.submit(id, Object.fromEntries(answers));
		expect((await room.look(id)).score).toBe(2);
	});

	it("that was left open is handed in with what was saved when the next one begins", async () => {
		const built = await room.build({ timeLimit: 10, attempts: 2 });
		const first = await room.begin(built);
		await room.save(first, rightAnswers(await room.look(first), 0.5));
		room.later(11 * MINUTE);
		const second = await room.begin(built);
		expect(second).not.toBe(first);
		expect(await room.look(first)).toMatchObject({ state: "submitted", score: 2 });
	});

	it("that was left open counts when its learner comes back to anything, and when nothing can follow", async () => {
		const [one, two] = [await room.build({ timeLimit: 10 }), await room.build({ timeLimit: 10, attempts: 1 })];
		const [first, last] = [await room.begin(one), await room.begin(two)];
		for (const id of [first, last]) await room.save(id, rightAnswers(await room.look(id), 0.5));
		room.later(11 * MINUTE);
		await room.write(room.people.learner, (context) =>
			saveProgress(context, one.offeringId, one.pageId, { position: null, done: false }),
		);
		expect(await room.look(first)).toMatchObject({ state: "submitted", score: 2 });
		room.later(22 * DAY);
		expect(await room.begin(two)).toBe(last);
		expect(await room.look(last)).toMatchObject({ state: "submitted", score: 2 });
		await expect(room.begin(one)).rejects.toMatchObject({ code: "learning/offering-over" });
	});

	it("ends with its offering, whatever time is left", async () => {
		const built = await room.build({ timeLimit: 60 });
		room.later(21 * DAY - 5 * MINUTE);
		const id = await room.begin(built);
		expect(new Date((await room.look(id)).dueAt as string).getTime()).toBe(BEGIN + 21 * DAY);
		room.later(6 * MINUTE);
		await room.submit(id);
		await expect(room.begin(built)).rejects.toMatchObject({ code: "learning/offering-over" });
	});
});
