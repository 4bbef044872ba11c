import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCycle } from "./find-cycle.ts";

describe("findCycle", () => {
	it("finds nothing where every edge points onward, also over several paths", () => {
		expect(
			findCycle([
				["a", "b"],
				["a", "c"],
				["b", "d"],
				["c", "d"],
			]),
		).toBeNull();
	});

	it("names the nodes of the cycle alone", () => {
		expect(
			findCycle([
				["x", "a"],
				["a", "b"],
				["b", "c"],
				["c", "a"],
			]),
		).toEqual(["a", "b", "c", "a"]);
		expect(findCycle([["a", "a"]])).toEqual(["a", "a"]);
	});

	it("walks a chain of a hundred thousand", () => {
		const chain = Array.from({ length: 100_000 }, (_, n) => [String(n), String(n + 1)] as const);
		expect(findCycle(chain)).toBeNull();
		expect(findCycle([...chain, ["100000", "0"]])).toHaveLength(100_002);
	});

	it("agrees with taking away nodes without outgoing edges until none is left", () => {
		const node = fc.integer({ min: 0, max: 7 }).map(String);
		fc.assert(
			fc.property(fc.array(fc.tuple(node, node), { maxLength: 14 }), (edges) => {
				let rest = edges;
				for (;;) {
					const kept = rest.filter(([, target]) => rest.some(([source]) => source === target));
					if (kept.length === rest.length) break;
					rest = kept;
				}
				const cycle = findCycle(edges);
				expect(cycle === null).toBe(rest.length === 0);
				cycle?.slice(1).forEach((target, at) => {
					expect(edges).toContainEqual([cycle[at], target]);
				});
			}),
		);
	});
});
