import { expect, it } from "vitest";
import { termOf, termsAfter } from "./terms.ts";

it.each([
	["2026-01-15", ["2026-1", "2026-2", "2027-1"]],
	["2026-02-01", ["2026-2", "2027-1", "2027-2"]],
	["2026-08-31", ["2026-2", "2027-1", "2027-2"]],
	["2026-09-01", ["2027-1", "2027-2", "2028-1"]],
	["2026-12-31", ["2027-1", "2027-2", "2028-1"]],
])("after %s the next terms are %s", (day, terms) => {
	expect(termsAfter(new Date(`${day}T12:00:00Z`), 3)).toEqual(terms);
});

it.each([
	["2026-01-31", "2025-2"],
	["2026-02-01", "2026-1"],
	["2026-08-31", "2026-1"],
	["2026-09-01", "2026-2"],
])("%s lies in %s", (day, term) => {
	expect(termOf(new Date(`${day}T12:00:00Z`))).toBe(term);
});
