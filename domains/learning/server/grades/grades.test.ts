import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { type GradePerson, type GradeRoom, openGradeRoom, reason } from "../../testing/grade-room.ts";
import { saveProgress } from "../learning/learn-activity.ts";
import { listLearners } from "../offerings/offering-queries.ts";
import { getRulesHistory } from "./grade-history.ts";
import { listGradeRows } from "./grade-queries.ts";
import { getProgress, listIdle } from "./progress-queries.ts";
import { saveGradebook } from "./save-gradebook.ts";

let room: GradeRoom;
beforeAll(async () => {
	room = await openGradeRoom();
});
afterAll(() => room.world.close());

describe("what stands in a gradebook", () => {
	it("tells markers what is not released, as such, and learners nothing of it", async () => {
		const built = await room.build();
		const { teacher, learner } = room.people;
		expect(await room.rowOf(built)).toEqual({ flags: "", scores: [null, null], signs: "..", total: null });
		const workId = await room.handIn(built);
		expect((await room.rowOf(built)).signs).toBe(".w");
		await room.finish(workId, teacher, room.levels(built, 3, 0));
		expect(await room.rowOf(built)).toEqual({ flags: "", scores: [null, 0.5], signs: ".u", total: null });
		expect(await room.mine(built)).toMatchObject({ scores: [null, null], signs: ".w", total: null });
		await room.release(built, teacher);
		expect(await room.rowOf(built)).toEqual({ flags: "", scores: [null, 0.5], signs: ".s", total: 0.5 });
		expect(await room.mine(built)).toMatchObject({ scores: [null, 0.5], total: 0.5 });
		await expect(room.mine(built, room.people.stranger)).rejects.toMatchObject({ status: 404 });
		await expect(room.look(built, room.people.stranger)).rejects.toMatchObject({ status: 404 });
		await expect(room.look(built, learner)).rejects.toMatchObject({ status: 404 });
	});

	it("says nothing of works without names before all are released, nor takes marks round them", async () => {
		const built = await room.build({ anonymous: true });
		const { teacher, learner, classmate } = room.people;
		const before = await room.look(built);
		const workId = await room.handIn(built);
		await room.passDue(built);
		await room.finish(workId, teacher, room.levels(built, 3));
		const during = await room.look(built);
		const progress = () => room.read(teacher, (context) => getProgress(context, built.offeringId));
		// Nor in the progress: who opened it may have been one alone.
		expect(new Set((await progress()).rows.items.map(([, , , , , signs]) => signs.at(-1)))).toEqual(new Set(["."]));
		expect(during.rows).toEqual(before.rows);
		expect(during.columns[1]).toMatchObject({ hidden: true, waiting: 1 });
		// Nobody is set apart once it is over either: who handed nothing in would be.
		room.clock.setTime(room.clock.getTime() + 40 * 86_400_000);
		expect((await room.look(built)).rows.items.map(([, , , , signs]) => signs)).toEqual(["m.", "m."]);
		for (const of of [learner, classmate])
			await expect(room.set(built, { activityId: built.activityId, score: 1, seen: null, of })).rejects.toMatchObject({
				code: "learning/not-released-yet",
			});
		await room.release(built, teacher);
		expect((await room.rowOf(built)).signs).toBe("ms");
		expect((await progress()).rows.items.map(([, , , , , signs]) => signs.at(-1)).toSorted()).toEqual([".", "9"]);
		expect((await room.rowOf(built, teacher, classmate)).signs).toBe("mm");
	});

	it("tells nobody by the hour when somebody was here whose a work without a name is", async () => {
		const built = await room.build({ anonymous: true });
		const { teacher, learner } = room.people;
		const seen = async () => ({
			learners: (
				await room.read(teacher, (context) => listLearners(context, built.offeringId, { limit: 10 }))
			).items.map(({ lastAt }) => lastAt),
			order: (
				await room.read(teacher, (context) => listLearners(context, built.offeringId, { limit: 10, sort: "-seen" }))
			).items.map(({ id }) => id),
			progress: await room.read(teacher, (context) => getProgress(context, built.offeringId)),
			idle: await room.read(teacher, (context) => listIdle(context, built.offeringId, 1)),
		});
		room.clock.setTime(room.clock.getTime() + 2 * 86_400_000);
		const before = await seen();
		await room.handIn(built);
		expect(await seen()).toEqual(before);
		// What else they open is told, as ever.
		const pageId = await asSystem(room.world.contexts, async ({ tx }) => {
			const { id } = await tx
				.selectFrom("course_activity")
				.select("id")
				.where("version_id", "=", built.versionId)
				.where("kind", "=", "page")
				.executeTakeFirstOrThrow();
			return id;
		});
		await room.write(learner, (context) =>
			saveProgress(context, built.offeringId, pageId, { done: false, position: null }),
		);
		const at = room.clock.toISOString();
		expect((await seen()).learners.filter(Boolean)).toEqual([at]);
	});

	it("says that a work waits also where a mark was set by hand before it came in", async () => {
		const built = await room.build();
		const { teacher, learner } = room.people;
		await room.set(built, { activityId: built.activityId, score: 0.8, seen: null });
		expect(await room.rowOf(built)).toMatchObject({ scores: [null, 0.8], signs: ".o" });
		const workId = await room.handIn(built);
		expect(await room.rowOf(built)).toMatchObject({ scores: [null, 0.8], signs: ".h", total: 0.8 });
		expect(await room.mine(built, learner)).toMatchObject({ signs: ".h", total: 0.8 });
		await room.finish(workId, teacher, room.levels(built, 3, 0));
		expect(await room.rowOf(built)).toMatchObject({ scores: [null, 0.8], signs: ".h", total: 0.8 });
		// It can still be taken back by two, and shows what was reached from the release on.
		expect(await room.set(built, { activityId: built.activityId, score: null, seen: 0.8 })).toEqual({
			state: "proposed",
		});
		await room.decide(built, true, room.people.mentor);
		expect((await room.rowOf(built)).signs).toBe(".u");
		await room.release(built, teacher);
		expect(await room.rowOf(built)).toMatchObject({ scores: [null, 0.5], signs: ".s" });
	});

	it("hands learners out page by page", async () => {
		const built = await room.build();
		const page = (cursor?: string) =>
			room.read(room.people.teacher, (context) => listGradeRows(context, built.offeringId, { limit: 1, cursor }));
		const first = await page();
		const second = await page(first.nextCursor as string);
		expect([first.total, second.nextCursor]).toEqual([2, null]);
		expect([...first.items, ...second.items].map(([id]) => id).sort()).toEqual(
			[await room.enrolmentOf(built), await room.enrolmentOf(built, room.people.classmate)].sort(),
		);
	});
});

