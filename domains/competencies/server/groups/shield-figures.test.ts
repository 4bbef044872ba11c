import { describe, expect, it } from "vitest";
import { monthOf, shieldCounts, shieldReach } from "./shield-figures.ts";

const counts = (demonstrated: number, partly: number, attempted: number, none: number) => ({
	demonstrated,
	partly,
	attempted,
	none,
});
const nothing = { demonstrated: null, partly: null, attempted: null, none: null };

describe("figures for who does not see each learner", () => {
	it("speak of nobody and of five or more", () => {
		expect(shieldCounts(counts(6, 0, 5, 9), 20)).toEqual(counts(6, 0, 5, 9));
		expect(shieldCounts(counts(0, 0, 0, 5), 5)).toEqual(counts(0, 0, 0, 5));
	});

	it("leave out more than the small cell, which the sum would tell", () => {
		expect(shieldCounts(counts(10, 2, 0, 8), 20)).toEqual({ ...nothing, demonstrated: 10 });
	});

	it("speak neither of few who demonstrated it nor of few who did not", () => {
		expect(shieldCounts(counts(1, 0, 0, 19), 20)).toEqual(nothing);
		expect(shieldCounts(counts(18, 0, 2, 0), 20)).toEqual(nothing);
		expect(shieldReach(0, 6, 20)).toEqual({ reachAll: 0, reachMost: 6 });
		expect(shieldReach(5, 7, 20)).toEqual({ reachAll: null, reachMost: 7 });
		expect(shieldReach(17, 17, 20)).toEqual({ reachAll: null, reachMost: null });
	});

	it("are those of a month's beginning", () => {
		expect(monthOf(new Date("2026-11-21T08:00:00Z"))).toEqual(new Date("2026-11-01T00:00:00Z"));
	});
});
