import { expect, it } from "vitest";
import { toldSeats } from "./told-seats.ts";

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