describe("rules of a gradebook", () => {
	it("are kept against the revision that was seen, with what was before", async () => {
		const built = await room.build();
		const { teacher, mentor, stranger } = room.people;
		const { columns } = await room.look(built);
		const rules = {
			missing: "ignored" as const,
			categories: [
				{ name: { en: "Quizzes", zh: null }, weight: 30, drop: 0 },
				{ name: { en: "Work", zh: null }, weight: 70, drop: 0 },
			],
			columns: columns.map(({ activityId }, category) => ({ activityId, category, points: 10, excluded: false })),
		};
		const save = (by: GradePerson, revision: number, part: object = {}) =>
			room.write(by, (context) => saveGradebook(context, built.offeringId, { ...rules, revision, reason, ...part }));
		await room.set(built, { activityId: columns[0]?.activityId as string, score: 1, seen: null });
		await room.set(built, { activityId: columns[1]?.activityId as string, score: 0.5, seen: null });
		await save(teacher, 0);
		expect((await room.rowOf(built)).total).toBe(0.65);
		await expect(save(mentor, 0)).rejects.toMatchObject({ code: "platform/changed-meanwhile" });
		await expect(save(stranger, 1)).rejects.toMatchObject({ status: 404 });
		const drops = rules.categories.map((one) => ({ ...one, drop: 1, weight: 0 }));
		await expect(save(mentor, 1, { categories: drops, columns: rules.columns.slice(1) })).rejects.toMatchObject({
			fields: [
				{ path: "columns", code: "columns-missing" },
				{ path: "categories", code: "no-weight" },
				{ path: "categories.0.drop", code: "drops-all" },
				{ path: "categories.1.drop", code: "drops-all" },
			],
		});
		await save(mentor, 1, { missing: "zero-when-due" });
		const { items } = await room.read(teacher, (context) => getRulesHistory(context, built.offeringId));
		expect(items).toMatchObject([
			{ after: { missing: "zero-when-due" }, before: { missing: "ignored" } },
			{ before: null, reason },
		]);
	});
});
