import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { system } from "#platform/server/actor.ts";
import { personalData } from "#platform/server/personal-data/registry.ts";
import type { ItemAnswers } from "../../contract-checklists.ts";
import { allAlone, type BuiltChecklist, draft, openChecklistRoom } from "../../testing/checklist-room.ts";
import { type TestPerson, untilSomebodyWaits } from "../../testing/world.ts";
import { removeLearner } from "../offerings/join.ts";
import { removeTeacher } from "../offerings/set-teachers.ts";
import { correctObservation } from "./correct-observation.ts";
import { getRunChecklist } from "./run-queries.ts";
import { coSignObservation, sendBackObservation, takeBackObservation } from "./sign-observation.ts";

/* What becomes of an observation after it was signed, whoever leaves. */

let room: Awaited<ReturnType<typeof openChecklistRoom>>;
beforeAll(async () => {
	room = await openChecklistRoom();
});
afterAll(() => room.world.close());

const notFound = { code: "not-found" };
const none: ItemAnswers = { a: "not", b: "not", c: "not" };

const firstOf = async (built: BuiltChecklist, by: TestPerson = room.people.head) => {
	const { signed, confirmed } = await room.sheet(built, by);
	return [...signed, ...confirmed][0]!;
};
const correct = async (built: BuiltChecklist, changed: { answers?: ItemAnswers; note?: string }) => {
	const { id, revision, answers, note } = await firstOf(built);
	await room.write(room.people.head, (context) =>
		correctObservation(context, id, { answers, note, ...changed, reason: "Seen again", revision }),
	);
};
const remove = (built: BuiltChecklist, ...teachers: TestPerson[]) =>
	room.write(room.people.head, async (context) => {
		for (const { personId } of teachers) await removeTeacher(context, built.offeringId, personId);
	});
const rowsOf = ({ activityId }: BuiltChecklist) =>
	asSystem(room.world.contexts, ({ tx }) =>
		tx
			.selectFrom("observation")
			.select(["state", "sent_back", "observer_id"])
			.where("activity_id", "=", activityId)
			.orderBy("id")
			.execute(),
	);
const evidence = async (built: BuiltChecklist) => {
	await room.deliver();
	return (await room.evidenceOf(room.people.learner.personId, built)).map(
		({ kind, action, level }) => `${kind} ${action} ${Number(level)}`,
	);
};

