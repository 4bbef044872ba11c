import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { system } from "#platform/server/actor.ts";
import { newId } from "#platform/server/id.ts";
import { personalData } from "#platform/server/personal-data/registry.ts";
import { type BuiltAssignment, type MarkingRoom, openMarkingRoom } from "../../testing/marking-room.ts";
import { saveProgress } from "../learning/learn-activity.ts";
import { listLearners } from "../offerings/offering-queries.ts";
import { decideChange } from "./decide-change.ts";
import { getGradeHistory, getRulesHistory } from "./grade-history.ts";
import { getGradebook, listGradeRows } from "./grade-queries.ts";
import { getMyGrades } from "./my-grades.ts";
import { getProgress, listIdle } from "./progress-queries.ts";
import { saveGradebook } from "./save-gradebook.ts";
import { setGrade } from "./set-grades.ts";

let room: MarkingRoom;
beforeAll(async () => {
	room = await openMarkingRoom();
});
afterAll(() => room.world.close());

type Person = MarkingRoom["people"]["teacher"];
const reason = "Seen again";
const look = ({ offeringId }: BuiltAssignment, by: Person = room.people.teacher) =>
	room.read(by, (context) => getGradebook(context, offeringId));
const mine = ({ offeringId }: BuiltAssignment, by: Person = room.people.learner) =>
	room.read(by, (context) => getMyGrades(context, offeringId));

async function enrolmentOf(
	{ offeringId }: BuiltAssignment,
	{ personId }: Person = room.people.learner,
): Promise<string> {
	const { id } = await asSystem(room.world.contexts, ({ tx }) =>
		tx
			.selectFrom("enrolment")
			.select("id")
			.where("offering_id", "=", offeringId)
			.where("person_id", "=", personId)
			.executeTakeFirstOrThrow(),
	);
	return id;
}
/** The learner's row: columns are the quiz and the assignment. */
async function rowOf(built: BuiltAssignment, by?: Person, of?: Person) {
	const enrolmentId = await enrolmentOf(built, of);
	const found = (await look(built, by)).rows.items.find(([id]) => id === enrolmentId);
	if (!found) throw new Error("no such row");
	const [, , flags, scores, signs, total] = found;
	return { flags, scores, signs, total };
}
const set = async (
	built: BuiltAssignment,
	part: { activityId: string | null; score: number | null; seen: number | null; of?: Person },
	by: Person = room.people.teacher,
) => {
	const { of, ...input } = part;
	const enrolmentId = await enrolmentOf(built, of);
	return room.write(by, (context) => setGrade(context, built.offeringId, { ...input, enrolmentId, reason }));
};
const decide = async (built: BuiltAssignment, agree: boolean, by: Person, answer = "") => {
	const { proposals } = await look(built);
	const changeId = proposals[0]?.id as string;
	return room.write(by, (context) => decideChange(context, built.offeringId, changeId, { agree, answer }));
};
const quizOf = async (built: BuiltAssignment) => (await look(built)).columns[0]?.activityId as string;

