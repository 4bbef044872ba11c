import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sessionInput, timetableQuery } from "../../contract-sessions.ts";
import { openSessionRoom, type SessionRoom } from "../../testing/session-room.ts";
import { type TestPerson, untilSomebodyWaits } from "../../testing/world.ts";
import { removeLearner, withdraw } from "../offerings/join.ts";
import { removeTeacher } from "../offerings/set-teachers.ts";
import { bookSeat, giveSeatBack } from "./book-seat.ts";
import { addSessions, cancelSession, editSession } from "./save-session.ts";
import { getSession, listSessions, myTimetable } from "./session-queries.ts";

let room: SessionRoom;
let offeringId: string;

beforeAll(async () => {
	room = await openSessionRoom();
});
afterAll(() => room.world.close());
beforeEach(async () => {
	room.at("2026-11-21T08:00:00Z");
	offeringId = await room.offer();
});

const notFound = { code: "not-found", status: 404 };
const words = (part: object = {}) => ({
	title: { en: "Workshop", zh: null },
	place: { en: "Hall 2", zh: null },
	day: "2026-11-30",
	from: "14:00",
	until: "16:00",
	// Sessions of the tests before concern the same people.
	acceptClashes: true,
	...part,
});
const add = (part: object = {}, by: TestPerson = room.teacher, id = offeringId) =>
	room.write(by, (context) => addSessions(context, id, sessionInput.parse(words(part))));
const edit = (id: string, revision: number, part: object = {}) =>
	room.write(room.teacher, (context) => editSession(context, id, { ...sessionInput.parse(words(part)), revision }));
const get = (id: string, by: TestPerson) => room.read(by, (context) => getSession(context, id));
const list = (by: TestPerson, id = offeringId) => room.read(by, (context) => listSessions(context, id));
const book = (id: string, by: TestPerson) => room.write(by, (context) => bookSeat(context, id));
const giveBack = (id: string, by: TestPerson) => room.write(by, (context) => giveSeatBack(context, id));

