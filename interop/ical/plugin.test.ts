import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { submitWork } from "#domains/learning/api.ts";
import { type DueRoom, openDueRoom } from "#domains/learning/testing/due-room.ts";
import { learningModule } from "#domains/learning/testing/session-room.ts";
import type { TestPerson } from "#domains/learning/testing/world.ts";
import { createTestHttp, createTestServices, type TestHttp, type TestServices } from "#platform/testing/services.ts";
import { ical } from "./plugin.ts";

let room: DueRoom;
let services: TestServices;
let web: TestHttp;
let by: TestPerson;
let offeringId: string;

beforeAll(async () => {
	room = await openDueRoom();
	services = await createTestServices([learningModule], {
		clock: () => room.clock,
		settings: { PUBLIC_URL: "https://ronghe.example.org" },
	});
	const { contexts } = room.world;
	web = await createTestHttp({ ...services, contexts }, [learningModule], async () => by, [ical]);
});
afterAll(async () => {
	await web.http.close();
	await services.close();
	await room.world.close();
});
beforeEach(async () => {
	room.at("2026-11-21T08:00:00Z");
	offeringId = await room.offer();
	by = room.learners[0]!;
});

const make = async (): Promise<string> => (await web.send("POST", "/api/my-calendar", { body: {} })).body.path;
const read = (path: string, headers: Record<string, string> = {}) => web.send("GET", path, { headers });
/** Events of a calendar by their UID, each as its lines by name; of the offering of this test. */
function eventsIn(text: string): Map<string, Record<string, string>> {
	const blocks = text.replaceAll("\r\n ", "").split("BEGIN:VEVENT\r\n").slice(1);
	const events = blocks.map((block) =>
		Object.fromEntries(
			block
				.split("\r\n")
				.filter((line) => line.includes(":"))
				.map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1)]),
		),
	);
	return new Map(events.map((event) => [event.UID as string, event]));
}
const sessionIn = async (path: string, id: string) =>
	eventsIn((await read(path)).body).get(`session-${id}@ronghe.example.org`);

describe("the address of a calendar", () => {
	it("is told once, kept as a hash, and opens its owner's timetable to whoever has it", async () => {
		const path = await make();
		expect(path).toMatch(/^\/calendar\/[\w-]{43}\.ics$/);
		const secret = path.slice("/calendar/".length, -".ics".length);
		expect((await web.send("GET", "/api/my-calendar")).body).toEqual({ madeAt: room.clock.toISOString() });
		const kept = await asSystem(room.world.contexts, ({ tx }) => tx.selectFrom("calendar_feed").selectAll().execute());
		expect(JSON.stringify(kept)).not.toContain(secret);
		const repeats = await asSystem(room.world.contexts, ({ tx }) =>
			tx.selectFrom("idempotency_key").selectAll().execute(),
		);
		expect(JSON.stringify(repeats)).not.toContain(secret);
		const answer = await read(path);
		expect(answer).toMatchObject({ status: 200, headers: { "content-type": "text/calendar; charset=utf-8" } });
		expect(answer.body).toMatch(/^BEGIN:VCALENDAR\r\n/);
	});

	it("is put out of use by a fresh one, by taking it away, and with its owner's access", async () => {
		const first = await make();
		const second = await make();
		const missing = await read("/calendar/nothing.ics");
		expect(missing.status).toBe(404);
		const gone = async (path: string) => {
			const { status, body } = await read(path);
			expect({ status, body: { ...body, requestId: undefined } }).toEqual({
				status: 404,
				body: { ...missing.body, requestId: undefined },
			});
		};
		await gone(first);
		for (const name of [`${"a".repeat(43)}.ics`, second.slice("/calendar/".length, -4), "%00.ics"])
			await gone(`/calendar/${name}`);
		await web.send("DELETE", "/api/my-calendar");
		await gone(second);
		const third = await make();
		const suspend = (at: Date | null) =>
			asSystem(room.world.contexts, ({ tx }) =>
				tx.updateTable("person").set({ suspended_at: at }).where("id", "=", by.personId).execute(),
			);
		await suspend(room.clock);
		await gone(third);
		await suspend(null);
		expect((await read(third)).status).toBe(200);
	});

	it("answers what has not changed in a word", async () => {
		const path = await make();
		const { etag } = (await read(path)).headers as { etag: string };
		const again = (tag: string) => read(path, { "if-none-match": tag });
		expect(await again(etag)).toMatchObject({ status: 304, body: "" });
		expect((await again(`"other", W/${etag}`)).status).toBe(304);
		await room.session(offeringId, "2026-11-30T06:00:00Z");
		expect((await again(etag)).status).toBe(200);
	});
});