describe("what stands in a gradebook", () => {
	it("tells markers what is not released, as such, and learners nothing of it", async () => {
		const built = await room.build();
		const { teacher, learner } = room.people;
		expect(await rowOf(built)).toEqual({ flags: "", scores: [null, null], signs: "..", total: null });
		const workId = await room.handIn(built);
		expect((await rowOf(built)).signs).toBe(".w");
		await room.finish(workId, teacher, room.levels(built, 3, 0));
		expect(await rowOf(built)).toEqual({ flags: "", scores: [null, 0.5], signs: ".u", total: null });
		expect(await mine(built)).toMatchObject({ scores: [null, null], signs: ".w", total: null });
		await room.release(built, teacher);
		expect(await rowOf(built)).toEqual({ flags: "", scores: [null, 0.5], signs: ".s", total: 0.5 });
		expect(await mine(built)).toMatchObject({ scores: [null, 0.5], total: 0.5 });
		await expect(mine(built, room.people.stranger)).rejects.toMatchObject({ status: 404 });
		await expect(look(built, room.people.stranger)).rejects.toMatchObject({ status: 404 });
		await expect(look(built, learner)).rejects.toMatchObject({ status: 404 });
	});

	it("says nothing of works without names before all are released, nor takes marks round them", async () => {
		const built = await room.build({ anonymous: true });
		const { teacher, learner, classmate } = room.people;
		const before = await look(built);
		const workId = await room.handIn(built);
		await room.passDue(built);
		await room.finish(workId, teacher, room.levels(built, 3));
		const during = await look(built);
		const progress = () => room.read(teacher, (context) => getProgress(context, built.offeringId));
		// Nor in the progress: who opened it may have been one alone.
		expect(new Set((await progress()).rows.items.map(([, , , , , signs]) => signs.at(-1)))).toEqual(new Set(["."]));
		expect(during.rows).toEqual(before.rows);
		expect(during.columns[1]).toMatchObject({ hidden: true, waiting: 1 });
		// Nobody is set apart once it is over either: who handed nothing in would be.
		room.clock.setTime(room.clock.getTime() + 40 * 86_400_000);
		expect((await look(built)).rows.items.map(([, , , , signs]) => signs)).toEqual(["m.", "m."]);
		for (const of of [learner, classmate])
			await expect(set(built, { activityId: built.activityId, score: 1, seen: null, of })).rejects.toMatchObject({
				code: "learning/not-released-yet",
			});
		await room.release(built, teacher);
		expect((await rowOf(built)).signs).toBe("ms");
		expect((await progress()).rows.items.map(([, , , , , signs]) => signs.at(-1)).toSorted()).toEqual([".", "9"]);
		expect((await rowOf(built, teacher, classmate)).signs).toBe("mm");
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
		await set(built, { activityId: built.activityId, score: 0.8, seen: null });
		expect(await rowOf(built)).toMatchObject({ scores: [null, 0.8], signs: ".o" });
		const workId = await room.handIn(built);
		expect(await rowOf(built)).toMatchObject({ scores: [null, 0.8], signs: ".h", total: 0.8 });
		expect(await mine(built, learner)).toMatchObject({ signs: ".h", total: 0.8 });
		await room.finish(workId, teacher, room.levels(built, 3, 0));
		expect(await rowOf(built)).toMatchObject({ scores: [null, 0.8], signs: ".h", total: 0.8 });
		// It can still be taken back by two, and shows what was reached from the release on.
		expect(await set(built, { activityId: built.activityId, score: null, seen: 0.8 })).toEqual({ state: "proposed" });
		await decide(built, true, room.people.mentor);
		expect((await rowOf(built)).signs).toBe(".u");
		await room.release(built, teacher);
		expect(await rowOf(built)).toMatchObject({ scores: [null, 0.5], signs: ".s" });
	});

	it("hands learners out page by page", async () => {
		const built = await room.build();
		const page = (cursor?: string) =>
			room.read(room.people.teacher, (context) => listGradeRows(context, built.offeringId, { limit: 1, cursor }));
		const first = await page();
		const second = await page(first.nextCursor as string);
		expect([first.total, second.nextCursor]).toEqual([2, null]);
		expect([...first.items, ...second.items].map(([id]) => id).sort()).toEqual(
			[await enrolmentOf(built), await enrolmentOf(built, room.people.classmate)].sort(),
		);
	});
});