describe("a correction", () => {
	it("reaches the evidence also of who studies no more, of whom nothing is begun", async () => {
		const { teacher, learner } = room.people;
		const [built, later] = [await room.buildList(), await room.buildList()];
		await room.sign(built, teacher, draft(allAlone));
		expect(await evidence(built)).toEqual(["graded recorded 3", "graded recorded 3"]);
		const studies = (ended: boolean) =>
			asSystem(room.world.contexts, ({ tx }) =>
				sql`update membership set ended_at = ${ended ? room.clock : null} where person_id = ${learner.personId}`.execute(
					tx,
				),
			);
		await studies(true);
		await correct(built, { answers: none });
		await room.sign(later, teacher, draft(allAlone));
		expect((await evidence(built)).slice(2)).toEqual(["graded corrected 0", "graded corrected 0"]);
		expect(await evidence(later)).toEqual([]);
		await studies(false);
	});

	it("is made also when its learner was taken out, of whom nothing new is observed", async () => {
		const { teacher, head, learner, mentor, stranger } = room.people;
		const built = await room.buildList();
		await room.sign(built, teacher, draft(allAlone));
		await room.sign(built, mentor, draft(none, { secondId: teacher.personId }), 2);
		await room.write(teacher, (context) => removeLearner(context, built.offeringId, learner.personId));
		const sheet = await room.sheet(built, teacher);
		expect(sheet).toMatchObject({ hindrance: "left", confirmed: [{ abilities: ["correct"] }], signed: [{}] });
		await expect(room.note(built, teacher, draft({}))).rejects.toMatchObject(notFound);
		await expect(room.sign(built, teacher, draft(allAlone), 3)).rejects.toMatchObject(notFound);
		await expect(room.sheet(built, stranger)).rejects.toMatchObject(notFound);
		const { id, revision } = sheet.confirmed[0]!;
		const change = { answers: none, note: "", reason: "Seen again", revision };
		await expect(room.write(mentor, (context) => correctObservation(context, id, change))).rejects.toMatchObject(
			notFound,
		);
		await room.write(head, (context) => correctObservation(context, id, change));
		expect(await room.progress(built)).toMatchObject({ state: "started", score: 0, done: 0 });
		const signed = sheet.signed[0]!;
		await room.write(teacher, (context) => coSignObservation(context, signed.id, signed.revision));
		expect((await room.sheet(built, head)).confirmed.map(({ passed }) => passed)).toEqual([false, false]);
	});

	it("keeps the items and the words as they were, in view and export, and nothing changes without one", async () => {
		const { teacher, mentor, learner } = room.people;
		const built = await room.buildList();
		await room.sign(built, teacher, draft(allAlone, { note: "Slow" }));
		await correct(built, { note: "Careful" });
		await correct(built, { answers: { ...allAlone, b: "help" } });
		expect((await room.seen(built)).observations[0]!.corrections).toMatchObject([
			{ items: [], note: { before: "Slow", after: "Careful" } },
			{ items: [{ id: "b", before: "alone", after: "help" }], note: null },
		]);
		const entry = personalData().find(({ table }) => table === "observation")!;
		const exported = await room.world.contexts.read(system, (context) => entry.export!(context, learner.personId));
		const own = (exported as { note: string; answers: object; corrections: object[] }[]).find(
			({ note }) => note === "Careful",
		);
		expect(own).toMatchObject({
			corrections: [{ note_before: "Slow", note_after: "Careful" }, { note_after: "Careful" }],
			answers: expect.arrayContaining([{ item: "Item b", shown: "help" }]),
		});
		const { id } = await firstOf(built);
		for (const change of [{ note: "Other" }, { score: 0.1 }, { passed: false }, { answers: "{}" }])
			for (const revision of [3, 4, 5])
				await expect(
					room.write(teacher, ({ tx }) =>
						tx
							.updateTable("observation")
							.set({ ...change, revision })
							.where("id", "=", id)
							.execute(),
					),
				).rejects.toThrow("correction alone");
		await room.sign(built, teacher, draft(none, { secondId: mentor.personId }), 2);
		await room.world.contexts.write(system, (context) =>
			(entry.erase as (c: typeof context, person: string) => Promise<void>)(context, learner.personId),
		);
		const left = await asSystem(room.world.contexts, ({ tx }) =>
			tx
				.selectFrom("observation_correction")
				.select(["reason", "note_before", "note_after"])
				.where("observation_id", "=", id)
				.execute(),
		);
		expect((await rowsOf(built)).map(({ state }) => state)).toEqual(["confirmed"]);
		expect(left).toEqual(Array(2).fill({ reason: "", note_before: "", note_after: "" }));
	});
});

describe("an observation that waits for a second signature", () => {
	const waiting = async () => {
		const built = await room.buildList();
		await room.sign(built, room.people.teacher, draft(allAlone, { secondId: room.people.mentor.personId }));
		return built;
	};
	const counts = async ({ offeringId, activityId }: BuiltChecklist) =>
		(await room.read(room.people.head, (context) => getRunChecklist(context, offeringId, activityId))).counts;

	it("goes when both of its observers have gone, and with one of them waits for the other", async () => {
		const { teacher, mentor, head } = room.people;
		const built = await waiting();
		await remove(built, teacher);
		expect(await counts(built)).toMatchObject({ waiting: 1 });
		expect((await firstOf(built, mentor)).abilities).toEqual(["sign"]);
		await remove(built, mentor);
		expect(await rowsOf(built)).toEqual([]);
		expect(await counts(built)).toMatchObject({ waiting: 0 });
		expect(await room.sheet(built, head)).toMatchObject({ number: 1, hindrance: "role" });
	});

	it("is confirmed by who signs while the other is taken off the course", async () => {
		const { teacher, mentor, head } = room.people;
		const built = await waiting();
		await remove(built, teacher);
		const { id, revision } = await firstOf(built, mentor);
		let removed: Promise<unknown> = Promise.resolve();
		await room.write(mentor, async (context) => {
			await coSignObservation(context, id, revision);
			removed = remove(built, mentor);
			await untilSomebodyWaits(room.world);
		});
		await removed;
		expect((await rowsOf(built)).map(({ state }) => state)).toEqual(["confirmed"]);
		expect(await room.sheet(built, head)).toMatchObject({ confirmed: [{ passed: true }] });
	});

	it("goes when it is sent back to an observer who is gone", async () => {
		const { teacher, mentor } = room.people;
		const built = await waiting();
		await remove(built, teacher);
		const { id, revision } = await firstOf(built, mentor);
		await room.write(mentor, (context) => sendBackObservation(context, id, { reason: "Not alone", revision }));
		expect(await rowsOf(built)).toEqual([]);
	});

	it("is taken back by who answers for the course, into the draft of who signed or away", async () => {
		const { teacher, mentor, head, stranger, learner } = room.people;
		for (const gone of [mentor, teacher]) {
			const built = await waiting();
			await remove(built, gone);
			const { id, revision, abilities } = await firstOf(built);
			expect(abilities).toEqual(["undo"]);
			for (const other of [mentor, stranger, learner])
				await expect(room.write(other, (context) => takeBackObservation(context, id, revision))).rejects.toMatchObject(
					notFound,
				);
			await room.write(head, (context) => takeBackObservation(context, id, revision));
			expect(await rowsOf(built)).toEqual(
				gone === mentor ? [{ state: "draft", sent_back: null, observer_id: teacher.personId }] : [],
			);
			expect(await counts(built)).toMatchObject({ waiting: 0 });
		}
	});
});

