import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "#engines/seeded-random.ts";
import { chiSquareUpperTail } from "#engines/statistics/chi-square.ts";
import { fQuantile, fUpperTail } from "#engines/statistics/f-distribution.ts";
import { factorAnalysis } from "#engines/statistics/factor-analysis.ts";
import { confirmedCases, gap } from "#engines/statistics/fixtures/scales-cases.ts";
import { minresFactors } from "#engines/statistics/minres-factors.ts";
import { noncentralChiSquareUpperTail } from "#engines/statistics/noncentral-chi-square.ts";
import { parallelAnalysis } from "#engines/statistics/parallel-analysis.ts";
import { symmetricEigen } from "#engines/statistics/symmetric-eigen.ts";

type Case = {
	name: string;
	r: number[][];
	n: number;
	k: number;
	psychLoadings: number[][] | number[];
	psychCommunality: number[];
	loadings: number[][] | number[];
	uniqueness: number[];
	rms: number;
	chi2: number;
	df: number;
	p: number;
	tli: number;
	rmsea: number[];
	bic: number;
	varimax: number[][] | null;
	promax: number[][] | null;
	promaxPhi: number[][] | null;
	kmo: number;
	msa: number[];
	bartlett: { chi2: number; df: number; p: number };
};
const { factors, parallel, noncentral, chiSquare, f } = confirmedCases<{
	factors: Case[];
	parallel: { x: number[][]; meanEigen: number[] };
	noncentral: { x: number; df: number; lambda: number; p: number }[];
	chiSquare: { x: number; df: number; p: number }[];
	f: { f: number; df1: number; df2: number; p: number; q: number }[];
}>("scales-cases.json");
const { oblimin } = confirmedCases<{
	oblimin: { name: string; loadings: number[][]; phi: number[][]; value: number }[];
}>("rotation-cases.json");
const refused = (argument: string) => expect.objectContaining({ name: "EngineInputError", argument });
const absolute = (rows: number[][]) => rows.flat().map(Math.abs);

/** R writes a matrix of one column as a list. */
const rowsOf = (rows: number[][] | number[]): number[][] => rows.map((row) => [row].flat());

/** Largest difference of loadings when factors may change place and sign. */
function apart(actual: number[][], expected: number[][]): number {
	const column = (rows: number[][], j: number) => rows.map((row) => row[j]!);
	return expected[0]!.reduce((most, _, j) => {
		const wanted = column(expected, j);
		const best = actual[0]!.map((_, i) => {
			const own = column(actual, i);
			return Math.min(
				gap(own, wanted),
				gap(
					own.map((value) => -value),
					wanted,
				),
			);
		});
		return Math.max(most, Math.min(...best));
	}, 0);
}

