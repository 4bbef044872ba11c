import { describe, expect, it } from "vitest";
import { planSteps, seatSteps, toldMoments } from "./told-moments.ts";

const day = (number: number): Date => new Date(Date.UTC(2026, 8, number));
/** From one day of September on, until another. */
const from = (personId: string, since: number, until?: number) => ({
	personId,
	since: day(since),
	until: until === undefined ? null : day(until),
});
const people = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
const planned = (personId: string, since: number, until?: number) => ({
	...from(personId, since, until),
	id: `${personId}${since}`,
});
const days = (...moments: Parameters<typeof toldMoments>): number[] =>
	toldMoments(...moments).map(({ at }) => at.getUTCDate());

describe("moments that are told", () => {
	it("are those when five have planned, who are in the group", () => {
		const learners = people.map((one) => from(one, one === "c" ? 8 : 1));
		const plans = people.map((one, index) => planned(one, index + 2));
		// c planned on the 4th and came on the 8th: the fifth comes on the 7th, the tenth on the 11th.
		expect(days(planSteps(learners, plans))).toEqual([7, 11]);
	});

	it("count no step that was taken back, of plan, group or seat", () => {
		const learners = people.map((one) => from(one, 1));
		const plans = people.slice(0, 5).map((one) => planned(one, 2));
		const away = people.slice(0, 4).flatMap((one) => [from(one, 1, 10), from(one, 12)]);
		const steps = planSteps([...away, ...learners.slice(4)], [...plans, planned("f", 15)]);
		expect(days(steps)).toEqual([2]);
		expect(days(seatSteps(people.slice(0, 5).flatMap((one) => [from(one, 3, 4), from(one, 4)])))).toEqual([3]);
	});

	it("never come back with one person changed to what was told once", () => {
		const learners = [from("a", 1, 20), ...people.slice(1).map((one) => from(one, 1))];
		const first = people.map((one) => planned(one, 2));
		// Five leave and come back, when a has gone for good.
		const away = people.slice(5).flatMap((one) => [from(one, 1, 10), from(one, 20)]);
		const moments = toldMoments(planSteps([...learners.slice(0, 5), ...away], first));
		expect(moments.map(({ at, states }) => [at.getUTCDate(), states.size])).toEqual([
			[2, 10],
			[10, 5],
		]);
	});

	it("are silent ones once few are left, and told again when they are back", () => {
		const plans = people
			.slice(0, 6)
			.flatMap((one) => (one === "a" ? [planned(one, 2)] : [{ ...planned(one, 2), until: day(5) }]));
		const again = people.slice(1, 6).map((one) => ({ ...planned(one, 2), since: day(9) }));
		const moments = toldMoments(
			planSteps(
				people.map((one) => from(one, 1)),
				[...plans, ...again],
			),
		);
		expect(moments.map(({ at, silent }) => [at.getUTCDate(), silent])).toEqual([
			[2, false],
			[5, true],
			[9, false],
		]);
	});
});
