import { expect, it } from "vitest";
import { type GradeRules, totalOf } from "./grade-total.ts";

/* Figures by R 4.2: data split by category, order(), weighted.mean(), NA where nothing is there. */

const columns = [10, 10, 20, 100, 50, 30].map((points, index) => ({
	category: index < 3 ? 0 : index < 5 ? 1 : 2,
	points,
	excluded: false,
}));
const rules = (part: Partial<GradeRules> = {}, drops = [1, 0, 0]): GradeRules => ({
	missing: "ignored",
	categories: [20, 50, 30].map((weight, index) => ({ weight, drop: drops[index] as number })),
	columns,
	...part,
});
const scores = [0.9, 0.4, 0.7, 0.65, null, null];
const fifth = [false, false, false, false, true, false];

it.each([
	[
		"drops the lowest and shares out the weight of an empty category",
		rules(),
		scores,
		fifth,
		[0.683333333333333, 0.766666666666667, 0.65, null],
	],
	[
		"counts zero for what is missing once it is due",
		rules({ missing: "zero-when-due" }),
		scores,
		fifth,
		[0.528571428571429, 0.766666666666667, 0.433333333333333, null],
	],
	[
		"drops a missing one like any other",
		rules({ missing: "zero-when-due" }, [1, 1, 1]),
		scores,
		fifth,
		[0.683333333333333, 0.766666666666667, 0.65, null],
	],
	[
		"leaves a column out, and keeps one whatever is dropped",
		rules({ columns: columns.map((one, index) => ({ ...one, excluded: index === 2 })) }, [5, 0, 0]),
		scores,
		fifth,
		[0.721428571428571, 0.9, 0.65, null],
	],
	["drops the last of equal ones", rules(), [0.5, 0.5, 0.8, null, null, 1], fifth, [0.88, 0.7, null, 1]],
	["says nothing of nothing", rules(), Array(6).fill(null), fifth, [null, null, null, null]],
	[
		"says zero of nothing that was due",
		rules({ missing: "zero-when-due" }, [2, 0, 0]),
		Array(6).fill(null),
		Array(6).fill(true),
		[0, 0, 0, 0],
	],
] as const)("%s", (_, given, reached, overdue, [total, ...categories]) => {
	const found = totalOf(given, reached, overdue);
	const near = (value: number | null) => (value === null ? null : expect.closeTo(value, 12));
	expect(found.total).toEqual(near(total));
	expect(found.categories).toEqual(categories.map(near));
});

it("says which columns count and which are dropped", () => {
	expect(totalOf(rules(), [0.5, 0.5, 0.8, null, null, 1], fifth)).toMatchObject({
		counted: [true, false, true, false, false, true],
		dropped: [false, true, false, false, false, false],
	});
});