describe.each(factors)("factorAnalysis: $name", (one) => {
	// One factor has nothing to rotate.
	const several = (name: string, test: () => void) => one.k > 1 && it(name, test);
	const analysis = factorAnalysis({ correlations: one.r, n: one.n }, one.k, "none");

	it("has the minres optimum that R's eigen and nlminb find, and psych::fa to its five digits", () => {
		const { loadings, uniqueness, slope } = minresFactors(one.r.flat(), one.r.length, one.k);
		expect(slope).toBeLessThan(1e-10);
		expect(gap(uniqueness, one.uniqueness)).toBeLessThan(5e-6);
		expect(apart(loadings, rowsOf(one.loadings))).toBeLessThan(5e-6);
		expect(gap(analysis.communalities, one.psychCommunality)).toBeLessThan(1e-4);
		const psych = rowsOf(one.psychLoadings);
		expect(gap(absolute(analysis.estimate), absolute(psych))).toBeLessThan(1e-4);
	});

	it("has psych's fit, KMO and Bartlett", () => {
		const { fit, adequacy } = analysis;
		expect(fit.df).toBe(one.df);
		expect(gap([fit.rmsr, fit.test!.tli, fit.test!.p], [one.rms, one.tli, one.p])).toBeLessThan(1e-6);
		expect(gap([fit.test!.chiSquare / one.chi2, fit.test!.bic / one.bic], [1, 1])).toBeLessThan(1e-6);
		const { value, lower, upper } = fit.test!.rmsea;
		expect(gap([value, lower, upper], one.rmsea)).toBeLessThan(1e-4);
		expect(gap([adequacy!.kmo, ...adequacy!.msa], [one.kmo, ...one.msa])).toBeLessThan(1e-10);
		expect(adequacy!.bartlett.chiSquare / one.bartlett.chi2).toBeCloseTo(1, 10);
		expect(adequacy!.bartlett.p / one.bartlett.p).toBeCloseTo(1, 6);
	});

	several("rotates as R's varimax and promax and statsmodels' quartimin do", () => {
		const turned = (rotation: "varimax" | "promax" | "oblimin") =>
			factorAnalysis({ correlations: one.r, n: one.n }, one.k, rotation);
		expect(apart(turned("varimax").estimate, one.varimax!)).toBeLessThan(1e-5);
		const promax = turned("promax");
		expect(apart(promax.estimate, one.promax!)).toBeLessThan(1e-4);
		const expected = one.promaxPhi!.flat().map(Math.abs).sort();
		expect(gap(promax.phi.flat().map(Math.abs).sort(), expected)).toBeLessThan(1e-4);
		const wanted = oblimin.find(({ name }) => name === one.name)!;
		expect(apart(turned("oblimin").estimate, wanted.loadings)).toBeLessThan(1e-3);
	});

	several("keeps communalities and fit through every rotation", () => {
		for (const rotation of ["varimax", "promax", "oblimin"] as const) {
			const { estimate, phi, communalities, explained, fit } = factorAnalysis(
				{ correlations: one.r, n: one.n },
				one.k,
				rotation,
			);
			const rebuilt = estimate.map((row) =>
				row.reduce((sum, a, i) => sum + a * row.reduce((inner, b, j) => inner + b * phi[i]![j]!, 0), 0),
			);
			expect(gap(rebuilt, communalities)).toBeLessThan(1e-9);
			expect(fit).toEqual(analysis.fit);
			const total = communalities.reduce((a, b) => a + b, 0) / communalities.length;
			expect(explained.reduce((a, b) => a + b, 0)).toBeCloseTo(total, 9);
			expect(explained).toEqual(explained.toSorted((a, b) => b - a));
		}
	});
});

describe("factorAnalysis", () => {
	it("finds factors that were planted, exactly, from their correlations", () => {
		const planted = [0.8, 0.7, 0.6, 0.5, 0, 0, 0, 0].map((a, i) => [a, i < 4 ? 0 : 0.9 - 0.1 * i]);
		const r = planted.map((a, i) => planted.map((b, j) => (i === j ? 1 : a[0]! * b[0]! + a[1]! * b[1]!)));
		const { estimate, fit } = factorAnalysis({ correlations: r, n: 500 }, 2, "varimax");
		expect(apart(estimate, planted)).toBeLessThan(1e-6);
		expect(fit.rmsr).toBeLessThan(1e-8);
	});

	it("does not mind units or the order of rows and says what it doubts", () => {
		const random = seededRandom(4);
		const rows = Array.from({ length: 60 }, () => {
			const common = random();
			return Array.from({ length: 5 }, () => common + random());
		});
		const own = factorAnalysis({ rows }, 1);
		const moved = factorAnalysis(
			{ rows: rows.toReversed().map((row) => row.map((value, j) => value * (j + 1) - 3)) },
			1,
		);
		expect(gap(moved.estimate.flat(), own.estimate.flat())).toBeLessThan(1e-9);
		expect(own.warnings.map(({ code }) => code)).toContain("few-observations");
		// A column that is the sum of two others: no inverse, no test, but factors.
		const singular = factorAnalysis({ rows: rows.map((row) => [...row, row[0]! + row[1]!]) }, 1);
		expect(singular.adequacy).toBeNull();
		expect(singular.fit.test).toBeNull();
		expect(singular.warnings.map(({ code }) => code)).toContain("singular");
	});

	it("refuses what has no factors", () => {
		const rows = [
			[1, 2, 3],
			[2, 1, 5],
			[3, 3, 1],
			[1, 5, 2],
		];
		expect(() => factorAnalysis({ rows }, 2)).toThrow(refused("factors"));
		expect(() => factorAnalysis({ rows: rows.map(([a, b]) => [a!, b!, 7]) }, 1)).toThrow(refused("rows[][2]"));
		expect(() => factorAnalysis({ rows: [] }, 1)).toThrow(refused("rows"));
		expect(() =>
			factorAnalysis(
				{
					correlations: [
						[1, 2, 0],
						[2, 1, 0],
						[0, 0, 1],
					],
					n: 10,
				},
				1,
			),
		).toThrow(refused("correlations[1][0]"));
		expect(() =>
			factorAnalysis(
				{
					correlations: [
						[1, 0, 0],
						[0, 1, 0],
					],
					n: 10,
				},
				1,
			),
		).toThrow(refused("correlations"));
		const impossible = [
			[1, 0.9, -0.9],
			[0.9, 1, 0.9],
			[-0.9, 0.9, 1],
		];
		expect(() => factorAnalysis({ correlations: impossible, n: 50 }, 1)).toThrow(/cannot occur together/);
	});

	it("gives no test where n is too small for one", () => {
		const { fit } = factorAnalysis({ correlations: factors[3]!.r, n: 4 }, 1, "none");
		expect(fit.test).toBeNull();
		expect(fit.rmsr).toBeGreaterThan(0);
	});
});

