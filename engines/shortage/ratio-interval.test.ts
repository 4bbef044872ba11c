import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goldenCase } from "#engines/fixtures/golden-case.ts";
import { EngineInputError } from "#engines/input-error.ts";
import { ratioOfCounts } from "#engines/shortage/ratio-interval.ts";

/** P(X ≥ k) of a binomial with probability p = a/2^52 as an exact fraction, by whole-number summation. */
function exactUpperTail(k: number, n: number, p: number): number {
	const den = 1n << 52n;
	const num = BigInt(Math.round(p * 2 ** 52));
	let choose = 1n;
	let tail = 0n;
	for (let i = 0; i <= n; i++) {
		if (i >= k) tail += choose * num ** BigInt(i) * (den - num) ** BigInt(n - i);
		choose = (choose * BigInt(n - i)) / BigInt(i + 1);
	}
	return Number((tail * 10n ** 18n) / den ** BigInt(n)) / 1e18;
}

const counts = fc.oneof(fc.integer({ min: 0, max: 500 }), fc.double({ min: 0.01, max: 500, noNaN: true }));
const positive = fc.oneof(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0.01, max: 500, noNaN: true }));

describe("ratioOfCounts", () => {
	it("meets the golden case", () => {
		const { input, expected, tolerance } = goldenCase<
			{ demand: number; supply: number },
			{ ratio: number; ci95: [number, number]; p: number }
		>("G52");
		const result = ratioOfCounts(input);
		expect(result.ratio).toBe(expected.ratio);
		expect(Math.abs(result.lower - expected.ci95[0])).toBeLessThan(tolerance);
		expect(Math.abs(result.upper - expected.ci95[1])).toBeLessThan(tolerance);
		expect(Math.abs(result.p - expected.p)).toBeLessThan(tolerance);
		expect(result).toMatchObject({ n: 60, method: "conditional binomial (Clopper–Pearson)" });
	});

	it("has tails of exactly 2.5 % at its bounds, by summation in whole numbers", () => {
		for (const [demand, supply] of [
			[1, 9],
			[9, 1],
			[36, 24],
			[5, 60],
			[120, 80],
		] as const) {
			const { lower, upper } = ratioOfCounts({ demand, supply });
			const n = demand + supply;
			expect(exactUpperTail(demand, n, lower / (1 + lower))).toBeCloseTo(0.025, 11);
			expect(1 - exactUpperTail(demand + 1, n, upper / (1 + upper))).toBeCloseTo(0.025, 11);
		}
	});

	it("says what it can without supply, without demand and without both", () => {
		const none = ratioOfCounts({ demand: 10, supply: 0 });
		expect(none).toMatchObject({ ratio: null, upper: Number.POSITIVE_INFINITY, n: 10 });
		// With x = n the bound of the share is 0.025^(1/n), in closed form.
		const share = 0.025 ** 0.1;
		expect(none.lower).toBeCloseTo(share / (1 - share), 9);
		expect(none.p).toBeCloseTo(2 * 0.5 ** 10, 14);
		expect(ratioOfCounts({ demand: 0, supply: 10 })).toMatchObject({ ratio: 0, lower: 0 });
		expect(ratioOfCounts({ demand: 0, supply: 0 })).toMatchObject({ ratio: null, lower: 0, p: 1, n: 0 });
	});

	it("contains the ratio and agrees with its own p", () => {
		fc.assert(
			fc.property(counts, positive, fc.constantFrom(0.8, 0.95, 0.99), (demand, supply, confidence) => {
				const { ratio, lower, upper, p } = ratioOfCounts({ demand, supply, confidence });
				expect(lower).toBeLessThanOrEqual(ratio!);
				expect(upper).toBeGreaterThanOrEqual(ratio!);
				if (Math.abs(p - (1 - confidence)) > 1e-9) expect(lower > 1 || upper < 1).toBe(p < 1 - confidence);
			}),
		);
	});

	it("grows with demand", () => {
		fc.assert(
			fc.property(counts, positive, fc.double({ min: 0.1, max: 50, noNaN: true }), (demand, supply, more) => {
				const before = ratioOfCounts({ demand, supply });
				const after = ratioOfCounts({ demand: demand + more, supply });
				expect(after.lower).toBeGreaterThan(before.lower);
				expect(after.upper).toBeGreaterThan(before.upper);
			}),
		);
	});

	it("inverts when demand and supply change places", () => {
		fc.assert(
			fc.property(positive, positive, (a, b) => {
				const one = ratioOfCounts({ demand: a, supply: b });
				const other = ratioOfCounts({ demand: b, supply: a });
				expect(one.lower * other.upper).toBeCloseTo(1, 8);
				expect(one.upper * other.lower).toBeCloseTo(1, 8);
				expect(one.p).toBeCloseTo(other.p, 9);
			}),
		);
	});

	it("scales with exposure and narrows with more data at the same ratio", () => {
		fc.assert(
			fc.property(positive, positive, fc.integer({ min: 2, max: 20 }), (demand, supply, k) => {
				const plain = ratioOfCounts({ demand, supply });
				const longer = ratioOfCounts({ demand, supply, exposureDemand: k });
				expect(longer.upper * k).toBeCloseTo(plain.upper, 6 - Math.ceil(Math.log10(plain.upper + 1)));
				expect((longer.ratio! * k) / plain.ratio!).toBeCloseTo(1, 10);
				const more = ratioOfCounts({ demand: demand * k, supply: supply * k });
				expect(more.upper / more.lower).toBeLessThan(plain.upper / plain.lower);
			}),
		);
	});

	it("names the continuous extension, which meets the exact interval at whole counts", () => {
		const whole = ratioOfCounts({ demand: 36, supply: 24 });
		const almost = ratioOfCounts({ demand: 36, supply: 24 + 1e-9 });
		expect(almost.method).toContain("fractional");
		expect(almost.lower).toBeCloseTo(whole.lower, 7);
		expect(almost.upper).toBeCloseTo(whole.upper, 7);
	});

	it("answers up to the counts it names as legal", () => {
		// Large counts on one side: 1 of a Poisson has the bounds .0253178 and 5.5716434 (R poisson.test(1)).
		const wide = ratioOfCounts({ demand: 1e12, supply: 1 });
		expect(wide.lower / (1e12 / 5.5716434)).toBeCloseTo(1, 5);
		expect(wide.upper / (1e12 / 0.0253178)).toBeCloseTo(1, 5);
		const even = ratioOfCounts({ demand: 1e12, supply: 1e12 });
		expect((even.upper - 1) / (1.959963985 * Math.sqrt(2e-12))).toBeCloseTo(1, 4);
		expect((1 - even.lower) / (1.959963985 * Math.sqrt(2e-12))).toBeCloseTo(1, 4);
		expect(even.p).toBe(1);
		expect(ratioOfCounts({ demand: 0, supply: 1e12 }).lower).toBe(0);
		expect(() => ratioOfCounts({ demand: 1, supply: 1.1e12 })).toThrow(expect.objectContaining({ argument: "supply" }));
	});

	it("refuses what is no count", () => {
		for (const [input, argument] of [
			[{ demand: Number.NaN, supply: 1 }, "demand"],
			[{ demand: 1, supply: -1 }, "supply"],
			[{ demand: 1e15, supply: 1 }, "demand"],
			[{ demand: 1, supply: 1, exposureDemand: 0 }, "exposureDemand"],
			[{ demand: 1, supply: 1, exposureSupply: Number.POSITIVE_INFINITY }, "exposureSupply"],
			[{ demand: 1, supply: 1, confidence: 1 }, "confidence"],
		] as const) {
			expect(() => ratioOfCounts(input)).toThrow(expect.objectContaining({ argument, name: "EngineInputError" }));
			expect(() => ratioOfCounts(input)).toThrow(EngineInputError);
		}
	});
});
