import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { attendanceInput } from "../../contract-attendance.ts";
import type { AttendanceMark } from "../../contract-sessions.ts";
import { openSessionRoom, type SessionRoom } from "../../testing/session-room.ts";
import type { TestPerson } from "../../testing/world.ts";
import { getHome } from "../learning/home-queries.ts";
import { listLearners } from "../offerings/offering-queries.ts";
import { listAttendance } from "./attendance-queries.ts";
import { bookSeat } from "./book-seat.ts";
import { checkIn, GUESSES, getSessionCode } from "./check-in.ts";
import { markAttendance } from "./mark-attendance.ts";
import { cancelSession } from "./save-session.ts";
import { codeOf, readCode } from "./session-code.ts";
import { getSession } from "./session-queries.ts";
import { tellAttendance } from "./tell-attendance.ts";

let room: SessionRoom;
let offeringId: string;
let id: string;

beforeAll(async () => {
	room = await openSessionRoom();
});
afterAll(() => room.world.close());
beforeEach(async () => {
	room.at("2026-11-30T06:00:00Z");
	offeringId = await room.offer();
	id = await room.session(offeringId, "2026-11-30T06:00:00Z");
});

const notFound = { code: "not-found", status: 404 };
const mark = (marks: [TestPerson, AttendanceMark | null][], reason: string | null = null, by = room.mentor) =>
	room.write(by, (context) =>
		markAttendance(
			context,
			id,
			attendanceInput.parse({ marks: marks.map(([{ personId }, mark]) => ({ personId, mark })), reason }),
		),
	);
const marks = async () => {
	const { items } = await room.read(room.mentor, (context) => listAttendance(context, id));
	return new Map(items.map(({ personId, mark, via, reason }) => [personId, { mark, via, reason }]));
};
const code = () => room.read(room.mentor, (context) => getSessionCode(context, id));
const type = (typed: string, by: TestPerson) => room.write(by, (context) => checkIn(context, id, typed));
const wrongBy = async (by: TestPerson, times: number) => {
	for (let time = 0; time < times; time++) await type("222222", by);
};

