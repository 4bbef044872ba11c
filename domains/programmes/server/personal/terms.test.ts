import { expect, it } from "vitest";
import { runsIn, termOf, termsAfter } from "./terms.ts";

it.each([
	["2026-01-15", ["2026-1", "2026-2", "2027-1"]],
	["2026-02-01", ["2026-2", "2027-1", "2027-2"]],
	["2026-08-31", ["2026-2", "2027-1", "2027-2"]],
	["2026-09-01", ["2027-1", "2027-2", "2028-1"]],
	["2026-12-31", ["2027-1", "2027-2", "2028-1"]],
])("after %s the next terms are %s", (day, terms) => {
	expect(termsAfter(day, 3)).toEqual(terms);
});

it.each([
	["2026-01-31", "2025-2"],
	["2026-02-01", "2026-1"],
	["2026-08-31", "2026-1"],
	["2026-09-01", "2026-2"],
])("%s lies in %s", (day, term) => {
	expect(termOf(day)).toBe(term);
});

it.each([
	["2027-03-01", "2027-06-30", ["2027-1"]],
	["2026-08-28", "2027-01-15", ["2026-2"]],
	["2027-02-22", "2027-12-20", ["2027-1", "2027-2"]],
	// A fortnight that begins in one and lies in the next.
	["2027-01-25", "2027-02-14", ["2027-1"]],
	["2026-01-01", "2028-12-31", ["2026-1", "2026-2", "2027-1", "2027-2"]],
])("from %s to %s runs in %s", (startsOn, endsOn, terms) => {
	const asked = ["2026-1", "2026-2", "2027-1", "2027-2"];
	expect(asked.filter((term) => runsIn(term, startsOn, endsOn))).toEqual(terms);
});
