import { describe, expect, it } from "vitest";
import { seededRandom } from "#engines/seeded-random.ts";
import { bcaBounds } from "#engines/statistics/bca-bounds.ts";
import { bootstrap } from "#engines/statistics/bootstrap.ts";
import { drawIndices, indicesFor } from "#engines/statistics/draw-indices.ts";
import { confirmedCases } from "#engines/statistics/fixtures/scales-cases.ts";
import { gini } from "#engines/statistics/gini.ts";
import { detectableDifference, powerOfMeans, sampleSizeForMeans } from "#engines/statistics/power-of-means.ts";
import { sampleMoments } from "#engines/statistics/sample-moments.ts";
import { quantileOf, sampleQuantiles } from "#engines/statistics/sample-quantile.ts";
import { sampleSizeForShares } from "#engines/statistics/sample-size-for-shares.ts";

const { power } = confirmedCases<{
	power: {
		n: { d: number; power: number; n: number }[];
		achieved: { d: number; n: number; power: number }[];
		detectable: { n: number; power: number; d: number }[];
		shares: { p1: number; p2: number; power: number; n: number }[];
	};
}>("inference-cases.json");
const { samples, bca } = confirmedCases<{
	samples: Record<string, number[]>;
	bca: {
		sample: string;
		statistic: string;
		confidence: number;
		estimate: number;
		lower: number;
		upper: number;
		replicates?: number[];
	}[];
}>("bootstrap-cases.json");
const refused = (argument: string) => expect.objectContaining({ name: "EngineInputError", argument });
const mean = (x: Float64Array) => x.reduce((sum, value) => sum + value, 0) / x.length;
const values = Array.from({ length: 25 }, (_, i) => ((i * 37) % 26) ** 2 / 10);

