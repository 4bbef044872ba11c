import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { allAlone, type BuiltChecklist, draft, openChecklistRoom } from "../../testing/checklist-room.ts";
import { untilSomebodyWaits } from "../../testing/world.ts";
import { removeTeacher } from "../offerings/set-teachers.ts";
import { saveObservation } from "./save-observation.ts";
import { signObservation, takeBackObservation } from "./sign-observation.ts";

/* An observation that is written in several tabs, or whose messages come late. */

let room: Awaited<ReturnType<typeof openChecklistRoom>>;
beforeAll(async () => {
	room = await openChecklistRoom();
});
afterAll(() => room.world.close());

const statesOf = ({ activityId }: BuiltChecklist) =>
	asSystem(room.world.contexts, async ({ tx }) =>
		(await tx.selectFrom("observation").select("state").where("activity_id", "=", activityId).execute()).map(
			({ state }) => state,
		),
	);

describe("a draft of an observation", () => {
	it("begins nothing when it arrives after the signature", async () => {
		const { teacher, mentor } = room.people;
		const built = await room.buildList();
		const late = { number: 1, revision: 0, writer: randomUUID() };
		await room.note(built, teacher, draft({ a: "alone" }), late);
		await room.sign(built, teacher, draft(allAlone), 1, { ...late, revision: 1 });
		// Of the tab that signed, of one that knows nothing of it, and of the device of yesterday.
		for (const revision of [0, 1, 2])
			await expect(room.note(built, teacher, draft(allAlone), { ...late, revision })).rejects.toMatchObject({
				code: "learning/observed-meanwhile",
			});
		expect(await statesOf(built)).toEqual(["confirmed"]);
		expect(await room.sheet(built, teacher)).toMatchObject({ number: 2, signedByMe: 1, draft: null });
		// Nobody loses what they noted because another signed: they only sign what they have seen.
		await room.note(built, mentor, draft({ a: "alone" }), { number: 1 });
		await expect(room.sign(built, mentor, draft(allAlone), 1)).rejects.toMatchObject({
			code: "learning/observed-meanwhile",
		});
		await room.note(built, teacher, draft({}));
		expect((await statesOf(built)).sort()).toEqual(["confirmed", "draft", "draft"]);
	});

	it("begins nothing when it waits for the signature that is being made", async () => {
		const { teacher } = room.people;
		const built = await room.buildList();
		const { offeringId, activityId, enrolmentIds } = built;
		const of = [offeringId, activityId, enrolmentIds[0]] as const;
		const noted = { ...draft(allAlone), number: 1, revision: 0, writer: randomUUID() };
		let late: Promise<unknown> = Promise.resolve();
		await room.write(teacher, async (context) => {
			await signObservation(context, ...of, noted);
			late = room.write(teacher, (other) => saveObservation(other, ...of, noted)).catch((error: unknown) => error);
			await untilSomebodyWaits(room.world);
		});
		expect(await late).toMatchObject({ code: "learning/observed-meanwhile" });
		expect(await statesOf(built)).toEqual(["confirmed"]);
	});

	it("is not written over by a tab that has not seen it, and by its own messages whose answer was lost", async () => {
		const { teacher, mentor } = room.people;
		const built = await room.buildList();
		const [one, other] = [randomUUID(), randomUUID()];
		const changed = { code: "learning/observation-changed" };
		const save = (writer: string, revision: number, note: string) =>
			room.note(built, teacher, draft({}, { note }), { writer, revision });
		expect(await save(one, 0, "first")).toMatchObject({ revision: 1 });
		await expect(save(other, 0, "stale")).rejects.toMatchObject(changed);
		expect(await save(one, 0, "again")).toMatchObject({ revision: 2 });
		expect(await save(other, 2, "newer")).toMatchObject({ revision: 3 });
		await expect(save(one, 2, "stale")).rejects.toMatchObject(changed);
		await expect(room.sign(built, teacher, draft(allAlone), 1, { writer: one, revision: 2 })).rejects.toMatchObject(
			changed,
		);
		expect((await room.sheet(built, teacher)).draft).toMatchObject({ note: "newer", revision: 3 });
		await room.sign(built, teacher, draft(allAlone, { secondId: mentor.personId }), 1, { writer: other, revision: 3 });
		const [signed] = (await room.sheet(built, teacher)).signed;
		await room.write(teacher, (context) => takeBackObservation(context, signed!.id, signed!.revision));
		await expect(save(other, 3, "under way while it was signed")).rejects.toMatchObject(changed);
	});

	it("names the colleague who is gone, and is kept once somebody else is chosen", async () => {
		const { teacher, mentor, head } = room.people;
		const built = await room.buildList();
		const noted = draft({ a: "alone" }, { secondId: mentor.personId });
		await room.note(built, teacher, noted);
		await room.write(head, (context) => removeTeacher(context, built.offeringId, mentor.personId));
		expect(await room.sheet(built, teacher)).toMatchObject({ people: [], draft: { secondId: mentor.personId } });
		await expect(room.note(built, teacher, noted)).rejects.toMatchObject({
			status: 422,
			fields: [{ path: "secondId", code: "observes-not-here" }],
		});
		await room.note(built, teacher, { ...noted, secondId: null });
		expect((await room.sheet(built, teacher)).draft).toMatchObject({ secondId: null });
	});
});