describe("marks set by hand", () => {
	it("count at once where there was none, and need a second person where the learner saw one", async () => {
		const built = await room.build();
		const { teacher, mentor, learner, stranger } = room.people;
		const quiz = await quizOf(built);
		await expect(set(built, { activityId: quiz, score: 0.8, seen: null }, stranger)).rejects.toMatchObject({
			status: 404,
		});
		await expect(set(built, { activityId: quiz, score: 0.8, seen: null }, learner)).rejects.toMatchObject({
			status: 404,
		});
		expect(await set(built, { activityId: quiz, score: 0.8, seen: null })).toEqual({ state: "done" });
		expect(await rowOf(built)).toMatchObject({ scores: [0.8, null], signs: "o.", total: 0.8 });
		// The other teacher saw nothing there.
		await expect(set(built, { activityId: quiz, score: 0.7, seen: null }, mentor)).rejects.toMatchObject({
			code: "platform/changed-meanwhile",
		});
		expect(await set(built, { activityId: quiz, score: 0.9, seen: 0.8 })).toEqual({ state: "proposed" });
		await expect(set(built, { activityId: quiz, score: 0.7, seen: 0.8 })).rejects.toMatchObject({
			code: "learning/change-open",
		});
		expect((await rowOf(built)).scores).toEqual([0.8, null]);
		expect((await mine(built)).changes).toMatchObject([{ before: null, after: 0.8, reason }]);
		await expect(decide(built, true, teacher)).rejects.toMatchObject({ code: "learning/second-person-needed" });
		await expect(decide(built, true, stranger)).rejects.toMatchObject({ status: 404 });
		await expect(decide(built, true, learner)).rejects.toMatchObject({ status: 404 });
		await expect(decide(built, false, mentor)).rejects.toMatchObject({ fields: [{ path: "answer" }] });
		await decide(built, true, mentor);
		expect((await rowOf(built)).scores).toEqual([0.9, null]);
		expect((await mine(built)).changes).toMatchObject([{ before: 0.8, after: 0.9 }, { after: 0.8 }]);
		expect((await look(built)).proposals).toEqual([]);
		const enrolmentId = await enrolmentOf(built);
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
		const quiz = await quizOf(built);
		const end = (at: Date | null, by: Person) =>
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
		await set(built, { activityId: quiz, score: 0.8, seen: null });
		await set(built, { activityId: quiz, score: 0.9, seen: 0.8 });
		expect(await told()).toEqual([head.personId]);
		expect((await look(built)).othersDecide).toBe(true);
		await decide(built, true, head);
		expect((await rowOf(built)).scores).toEqual([0.9, null]);
		// Who answers for it is told nothing while somebody else teaches.
		await end(null, mentor);
		await set(built, { activityId: quiz, score: 0.7, seen: 0.9 });
		expect(await told()).toEqual([head.personId, mentor.personId]);
		await end(room.clock, mentor);
		const roles = (as: string[]) =>
			asSystem(room.world.contexts, ({ tx }) =>
				tx.updateTable("membership").set({ roles: as }).where("person_id", "=", head.personId).execute(),
			);
		await roles(["teacher"]);
		expect((await look(built)).othersDecide).toBe(false);
		await roles(["programme_head"]);
	});

	it("stand in the data of who made them, and nothing of their learner", async () => {
		const built = await room.build();
		const { teacher, mentor, learner } = room.people;
		const quiz = await quizOf(built);
		await set(built, { activityId: quiz, score: 0.8, seen: null });
		await set(built, { activityId: quiz, score: 0.9, seen: 0.8 });
		await decide(built, false, mentor, "He was ill");
		const made = (by: Person) =>
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
		const enrolmentId = await enrolmentOf(built);
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
		const quiz = await quizOf(built);
		await set(built, { activityId: quiz, score: 0.8, seen: null });
		await set(built, { activityId: quiz, score: 0.9, seen: 0.8 });
		await decide(built, false, mentor, "He was ill");
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

	it("are taken back, refused, withdrawn, and not confirmed when the mark moved meanwhile", async () => {
		const built = await room.build();
		const { teacher, mentor } = room.people;
		const workId = await room.handIn(built);
		await expect(set(built, { activityId: built.activityId, score: 1, seen: null })).rejects.toMatchObject({
			code: "learning/not-released-yet",
		});
		await room.finish(workId, teacher, room.levels(built, 3, 0));
		await room.release(built, teacher);
		const change = { activityId: built.activityId, score: 0.75, seen: 0.5 };
		await set(built, change);
		await decide(built, false, mentor, "No reason to");
		await set(built, change);
		await decide(built, false, teacher);
		await set(built, change);
		await asSystem(room.world.contexts, ({ tx }) =>
			tx.updateTable("activity_progress").set({ score: 0.6 }).where("activity_id", "=", built.activityId).execute(),
		);
		await expect(decide(built, true, mentor)).rejects.toMatchObject({ code: "learning/mark-moved" });
		await decide(built, false, teacher);
		await set(built, { ...change, seen: 0.6 });
		await decide(built, true, mentor);
		expect(await rowOf(built)).toMatchObject({ scores: [null, 0.75], signs: ".o" });
		await set(built, { ...change, score: null, seen: 0.75 });
		await decide(built, true, mentor);
		expect(await rowOf(built)).toMatchObject({ scores: [null, 0.6], signs: ".s" });
		await expect(set(built, { ...change, score: null, seen: 0.6 })).rejects.toMatchObject({
			code: "learning/nothing-set-by-hand",
		});
		const enrolmentId = await enrolmentOf(built);
		const { items, workId: seen } = await room.read(teacher, (context) =>
			getGradeHistory(context, built.offeringId, { enrolmentId, activityId: built.activityId }),
		);
		expect(items.map(({ state }) => state).sort()).toEqual(
			["confirmed", "confirmed", "refused", "withdrawn", "withdrawn"].sort(),
		);
		expect(seen).toBe(workId);
	});

	it("of a total stay whatever the scores do, and leave evidence alone", async () => {
		const built = await room.build();
		const { teacher, learner, mentor } = room.people;
		const workId = await room.handIn(built);
		await room.finish(workId, teacher, room.levels(built, 3, 0));
		await room.release(built, teacher);
		await room.deliver();
		const evidence = await room.evidenceOf(learner.personId, built);
		await set(built, { activityId: null, score: 0.95, seen: 0.5 });
		await decide(built, true, mentor);
		await set(built, { activityId: await quizOf(built), score: 0, seen: null });
		expect(await rowOf(built)).toMatchObject({ flags: "t", total: 0.95 });
		expect(await mine(built)).toMatchObject({ total: 0.95, totalSetByHand: true });
		await room.deliver();
		expect(await room.evidenceOf(learner.personId, built)).toEqual(evidence);
		// What is only proposed is told to nobody it is about, by their data neither.
		await set(built, { activityId: null, score: 0.1, seen: 0.95 });
		const exported = await room.read(learner, (context) =>
			Promise.all(personalData().map((entry) => entry.export?.(context, learner.personId))),
		);
		expect(JSON.stringify(exported)).toContain('"score_after":0.95');
		expect(JSON.stringify(exported)).not.toContain('"score_after":0.1');
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
		await expect(set(built, { activityId: null, score: 1, seen: null }, learner)).rejects.toMatchObject({
			code: "learning/own-mark",
		});
		await set(built, { activityId: null, score: 0.5, seen: null }, teacher);
		await set(built, { activityId: null, score: 0.2, seen: 0.5 }, teacher);
		expect((await look(built, learner)).proposals).toEqual([]);
		await expect(decide(built, true, learner)).rejects.toMatchObject({ status: 404 });
	});
});

describe("rules of a gradebook", () => {
	it("are kept against the revision that was seen, with what was before", async () => {
		const built = await room.build();
		const { teacher, mentor, stranger } = room.people;
		const { columns } = await look(built);
		const rules = {
			missing: "ignored" as const,
			categories: [
				{ name: { en: "Quizzes", zh: null }, weight: 30, drop: 0 },
				{ name: { en: "Work", zh: null }, weight: 70, drop: 0 },
			],
			columns: columns.map(({ activityId }, category) => ({ activityId, category, points: 10, excluded: false })),
		};
		const save = (by: Person, revision: number, part: object = {}) =>
			room.write(by, (context) => saveGradebook(context, built.offeringId, { ...rules, revision, reason, ...part }));
		await set(built, { activityId: columns[0]?.activityId as string, score: 1, seen: null });
		await set(built, { activityId: columns[1]?.activityId as string, score: 0.5, seen: null });
		await save(teacher, 0);
		expect((await rowOf(built)).total).toBe(0.65);
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
