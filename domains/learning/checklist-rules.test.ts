import { expect, it } from "vitest";
import { countingOf, levelShown, outcomeOf } from "./checklist-rules.ts";
import type { ItemAnswers } from "./contract-checklists.ts";

const items = [
	{ id: "a", critical: true, competencyId: "one" },
	{ id: "b", critical: true, competencyId: "one" },
	{ id: "c", critical: false, competencyId: "two" },
	{ id: "d", critical: false, competencyId: null },
	{ id: "e", critical: false, competencyId: null },
];
const rules = { needed: 2, helpCounts: false };
const outcome = (answers: ItemAnswers, changed: Partial<typeof rules> = {}) =>
	outcomeOf(items, { ...rules, ...changed }, answers);

it("is passed with all critical items and as many of the others as are needed", () => {
	const enough: ItemAnswers = { a: "alone", b: "alone", c: "alone", d: "alone", e: "not" };
	expect(outcome(enough)).toEqual({ passed: true, score: 0.8, missing: [], rest: 2 });
	expect(outcome({ ...enough, d: "not" })).toMatchObject({ passed: false, rest: 1 });
	expect(outcome({ ...enough, e: "alone", b: "not" })).toMatchObject({ passed: false, missing: ["b"], score: 0.8 });
});

it("counts help as a half, and as shown only where the checklist says so", () => {
	const helped: ItemAnswers = { a: "alone", b: "help", c: "alone", d: "help", e: "not" };
	expect(outcome(helped)).toMatchObject({ passed: false, score: 0.6, missing: ["b"], rest: 1 });
	expect(outcome(helped, { helpCounts: true })).toMatchObject({ passed: true, score: 0.6 });
});

it("is never passed without items, nor by what was not answered", () => {
	expect(outcomeOf([], { needed: 0, helpCounts: true }, {})).toMatchObject({ passed: false, score: 0 });
	expect(outcome({})).toMatchObject({ passed: false, score: 0 });
});

it("shows the declared level alone, one below with help, none where an item was not shown", () => {
	const two = items.slice(0, 2);
	expect(levelShown(two, { a: "alone", b: "alone" }, 3.5)).toBe(3.5);
	expect(levelShown(two, { a: "alone", b: "help" }, 3.5)).toBe(2.5);
	expect(levelShown(two, { a: "help", b: "help" }, 0.5)).toBe(0);
	expect(levelShown(two, { a: "alone" }, 3.5)).toBe(0);
});

it("lets a pass count before a higher score, and the later of equals", () => {
	const one = (number: number, passed: boolean, score: number) => ({ number, passed, score });
	expect(countingOf([one(1, true, 0.7), one(2, false, 0.9)])?.number).toBe(1);
	expect(countingOf([one(1, true, 0.8), one(2, true, 0.8)])?.number).toBe(2);
	expect(countingOf([])).toBeUndefined();
});
