import { describe, expect, it } from "vitest";
import { type CalendarEvent, escapeText, foldLine, utcTime, writeCalendar } from "./calendar.ts";

const changedAt = new Date("2026-11-20T08:00:00.123Z");
const event = (part: object = {}): CalendarEvent => ({
	uid: "1@example.org",
	summary: "Workshop",
	sequence: 0,
	changedAt,
	status: "CONFIRMED",
	startsAt: new Date("2026-11-30T06:00:00Z"),
	endsAt: new Date("2026-11-30T08:00:00Z"),
	...part,
});
const unfold = (text: string): string[] => text.replaceAll("\r\n ", "").trimEnd().split("\r\n");

describe("lines", () => {
	it("are folded at 75 octets, whatever the letters, and cut none", () => {
		expect(foldLine("a".repeat(75))).toBe("a".repeat(75));
		expect(foldLine("a".repeat(76))).toBe(`${"a".repeat(75)}\r\n a`);
		for (const letter of ["实", "é", "😀"]) {
			const line = `SUMMARY:${letter.repeat(90)}`;
			const pieces = foldLine(line).split("\r\n");
			expect(Math.max(...pieces.map((piece) => Buffer.byteLength(piece)))).toBeLessThanOrEqual(75);
			expect(pieces.map((piece, index) => (index === 0 ? piece : piece.slice(1))).join("")).toBe(line);
		}
	});

	it("hold texts that end none of them", () => {
		expect(escapeText("a\\b;c,d\r\ne\rf\u2028g\u0007h\u007f")).toBe("a\\\\b\\;c\\,d\\ne\\nf\\ngh");
		const hostile = "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:planted";
		const url = "https://example.org/a\r\nATTENDEE:mailto:x@example.org";
		const written = unfold(
			writeCalendar({
				name: hostile,
				events: [event({ summary: hostile, description: hostile, location: hostile, uid: hostile, url })],
			}),
		);
		expect(written.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(1);
		expect(written.filter((line) => /^(SUMMARY:planted|ATTENDEE)/.test(line))).toEqual([]);
	});
});

it("marks events that keep nobody busy", () => {
	const lines = (free: boolean) => unfold(writeCalendar({ name: "x", events: [event({ free })] }));
	expect(lines(true)).toContain("TRANSP:TRANSPARENT");
	expect(lines(false)).not.toContain("TRANSP:TRANSPARENT");
});

it("writes events of an hour in UTC and of a day, with their last change", () => {
	expect(utcTime(changedAt)).toBe("20261120T080000Z");
	const text = writeCalendar({
		name: "My timetable",
		events: [
			event({ status: "CANCELLED", sequence: 3, location: "Hall 2; left", url: "https://example.org/sessions/1" }),
			{ uid: "2@example.org", summary: "Begins", sequence: 0, changedAt, status: "CONFIRMED", day: "2026-12-31" },
		],
	});
	expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
	expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
	expect(unfold(text)).toEqual([
		"BEGIN:VCALENDAR",
		"VERSION:2.0",
		"PRODID:-//Ronghe//Timetable//EN",
		"CALSCALE:GREGORIAN",
		"METHOD:PUBLISH",
		"NAME:My timetable",
		"X-WR-CALNAME:My timetable",
		"REFRESH-INTERVAL;VALUE=DURATION:PT1H",
		"X-PUBLISHED-TTL:PT1H",
		"BEGIN:VEVENT",
		"UID:1@example.org",
		"DTSTAMP:20261120T080000Z",
		"LAST-MODIFIED:20261120T080000Z",
		"SEQUENCE:3",
		"DTSTART:20261130T060000Z",
		"DTEND:20261130T080000Z",
		"STATUS:CANCELLED",
		"SUMMARY:Workshop",
		"LOCATION:Hall 2\\; left",
		"URL:https://example.org/sessions/1",
		"END:VEVENT",
		"BEGIN:VEVENT",
		"UID:2@example.org",
		"DTSTAMP:20261120T080000Z",
		"LAST-MODIFIED:20261120T080000Z",
		"SEQUENCE:0",
		"DTSTART;VALUE=DATE:20261231",
		"DTEND;VALUE=DATE:20270101",
		"TRANSP:TRANSPARENT",
		"STATUS:CONFIRMED",
		"SUMMARY:Begins",
		"END:VEVENT",
		"END:VCALENDAR",
	]);
});
