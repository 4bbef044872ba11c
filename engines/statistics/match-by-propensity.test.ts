import { describe, expect, it } from "vitest";
import { seededRandom } from "#engines/seeded-random.ts";
import { confirmedCases, gap } from "#engines/statistics/fixtures/scales-cases.ts";
import { type MatchOptions, matchByPropensity } from "#engines/statistics/match-by-propensity.ts";
import { nearestPairs } from "#engines/statistics/nearest-pairs.ts";

type Table = [number, number | null][];
const { age, score, treat, y, distance, cases } = confirmedCases<{
	age: number[];
	score: number[];
	treat: number[];
	y: number[];
	distance: number[];
	cases: {
		scale: "logit" | "score";
		order: "largest" | "smallest" | "given";
		replacement: boolean;
		width: number | null;
		unit: "sd" | "raw" | null;
		treated: number[];
		control: (number | null)[];
		estimate: number;
		interval: number[] | null;
		before: Table;
		after: Table;
	}[];
}>("matching-cases.json");
const covariates = [
	{ name: "age", values: age },
	{ name: "score", values: score },
];
const refused = (argument: string) => expect.objectContaining({ name: "EngineInputError", argument });
const match = (options?: MatchOptions) => matchByPropensity(treat, covariates, options);

describe("matchByPropensity", () => {
	it("gives R glm's scores", () => {
		expect(gap([...match().scores], distance)).toBeLessThan(1e-11);
	});

	it.each(cases)("pairs as R: $scale, $order, replacement $replacement, caliper $width $unit", (expected) => {
		const { scale, order, replacement, width, unit } = expected;
		const caliper = width !== null && unit !== null ? { width, unit } : undefined;
		const got = match({ scale, order, replacement, outcome: y, ...(caliper && { caliper }) });
		const partner = new Map(got.pairs.map(({ treated, control }) => [treated, control]));
		expect(expected.treated.map((row) => partner.get(row) ?? null)).toEqual(expected.control);
		expect(got.unmatched).toEqual(expected.treated.filter((_, i) => expected.control[i] === null));
		const table = (sides: { difference: number | null; varianceRatio: number | null }[]) =>
			sides.flatMap(({ difference, varianceRatio }) => [difference!, varianceRatio!]);
		expect(gap(table(got.balance.map(({ before }) => before)), expected.before.flat() as number[])).toBeLessThan(1e-7);
		expect(gap(table(got.balance.map(({ after }) => after!)), expected.after.flat() as number[])).toBeLessThan(1e-7);
		expect(got.estimate).toBeCloseTo(expected.estimate, 10);
		if (expected.interval === null) expect(got.interval).toBeNull();
		else expect(gap([got.interval!.lower, got.interval!.upper], expected.interval)).toBeLessThan(1e-9);
		const alike = expected.after.every(([difference]) => Math.abs(difference) <= 0.1);
		expect(got.causalWording).toBe(alike);
		expect(got.warnings.some(({ code }) => code === "imbalance")).toBe(!alike);
	});

	it("shuffles the turns by the seed, and names it", () => {
		const [first, again, other] = [5, 5, 6].map((seed) => match({ order: { seed } }));
		expect(first!.pairs).toEqual(again!.pairs);
		expect(first!.pairs).not.toEqual(other!.pairs);
		expect(first!.variant).toContain("random order, seed 5");
	});

	it("withholds causal words and the estimate when nobody is near enough", () => {
		const got = match({ caliper: { width: 1e-12, unit: "raw" }, scale: "score", outcome: y, order: "smallest" });
		const alone = matchByPropensity([1, 0, 1, 0, 1, 0], [{ name: "x", values: [1, 2.2, 3.1, 4.3, 6, 5] }], {
			caliper: { width: 1e-6, unit: "raw" },
			outcome: [1, 2, 3, 4, 5, 6],
		});
		expect(got.unmatched.length).toBeGreaterThan(0);
		expect(alone).toMatchObject({ estimate: null, interval: null, pairs: [], causalWording: false });
	});

	it("names what it cannot use", () => {
		expect(() => matchByPropensity([0, 0, 0, 0], covariates)).toThrow(refused("treatment"));
		expect(() => matchByPropensity([], [])).toThrow(refused("treatment"));
		expect(() => matchByPropensity(treat, [{ name: "flat", values: age.map(() => 1) }])).toThrow(
			refused("covariates[0]"),
		);
		expect(() => match({ caliper: { width: 0, unit: "sd" } })).toThrow(refused("caliper.width"));
		expect(() => match({ outcome: [1] })).toThrow(refused("outcome"));
		expect(() => match({ outcome: y.with(3, Number.NaN) })).toThrow(refused("outcome[3]"));
		expect(() => match({ order: { seed: -1 } })).toThrow(refused("order.seed"));
	});
});

describe("nearestPairs", () => {
	it.each([false, true])("agrees with a search of every control on coarse values, replacement %s", (replacement) => {
		const random = seededRandom(7);
		for (let round = 0; round < 200; round++) {
			const n = 2 + Math.floor(random() * 40);
			const value = Array.from({ length: n }, () => Math.floor(random() * 12) / 8);
			const treated = value.map(() => random() < 0.5);
			const most = round % 2 ? 0.25 : Number.POSITIVE_INFINITY;
			const left = new Set(value.keys().filter((row) => !treated[row]));
			const expected: number[][] = [];
			for (const row of value.keys().filter((one) => treated[one])) {
				const apart = (other: number) => Math.abs(value[other]! - value[row]!);
				const [best] = [...left].filter((one) => apart(one) <= most).sort((i, j) => apart(i) - apart(j) || i - j);
				if (best === undefined) continue;
				expected.push([row, best]);
				if (!replacement) left.delete(best);
			}
			const { pairs } = nearestPairs(value, (row) => treated[row]!, { order: "given", replacement, most });
			expect(pairs.map(({ treated: row, control }) => [row, control])).toEqual(expected);
		}
	});
});
