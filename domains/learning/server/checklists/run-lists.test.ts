import { afterAll, beforeAll, expect, it } from "vitest";
import { countWaiting } from "#platform/server/waiting/registry.ts";
import type { ItemAnswers } from "../../contract-checklists.ts";
import { allAlone, type BuiltChecklist, draft, openChecklistRoom } from "../../testing/checklist-room.ts";
import type { TestPerson } from "../../testing/world.ts";
import { removeLearner } from "../offerings/join.ts";
import { removeTeacher } from "../offerings/set-teachers.ts";
import { learnerColumns, toFileRow } from "./learners-file.ts";
import { allRunLearners, getRunChecklist, listRunLearners } from "./run-queries.ts";
import { coSignObservation } from "./sign-observation.ts";
import { listToSign } from "./to-sign.ts";

let room: Awaited<ReturnType<typeof openChecklistRoom>>;
beforeAll(async () => {
	room = await openChecklistRoom();
});
afterAll(() => room.world.close());

const none: ItemAnswers = { a: "not", b: "not", c: "not" };
const notFound = { code: "not-found" };
type Wanted = Partial<Parameters<typeof listRunLearners>[1]>;
const list = (built: BuiltChecklist, by: TestPerson, wanted: Wanted = {}) =>
	room.read(by, (context) => listRunLearners(context, { ...built, limit: 50, ...wanted }));
/** The same of the classmate. */
const second = (built: BuiltChecklist): BuiltChecklist => ({
	...built,
	enrolmentIds: [built.enrolmentIds[1], built.enrolmentIds[0]],
});

it("lists learners of a checklist by page, name and state, and hands all of them out", async () => {
	const { teacher, mentor, head, stranger, learner, classmate } = room.people;
	const built = await room.buildList();
	await room.sign(built, teacher, draft(none));
	await room.sign(built, teacher, draft(allAlone, { secondId: mentor.personId }), 2);
	const names = async (wanted: Wanted, by: TestPerson = head) =>
		(await list(built, by, wanted)).items.map(({ enrolmentId }) => built.enrolmentIds.indexOf(enrolmentId));
	expect(await names({ state: "waiting" })).toEqual([0]);
	expect(await names({ state: "failed" })).toEqual([]);
	expect(await names({ state: "none" })).toEqual([1]);
	expect(await names({ state: "to-sign" })).toEqual([]);
	expect(await names({ state: "to-sign" }, mentor)).toEqual([0]);
	const all = (await list(built, head)).items;
	expect(await names({ q: all[1]!.name.toUpperCase() })).toContain(built.enrolmentIds.indexOf(all[1]!.enrolmentId));
	expect(await names({ q: "nobody of this name" })).toEqual([]);
	for (const sort of ["name", "-name", "observed", "-observed", "score", "-score"]) {
		const first = await list(built, head, { sort, limit: 1 });
		const next = await list(built, head, { sort, limit: 1, cursor: first.nextCursor as string });
		expect(first.total).toBe(2);
		expect([...first.items, ...next.items].map(({ enrolmentId }) => enrolmentId).sort()).toEqual(
			[...built.enrolmentIds].sort(),
		);
		expect(next.nextCursor).toBeNull();
	}
	// Each of them counts once, as the list has it.
	const { counts } = await room.read(head, (context) => getRunChecklist(context, built.offeringId, built.activityId));
	expect(counts).toEqual({ learners: 2, passed: 0, failed: 0, waiting: 1 });
	const rows = await room.read(head, (context) => allRunLearners(context, { ...built, limit: 1, state: "waiting" }));
	expect(rows.map((row) => toFileRow(row, "en"))).toMatchObject([
		{ state: "waits for a second signature", score: 0, left: "", observedOn: "2026-11-20" },
	]);
	expect(Object.keys(toFileRow(rows[0]!, "zh"))).toEqual(learnerColumns("zh").map(({ key }) => key));
	for (const by of [stranger, learner, classmate]) {
		await expect(list(built, by)).rejects.toMatchObject(notFound);
		await expect(room.read(by, (context) => allRunLearners(context, { ...built, limit: 1 }))).rejects.toMatchObject(
			notFound,
		);
	}
});

it("lists who left after they were observed, and nobody else who left", async () => {
	const { teacher, head, learner, classmate } = room.people;
	const built = await room.buildList();
	await room.sign(built, teacher, draft(allAlone));
	await room.write(teacher, async (context) => {
		for (const { personId } of [learner, classmate]) await removeLearner(context, built.offeringId, personId);
	});
	expect((await list(built, head)).items).toMatchObject([
		{ enrolmentId: built.enrolmentIds[0], left: true, state: "passed" },
	]);
});

it("tells a second observer what waits for their signature, until they sign or teach there no more", async () => {
	const { teacher, mentor, head, learner, stranger } = room.people;
	const built = await room.buildList();
	const figure = async (by: TestPerson) => (await room.read(by, countWaiting))["learning.observations"] ?? 0;
	const begun = await figure(mentor);
	const mine = async (by: TestPerson) =>
		(await room.read(by, (context) => listToSign(context, { limit: 50 }))).items.filter(
			({ offeringId }) => offeringId === built.offeringId,
		);
	for (const of of [built, second(built)]) await room.sign(of, teacher, draft(allAlone, { secondId: mentor.personId }));
	expect(await figure(mentor)).toBe(begun + 2);
	expect(await mine(mentor)).toMatchObject([
		{ enrolmentId: built.enrolmentIds[0], activityId: built.activityId, title: { en: "At the lathe" } },
		{ enrolmentId: built.enrolmentIds[1] },
	]);
	for (const other of [teacher, head, learner, stranger])
		expect([await figure(other), await mine(other)]).toEqual([0, []]);
	const { id, revision } = (await room.sheet(built, mentor)).signed[0]!;
	await room.write(mentor, (context) => coSignObservation(context, id, revision));
	expect([await figure(mentor), (await mine(mentor)).length]).toEqual([begun + 1, 1]);
	await room.write(head, (context) => removeTeacher(context, built.offeringId, mentor.personId));
	expect([await figure(mentor), await mine(mentor)]).toEqual([begun, []]);
});