describe("by the list", () => {
	it("is entered by who teaches, and each learner sees their own alone", async () => {
		const [first, second] = room.learners as [TestPerson, TestPerson];
		await mark([
			[first, "present"],
			[second, "absent"],
		]);
		expect((await marks()).get(first.personId)).toEqual({ mark: "present", via: "list", reason: null });
		expect((await room.read(first, (context) => getSession(context, id))).mark).toBe("present");
		expect(
			await room.read(first, ({ tx }) => tx.selectFrom("session_attendance").select("person_id").execute()),
		).toEqual([{ person_id: first.personId }]);
		for (const by of [first, room.stranger, room.head]) {
			const asked = room.read(by, (context) => listAttendance(context, id));
			await (by === room.head ? asked : expect(asked).rejects.toMatchObject(notFound));
		}
		await expect(mark([[first, "late"]], null, first)).rejects.toMatchObject(notFound);
		await expect(mark([[room.stranger, "present"]])).rejects.toMatchObject({
			fields: [{ path: "marks.0.personId", code: "learns-not-here" }],
		});
		await mark([[second, null]]);
		expect((await marks()).get(second.personId)?.mark).toBeNull();
	});

	it("is not entered before the room opens, nor for what is called off", async () => {
		room.at("2026-11-30T05:44:59Z");
		await expect(mark([[room.learners[0]!, "present"]])).rejects.toMatchObject({ code: "learning/session-not-begun" });
		await room.write(room.mentor, (context) => cancelSession(context, id, "ill"));
		room.at("2026-11-30T06:00:00Z");
		await expect(mark([[room.learners[0]!, "present"]])).rejects.toMatchObject({ code: "learning/session-cancelled" });
	});

	it("is changed after its day with a reason, but entered late without", async () => {
		const [first, second] = room.learners as [TestPerson, TestPerson];
		await mark([[first, "absent"]]);
		// In Shanghai the day ends at 16:00 UTC.
		room.at("2026-11-30T15:59:00Z");
		await mark([[first, "late"]]);
		room.at("2026-11-30T16:00:00Z");
		await expect(mark([[first, "present"]])).rejects.toMatchObject({
			fields: [{ path: "reason", code: "reason-missing" }],
		});
		await expect(mark([[first, null]])).rejects.toMatchObject({ fields: [{ code: "reason-missing" }] });
		await mark([
			[first, "late"],
			[second, "present"],
		]);
		await mark([[first, "excused"]], "Doctor's note");
		expect((await marks()).get(first.personId)).toEqual({ mark: "excused", via: "list", reason: "Doctor's note" });
		expect((await marks()).get(second.personId)?.reason).toBeNull();
	});

	it("leaves one statement when its day is over, and another when it is put right", async () => {
		const [first, second] = room.learners as [TestPerson, TestPerson];
		const events = async (name: "attended" | "missed") =>
			(await room.events(`learning.session.${name}`))
				.filter(({ sessionId }) => sessionId === id)
				.map(({ personId }) => personId);
		await mark([
			[first, "present"],
			[second, "absent"],
		]);
		await tellAttendance.run(room.world.contexts);
		expect(await events("attended")).toEqual([]);
		room.at("2026-11-30T16:00:00Z");
		await tellAttendance.run(room.world.contexts);
		await tellAttendance.run(room.world.contexts);
		expect(await events("attended")).toEqual([first.personId]);
		await mark([[first, "late"]], "Came at three");
		expect(await events("missed")).toEqual([]);
		await mark([[first, "absent"]], "Was another one");
		expect(await events("missed")).toEqual([first.personId]);
		await mark([[first, "present"]], "Was the same one");
		await tellAttendance.run(room.world.contexts);
		expect(await events("attended")).toEqual([first.personId, first.personId]);
		expect(
			await asSystem(room.world.contexts, ({ tx }) =>
				tx.selectFrom("evidence").select("id").where("person_id", "=", first.personId).execute(),
			),
		).toEqual([]);
	});

	it("counts beside progress: attended of held, without what was excused, called off or is still to come", async () => {
		const [first] = room.learners as [TestPerson];
		const at = async (instant: string, to: AttendanceMark | "cancelled" | null) => {
			room.at(instant);
			id = await room.session(offeringId, instant);
			if (to === "cancelled") await room.write(room.mentor, (context) => cancelSession(context, id, "ill"));
			else if (to) await mark([[first, to]]);
		};
		await mark([[first, "present"]]);
		await at("2026-12-01T06:00:00Z", "late");
		await at("2026-12-02T06:00:00Z", "excused");
		await at("2026-12-03T06:00:00Z", "cancelled");
		await at("2026-12-04T06:00:00Z", null);
		await at("2026-12-10T06:00:00Z", null);
		room.at("2026-12-05T06:00:00Z");
		const { sessions } = await room.read(first, (context) => getHome(context, offeringId));
		expect(sessions).toEqual({ attended: 2, held: 3, planned: 5 });
		const { items } = await room.read(room.mentor, (context) => listLearners(context, offeringId, { limit: 50 }));
		expect(items.find(({ id }) => id === first.personId)).toMatchObject({ attended: 2, held: 3 });
	});
});