describe("a session", () => {
	it("is entered by who teaches, seen by who learns, and by nobody else", async () => {
		const unitId = room.content.unitId;
		const { ids } = await add({ unitId, leaderIds: [room.mentor.personId] }, room.mentor);
		const seen = await list(room.learners[0]!);
		expect(seen).toMatchObject({
			mayAdd: false,
			items: [
				{
					id: ids[0],
					startsAt: "2026-11-30T06:00:00.000Z",
					endsAt: "2026-11-30T08:00:00.000Z",
					timeZone: "Asia/Shanghai",
					unit: { id: unitId },
					leaders: [{ id: room.mentor.personId }],
					booking: false,
					abilities: [],
				},
			],
		});
		expect((await list(room.teacher)).items[0]!.abilities).toEqual(["edit", "cancel"]);
		for (const by of [room.stranger, await room.world.person("school", "teacher")]) {
			await expect(list(by)).rejects.toMatchObject(notFound);
			await expect(get(ids[0]!, by)).rejects.toMatchObject(notFound);
			expect(await room.read(by, ({ tx }) => tx.selectFrom("class_session").selectAll().execute())).toEqual([]);
		}
		for (const by of [room.stranger, room.learners[0]!]) {
			await expect(add({}, by)).rejects.toMatchObject(notFound);
			await expect(room.write(by, (context) => cancelSession(context, ids[0]!, "x"))).rejects.toMatchObject(notFound);
		}
	});

	it("stands at the same hour in every week, whatever the clocks do, and at no hour that they leap over", async () => {
		const berlin = await room.offer({ timeZone: "Europe/Berlin" });
		const frame = { starts_on: "2026-03-01", ends_on: "2026-12-31" };
		await room.world.contexts.write(room.head, ({ tx }) =>
			tx
				.updateTable("offering")
				.set({ ...frame, starts_at: "2026-02-28T23:00:00Z", ends_at: "2026-12-31T23:00:00Z" })
				.where("id", "=", berlin)
				.execute(),
		);
		// Winter time ends on 29 March and begins again on 25 October 2026.
		await add({ day: "2026-03-26", weeks: 2 }, room.teacher, berlin);
		await add({ day: "2026-10-22", weeks: 2 }, room.teacher, berlin);
		expect((await list(room.teacher, berlin)).items.map(({ startsAt }) => startsAt)).toEqual([
			"2026-03-26T13:00:00.000Z",
			"2026-04-02T12:00:00.000Z",
			"2026-10-22T12:00:00.000Z",
			"2026-10-29T13:00:00.000Z",
		]);
		await expect(
			add({ day: "2026-03-22", from: "02:30", until: "04:00", weeks: 2 }, room.teacher, berlin),
		).rejects.toMatchObject({ fields: [{ path: "from", code: "time-skipped", params: { day: "2026-03-29" } }] });
		expect((await list(room.teacher, berlin)).items).toHaveLength(4);
	});

	it("lies within its offering, in a unit of its version, led by who teaches there", async () => {
		const refused = (part: object) => expect(add(part)).rejects;
		await refused({ day: "2026-12-25", weeks: 2 }).toMatchObject({
			fields: [{ path: "day", code: "outside-offering", params: { day: "2027-01-01" } }],
		});
		await refused({ day: "2026-10-31" }).toMatchObject({ fields: [{ code: "outside-offering" }] });
		await refused({ unitId: offeringId }).toMatchObject({ fields: [{ path: "unitId", code: "unknown" }] });
		await refused({ leaderIds: [room.learners[0]!.personId] }).toMatchObject({
			fields: [{ path: "leaderIds", code: "teaches-not-here" }],
		});
		expect(sessionInput.safeParse(words({ until: "13:00" })).success).toBe(false);
		expect(sessionInput.safeParse(words({ place: { en: null, zh: null } })).success).toBe(false);
		expect(sessionInput.safeParse(words({ link: "javascript:alert(1)" })).success).toBe(false);
	});

	it("is changed against what was seen; whom a move concerns is told, and of a new title nobody", async () => {
		const { ids } = await add({ leaderIds: [room.mentor.personId] });
		const id = ids[0]!;
		const told = async (person: TestPerson) =>
			(await room.noticesOf(person.personId)).filter(({ params }) => params.titleEn === "Moved");
		await edit(id, 1, { title: { en: "Moved", zh: null }, leaderIds: [room.mentor.personId] });
		expect(await told(room.learners[0]!)).toEqual([]);
		await expect(edit(id, 1)).rejects.toMatchObject({ code: "platform/changed-meanwhile" });
		const moved = {
			title: { en: "Moved", zh: null },
			from: "15:00",
			until: "17:00",
			leaderIds: [room.mentor.personId],
		};
		await edit(id, 2, moved);
		expect(await told(room.learners[0]!)).toMatchObject([
			{
				kind: "learning.session-moved",
				params: {
					whenEn: "Mon 30 Nov 15:00–17:00 (Asia/Shanghai)",
					whenZh: "11月30日周一 15:00–17:00 (Asia/Shanghai)",
				},
			},
		]);
		expect(await told(room.mentor)).toHaveLength(1);
		expect(await told(room.teacher)).toEqual([]);
	});

	it("is called off with a reason, once, and not when it is over", async () => {
		const { ids } = await add({ weeks: 2 });
		const cancel = (id: string) => room.write(room.teacher, (context) => cancelSession(context, id, "Flooded hall"));
		await cancel(ids[0]!);
		await cancel(ids[0]!);
		const told = (await room.noticesOf(room.learners[1]!.personId)).filter(
			({ kind }) => kind === "learning.session-cancelled",
		);
		expect(told).toMatchObject([{ params: { reason: "Flooded hall" } }]);
		expect(await get(ids[0]!, room.learners[1]!)).toMatchObject({
			state: "cancelled",
			cancelledBecause: "Flooded hall",
			abilities: [],
		});
		await expect(edit(ids[0]!, 2)).rejects.toMatchObject({ code: "learning/session-cancelled" });
		room.at("2026-12-07T08:00:00Z");
		await expect(cancel(ids[1]!)).rejects.toMatchObject({ code: "learning/session-over" });
	});

	it("is led no more by who teaches the offering no more", async () => {
		const { ids } = await add({ leaderIds: [room.mentor.personId] });
		await room.write(room.head, (context) => removeTeacher(context, offeringId, room.mentor.personId));
		expect((await get(ids[0]!, room.teacher)).leaders).toEqual([]);
		await expect(get(ids[0]!, room.mentor)).rejects.toMatchObject(notFound);
	});
});