describe("bootstrap", () => {
	it.each(["mean", "median"] as const)("draws the %s fast as it draws any function", (name) => {
		const slow = name === "mean" ? mean : (x: Float64Array) => quantileOf(x.toSorted(), 0.5);
		// The median's fast path resamples the sorted list.
		const list = name === "mean" ? values : values.toSorted((a, b) => a - b);
		for (const interval of ["percentile", "bca"] as const) {
			const fast = bootstrap(list, name, { seed: 3, replicates: 400, interval });
			const any = bootstrap(list, slow, { seed: 3, replicates: 400, interval });
			expect(fast.interval.lower).toBeCloseTo(any.interval.lower, 10);
			expect(fast.interval.upper).toBeCloseTo(any.interval.upper, 10);
			expect(fast.se).toBeCloseTo(any.se, 10);
		}
	});

	it("keeps to its seed, and its error to that of theory", () => {
		const one = bootstrap(values, "mean", { seed: 1, replicates: 4000 });
		expect(bootstrap(values, "mean", { seed: 1, replicates: 4000 })).toEqual(one);
		expect(bootstrap(values, "mean", { seed: 2, replicates: 4000 }).interval).not.toEqual(one.interval);
		const data = Float64Array.from(values);
		const theory = Math.sqrt(mean(data.map((value) => (value - mean(data)) ** 2)) / values.length);
		expect(Math.abs(one.se / theory - 1)).toBeLessThan(0.04);
	});

	it("gives scipy's BCa bounds from scipy's replicates", () => {
		const statistics: Record<string, (sample: readonly number[]) => number> = {
			mean: (x) => mean(Float64Array.from(x)),
			median: (x) => sampleQuantiles(x, [0.5])[0]!,
			gini: (x) => gini(x).estimate,
			sd: (x) => sampleMoments(x).sd,
		};
		expect(bca).toHaveLength(16);
		for (const one of bca) {
			const data = samples[one.sample]!;
			const of = statistics[one.statistic]!;
			expect(of(data)).toBeCloseTo(one.estimate, 12);
			const same = bca.find(
				(other) => other.replicates && other.sample === one.sample && other.statistic === one.statistic,
			);
			const left = Float64Array.from(data, (_, out) => of(data.filter((_, i) => i !== out)));
			const replicates = Float64Array.from(same!.replicates!).sort();
			const { lower, upper } = bcaBounds(replicates, one.estimate, left, one.confidence);
			expect(lower).toBeCloseTo(one.lower, 9);
			expect(upper).toBeCloseTo(one.upper, 9);
		}
	});

	it("draws each number as often as any other, also where 32 bits give two", () => {
		for (const n of [3, 1000, 65_536, 65_537]) {
			const drawn = indicesFor(n);
			const counts = new Float64Array(n);
			let state = 5;
			const rounds = Math.ceil(200_000 / n);
			for (let round = 0; round < rounds; round++) {
				state = drawIndices(drawn, n, state);
				for (const one of drawn) counts[one]!++;
			}
			// χ² of n − 1 degrees is within five of its standard deviations of its mean.
			const chi = counts.reduce((sum, count) => sum + (count - rounds) ** 2 / rounds, 0);
			expect(Math.abs(chi - (n - 1))).toBeLessThan(5 * Math.sqrt(2 * (n - 1)));
		}
	});

	it("takes a million values", () => {
		const many = Array.from({ length: 1_000_000 }, (_, i) => i % 1000);
		const { estimate, interval } = bootstrap(many, "mean", { seed: 1, replicates: 20 });
		expect(estimate).toBeCloseTo(499.5, 9);
		expect(interval.upper - interval.lower).toBeLessThan(4 * 0.2887 * 2);
	});

	it("reduces BCa to percentiles where nothing is skew", () => {
		const random = seededRandom(1);
		const half = Array.from({ length: 500 }, () => random());
		const sorted = Float64Array.from([...half, ...half.map((value) => -value)]).sort();
		const { lower, upper } = bcaBounds(sorted, 0, Float64Array.of(-1, 1), 0.9);
		expect(lower).toBeCloseTo(quantileOf(sorted, 0.05), 9);
		expect(upper).toBeCloseTo(quantileOf(sorted, 0.95), 9);
	});

	it("defines constants, refuses short lists and undefined statistics", () => {
		expect(bootstrap([2, 2, 2], "mean", { seed: 1 }).interval).toMatchObject({ lower: 2, upper: 2 });
		expect(() => bootstrap([1], "mean", { seed: 1 })).toThrow(refused("values"));
		expect(() => bootstrap([1, Number.NaN], "mean", { seed: 1 })).toThrow(refused("values[1]"));
		expect(() => bootstrap([1, 2, 3], () => Number.NaN, { seed: 1 })).toThrow(refused("statistic"));
		expect(() => bootstrap([1, 2], "mean", { seed: 1.5 })).toThrow(refused("seed"));
	});
});

describe("power", () => {
	it("agrees with R's power.t.test and power.prop.test", () => {
		for (const { d, power: aim, n } of power.n) expect(sampleSizeForMeans(d, aim)).toBe(Math.ceil(n));
		for (const { d, n, power: got } of power.achieved) expect(powerOfMeans(n, d)).toBeCloseTo(got, 9);
		// R solves by uniroot with tolerance 1.2e-4.
		for (const { n, power: aim, d } of power.detectable)
			expect(Math.abs(detectableDifference(n, aim) - d)).toBeLessThan(1e-3);
		for (const { p1, p2, power: aim, n } of power.shares) expect(sampleSizeForShares(p1, p2, aim)).toBe(Math.ceil(n));
	});

	it("rises with n and d, equals alpha without a difference", () => {
		expect(powerOfMeans(12, 0)).toBeCloseTo(0.05, 10);
		expect(powerOfMeans(13, 0.5)).toBeGreaterThan(powerOfMeans(12, 0.5));
		expect(powerOfMeans(12, -0.5)).toBeCloseTo(powerOfMeans(12, 0.5), 12);
		expect(() => sampleSizeForMeans(0)).toThrow(refused("d"));
		expect(() => powerOfMeans(1, 0.5)).toThrow(refused("perGroup"));
		expect(() => sampleSizeForShares(0.2, 0.2)).toThrow(refused("p2"));
		expect(() => detectableDifference(20, 0.01)).toThrow(refused("power"));
	});
});
