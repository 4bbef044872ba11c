import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { irreducibleSet } from "#engines/irreducible-set.ts";

describe("irreducibleSet", () => {
	it("finds one of the planted conflicts, and nothing that is not needed", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 19 }), { minLength: 1, maxLength: 5 }), {
					minLength: 1,
					maxLength: 4,
				}),
				async (conflicts) => {
					const feasible = async (some: readonly number[]) =>
						!conflicts.some((one) => one.every((c) => some.includes(c)));
					const { set, proven } = await irreducibleSet(
						Array.from({ length: 20 }, (_, i) => i),
						feasible,
					);
					expect(proven).toBe(true);
					expect(await feasible(set)).toBe(false);
					for (const one of set) expect(await feasible(set.filter((other) => other !== one))).toBe(true);
				},
			),
		);
	});

	it("says when a member was not proven to be needed", async () => {
		const answer = async (some: readonly string[]) => (some.length === 0 ? "unknown" : (false as const));
		expect(await irreducibleSet(["a"], answer)).toEqual({ set: ["a"], proven: false });
	});
});
