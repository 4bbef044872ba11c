import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { attendanceInput } from "../../contract-attendance.ts";
import { offeringChange } from "../../contract-offerings.ts";
import { sessionInput } from "../../contract-sessions.ts";
import { openSessionRoom, type SessionRoom } from "../../testing/session-room.ts";
import type { TestPerson } from "../../testing/world.ts";
import { editOffering } from "../offerings/save-offering.ts";
import { listAttendance } from "./attendance-queries.ts";
import { markAttendance } from "./mark-attendance.ts";
import { editSession } from "./save-session.ts";
import { tellAttendance } from "./tell-attendance.ts";

let room: SessionRoom;
let offeringId: string;
let id: string;
let first: TestPerson;
let second: TestPerson;

beforeAll(async () => {
	room = await openSessionRoom();
	[first, second] = room.learners as [TestPerson, TestPerson];
});
afterAll(() => room.world.close());
beforeEach(async () => {
	room.at("2026-11-30T06:00:00Z");
	offeringId = await room.offer();
	id = await room.session(offeringId, "2026-11-30T06:00:00Z");
});

type Mark = "present" | "late" | "excused" | "absent" | null;
const mark = ({ personId }: TestPerson, to: Mark, reason: string | null = null) =>
	room.write(room.mentor, (context) =>
		markAttendance(context, id, attendanceInput.parse({ marks: [{ personId, mark: to }], reason })),
	);
const row = async ({ personId }: TestPerson) =>
	(await room.read(room.mentor, (context) => listAttendance(context, id))).items.find(
		(one) => one.personId === personId,
	);
const said = async ({ personId }: TestPerson) => {
	const all = await Promise.all(
		(["attended", "missed", "excused"] as const).map(async (name) =>
			(await room.events(`learning.session.${name}`))
				.filter((event) => event.sessionId === id && event.personId === personId)
				.map(() => name),
		),
	);
	return all.flat();
};

it("taking a mark away after the day and giving it anew needs a reason each, and all of it stays", async () => {
	await mark(first, "absent");
	room.at("2026-12-01T06:00:00Z");
	await expect(mark(first, null)).rejects.toMatchObject({ fields: [{ code: "reason-missing" }] });
	await mark(first, null, "Mistaken for another");
	expect(await row(first)).toMatchObject({ mark: null, reason: "Mistaken for another" });
	await expect(mark(first, "present")).rejects.toMatchObject({ fields: [{ code: "reason-missing" }] });
	await mark(first, "present", "Was there");
	expect((await row(first))?.changes).toMatchObject([
		{ from: "absent", to: null, reason: "Mistaken for another" },
		{ from: null, to: "present", reason: "Was there" },
	]);
	// Entered late for the first time it needs none, and corrects nothing.
	await mark(second, "present");
	expect((await row(second))?.changes).toEqual([]);
	const write = (change: "update" | "delete") =>
		asSystem<unknown>(room.world.contexts, ({ tx }) =>
			change === "delete"
				? tx.deleteFrom("session_attendance_change").execute()
				: tx.updateTable("session_attendance_change").set({ mark_after: "late" }).execute(),
		);
	for (const change of ["update", "delete"] as const)
		await expect(write(change)).rejects.toMatchObject({ code: "23001" });
});

it("a statement is put right by what holds now, be it that somebody was excused", async () => {
	await mark(first, "present");
	room.at("2026-12-01T06:00:00Z");
	await tellAttendance.run(room.world.contexts);
	await mark(first, "excused", "Doctor's note");
	expect(await said(first)).toEqual(["attended", "excused"]);
	await mark(first, "absent", "No note after all");
	expect(await said(first)).toEqual(["attended", "missed", "excused"]);
	await mark(first, "excused", "There is one");
	await mark(first, null, "Never enrolled for that day");
	expect(await said(first)).toEqual(["attended", "missed", "missed", "excused", "excused"]);
	await tellAttendance.run(room.world.contexts);
	expect(await said(first)).toHaveLength(5);
});

it("of a session that is called off nothing is told, whoever was marked before", async () => {
	await mark(first, "present");
	await room.cancel(id, room.mentor);
	room.at("2026-12-01T06:00:00Z");
	await tellAttendance.run(room.world.contexts);
	expect(await said(first)).toEqual([]);
});

it("a session with marks keeps its hours, and an offering the days of its sessions", async () => {
	const place = { en: "Room 2", zh: null };
	// Sessions of the tests before concern the same people.
	const parts = { title: { en: "Session", zh: null }, place, day: "2026-11-30", acceptClashes: true };
	const edit = (revision: number, from: string, until: string) =>
		room.write(room.teacher, (context) =>
			editSession(context, id, { ...sessionInput.parse({ ...parts, from, until }), revision }),
		);
	await mark(first, "late");
	await expect(edit(1, "15:00", "17:00")).rejects.toMatchObject({ code: "learning/session-has-marks" });
	await edit(1, "14:00", "16:00");
	await mark(first, null);
	await edit(2, "15:00", "17:00");
	const days = (startsOn: string, endsOn: string, revision: number) =>
		room.write(room.head, (context) =>
			editOffering(
				context,
				offeringId,
				offeringChange.parse({ term: "2026", section: offeringId, startsOn, endsOn, revision }),
			),
		);
	await expect(days("2026-11-01", "2026-11-29", 1)).rejects.toMatchObject({
		code: "learning/sessions-outside",
		params: { count: 1, namesEn: "Session 2026-11-30" },
	});
	await expect(days("2026-12-01", "2026-12-31", 1)).rejects.toMatchObject({ code: "learning/sessions-outside" });
	await days("2026-11-30", "2026-11-30", 1);
});
