import fc from "fast-check";
import { expect, it } from "vitest";
import type { Learner, Lot } from "./told-lots.ts";
import { seatsHad, toldSeats } from "./told-seats.ts";

const got = (personId: string, day: number) => ({ personId, since: new Date(Date.UTC(2026, 8, day)) });

it("tells of seats by five at a time, once each, whatever became of them", () => {
	const five = ["a", "b", "c", "d", "e"].map((person, i) => got(person, i + 1));
	expect(toldSeats(five.slice(0, 4))).toEqual({ people: new Set(), at: null });
	// Four who get one again are no four others.
	const again = ["a", "b", "c", "d"].map((person) => got(person, 8));
	expect(toldSeats([...five, ...again, got("f", 9)])).toEqual({
		people: new Set("abcde"),
		at: new Date(Date.UTC(2026, 8, 5)),
	});
	const more = ["f", "g", "h", "i", "j", "k"].map((person) => got(person, 9));
	expect(toldSeats([...more, ...five]).people.size).toBe(11);
});

/** Lots of some sizes, and what is counted of a group that is told as all of them. */
function lotsOf(sizes: readonly number[]) {
	const counted = new Map<string, { plan: string; lot: Lot }>();
	const people = sizes.map((size, i) => {
		const lot: Lot = {
			at: 0,
			plans: new Map<Learner, string>(),
			cell: "",
			first: new Set(),
			out: new Set(),
			holds: size,
		};
		const list = Array.from({ length: size }, (_, j) => `${i}/${j}`);
		for (const person of list) counted.set(person, { plan: person, lot });
		return list;
	});
	return { counted, people };
}

it("sets seats against what their lot planned, the earliest term first", () => {
	const { counted, people } = lotsOf([5, 7]);
	const [one, two] = people as [string[], string[]];
	const [early, late] = [new Set([...one.slice(0, 2), ...two.slice(0, 4)]), new Set(one.slice(2))];
	// Three seats of the first, two of which go to the earlier term; five of the second, where four are planned.
	const seats = new Set([...one.slice(0, 3), ...two.slice(2)]);
	expect(seatsHad([early, late], seats, counted)).toEqual([6, 1]);
	expect(seatsHad([early, late], new Set(), counted)).toEqual([0, 0]);
	expect(seatsHad([early, late], new Set(counted.keys()), counted)).toEqual([6, 3]);
});

it("follows from how many of each lot planned, whoever they are", () => {
	const { counted, people } = lotsOf([5, 6, 11]);
	const some = fc.subarray([...counted.keys()]);
	// Of each lot as many again, counted from its other end.
	const others = (list: readonly string[]) =>
		new Set(people.flatMap((lot) => lot.toReversed().slice(0, lot.filter((person) => list.includes(person)).length)));
	fc.assert(
		fc.property(some, some, (planned, seats) => {
			const had = new Set(seats);
			const [count] = seatsHad([new Set(planned)], had, counted) as [number];
			expect(seatsHad([others(planned)], had, counted)).toEqual([count]);
			expect(count).toBeGreaterThanOrEqual(planned.filter((person) => had.has(person)).length);
		}),
		{ seed: 20261129 },
	);
});