describe("evidence of observations", () => {
	it("stays joint, whatever one of its observers signs alone", async () => {
		const { teacher, mentor } = room.people;
		const built = await room.buildList();
		await room.sign(built, teacher, draft({ ...allAlone, b: "help" }, { secondId: mentor.personId }));
		const { id, revision } = await firstOf(built, mentor);
		await room.write(mentor, (context) => coSignObservation(context, id, revision));
		const joint = ["joint recorded 2", "joint recorded 3"];
		expect((await evidence(built)).sort()).toEqual(joint);
		await room.sign(built, teacher, draft(allAlone), 2);
		expect((await evidence(built)).sort()).toEqual(joint);
		// The mark is the better one; once the joint one is no pass any more, evidence speaks of the other.
		expect(await room.progress(built)).toMatchObject({ score: 1 });
		await correct(built, { answers: none });
		expect((await evidence(built)).slice(2).sort()).toEqual([
			"graded recorded 3",
			"graded recorded 3",
			"joint withdrawn 0",
			"joint withdrawn 0",
		]);
	});

	it("is of the day on which it was observed, where the course is held, and of no later hour than the signature", async () => {
		const { teacher, learner } = room.people;
		const hours: string[] = [];
		for (const observedOn of ["2026-11-18", "2026-11-21"]) {
			const built = await room.buildList();
			await room.sign(built, teacher, draft(allAlone, { observedOn }));
			await room.deliver();
			const [one] = await asSystem(room.world.contexts, ({ tx }) =>
				tx
					.selectFrom("evidence")
					.select("at")
					.where("person_id", "=", learner.personId)
					.where("competency_id", "in", built.competencyIds)
					.execute(),
			);
			hours.push(new Date(one!.at).toISOString());
		}
		const { time_zone } = await asSystem(room.world.contexts, ({ tx }) =>
			tx.selectFrom("offering").select("time_zone").limit(1).executeTakeFirstOrThrow(),
		);
		expect([time_zone, ...hours]).toEqual(["Asia/Shanghai", "2026-11-18T04:00:00.000Z", "2026-11-21T04:00:00.000Z"]);
	});
});

it("is begun in an open course that has begun alone", async () => {
	const { teacher } = room.people;
	const built = await room.buildList();
	await room.note(built, teacher, draft({ a: "alone" }));
	const set = (state: "draft" | "open" | "closed") =>
		asSystem(room.world.contexts, ({ tx }) =>
			tx.updateTable("offering").set({ state }).where("id", "=", built.offeringId).execute(),
		);
	for (const [state, hindrance] of [
		["draft", "not-open"],
		["closed", "closed"],
	] as const) {
		await set(state);
		const refused = { code: `learning/offering-${hindrance}` };
		await expect(room.note(built, teacher, draft({}))).rejects.toMatchObject(refused);
		await expect(room.sign(built, teacher, draft(allAlone))).rejects.toMatchObject(refused);
		expect(await room.sheet(built, teacher)).toMatchObject({ hindrance, draft: { answers: { a: "alone" } } });
	}
	await set("open");
	await room.sign(built, teacher, draft(allAlone));
	expect(await room.progress(built)).toMatchObject({ state: "done" });
});
