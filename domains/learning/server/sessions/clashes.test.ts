import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { sessionInput } from "../../contract-sessions.ts";
import { openSessionRoom, type SessionRoom } from "../../testing/session-room.ts";
import { calendarEntries } from "../calendar/calendar-entries.ts";
import { joinByCode } from "../offerings/join.ts";
import { addSessions, editSession } from "./save-session.ts";
import { myTimetable } from "./session-queries.ts";

let room: SessionRoom;
let offeringId: string;
let elsewhere: string;
const code = "CLASHES2";

beforeAll(async () => {
	room = await openSessionRoom();
});
afterAll(() => room.world.close());
beforeEach(async () => {
	room.at("2026-11-21T08:00:00Z");
	await asSystem(room.world.contexts, async ({ tx }) => {
		await tx.deleteFrom("notice").execute();
		await tx.deleteFrom("offering_code").execute();
		await tx.updateTable("offering").set({ state: "closed" }).execute();
	});
	offeringId = await room.offer();
	// The mentor teaches in another organisation too, where one of the learners learns.
	({ offeringId: elsewhere } = await room.offerElsewhere({ teacherIds: [room.mentor.personId], code }));
});

const parts = (part: object = {}) =>
	sessionInput.parse({
		title: { en: "Practical work", zh: null },
		place: { en: "Room 2", zh: null },
		day: "2026-11-30",
		from: "14:00",
		until: "16:00",
		...part,
	});
const add = (id: string, part: object = {}, by = room.mentor) =>
	room.write(by, async (context) => (await addSessions(context, id, parts(part))).ids[0] as string);
const refused = { code: "learning/session-clashes" };

it("are named to who plans a session: leaders, the place, of learners elsewhere that one is not free; and can be accepted", async () => {
	await add(elsewhere, { leaderIds: [room.mentor.personId] });
	const wanted = {
		leaderIds: [room.mentor.personId],
		place: { en: "Room 1", zh: null },
		from: "15:00",
		until: "17:00",
	};
	// The teacher does not run the other one: neither a number nor a name of a learner.
	const refusal = await add(offeringId, wanted, room.teacher).catch((error: unknown) => error);
	expect(refusal).toMatchObject(refused);
	const { clashesEn } = (refusal as { params: Record<string, string> }).params;
	const nameOf = async ({ personId }: { personId: string }) =>
		(
			await asSystem(room.world.contexts, ({ tx }) =>
				tx.selectFrom("person").select("name").where("id", "=", personId).executeTakeFirstOrThrow(),
			)
		).name;
	expect(clashesEn).toContain(`${await nameOf(room.mentor)} has another session`);
	expect(clashesEn).toContain("somebody who is awaited is not free");
	expect(clashesEn).not.toContain("learner");
	const learner = await nameOf(room.learners[0]!);
	expect(clashesEn).not.toContain(learner);
	expect(clashesEn).not.toContain("place");
	// The mentor runs both, and sees whom it concerns.
	await expect(add(offeringId, wanted)).rejects.toMatchObject({
		params: { clashesEn: expect.stringMatching(new RegExp(`of the learners ${learner} has another session$`)) },
	});
	// However many they are: the refusal is the same.
	await room.write(room.learners[1]!, (context) => joinByCode(context, code));
	await expect(add(offeringId, wanted, room.teacher)).rejects.toMatchObject({ params: { clashesEn } });
	const id = await add(offeringId, { ...wanted, acceptClashes: true });
	// What was accepted is not asked of again when its title is mended, and is when it is moved into another one.
	const { weeks: _, ...same } = parts({ ...wanted, title: { en: "Mended", zh: null } });
	await room.write(room.mentor, (context) => editSession(context, id, { ...same, revision: 1 }));
	await expect(
		room.write(room.mentor, (context) => editSession(context, id, { ...same, until: "18:00", revision: 2 })),
	).rejects.toMatchObject(refused);
});

it("are asked of when seats are booked no longer, and everybody is awaited", async () => {
	await add(elsewhere);
	const booked = { place: { en: "Room 1", zh: null }, capacity: 2, booking: true };
	const id = await add(offeringId, booked);
	const edit = (part: object) => {
		const { weeks: _, ...change } = parts({ ...booked, ...part });
		return room.write(room.mentor, (context) => editSession(context, id, { ...change, revision: 1 }));
	};
	await expect(edit({ booking: false })).rejects.toMatchObject(refused);
	await expect(edit({ booking: null, capacity: null })).rejects.toMatchObject(refused);
	await edit({ booking: false, acceptClashes: true });
});

it("are of one place only within an organisation, and none of a session that ends as the other begins", async () => {
	await add(elsewhere, { place: { en: "room 2 ", zh: null }, from: "08:00", until: "10:00" });
	await asSystem(room.world.contexts, ({ tx }) =>
		tx.deleteFrom("enrolment").where("offering_id", "=", elsewhere).execute(),
	);
	await add(offeringId, { from: "08:00", until: "10:00" });
	await asSystem(room.world.contexts, ({ tx, now }) =>
		tx
			.updateTable("enrolment")
			.set({ state: "withdrawn", ended_at: now })
			.where("offering_id", "=", offeringId)
			.execute(),
	);
	await expect(
		add(offeringId, { place: { en: " ROOM 2", zh: null }, from: "09:00", until: "11:00" }),
	).rejects.toMatchObject({ params: { clashesEn: expect.stringContaining("its place is taken") } });
	await add(offeringId, { from: "10:00", until: "12:00" });
});

it("are told to a learner who comes, and marked in timetable and calendar of those alone whom both concern", async () => {
	const [, second, third] = room.learners;
	const mine = await add(offeringId, { place: { en: "Room 1", zh: null } });
	const theirs = await add(elsewhere, { acceptClashes: true });
	await add(elsewhere, { day: "2026-12-01" });
	expect(await room.write(second!, (context) => joinByCode(context, code))).toEqual({
		offeringId: elsewhere,
		clashes: 1,
	});
	expect(await room.noticesOf(second!.personId)).toMatchObject([
		{ kind: "learning.sessions-clash", params: { count: "1" } },
	]);
	const span = { from: "2026-11-29T00:00:00Z", until: "2026-12-06T00:00:00Z" };
	const marked = async (by: typeof second) =>
		(await room.read(by!, (context) => myTimetable(context, span))).items.flatMap(({ id, clashes }) =>
			clashes ? [id] : [],
		);
	expect(new Set(await marked(second))).toEqual(new Set([mine, theirs]));
	expect(await marked(third)).toEqual([]);
	expect(await marked(room.teacher)).toEqual([]);
	const entries = await asSystem(room.world.contexts, (context) => calendarEntries(context, second!.personId));
	expect(new Set(entries.flatMap((one) => (one.kind === "session" && one.clashes ? [one.id] : [])))).toEqual(
		new Set([mine, theirs]),
	);
	await room.cancel(theirs, room.mentor);
	expect(await marked(second)).toEqual([]);
});
