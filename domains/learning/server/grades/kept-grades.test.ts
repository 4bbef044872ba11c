import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { system } from "#platform/server/actor.ts";
import { newId } from "#platform/server/id.ts";
import { personalData } from "#platform/server/personal-data/registry.ts";
import { type GradePerson, type GradeRoom, openGradeRoom, reason } from "../../testing/grade-room.ts";

let room: GradeRoom;
beforeAll(async () => {
	room = await openGradeRoom();
});
afterAll(() => room.world.close());

describe("marks set by hand", () => {
	it("stand in the data of who made them, and nothing of their learner", async () => {
		const built = await room.build();
		const { teacher, mentor, learner } = room.people;
		const quiz = await room.quizOf(built);
		await room.set(built, { activityId: quiz, score: 0.8, seen: null });
		await room.set(built, { activityId: quiz, score: 0.9, seen: 0.8 });
		await room.decide(built, false, mentor, "He was ill");
		const made = (by: GradePerson) =>
			room.world.contexts.read(system, async (context) => {
				const all = await Promise.all(
					personalData()
						.filter(({ table }) => table === "grade_change")
						.map(async (entry) => (await entry.export?.(context, by.personId)) ?? []),
				);
				return (all.flat() as { offering_id?: string }[]).filter((row) => row.offering_id === built.offeringId);
			});
		expect(await made(teacher)).toMatchObject([
			{ state: "done", asked_at: expect.anything(), decided_at: null },
			{ state: "refused", asked_at: expect.anything(), decided_at: null },
		]);
		expect(await made(mentor)).toMatchObject([{ state: "refused", asked_at: null, decided_at: expect.anything() }]);
		const text = JSON.stringify([await made(teacher), await made(mentor)]);
		for (const theirs of [learner.personId, reason, "He was ill", "0.8", "0.9"]) expect(text).not.toContain(theirs);
	});

	it("are of the offering and the learner that they name", async () => {
		const [built, other] = [await room.build(), await room.build()];
		const { learner, classmate } = room.people;
		const enrolmentId = await room.enrolmentOf(built);
		const put = (offeringId: string, personId: string) =>
			asSystem(room.world.contexts, ({ tx, now }) =>
				tx
					.insertInto("grade_override")
					.values({
						id: newId(),
						offering_id: offeringId,
						enrolment_id: enrolmentId,
						person_id: personId,
						score: 1,
						reason,
						set_at: now,
					})
					.execute(),
			);
		for (const [offeringId, personId] of [
			[other.offeringId, learner.personId],
			[built.offeringId, classmate.personId],
		] as const)
			await expect(put(offeringId, personId)).rejects.toMatchObject({ code: "23503" });
		await put(built.offeringId, learner.personId);
		const book = asSystem(room.world.contexts, ({ tx, now }) =>
			tx
				.insertInto("gradebook")
				.values({
					offering_id: built.offeringId,
					organisation_id: room.people.mentor.organisationId as string,
					missing: "ignored",
					categories: "[]",
					columns: "[]",
					revision: 1,
					updated_at: now,
				})
				.execute(),
		);
		await expect(book).rejects.toMatchObject({ code: "23503" });
	});

	it("lose why they were set with the learner who is erased, and stay", async () => {
		const built = await room.build();
		const { mentor, learner } = room.people;
		const quiz = await room.quizOf(built);
		await room.set(built, { activityId: quiz, score: 0.8, seen: null });
		await room.set(built, { activityId: quiz, score: 0.9, seen: 0.8 });
		await room.decide(built, false, mentor, "He was ill");
		await room.world.contexts.write(system, async (context) => {
			for (const { table, erase } of personalData())
				if (table.startsWith("grade_") && typeof erase === "function") await erase(context, learner.personId);
		});
		const left = await asSystem(room.world.contexts, async ({ tx }) => ({
			overrides: await tx
				.selectFrom("grade_override")
				.select(["reason", "score"])
				.where("activity_id", "=", quiz)
				.execute(),
			changes: await tx
				.selectFrom("grade_change")
				.select(["reason", "answer", "score_after"])
				.where("activity_id", "=", quiz)
				.orderBy("asked_at")
				.execute(),
		}));
		expect(left).toEqual({
			overrides: [{ reason: "", score: 0.8 }],
			changes: [
				{ reason: "", answer: "", score_after: 0.8 },
				{ reason: "", answer: "", score_after: 0.9 },
			],
		});
		const why = asSystem(room.world.contexts, ({ tx }) =>
			tx.updateTable("grade_change").set({ reason: "Another" }).where("activity_id", "=", quiz).execute(),
		);
		await expect(why).rejects.toMatchObject({ code: "23001" });
	});

	it("of a total stay whatever the scores do, and leave evidence alone", async () => {
		const built = await room.build();
		const { teacher, learner, mentor } = room.people;
		const workId = await room.handIn(built);
		await room.finish(workId, teacher, room.levels(built, 3, 0));
		await room.release(built, teacher);
		await room.deliver();
		const evidence = await room.evidenceOf(learner.personId, built);
		await room.set(built, { activityId: null, score: 0.95, seen: 0.5 });
		await room.decide(built, true, mentor);
		await room.set(built, { activityId: await room.quizOf(built), score: 0, seen: null });
		expect(await room.rowOf(built)).toMatchObject({ flags: "t", total: 0.95 });
		expect(await room.mine(built)).toMatchObject({ total: 0.95, totalSetByHand: true });
		await room.deliver();
		expect(await room.evidenceOf(learner.personId, built)).toEqual(evidence);
		// What is only proposed is told to nobody it is about, by their data neither.
		await room.set(built, { activityId: null, score: 0.1, seen: 0.95 });
		const exported = await room.read(learner, (context) =>
			Promise.all(personalData().map((entry) => entry.export?.(context, learner.personId))),
		);
		expect(JSON.stringify(exported)).toContain('"score_after":0.95');
		expect(JSON.stringify(exported)).not.toContain('"score_after":0.1');
	});
});
