import { describe, expect, it } from "vitest";
import { cellsApart } from "./told-cells.ts";

const people = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => `p${first + i}`);
const all = new Set(people(0, 40));
const listed = (groups: Record<string, string[]>) => Object.entries(groups).map(([id, learners]) => ({ id, learners }));
const told = (groups: Record<string, string[]>, counted = all) =>
	Object.keys(groups).filter((id) => cellsApart(listed(groups), id, counted) !== null);

describe("overlapping groups of one reader", () => {
	it("are told in their order while they differ by five or more", () => {
		expect(told({ all: people(1, 20), most: people(1, 16), half: people(1, 10) })).toEqual(["all", "half"]);
		expect(told({ a: people(1, 10), b: people(11, 20), few: people(21, 24) })).toEqual(["a", "b"]);
	});

	it("are not all told when two of them together leave few of a third", () => {
		// 1–10 and 11–20 differ from 1–23 by many each, and by three together.
		expect(told({ all: people(1, 23), one: people(1, 10), two: people(11, 20) })).toEqual(["all", "one"]);
		// Of a union with both sides, what is in both is told by adding and subtracting.
		expect(told({ both: people(1, 20), left: people(1, 12), right: people(10, 20) })).toEqual(["both", "left"]);
		// Two less the third come to twice ten and once one learner: whether it is an odd number tells of the one.
		const ca = [...people(1, 10), ...people(21, 30)];
		expect(told({ ab: [...people(1, 20), "p0"], bc: people(11, 30), ca })).toEqual(["ab", "bc"]);
	});

	it("may differ by few of whom figures say nothing", () => {
		expect(told({ all: people(1, 12), most: people(1, 10) }, new Set(people(1, 10)))).toEqual(["all", "most"]);
	});

	it("come in parts of who is in the same ones", () => {
		const groups = listed({ all: people(1, 14), half: people(1, 7), few: people(1, 2) });
		expect(cellsApart(groups, "all", all)).toEqual([people(1, 7), people(8, 14)]);
		expect(cellsApart(groups, "half", all)).toEqual([people(1, 7)]);
		expect(cellsApart(groups, "few", all)).toBeNull();
	});
});
