import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goldenCase } from "#engines/fixtures/golden-case.ts";
import { explainSplit } from "#engines/money/explain-split.ts";
import { splitAmount } from "#engines/money/split-amount.ts";
import { splitExact } from "#engines/money/split-exact.ts";
import { splitSafe } from "#engines/money/split-safe.ts";

type Case = { amount: string; shares: (number | string)[]; parts: string[] };
const { splits } = JSON.parse(readFileSync(new URL("fixtures/money-cases.json", import.meta.url), "utf8")) as {
	splits: Case[];
};
const seed = 20261128;

describe("splitAmount", () => {
	it.each(["G49", "G51"])("meets golden case %s", (id) => {
		const { input, expected } = goldenCase<{ cases: [number, number[]][] }, { out: number[][] }>(id);
		const out = input.cases.map(([amount, shares]) => splitAmount(BigInt(amount), shares).map(Number));
		expect(out).toEqual(expected.out);
	});

	it.each(splits)("agrees with Python fractions: $amount by $shares", ({ amount, shares, parts }) => {
		expect(splitAmount(BigInt(amount), shares).map(String)).toEqual(parts);
		expect(explainSplit(BigInt(amount), shares).parts.map(({ part }) => String(part))).toEqual(parts);
	});

	it("gives the same in doubles as in BigInt wherever doubles accept the case", () => {
		let accepted = 0;
		fc.assert(
			fc.property(
				fc.oneof(fc.maxSafeNat(), fc.nat(1e6), fc.nat(20)),
				fc.oneof(
					fc.array(fc.nat(1e6), { minLength: 1, maxLength: 20 }),
					fc.array(fc.oneof(fc.nat(9), fc.nat(99), fc.maxSafeNat()), { minLength: 1, maxLength: 24 }),
				),
				(amount, weights) => {
					const quick = splitSafe(amount, weights);
					if (!quick) return;
					accepted++;
					const big = weights.map(BigInt);
					const total = big.reduce((a, b) => a + b, 0n);
					expect(quick.map(BigInt)).toEqual(splitExact(BigInt(amount), big, total).map(({ part }) => part));
				},
			),
			{ seed, numRuns: 2000 },
		);
		expect(accepted).toBeGreaterThan(500);
	});

	it("stays equal at the edge of what a double holds, where quotients round up", () => {
		for (let total = 2; total < 60; total++) {
			for (let away = 0; away < 40; away++) {
				const amount = Math.floor((Number.MAX_SAFE_INTEGER - total) / (total - 1)) - away;
				const quick = splitSafe(amount, [total - 1, 1]);
				const exact = splitExact(BigInt(amount), [BigInt(total - 1), 1n], BigInt(total));
				expect(quick?.map(BigInt)).toEqual(exact.map(({ part }) => part));
			}
		}
	});

	const share = fc.oneof(
		fc.nat(1000),
		fc.bigInt(0n, 10n ** 40n),
		fc.tuple(fc.nat(99), fc.integer({ min: 1, max: 99 })).map(([a, b]) => `${a}/${b}`),
	);
	it("sums exactly, stays within a unit of the exact share, mirrors, gives nothing to no share", () => {
		fc.assert(
			fc.property(fc.bigInt(0n, 10n ** 35n), fc.array(share, { minLength: 1, maxLength: 20 }), (amount, shares) => {
				fc.pre(shares.some((one) => one !== 0 && one !== 0n && !String(one).startsWith("0")));
				const parts = splitAmount(amount, shares);
				expect(parts.reduce((a, b) => a + b, 0n)).toBe(amount);
				const explained = explainSplit(amount, shares);
				for (const [i, { floor, cent, share: own }] of explained.parts.entries()) {
					expect(parts[i]).toBe(floor + cent);
					if (own === "0") expect(parts[i]).toBe(0n);
				}
				expect(splitAmount(-amount, shares)).toEqual(parts.map((part) => -part));
			}),
			{ seed, numRuns: 400 },
		);
	});

	it("is unmoved by the unit of the shares, and never takes from a party when the amount stays and its share grows", () => {
		fc.assert(
			fc.property(
				fc.bigInt(0n, 10n ** 12n),
				fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 2, maxLength: 8 }),
				fc.integer({ min: 2, max: 9 }),
				(amount, shares, factor) => {
					const parts = splitAmount(amount, shares);
					expect(
						splitAmount(
							amount,
							shares.map((one) => one * factor),
						),
					).toEqual(parts);
					expect(
						splitAmount(
							amount,
							shares.map((one) => `${one}/${factor}`),
						),
					).toEqual(parts);
					// Hamilton's method: two parties cannot both lose against their order of shares.
					shares.forEach((one, i) => {
						shares.forEach((other, j) => {
							if (one > other) expect(parts[i]! >= parts[j]!).toBe(true);
						});
					});
				},
			),
			{ seed, numRuns: 300 },
		);
	});

	it("explains every unit", () => {
		const { parts, handedOut, tieDecided } = explainSplit(5n, [40, 30, 20, 10]);
		expect(parts[1]).toEqual({ share: "3/10", exact: "3/2", floor: 1n, remainder: "1/2", rank: 1, cent: 1n, part: 2n });
		expect(parts[3]).toEqual({ share: "1/10", exact: "1/2", floor: 0n, remainder: "1/2", rank: 2, cent: 0n, part: 0n });
		expect({ handedOut, tieDecided }).toEqual({ handedOut: 1, tieDecided: true });
		expect(explainSplit(1003n, [10, 20, 30, 40]).tieDecided).toBe(false);
	});

	it("refuses what it cannot divide exactly", () => {
		const refused = (argument: string) => expect.objectContaining({ name: "EngineInputError", argument });
		expect(() => splitAmount(1n, [])).toThrow(refused("shares"));
		expect(() => splitAmount(1n, [0, 0])).toThrow(refused("shares"));
		expect(() => splitAmount(1n, [1, -1])).toThrow(refused("shares[1]"));
		expect(() => splitAmount(1n, [1, Number.NaN])).toThrow(refused("shares[1]"));
		expect(() => splitAmount(1n, [0.1, 0.9])).toThrow(refused("shares[0]"));
		expect(() => splitAmount(1n, ["1/0"])).toThrow(refused("shares[0]"));
		expect(() => splitAmount(1n, ["ten"])).toThrow(refused("shares[0]"));
		expect(() => splitAmount(5 as unknown as bigint, [1])).toThrow(refused("amount"));
		expect(() => explainSplit(-1n, [1])).toThrow(refused("amount"));
	});

	it("divides among a million parties", () => {
		const shares = Array.from({ length: 1_000_000 }, (_, i) => (i % 7) + 1);
		const parts = splitAmount(999_999_999n, shares);
		expect(parts.reduce((a, b) => a + b, 0n)).toBe(999_999_999n);
	});
});
