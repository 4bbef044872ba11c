import { describe, expect, it } from "vitest";
import { closingOf, kindOf, lateDaysOf, lateTakes, meanOf, rowsApart, scoreOf } from "./assignment-rules.ts";

const rubric = [
	{ competencyId: "a", weight: 3 },
	{ competencyId: "b", weight: 1 },
];
const declared = new Map([
	["a", 4],
	["b", 2.5],
]);
const due = new Date("2026-11-21T08:00:00Z");
const later = (ms: number): Date => new Date(due.getTime() + ms);
const DAY = 86_400_000;

describe("rules of assignments", () => {
	it("a score is the share of what is declared, by the weights of the rows", () => {
		expect(scoreOf(rubric, { a: 4, b: 3 }, declared, 0)).toBe(1);
		expect(scoreOf(rubric, { a: 2, b: 0 }, declared, 0)).toBeCloseTo((3 * 0.5) / 4);
		expect(scoreOf(rubric, { a: 4, b: 3 }, declared, 30)).toBeCloseTo(0.7);
		expect(scoreOf(rubric, {}, declared, 0)).toBe(0);
	});

	it("a begun day of lateness counts as one, what was under way as none", () => {
		expect([0, 5_000, 5_001, DAY, DAY + 1].map((ms) => lateDaysOf(later(ms), due))).toEqual([0, 0, 1, 1, 2]);
		const less = { rule: "less", perDay: 30, days: 3 } as const;
		expect([lateTakes(less, 2), lateTakes(less, 9), lateTakes({ rule: "accept" }, 2)]).toEqual([60, 100, 0]);
	});

	it("it closes by the rule, never after the course", () => {
		const ends = later(2 * DAY);
		expect(closingOf(due, { rule: "refuse" }, ends)).toEqual(due);
		expect(closingOf(due, { rule: "accept" }, ends)).toEqual(ends);
		expect(closingOf(due, { rule: "less", perDay: 1, days: 1 }, ends)).toEqual(later(DAY));
		expect(closingOf(due, { rule: "less", perDay: 1, days: 9 }, ends)).toEqual(ends);
	});

	it("two marks are apart row by row, and near ones come to their mean", () => {
		expect(rowsApart(rubric, { a: 1, b: 2 }, { a: 3, b: 1 }, 1)).toEqual(["a"]);
		expect(
			meanOf(rubric, [
				{ a: 3, b: 2 },
				{ a: 4, b: 2 },
			]),
		).toEqual({ a: 3.5, b: 2 });
	});

	it("is joint only of a teacher and of industry, of different organisations", () => {
		const mark = (party: string, marker_organisation_id: string) => ({ party, marker_organisation_id });
		expect(kindOf([mark("teacher", "s"), mark("mentor", "e")])).toBe("joint");
		expect(kindOf([mark("teacher", "s"), mark("teacher", "t")])).toBe("graded");
		expect(kindOf([mark("mentor", "e"), mark("mentor", "f")])).toBe("graded");
		expect(kindOf([mark("teacher", "e"), mark("mentor", "e")])).toBe("graded");
		expect(kindOf([mark("mentor", "e")])).toBe("graded");
	});
});
