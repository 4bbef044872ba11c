import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { sessionInput } from "../../contract-sessions.ts";
import { openSessionRoom, type SessionRoom } from "../../testing/session-room.ts";
import type { TestPerson } from "../../testing/world.ts";
import { getHome } from "../learning/home-queries.ts";
import { removeLearner } from "../offerings/join.ts";
import { listAttendance } from "./attendance-queries.ts";
import { bookSeat, giveSeatBack } from "./book-seat.ts";
import { checkIn, getSessionCode } from "./check-in.ts";
import { sessionPersonalData } from "./personal-data.ts";
import { addSessions, editSession } from "./save-session.ts";
import { getSession } from "./session-queries.ts";

let room: SessionRoom;
let offeringId: string;
let first: TestPerson;
let second: TestPerson;
let third: TestPerson;

beforeAll(async () => {
	room = await openSessionRoom();
	[first, second, third] = room.learners as [TestPerson, TestPerson, TestPerson];
});
afterAll(() => room.world.close());
beforeEach(async () => {
	room.at("2026-11-21T08:00:00Z");
	offeringId = await room.offer();
});

const parts = (part: object) =>
	sessionInput.parse({
		title: { en: "Workshop", zh: null },
		place: { en: "Hall 2", zh: null },
		day: "2026-11-30",
		from: "14:00",
		until: "16:00",
		// Sessions of the tests before concern the same people.
		acceptClashes: true,
		...part,
	});
const add = async (part: object) =>
	(await room.write(room.teacher, (context) => addSessions(context, offeringId, parts(part)))).ids[0] as string;
const edit = (id: string, revision: number, part: object) =>
	room.write(room.teacher, (context) => editSession(context, id, { ...parts(part), revision }));
const get = (id: string, by: TestPerson) => room.read(by, (context) => getSession(context, id));
const book = (id: string, by: TestPerson) => room.write(by, (context) => bookSeat(context, id));
const learnTo = (learners: number) =>
	asSystem(room.world.contexts, ({ tx }) =>
		tx.updateTable("offering").set({ taken: learners }).where("id", "=", offeringId).execute(),
	);
const told = async ({ personId }: TestPerson, kind: string, title = "Session") =>
	(await room.noticesOf(personId)).filter((notice) => notice.kind === kind && notice.params.titleEn === title).length;

it("whether seats are booked is decided by who plans, whoever joins afterwards", async () => {
	const id = await add({ capacity: 3 });
	await learnTo(40);
	expect(await get(id, first)).toMatchObject({ booking: false, abilities: [] });
	room.at("2026-11-30T06:00:00Z");
	const { code } = await room.read(room.teacher, (context) => getSessionCode(context, id));
	expect(await room.write(first, (context) => checkIn(context, id, code))).toEqual({ mark: "present" });
	room.at("2026-11-30T09:00:00Z");
	const { sessions } = await room.read(first, (context) => getHome(context, offeringId));
	expect(sessions).toEqual({ attended: 1, held: 1, planned: 1 });
});

it("is what they say, and stays so until they say otherwise", async () => {
	const small = await add({ capacity: 2 });
	const large = await add({ capacity: 10, booking: true });
	expect([(await get(small, first)).booking, (await get(large, first)).booking]).toEqual([true, true]);
	await book(large, first);
	await learnTo(1);
	expect((await get(small, first)).booking).toBe(true);
	await edit(large, 1, { capacity: 12 });
	expect(await get(large, first)).toMatchObject({ booking: true, mine: "seat" });
	await edit(large, 2, { capacity: 12, booking: false });
	expect(await get(large, first)).toMatchObject({ booking: false, mine: null });
	// While it is held nobody in the room becomes somebody without a seat.
	room.at("2026-11-30T06:10:00Z");
	await edit(large, 3, { capacity: 12, booking: true });
	expect((await get(large, first)).booking).toBe(false);
});

it("the link of a session is told to who has a seat in it, and to who runs it", async () => {
	const id = await add({ capacity: 1, link: "https://example.org/room" });
	await book(id, first);
	await book(id, second);
	const links = await Promise.all([first, second, third, room.teacher].map((by) => get(id, by)));
	expect(links.map(({ link }) => link)).toEqual(["https://example.org/room", null, null, "https://example.org/room"]);
});

