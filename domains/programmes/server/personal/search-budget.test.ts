import { expect, it } from "vitest";
import { openBudget } from "./search-budget.ts";

it("is shared by all searches of an answer, however many there are", () => {
	let time = 100;
	const budget = openBudget(() => time);
	expect(budget.share(1)).toBe(1);
	time += 1;
	expect(budget.share(4)).toBe(0.25);
	time += 0.9;
	expect(budget.share(2)).toBeCloseTo(0.05);
	time += 0.09;
	expect(budget.share(1)).toBeNull();
	// As many as there can be one after the other, each taking all that it may.
	let taken = 0;
	time = 0;
	const other = openBudget(() => time);
	for (let left = 12; left > 0; left--) {
		const seconds = other.share(left) ?? 0;
		time += seconds;
		taken += seconds;
	}
	expect(taken).toBeLessThanOrEqual(2 + 1e-9);
});