describe("parallelAnalysis", () => {
	it("keeps the two factors of the made items, has R's mean random eigenvalues, is stable under its seed", () => {
		const own = parallelAnalysis(parallel.x, { draws: 200, seed: 3 });
		expect(own.estimate).toBe(2);
		expect(
			gap(
				own.random.map(({ mean }) => mean),
				parallel.meanEigen,
			),
		).toBeLessThan(0.03);
		expect(parallelAnalysis(parallel.x, { draws: 200, seed: 3 })).toEqual(own);
	});

	it("reports progress and stops when told", () => {
		const shares: number[] = [];
		parallelAnalysis(parallel.x, { draws: 10, onProgress: (share) => shares.push(share) });
		expect(shares.at(-1)).toBe(1);
		const signal = AbortSignal.abort(new Error("stopped"));
		expect(() => parallelAnalysis(parallel.x, { signal })).toThrow("stopped");
		expect(() =>
			parallelAnalysis([
				[1, 2],
				[2, 1],
			]),
		).toThrow(refused("rows"));
	});
});

describe("numeric ground", () => {
	it("decomposes symmetric matrices: A·v = λ·v, vectors orthonormal, trace kept", () => {
		const size = fc.integer({ min: 1, max: 9 });
		const matrix = size.chain((n) =>
			fc
				.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: n * n, maxLength: n * n })
				.map((a) => ({ n, a })),
		);
		fc.assert(
			fc.property(matrix, ({ n, a }) => {
				const s = a.map((_, at) => a[at]! + a[(at % n) * n + Math.floor(at / n)]!);
				const { values, vectors } = symmetricEigen(s, n);
				for (let j = 0; j < n; j++) {
					for (let i = 0; i < n; i++) {
						let left = 0;
						let dot = 0;
						for (let m = 0; m < n; m++) {
							left += s[i * n + m]! * vectors[m * n + j]!;
							dot += vectors[m * n + i]! * vectors[m * n + j]!;
						}
						expect(Math.abs(left - values[j]! * vectors[i * n + j]!)).toBeLessThan(1e-10);
						expect(Math.abs(dot - Number(i === j))).toBeLessThan(1e-12);
					}
				}
			}),
			{ seed: 10, numRuns: 100 },
		);
	});

	it("starts the noncentral chi-square where its terms count", () => {
		// Boost, by scipy.stats.ncx2.sf(x, 10, nc)
		for (const [x, lambda, p] of [
			[1e6, 1e6, 0.5017952345021015],
			[1.02e6, 1e6, 1.312407658378719e-23],
			[1e8, 1e8, 0.500179524020542],
			[100_040_000, 1e8, 0.02278524430095051],
			[12_380, 1e4, 1.5755362365751468e-29],
			[14_000, 1e4, 5.941336262022177e-75],
			[16_000, 1e4, 1.7679184869591512e-154],
		] as const) {
			expect(noncentralChiSquareUpperTail(x, 10, lambda) / p).toBeCloseTo(1, 9);
		}
		expect(() => noncentralChiSquareUpperTail(1, 10, 1.1e8)).toThrow(
			expect.objectContaining({ argument: "noncentrality" }),
		);
	});

	it("has R's chi-square, noncentral chi-square and F", () => {
		for (const { x, df, p } of chiSquare) expect(chiSquareUpperTail(x, df) / p).toBeCloseTo(1, 9);
		for (const { x, df, lambda, p } of noncentral)
			expect(noncentralChiSquareUpperTail(x, df, lambda) / p).toBeCloseTo(1, 9);
		for (const one of f) {
			expect(fUpperTail(one.f, one.df1, one.df2) / one.p).toBeCloseTo(1, 9);
			expect(fQuantile(0.975, one.df1, one.df2) / one.q).toBeCloseTo(1, 9);
		}
	});
});
