import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { system } from "#platform/server/actor.ts";
import { personalData } from "#platform/server/personal-data/registry.ts";
import { allAlone, type BuiltChecklist, draft, openChecklistRoom } from "../../testing/checklist-room.ts";
import { getGradebook } from "../grades/grade-queries.ts";
import { saveProgress } from "../learning/learn-activity.ts";
import { removeTeacher } from "../offerings/set-teachers.ts";
import { correctObservation } from "./correct-observation.ts";
import { getRunChecklist, listRunLearners } from "./run-queries.ts";
import { coSignObservation, sendBackObservation, takeBackObservation } from "./sign-observation.ts";

let room: Awaited<ReturnType<typeof openChecklistRoom>>;
beforeAll(async () => {
	room = await openChecklistRoom();
});
afterAll(() => room.world.close());

const notFound = { code: "not-found" };
const refusedAt = (path: string, code: string) => ({ fields: [expect.objectContaining({ path, code })] });
const firstOf = async (built: BuiltChecklist) => (await room.seen(built)).observations[0]!;

describe("an observation", () => {
	it("is its observer's alone until it is signed, and its learner's from then on", async () => {
		const { teacher, mentor, learner, head } = room.people;
		const built = await room.buildList();
		await room.note(built, teacher, draft({ a: "alone" }, { note: "Careful" }));
		expect((await room.sheet(built, teacher)).draft).toMatchObject({ answers: { a: "alone" }, note: "Careful" });
		for (const other of [mentor, head]) expect((await room.sheet(built, other)).draft).toBeNull();
		for (const other of [mentor, head, learner])
			expect(
				await room.read(other, ({ tx }) =>
					tx.selectFrom("observation").select("id").where("activity_id", "=", built.activityId).execute(),
				),
			).toEqual([]);
		expect((await room.seen(built)).observations).toEqual([]);
		expect((await room.seen(built)).items.map(({ id }) => id)).toEqual(["a", "b", "c"]);

		await room.sign(built, teacher, draft(allAlone, { note: "Well done" }));
		expect((await room.seen(built)).observations).toMatchObject([
			{ number: 1, passed: true, score: 1, note: "Well done", place: "Workshop 2", observers: [{ party: "teacher" }] },
		]);
		expect(await room.progress(built)).toMatchObject({ state: "done", score: 1, done: 1 });
		expect((await room.sheet(built, teacher)).draft).toBeNull();
	});

	it("is signed with every item, on a day of the course that has come, once for what was seen", async () => {
		const { teacher, mentor } = room.people;
		const built = await room.buildList();
		const sign = (noted: Parameters<typeof draft>[0], changed: Parameters<typeof draft>[1] = {}, number = 1) =>
			room.sign(built, teacher, draft(noted, changed), number);
		await expect(sign({ a: "alone", b: "help" })).rejects.toMatchObject(refusedAt("answers.c", "item-open"));
		await expect(sign({ ...allAlone, c: "help" })).rejects.toMatchObject(refusedAt("answers.c", "unknown"));
		await expect(sign({ ...allAlone, z: "alone" })).rejects.toMatchObject(refusedAt("answers.z", "unknown"));
		for (const [observedOn, code] of [
			[null, "day-missing"],
			["2026-11-22", "day-to-come"],
			["2026-11-01", "before-offering"],
		] as const)
			await expect(sign(allAlone, { observedOn })).rejects.toMatchObject(refusedAt("observedOn", code));
		await expect(sign(allAlone, { secondId: teacher.personId })).rejects.toMatchObject(
			refusedAt("secondId", "second-is-first"),
		);
		await expect(sign(allAlone, { secondId: room.people.stranger.personId })).rejects.toMatchObject(
			refusedAt("secondId", "observes-not-here"),
		);
		await expect(sign(allAlone, { sessionId: built.activityId })).rejects.toMatchObject(
			refusedAt("sessionId", "unknown"),
		);
		await sign({ ...allAlone, a: "not" });
		// A lost answer, another tab, another observer who has not seen it.
		for (const by of [teacher, mentor])
			await expect(room.sign(built, by, draft(allAlone))).rejects.toMatchObject({
				code: "learning/observed-meanwhile",
			});
		expect(await room.progress(built)).toMatchObject({ state: "started", score: expect.closeTo(2 / 3, 5), done: 0 });
		await room.sign(built, mentor, draft({ a: "alone", b: "not", c: "alone" }), 2);
		expect((await room.seen(built)).observations.map(({ passed }) => passed)).toEqual([false, true]);
		expect(await room.progress(built)).toMatchObject({ state: "done", done: 1 });
	});

	it("counts once the second observer has signed, who can send it back", async () => {
		const { teacher, mentor, learner, classmate } = room.people;
		const built = await room.buildList();
		await room.sign(built, teacher, draft(allAlone, { secondId: mentor.personId }));
		expect((await room.seen(built)).observations).toEqual([]);
		const [signed] = (await room.sheet(built, mentor)).signed;
		expect(signed).toMatchObject({ abilities: ["sign"], revision: 2 });
		const id = signed!.id;
		for (const other of [teacher, learner, classmate, room.people.stranger])
			await expect(room.write(other, (context) => coSignObservation(context, id, 2))).rejects.toMatchObject(notFound);
		await expect(room.note(built, teacher, draft({}))).rejects.toMatchObject({ code: "learning/observation-signed" });
		await room.write(mentor, (context) => sendBackObservation(context, id, { reason: "Not alone", revision: 2 }));
		expect((await room.sheet(built, teacher)).draft).toMatchObject({ sentBack: "Not alone", answers: allAlone });
		expect((await room.sheet(built, mentor)).signed).toEqual([]);

		await room.sign(built, teacher, draft({ ...allAlone, b: "help" }, { secondId: mentor.personId }));
		await expect(room.write(mentor, (context) => coSignObservation(context, id, 2))).rejects.toMatchObject({
			code: "platform/changed-meanwhile",
		});
		const again = (await room.sheet(built, teacher)).signed[0]!;
		await room.write(teacher, (context) => takeBackObservation(context, id, again.revision));
		await room.sign(built, teacher, draft({ ...allAlone, b: "help" }, { secondId: mentor.personId }));
		const revision = (await room.sheet(built, mentor)).signed[0]!.revision;
		await room.write(mentor, (context) => coSignObservation(context, id, revision));
		expect(await firstOf(built)).toMatchObject({
			passed: true,
			observers: [{ party: "teacher" }, { party: "mentor" }],
		});
		await room.deliver();
		const [alone, helped] = built.competencyIds;
		const levels = await room.evidenceOf(learner.personId, built);
		expect(
			Object.fromEntries(levels.map(({ competency_id, kind, level }) => [competency_id, `${kind} ${level}`])),
		).toEqual({
			[alone as string]: "joint 3.0",
			[helped as string]: "joint 2.0",
		});
	});

	it("becomes evidence at the declared level, and is corrected there with it", async () => {
		const { teacher, learner, mentor, head } = room.people;
		const built = await room.buildList();
		await room.sign(built, teacher, draft({ a: "alone", b: "help", c: "alone" }));
		await room.deliver();
		const levels = async () =>
			new Map(
				(await room.evidenceOf(learner.personId, built)).map((one) => [
					one.competency_id,
					[one.kind, Number(one.level)],
				]),
			);
		const [first, second] = built.competencyIds as [string, string];
		expect(await levels()).toEqual(
			new Map([
				[first, ["graded", 3]],
				[second, ["graded", 2]],
			]),
		);
		const { id } = await firstOf(built);
		const correct = (by: typeof teacher, revision = 2, answers = { a: "not", b: "help", c: "alone" } as const) =>
			room.write(by, (context) =>
				correctObservation(context, id, { answers, note: "", reason: "Seen again", revision }),
			);
		await expect(correct(mentor)).rejects.toMatchObject(notFound);
		await expect(correct(learner)).rejects.toMatchObject(notFound);
		await correct(teacher);
		await room.deliver();
		expect((await levels()).get(first)).toEqual(["graded", 0]);
		expect(await room.progress(built)).toMatchObject({ state: "started", score: 0.5, done: 0 });
		expect((await firstOf(built)).corrections).toMatchObject([
			{ reason: "Seen again", passedBefore: true, passedAfter: false },
		]);
		await correct(head, 3, { a: "alone", b: "help", c: "alone" } as never);
		expect(await room.progress(built)).toMatchObject({ state: "done", done: 1 });
		await expect(
			asSystem(room.world.contexts, ({ tx }) => tx.deleteFrom("observation").where("id", "=", id).execute()),
		).rejects.toThrow("stays");
		await expect(
			asSystem(room.world.contexts, ({ tx }) =>
				tx.updateTable("observation_correction").set({ reason: "other" }).where("observation_id", "=", id).execute(),
			),
		).rejects.toThrow("never changed");
	});

	it("stands in the gradebook, and nobody is done with it by saying so", async () => {
		const { teacher, learner } = room.people;
		const built = await room.buildList();
		await room.write(learner, (context) =>
			saveProgress(context, built.offeringId, built.activityId, { position: null, done: true }),
		);
		expect(await room.progress(built)).toMatchObject({ state: "started", score: null });
		await room.sign(built, teacher, draft({ a: "alone", b: "help", c: "alone" }));
		const book = await room.read(teacher, (context) => getGradebook(context, built.offeringId));
		const at = book.columns.findIndex(({ kind }) => kind === "checklist");
		expect(book.columns[at]).toMatchObject({ points: 50 });
		const row = book.rows.items.find(([id]) => id === built.enrolmentIds[0])!;
		expect([row[3][at], row[4][at]]).toEqual([0.8333, "s"]);
	});

	it("is nobody's of another section, nor of who learns, nor of a stranger", async () => {
		const { teacher, learner, classmate, stranger, head } = room.people;
		const [built, other] = [await room.buildList(), await room.buildList()];
		await room.sign(built, teacher, draft(allAlone));
		for (const by of [learner, classmate, stranger]) {
			await expect(room.sheet(built, by)).rejects.toMatchObject(notFound);
			await expect(room.sign(built, by, draft(allAlone), 2)).rejects.toMatchObject(notFound);
		}
		// Who answers for the course sees it, and did not see the learner at work.
		await expect(room.sign(built, head, draft(allAlone), 2)).rejects.toMatchObject(notFound);
		const mixed = { ...built, enrolmentIds: other.enrolmentIds };
		await expect(room.sheet(mixed, teacher)).rejects.toMatchObject(notFound);
		await expect(room.sheet({ ...built, activityId: other.activityId }, teacher)).rejects.toMatchObject(notFound);
		expect((await room.seen(built, classmate)).observations).toEqual([]);
		const rows = await room.read(classmate, ({ tx }) => tx.selectFrom("observation").select("id").execute());
		expect(rows).toEqual([]);
		const run = await room.read(head, (context) => getRunChecklist(context, built.offeringId, built.activityId));
		const { items } = await room.read(head, (context) => listRunLearners(context, { ...built, limit: 50 }));
		expect(items.map(({ state }) => state).sort()).toEqual(["none", "passed"]);
		expect(run.counts).toEqual({ learners: 2, passed: 1, failed: 0, waiting: 0 });
	});

	it("loses its draft with who teaches there no more, and keeps what they signed", async () => {
		const { head, teacher } = room.people;
		const built = await room.buildList();
		await room.sign(built, teacher, draft(allAlone));
		await room.note(built, teacher, draft({ a: "not" }));
		await room.write(head, (context) => removeTeacher(context, built.offeringId, teacher.personId));
		const states = await asSystem(room.world.contexts, ({ tx }) =>
			tx.selectFrom("observation").select("state").where("activity_id", "=", built.activityId).execute(),
		);
		expect(states).toEqual([{ state: "confirmed" }]);
		await expect(room.sheet(built, teacher)).rejects.toMatchObject(notFound);
	});

	it("is handed out to its learner once it is confirmed, and its words are erased with them", async () => {
		const { teacher, mentor, classmate } = room.people;
		const built = await room.buildList();
		const own = { ...built, enrolmentIds: [built.enrolmentIds[1], built.enrolmentIds[0]] as const };
		await room.note(own, mentor, draft({ a: "not" }, { note: "secret" }));
		await room.sign(own, teacher, draft(allAlone, { note: "Well done" }));
		const entry = personalData().find(({ table }) => table === "observation")!;
		const exported = await room.world.contexts.read(system, (context) => entry.export!(context, classmate.personId));
		expect(JSON.stringify(exported)).toContain("Well done");
		expect(JSON.stringify(exported)).not.toContain("secret");
		await room.world.contexts.write(system, (context) =>
			(entry.erase as (c: typeof context, id: string) => Promise<void>)(context, classmate.personId),
		);
		const rows = await asSystem(room.world.contexts, ({ tx }) =>
			tx.selectFrom("observation").select(["note", "passed"]).where("activity_id", "=", built.activityId).execute(),
		);
		expect(rows).toEqual([{ note: "", passed: true }]);
	});
});
