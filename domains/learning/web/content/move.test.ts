import { expect, it } from "vitest";
import { place, step, stepUnit } from "./move.ts";

const order = [
	{ id: "u", activityIds: ["a", "b"] },
	{ id: "v", activityIds: ["c"] },
];
const lists = (changed: typeof order | null) => changed?.map(({ activityIds }) => activityIds.join(""));

it("moves an activity by a step, over the edge of its unit too", () => {
	expect(lists(step(order, "a", 1))).toEqual(["ba", "c"]);
	expect(lists(step(order, "b", 1))).toEqual(["a", "bc"]);
	expect(lists(step(order, "c", -1))).toEqual(["abc", ""]);
	expect(step(order, "a", -1)).toBeNull();
});

it("puts it at a place, and a unit before another", () => {
	expect(lists(place(order, "a", 0, 1))).toEqual(["ba", "c"]);
	expect(lists(place(order, "a", 1, 1))).toEqual(["b", "ca"]);
	expect(stepUnit(order, "v", -1)?.map(({ id }) => id)).toEqual(["v", "u"]);
	expect(stepUnit(order, "v", 1)).toBeNull();
});
