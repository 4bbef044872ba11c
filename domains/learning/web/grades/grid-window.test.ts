import { expect, it } from "vitest";
import { inSight, movedBy, scrolledTo } from "./grid-window.ts";

it("draws what is in sight, in steps, and never beyond the ends", () => {
	expect(inSight(0, 300, 30, 1000, 5)).toEqual({ first: 0, end: 15 });
	expect(inSight(1000, 300, 30, 1000, 5)).toEqual({ first: 25, end: 50 });
	expect(inSight(1010, 300, 30, 1000, 5)).toEqual(inSight(1000, 300, 30, 1000, 5));
	expect(inSight(29_700, 300, 30, 1000, 5)).toEqual({ first: 985, end: 1000 });
	expect(inSight(9000, 300, 30, 3, 5)).toEqual({ first: 3, end: 3 });
});

it("scrolls no further than it has to", () => {
	expect(scrolledTo(100, 300, 30, 5)).toBe(100);
	expect(scrolledTo(100, 300, 30, 2)).toBe(60);
	expect(scrolledTo(100, 300, 30, 20)).toBe(330);
});

it.each([
	["ArrowDown", false, { row: 10, column: 3 }],
	["ArrowLeft", false, { row: 9, column: 2 }],
	["PageDown", false, { row: 9, column: 3 }],
	["PageUp", false, { row: 1, column: 3 }],
	["Home", false, { row: 9, column: 0 }],
	["End", true, { row: 9, column: 4 }],
] as const)("%s", (key, ctrlKey, place) => {
	const size = { rows: 10, columns: 5, page: 8 };
	const expected = { ...place, row: Math.min(9, place.row) };
	expect(movedBy({ key, ctrlKey }, { row: 9, column: 3 }, size)).toEqual(expected);
});

it("leaves other keys to others", () => {
	expect(movedBy({ key: "a", ctrlKey: false }, { row: 0, column: 0 }, { rows: 1, columns: 1, page: 1 })).toBeNull();
});
