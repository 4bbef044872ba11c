import { describe, expect, it } from "vitest";
import { isTold } from "./told-groups.ts";

const day = (number: number): Date => new Date(Date.UTC(2026, 8, number));
const people = (first: number, last: number): string[] =>
	Array.from({ length: last - first + 1 }, (_, i) => `p${first + i}`);
/** Groups with who is counted in them from which days on; looked after from the first of the month on. */
const told = (groups: Record<string, Record<number, string[]>>, since: Record<string, number> = {}): string[] => {
	const listed = Object.keys(groups).map((id) => ({
		id,
		sight: [{ personId: "reader", since: day(since[id] ?? 1), until: null }],
	}));
	const momentsOf = new Map(
		Object.entries(groups).map(([id, moments]) => [
			id,
			Object.entries(moments).map(([at, counted]) => ({
				at: day(Number(at)),
				states: new Map(counted.map((person) => [person, "plan"])),
				silent: counted.length < 5,
			})),
		]),
	);
	return Object.keys(groups).filter((id) => isTold(id, listed, momentsOf));
};

describe("groups of one reader", () => {
	it("are told while they are of separate people, in the order in which they could be looked at", () => {
		expect(told({ a: { 2: people(1, 10) }, b: { 3: people(11, 20) }, c: { 1: people(20, 30) } })).toEqual(["a", "c"]);
		expect(told({ a: { 2: people(1, 10) }, b: { 2: people(10, 20) } })).toEqual(["a"]);
		expect(told({ a: { 2: people(1, 10) }, b: { 2: people(10, 20) } }, { a: 5 })).toEqual(["b"]);
	});

	it("are not told as a sum of two others, whichever moments they stand at", () => {
		const [a, b] = [people(1, 10), people(11, 20)];
		expect(told({ a: { 2: a }, b: { 4: b }, both: { 9: [...a, ...b, "p21"] } })).toEqual(["a", "b"]);
		expect(told({ a: { 4: a }, b: { 5: b }, both: { 2: [...a, ...b] } })).toEqual(["both"]);
	});

	it("stay told, or not, whatever becomes of the others", () => {
		// Who left the one that was told is counted in no other one, whose figures would be of them and of one more.
		expect(told({ all: { 2: people(1, 12), 6: people(7, 12) }, left: { 8: people(1, 7) } })).toEqual(["all"]);
		expect(told({ all: { 2: people(1, 12), 6: people(7, 12) }, left: { 8: people(1, 6) } })).toEqual(["all"]);
		// Nor do the ones of one that was told come into another.
		expect(told({ a: { 2: people(1, 6), 9: people(1, 12) }, b: { 4: people(8, 14) } })).toEqual(["b"]);
		// A moment that was over before anybody could look at it tells nothing.
		expect(told({ a: { 2: people(1, 12), 6: people(6, 12) }, b: { 9: people(1, 5) } }, { a: 7 })).toEqual(["a", "b"]);
	});

	it("are held against none of whom nothing was told", () => {
		expect(told({ a: { 2: people(1, 9) }, b: { 3: people(9, 18) }, c: { 4: people(10, 18) } })).toEqual(["a", "c"]);
		expect(told({ few: { 2: people(1, 4) }, most: { 3: people(1, 9) } })).toEqual(["most"]);
	});
});