it("a seat that is free goes to who waits longest, not to who asks last", async () => {
	const id = await room.session(offeringId, "2026-11-30T06:00:00Z", 1);
	await book(id, first);
	await book(id, second);
	await asSystem(room.world.contexts, ({ tx }) =>
		tx.deleteFrom("session_booking").where("session_id", "=", id).where("person_id", "=", first.personId).execute(),
	);
	expect(await book(id, third)).toEqual({ mine: "waiting" });
	expect(await get(id, second)).toMatchObject({ mine: "seat" });
	expect([await told(second, "learning.session-seat"), await told(third, "learning.session-seat")]).toEqual([1, 0]);
});

it("that is given, or given back, is told to other parts of the house; a place in the waiting order is not", async () => {
	const id = await add({ capacity: 1 });
	for (const by of [first, second]) await book(id, by);
	const events = async (name: string) =>
		(await room.events(`learning.session.${name}`)).filter(({ sessionId }) => sessionId === id);
	expect(await events("booked")).toMatchObject([{ personId: first.personId, offeringId }]);
	await room.write(first, (context) => giveSeatBack(context, id));
	expect((await events("booked")).map(({ personId }) => personId)).toEqual([first.personId, second.personId]);
	await book(id, third);
	await room.write(third, (context) => giveSeatBack(context, id));
	expect(await events("unbooked")).toMatchObject([{ personId: first.personId, offeringId }]);
});

it("seats of who is taken out or erased are passed on, and of what is called off nobody is told", async () => {
	const id = await room.session(offeringId, "2026-11-30T06:00:00Z", 1);
	const off = await room.session(offeringId, "2026-12-01T06:00:00Z", 1);
	for (const by of room.learners) {
		await book(id, by);
		await book(off, by);
	}
	await room.cancel(off);
	const before = await told(second, "learning.session-seat");
	await room.write(room.teacher, (context) => removeLearner(context, offeringId, first.personId));
	expect(await get(id, second)).toMatchObject({ mine: "seat" });
	expect(await told(second, "learning.session-seat")).toBe(before + 1);
	const unbooked = async () =>
		(await room.events("learning.session.unbooked")).filter(({ sessionId }) => sessionId === id);
	expect(await unbooked()).toMatchObject([{ personId: first.personId, offeringId }]);
	const bookings = sessionPersonalData.find(({ table }) => table === "session_booking");
	await asSystem(room.world.contexts, async (context) => {
		if (typeof bookings?.erase === "function") await bookings.erase(context, second.personId);
	});
	expect(await get(id, third)).toMatchObject({ mine: "seat", waiting: 0 });
	expect(await unbooked()).toHaveLength(1);
	expect(
		await asSystem(room.world.contexts, ({ tx }) =>
			tx.selectFrom("session_booking").select("session_id").where("person_id", "=", second.personId).execute(),
		),
	).toEqual([]);
});

it("what was over before somebody came is not theirs to have missed", async () => {
	await room.session(offeringId, "2026-11-10T06:00:00Z");
	const held = await room.session(offeringId, "2026-11-21T07:00:00Z");
	await asSystem(room.world.contexts, ({ tx }) =>
		tx
			.updateTable("enrolment")
			.set({ enrolled_at: "2026-11-20T08:00:00Z" })
			.where("offering_id", "=", offeringId)
			.where("person_id", "=", first.personId)
			.execute(),
	);
	room.at("2026-11-22T08:00:00Z");
	const { sessions } = await room.read(first, (context) => getHome(context, offeringId));
	expect(sessions).toEqual({ attended: 0, held: 1, planned: 1 });
	const awaited = async (id: string) =>
		(await room.read(room.teacher, (context) => listAttendance(context, id))).items.map(({ personId }) => personId);
	expect(await awaited(held)).toContain(first.personId);
	const early = await room.session(offeringId, "2026-11-09T06:00:00Z");
	expect(await awaited(early)).not.toContain(first.personId);
});
