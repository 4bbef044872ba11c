import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { type GradePerson, type GradeRoom, openGradeRoom, reason } from "../../testing/grade-room.ts";
import { getGradeHistory } from "./grade-history.ts";

let room: GradeRoom;
beforeAll(async () => {
	room = await openGradeRoom();
});
afterAll(() => room.world.close());

describe("marks set by hand", () => {
	it("count at once where there was none, and need a second person where the learner saw one", async () => {
		const built = await room.build();
		const { teacher, mentor, learner, stranger } = room.people;
		const quiz = await room.quizOf(built);
		await expect(room.set(built, { activityId: quiz, score: 0.8, seen: null }, stranger)).rejects.toMatchObject({
			status: 404,
		});
		await expect(room.set(built, { activityId: quiz, score: 0.8, seen: null }, learner)).rejects.toMatchObject({
			status: 404,
		});
		expect(await room.set(built, { activityId: quiz, score: 0.8, seen: null })).toEqual({ state: "done" });
		expect(await room.rowOf(built)).toMatchObject({ scores: [0.8, null], signs: "o.", total: 0.8 });
		// The other teacher saw nothing there.
		await expect(room.set(built, { activityId: quiz, score: 0.7, seen: null }, mentor)).rejects.toMatchObject({
			code: "platform/changed-meanwhile",
		});
		expect(await room.set(built, { activityId: quiz, score: 0.9, seen: 0.8 })).toEqual({ state: "proposed" });
		await expect(room.set(built, { activityId: quiz, score: 0.7, seen: 0.8 })).rejects.toMatchObject({
			code: "learning/change-open",
		});
		expect((await room.rowOf(built)).scores).toEqual([0.8, null]);
		expect((await room.mine(built)).changes).toMatchObject([{ before: null, after: 0.8, reason }]);
		await expect(room.decide(built, true, teacher)).rejects.toMatchObject({ code: "learning/second-person-needed" });
		await expect(room.decide(built, true, stranger)).rejects.toMatchObject({ status: 404 });
		await expect(room.decide(built, true, learner)).rejects.toMatchObject({ status: 404 });
		await expect(room.decide(built, false, mentor)).rejects.toMatchObject({ fields: [{ path: "answer" }] });
		await room.decide(built, true, mentor);
		expect((await room.rowOf(built)).scores).toEqual([0.9, null]);
		expect((await room.mine(built)).changes).toMatchObject([{ before: 0.8, after: 0.9 }, { after: 0.8 }]);
		expect((await room.look(built)).proposals).toEqual([]);
		const enrolmentId = await room.enrolmentOf(built);
		const history = await room.read(mentor, (context) =>
			getGradeHistory(context, built.offeringId, { enrolmentId, activityId: quiz }),
		);
		expect(history).toMatchObject({
			reached: null,
			overridden: true,
			items: [
				{ state: "confirmed", before: 0.8, after: 0.9, reason },
				{ state: "done", before: null, after: 0.8, decidedBy: null },
			],
		});
		await expect(
			room.read(stranger, (context) => getGradeHistory(context, built.offeringId, { enrolmentId })),
		).rejects.toMatchObject({ status: 404 });
	});

	it("are told to who answers for the offering where one alone teaches, and say so where nobody else decides", async () => {
		const built = await room.build();
		const { mentor, head } = room.people;
		const quiz = await room.quizOf(built);
		const end = (at: Date | null, by: GradePerson) =>
			asSystem(room.world.contexts, ({ tx }) =>
				tx
					.updateTable("offering_teacher")
					.set({ ended_at: at })
					.where("offering_id", "=", built.offeringId)
					.where("person_id", "=", by.personId)
					.execute(),
			);
		const told = async () =>
			(
				await asSystem(room.world.contexts, ({ tx }) =>
					tx
						.selectFrom("notice")
						.select("person_id")
						.where("kind", "=", "learning.grade-proposed")
						.where("page", "=", `/offerings/${built.offeringId}/gradebook`)
						.execute(),
				)
			).map(({ person_id }) => person_id);
		await end(room.clock, mentor);
		await room.set(built, { activityId: quiz, score: 0.8, seen: null });
		await room.set(built, { activityId: quiz, score: 0.9, seen: 0.8 });
		expect(await told()).toEqual([head.personId]);
		expect((await room.look(built)).othersDecide).toBe(true);
		await room.decide(built, true, head);
		expect((await room.rowOf(built)).scores).toEqual([0.9, null]);
		// Who answers for it is told nothing while somebody else teaches.
		await end(null, mentor);
		await room.set(built, { activityId: quiz, score: 0.7, seen: 0.9 });
		expect(await told()).toEqual([head.personId, mentor.personId]);
		await end(room.clock, mentor);
		const roles = (as: string[]) =>
			asSystem(room.world.contexts, ({ tx }) =>
				tx.updateTable("membership").set({ roles: as }).where("person_id", "=", head.personId).execute(),
			);
		await roles(["teacher"]);
		expect((await room.look(built)).othersDecide).toBe(false);
		await roles(["programme_head"]);
	});

	it("are taken back, refused, withdrawn, and not confirmed when the mark moved meanwhile", async () => {
		const built = await room.build();
		const { teacher, mentor } = room.people;
		const workId = await room.handIn(built);
		await expect(room.set(built, { activityId: built.activityId, score: 1, seen: null })).rejects.toMatchObject({
			code: "learning/not-released-yet",
		});
		await room.finish(workId, teacher, room.levels(built, 3, 0));
		await room.release(built, teacher);
		const change = { activityId: built.activityId, score: 0.75, seen: 0.5 };
		await room.set(built, change);
		await room.decide(built, false, mentor, "No reason to");
		await room.set(built, change);
		await room.decide(built, false, teacher);
		await room.set(built, change);
		await asSystem(room.world.contexts, ({ tx }) =>
			tx.updateTable("activity_progress").set({ score: 0.6 }).where("activity_id", "=", built.activityId).execute(),
		);
		await expect(room.decide(built, true, mentor)).rejects.toMatchObject({ code: "learning/mark-moved" });
		await room.decide(built, false, teacher);
		await room.set(built, { ...change, seen: 0.6 });
		await room.decide(built, true, mentor);
		expect(await room.rowOf(built)).toMatchObject({ scores: [null, 0.75], signs: ".o" });
		await room.set(built, { ...change, score: null, seen: 0.75 });
		await room.decide(built, true, mentor);
		expect(await room.rowOf(built)).toMatchObject({ scores: [null, 0.6], signs: ".s" });
		await expect(room.set(built, { ...change, score: null, seen: 0.6 })).rejects.toMatchObject({
			code: "learning/nothing-set-by-hand",
		});
		const enrolmentId = await room.enrolmentOf(built);
		const { items, workId: seen } = await room.read(teacher, (context) =>
			getGradeHistory(context, built.offeringId, { enrolmentId, activityId: built.activityId }),
		);
		expect(items.map(({ state }) => state).sort()).toEqual(
			["confirmed", "confirmed", "refused", "withdrawn", "withdrawn"].sort(),
		);
		expect(seen).toBe(workId);
	});

	it("are set by nobody for themselves", async () => {
		const built = await room.build();
		const { learner, teacher } = room.people;
		await asSystem(room.world.contexts, ({ tx, now }) =>
			tx
				.insertInto("offering_teacher")
				.values({
					offering_id: built.offeringId,
					person_id: learner.personId,
					organisation_id: learner.organisationId,
					role: "teacher",
					since: now,
				})
				.execute(),
		);
		await expect(room.set(built, { activityId: null, score: 1, seen: null }, learner)).rejects.toMatchObject({
			code: "learning/own-mark",
		});
		await room.set(built, { activityId: null, score: 0.5, seen: null }, teacher);
		await room.set(built, { activityId: null, score: 0.2, seen: 0.5 }, teacher);
		expect((await room.look(built, learner)).proposals).toEqual([]);
		await expect(room.decide(built, true, learner)).rejects.toMatchObject({ status: 404 });
	});
});