describe("by the code", () => {
	it("is shown to who teaches while the session runs, and follows a secret that nobody reads", async () => {
		const shown = await code();
		expect(shown).toMatchObject({ seconds: 30, nextAt: "2026-11-30T06:00:30.000Z", of: 3 });
		expect(shown.code).toMatch(/^[A-HJKMNP-Z2-9]{6}$/);
		for (const by of [room.learners[0]!, room.stranger])
			await expect(room.read(by, (context) => getSessionCode(context, id))).rejects.toMatchObject(notFound);
		for (const by of [room.learners[0]!, room.mentor, room.head])
			expect(await room.read(by, ({ tx }) => tx.selectFrom("session_secret").selectAll().execute())).toEqual([]);
		// Fifteen minutes before its beginning to fifteen after its end.
		for (const [instant, there] of [
			["2026-11-30T05:44:59Z", false],
			["2026-11-30T05:45:00Z", true],
			["2026-11-30T08:15:00Z", true],
			["2026-11-30T08:15:01Z", false],
		] as const) {
			room.at(instant);
			const asked = code().then(
				() => true,
				() => false,
			);
			expect(await asked).toBe(there);
		}
		await expect(type("222222", room.learners[0]!)).rejects.toMatchObject({ code: "learning/session-not-running" });
	});

	it("counts for its half minute and the next, by the server's clock, however it is typed", async () => {
		const [first, second, third] = room.learners as [TestPerson, TestPerson, TestPerson];
		room.at("2026-11-30T06:00:10Z");
		const shown = (await code()).code;
		room.at("2026-11-30T06:00:59Z");
		expect(await type(` ${shown.slice(0, 3).toLowerCase()}-${shown.slice(3)}`, first)).toEqual({ mark: "present" });
		expect(await type("whatever", first)).toEqual({ mark: "present" });
		room.at("2026-11-30T06:01:00Z");
		expect(await type(shown, second)).toMatchObject({ refused: { code: "learning/session-code-wrong" } });
		room.at("2026-11-30T06:15:30Z");
		expect(await type((await code()).code, second)).toEqual({ mark: "late" });
		expect((await marks()).get(first.personId)).toMatchObject({ mark: "present", via: "code" });
		await expect(type(shown, room.stranger)).rejects.toMatchObject(notFound);
		await mark([[third, "absent"]]);
		await expect(type((await code()).code, third)).rejects.toMatchObject({ code: "learning/session-marked" });
	});

	it("of one session opens no other", async () => {
		const { code: of } = await code();
		id = await room.session(offeringId, "2026-11-30T06:00:00Z");
		expect(await type(of, room.learners[0]!)).toMatchObject({ refused: { code: "learning/session-code-wrong" } });
	});

	it("takes so many wrong ones of a person, and not more within ten minutes, right or wrong", async () => {
		const [first, second] = room.learners as [TestPerson, TestPerson];
		await wrongBy(first, GUESSES.person - 1);
		expect(await type("222222", first)).toMatchObject({ refused: { params: { left: 0 } } });
		expect(await type((await code()).code, first)).toMatchObject({ refused: { code: "learning/session-guesses" } });
		expect(await type((await code()).code, second)).toEqual({ mark: "present" });
		room.at("2026-11-30T06:10:01Z");
		expect(await type((await code()).code, first)).toEqual({ mark: "present" });
	});

	it("takes fewer wrong ones of each while many are typed, and shuts nobody out by what others type", async () => {
		const [first, second, third] = room.learners as [TestPerson, TestPerson, TestPerson];
		await wrongBy(first, 1);
		await asSystem(room.world.contexts, ({ tx }) =>
			tx.updateTable("session_guess").set({ wrong: GUESSES.session }).where("session_id", "=", id).execute(),
		);
		expect(await type((await code()).code, first)).toMatchObject({
			refused: { code: "learning/session-guesses", status: 429 },
		});
		expect(await type((await code()).code, second)).toEqual({ mark: "present" });
		await wrongBy(third, GUESSES.crowded);
		expect(await type((await code()).code, third)).toMatchObject({ refused: { code: "learning/session-guesses" } });
	});

	it("needs a seat where seats are booked", async () => {
		const [first, second] = room.learners as [TestPerson, TestPerson];
		room.at("2026-11-29T06:00:00Z");
		id = await room.session(offeringId, "2026-11-30T06:00:00Z", 1);
		await room.write(first, (context) => bookSeat(context, id));
		room.at("2026-11-30T06:00:00Z");
		await expect(type((await code()).code, second)).rejects.toMatchObject({ code: "learning/session-not-booked" });
		expect(await type((await code()).code, first)).toEqual({ mark: "present" });
	});

	it("is the same for the same secret and span, and differs by both", () => {
		const [one, other] = [Buffer.from("one"), Buffer.from("other")];
		// By Python: hmac.new(b"one", (7).to_bytes(8, "big"), sha256).digest()[:6], its remainders by 31 from the last on.
		expect(codeOf(one, 7)).toBe("G9Y5ZY");
		expect(new Set([codeOf(one, 7), codeOf(one, 8), codeOf(other, 7)]).size).toBe(3);
		expect(readCode("ａbc-2 3d")).toBe("ABC23D");
	});
});
