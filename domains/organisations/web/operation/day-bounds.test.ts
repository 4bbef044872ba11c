import { describe, expect, it } from "vitest";
import { dayOf, startOfDay } from "./day-bounds.ts";

describe("days of a filter", () => {
	it("begin at midnight of this device and come back as the same day", () => {
		const instant = startOfDay("2027-03-01");
		expect(new Date(instant ?? "").getHours()).toBe(0);
		expect(dayOf(instant ?? "")).toBe("2027-03-01");
	});

	it.each(["", "2027-02", "2027-13-01", "yesterday"])("are none for %j", (typed) => {
		expect(startOfDay(typed)).toBeNull();
	});

	it("are empty for an address that somebody garbled", () => {
		expect(dayOf("soon")).toBe("");
	});
});