describe("a calendar", () => {
	it("has a learner's sessions and the days of the course, and nothing of others", async () => {
		const id = await room.session(offeringId, "2026-11-30T06:00:00Z");
		const foreign = await room.session(await room.offer({ learnerIds: [] }), "2026-11-30T06:00:00Z");
		const path = await make();
		const { body } = await read(path);
		expect(await sessionIn(path, id)).toMatchObject({
			DTSTART: "20261130T060000Z",
			DTEND: "20261130T080000Z",
			SEQUENCE: "0",
			STATUS: "CONFIRMED",
			URL: `https://ronghe.example.org/sessions/${id}`,
		});
		expect(eventsIn(body).get(`offering-${offeringId}-end@ronghe.example.org`)).toMatchObject({
			"DTSTART;VALUE=DATE": "20261231",
			URL: `https://ronghe.example.org/learn/${offeringId}`,
		});
		expect(body).not.toContain(foreign);
		for (const word of ["@example.org", "teacher of school", "student of school", "mentor of enterprise"])
			expect(body).not.toContain(word);
		by = room.mentor;
		expect((await read(await make())).body).toContain(foreign);
	});

	it("says what is called off, with the number of its change, and what is waited for", async () => {
		const path = await make();
		const id = await room.session(offeringId, "2026-11-30T06:00:00Z", 1);
		expect(await sessionIn(path, id)).toBeUndefined();
		await room.book(id, room.learners[1]!);
		await room.book(id, by);
		expect(await sessionIn(path, id)).toMatchObject({ STATUS: "TENTATIVE" });
		room.at("2026-11-22T08:00:00Z");
		await room.cancel(id);
		expect(await sessionIn(path, id)).toMatchObject({
			STATUS: "CANCELLED",
			SEQUENCE: "1",
			DTSTAMP: "20261122T080000Z",
		});
	});

	it("changes when a seat is given, and has the link for who has one", async () => {
		const path = await make();
		const id = await room.session(offeringId, "2026-11-30T06:00:00Z", 1);
		await asSystem(room.world.contexts, ({ tx }) =>
			tx.updateTable("class_session").set({ link: "https://example.org/room" }).where("id", "=", id).execute(),
		);
		await room.book(id, room.learners[1]!);
		await room.book(id, by);
		const waiting = await sessionIn(path, id);
		expect(waiting).toMatchObject({ STATUS: "TENTATIVE", SEQUENCE: "0" });
		expect(waiting?.DESCRIPTION).not.toContain("example.org/room");
		room.at("2026-11-22T08:00:00Z");
		await room.giveBack(id, room.learners[1]!);
		const seated = await sessionIn(path, id);
		expect(seated).toMatchObject({ STATUS: "CONFIRMED", SEQUENCE: "1", DTSTAMP: "20261122T080000Z" });
		expect(seated?.DESCRIPTION).toContain("example.org/room");
	});

	it("has what is due, as the half hour before, under one number for good, and says what is done", async () => {
		const built = await room.build();
		const { revision } = await room.due(built, "2026-12-10");
		const path = await make();
		const workIn = async (activityId: string) =>
			eventsIn((await read(path)).body).get(`work-${built.offeringId}-${activityId}@ronghe.example.org`);
		expect(await workIn(built.activityId)).toMatchObject({
			DTSTART: "20261210T093000Z",
			DTEND: "20261210T100000Z",
			TRANSP: "TRANSPARENT",
			STATUS: "CONFIRMED",
			SEQUENCE: "1",
			SUMMARY: "作业截止：Assignment",
			URL: `https://ronghe.example.org/learn/${built.offeringId}/${built.activityId}`,
		});
		// A quiz closes when its offering ends, at midnight: on the last day.
		expect(await workIn(built.quizId)).toMatchObject({ DTEND: "20261231T160000Z", SUMMARY: "测验截止：Quiz" });
		room.at("2026-11-22T08:00:00Z");
		await room.due(built, "2026-12-12", revision);
		await room.extend(built, by, "2026-12-13");
		expect(await workIn(built.activityId)).toMatchObject({
			DTEND: "20261213T100000Z",
			SEQUENCE: "3",
			DTSTAMP: "20261122T080000Z",
		});
		await room.write(by, (context) =>
			submitWork(context, built.offeringId, built.activityId, { revision: 0, body: "<p>Done</p>", url: "" }),
		);
		expect((await workIn(built.activityId))?.SUMMARY).toBe("已完成：Assignment");
		by = room.teacher;
		const taught = eventsIn((await read(await make())).body).get(
			`work-${built.offeringId}-${built.activityId}@ronghe.example.org`,
		);
		expect(taught).toMatchObject({
			DTEND: "20261212T100000Z",
			SUMMARY: "作业截止：Assignment",
			URL: `https://ronghe.example.org/offerings/${built.offeringId}/assignments/${built.activityId}`,
		});
		await room.close(built.offeringId);
		expect(await workIn(built.activityId)).toMatchObject({ STATUS: "CANCELLED" });
	});

	it("calls off what is still to come of an offering that is closed", async () => {
		const path = await make();
		const past = await room.session(offeringId, "2026-11-20T06:00:00Z");
		const ahead = await room.session(offeringId, "2026-11-30T06:00:00Z");
		room.at("2026-11-22T08:00:00Z");
		const edge = async (kind: "begin" | "end") =>
			eventsIn((await read(path)).body).get(`offering-${offeringId}-${kind}@ronghe.example.org`)?.STATUS;
		expect([await edge("begin"), await edge("end")]).toEqual(["CONFIRMED", "CONFIRMED"]);
		await room.close(offeringId);
		// Its first day was; its last one will not be.
		expect([await edge("begin"), await edge("end")]).toEqual(["CONFIRMED", "CANCELLED"]);
		expect(await sessionIn(path, past)).toMatchObject({ STATUS: "CONFIRMED" });
		expect(await sessionIn(path, ahead)).toMatchObject({
			STATUS: "CANCELLED",
			SEQUENCE: "1",
			DTSTAMP: "20261122T080000Z",
		});
		// Called off it stays, when its hour has passed too.
		room.at("2026-12-01T08:00:00Z");
		expect(await sessionIn(path, ahead)).toMatchObject({ STATUS: "CANCELLED" });
	});
});
