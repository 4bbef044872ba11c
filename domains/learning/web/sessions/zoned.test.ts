import { expect, it } from "vitest";
import { inLanes } from "./lanes.ts";
import { addDays, dayIn, endDayIn, endTimeIn, minuteIn, mondayOf, readWeek, timeIn } from "./zoned.ts";

it("counts days and hours as a zone does, over a change of its clocks", () => {
	expect(dayIn("2026-11-30T16:30:00Z", "Asia/Shanghai")).toBe("2026-12-01");
	expect(timeIn("2026-11-30T16:00:00Z", "Asia/Shanghai")).toBe("00:00");
	expect(minuteIn("2026-10-25T00:30:00Z", "Europe/Berlin")).toBe(150);
	expect(minuteIn("2026-10-25T01:30:00Z", "Europe/Berlin")).toBe(150);
});

it("counts what ends at midnight to the day that ends then", () => {
	expect(endDayIn("2026-12-31T16:00:00Z", "Asia/Shanghai")).toBe("2026-12-31");
	expect(endTimeIn("2026-12-31T16:00:00Z", "Asia/Shanghai")).toBe("24:00");
	expect(endTimeIn("2026-12-31T16:00:00Z", "Europe/Berlin")).toBe("17:00");
});

it("begins weeks on Monday", () => {
	expect(["2026-11-30", "2026-12-06", "2026-12-07"].map(mondayOf)).toEqual(["2026-11-30", "2026-11-30", "2026-12-07"]);
	expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
	expect(readWeek("2026-12-03", "2026-01-01")).toBe("2026-11-30");
	for (const text of [null, "", "tomorrow", "2026-13-01"]) expect(readWeek(text, "2026-12-03")).toBe("2026-11-30");
});

it("puts side by side what overlaps, and gives the whole width to what does not", () => {
	const spans = [
		{ from: 0, until: 60 },
		{ from: 30, until: 120 },
		{ from: 60, until: 90 },
		{ from: 120, until: 180 },
	];
	expect(inLanes(spans).map(({ lane, lanes }) => [lane, lanes])).toEqual([
		[0, 2],
		[1, 2],
		[0, 2],
		[0, 1],
	]);
});