describe("seats", () => {
	it("are booked where there are fewer than learners, in the order of asking, and passed on", async () => {
		const [first, second, third] = room.learners as [TestPerson, TestPerson, TestPerson];
		const id = await room.session(offeringId, "2026-11-30T06:00:00Z", 1);
		expect((await get(id, first)).abilities).toEqual(["book"]);
		expect(await book(id, first)).toEqual({ mine: "seat" });
		expect(await book(id, first)).toEqual({ mine: "seat" });
		expect(await book(id, second)).toEqual({ mine: "waiting" });
		expect(await book(id, third)).toEqual({ mine: "waiting" });
		expect(await get(id, third)).toMatchObject({ seats: 1, waiting: 2, mine: "waiting", ahead: 1 });
		await expect(book(id, room.stranger)).rejects.toMatchObject(notFound);
		await giveBack(id, first);
		expect(await get(id, second)).toMatchObject({ mine: "seat", waiting: 1 });
		expect(await room.noticesOf(second.personId)).toContainEqual(
			expect.objectContaining({ kind: "learning.session-seat" }),
		);
		await room.write(second, (context) => withdraw(context, offeringId));
		expect(await get(id, third)).toMatchObject({ mine: "seat", waiting: 0 });
		await room.write(room.teacher, (context) => removeLearner(context, offeringId, third.personId));
		expect(await get(id, room.teacher)).toMatchObject({ seats: 0 });
		room.at("2026-11-30T06:00:00Z");
		await expect(book(id, first)).rejects.toMatchObject({ code: "learning/session-begun" });
		await expect(giveBack(id, first)).rejects.toMatchObject({ code: "learning/session-begun" });
	});

	it("are not booked where everybody has one", async () => {
		const id = await room.session(offeringId, "2026-11-30T06:00:00Z", 3);
		expect(await get(id, room.learners[0]!)).toMatchObject({ booking: false, abilities: [] });
		await expect(book(id, room.learners[0]!)).rejects.toMatchObject({ code: "learning/session-for-all" });
	});

	it("follow their number: more go to who waits, fewer than are taken are refused, without a number nobody needs one", async () => {
		const id = await room.session(offeringId, "2026-11-30T06:00:00Z", 1);
		for (const learner of room.learners) await book(id, learner);
		await edit(id, 1, { capacity: 2 });
		expect(await get(id, room.learners[1]!)).toMatchObject({ seats: 2, mine: "seat" });
		await expect(edit(id, 2, { capacity: 1 })).rejects.toMatchObject({
			fields: [{ path: "capacity", code: "below-taken", params: { taken: 2 } }],
		});
		await edit(id, 2);
		expect(await get(id, room.learners[2]!)).toMatchObject({ booking: false, mine: null });
	});

	it("that two want at once go to one of them", async () => {
		const id = await room.session(offeringId, "2026-11-30T06:00:00Z", 1);
		let second: Promise<unknown> = Promise.resolve();
		await room.write(room.learners[0]!, async (context) => {
			await bookSeat(context, id);
			second = book(id, room.learners[1]!);
			await untilSomebodyWaits(room.world);
		});
		expect(await second).toEqual({ mine: "waiting" });
		expect(await get(id, room.teacher)).toMatchObject({ seats: 1, waiting: 1 });
	});
});

describe("a timetable", () => {
	it("shows what somebody learns and teaches between two instants, and nothing else", async () => {
		const other = await room.offer({ learnerIds: [] });
		const mine = await room.session(offeringId, "2026-12-14T06:00:00Z");
		await room.session(offeringId, "2026-12-21T06:00:00Z");
		const taught = await room.session(other, "2026-12-15T06:00:00Z");
		const between = { from: "2026-12-13T16:00:00Z", until: "2026-12-20T16:00:00Z" };
		const table = async (by: TestPerson) =>
			(await room.read(by, (context) => myTimetable(context, between))).items.map(({ id }) => id);
		expect(await table(room.learners[0]!)).toEqual([mine]);
		expect(await table(room.teacher)).toEqual([mine, taught]);
		expect(await table(room.head)).toEqual([]);
		expect(await table(room.stranger)).toEqual([]);
		expect(timetableQuery.safeParse({ ...between, until: "2027-12-06T16:00:00Z" }).success).toBe(false);
	});
});
