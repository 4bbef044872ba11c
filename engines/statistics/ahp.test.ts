import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goldenCase } from "#engines/fixtures/golden-case.ts";
import { ahpGroup } from "#engines/statistics/ahp-group.ts";
import { ahpHierarchy } from "#engines/statistics/ahp-hierarchy.ts";
import { fromUpperTriangle } from "#engines/statistics/ahp-matrix.ts";
import { ahpWeights } from "#engines/statistics/ahp-weights.ts";
import { confirmedCases, gap } from "#engines/statistics/fixtures/scales-cases.ts";

const { ahp, group } = confirmedCases<{
	ahp: { upper: number[]; n: number; lambda: number; weights: number[]; geometric: number[] }[];
	group: { uppers: number[][]; aij: number[]; aip: number[] };
}>("decisions-cases.json");
const refused = (argument: string) => expect.objectContaining({ name: "EngineInputError", argument });

describe("ahpWeights", () => {
	it("meets G06: eigenvector, geometric mean and normalised columns", () => {
		const { input, expected, tolerance } = goldenCase<
			{ A: number[][] },
			{
				lambda_max: number;
				w_eigen: number[];
				CI: number;
				"CR_RI_0.58": number;
				w_row_average: number[];
				w_geometric: number[];
			}
		>("G06");
		const own = ahpWeights(input.A);
		expect(
			gap([own.lambdaMax, own.ci, own.cr!], [expected.lambda_max, expected.CI, expected["CR_RI_0.58"]]),
		).toBeLessThan(tolerance);
		expect(gap(own.estimate, expected.w_eigen)).toBeLessThan(tolerance);
		expect(gap(ahpWeights(input.A, { variant: "geometric" }).estimate, expected.w_geometric)).toBeLessThan(tolerance);
		const columns = ahpWeights(input.A, { variant: "normalised-columns" });
		expect(gap(columns.estimate, expected.w_row_average)).toBeLessThan(tolerance);
	});

	it("meets G07: Saaty's wealth of nations", () => {
		const { input, expected, tolerance } = goldenCase<
			{ n: number; upper_triangle_row_major: number[] },
			{ lambda_max: number; w_eigen: number[]; CI: number; CR: number }
		>("G07");
		const own = ahpWeights(fromUpperTriangle(input.upper_triangle_row_major, input.n));
		expect(gap([own.lambdaMax, own.ci, own.cr!], [expected.lambda_max, expected.CI, expected.CR])).toBeLessThan(
			tolerance,
		);
		expect(gap(own.estimate, expected.w_eigen)).toBeLessThan(tolerance);
	});

	it.each(ahp)("agrees with numpy.linalg.eig, order $n, λ = $lambda", ({ upper, n, lambda, weights, geometric }) => {
		const own = ahpWeights(fromUpperTriangle(upper, n));
		expect(gap([own.lambdaMax], [lambda])).toBeLessThan(1e-9);
		expect(gap(own.estimate, weights)).toBeLessThan(1e-10);
		expect(gap(ahpWeights(fromUpperTriangle(upper, n), { variant: "geometric" }).estimate, geometric)).toBeLessThan(
			1e-12,
		);
	});

	it("finds the judgement that was mistyped, and says what its repair would do", () => {
		// Weights 8:4:2:1 judged perfectly, but for 1 against 4 written 1/8.
		const matrix = fromUpperTriangle([2, 4, 1 / 8, 2, 4, 2], 4);
		const { worst, cr, consistent, warnings } = ahpWeights(matrix);
		expect(worst).toMatchObject({ row: 0, column: 3, judged: 1 / 8 });
		expect(worst!.crIfReplaced!).toBeLessThan(cr!);
		expect(consistent).toBe(false);
		expect(warnings.map(({ code }) => code)).toEqual(["inconsistent"]);
	});

	it("returns the weights behind a consistent matrix, in any order of criteria, with CR 0", () => {
		const weights = fc.array(fc.double({ min: 0.1, max: 9, noNaN: true }), { minLength: 3, maxLength: 9 });
		fc.assert(
			fc.property(weights, (w) => {
				const sum = w.reduce((a, b) => a + b, 0);
				const { estimate, cr, worst } = ahpWeights(w.map((a) => w.map((b) => a / b)));
				expect(
					gap(
						estimate,
						w.map((one) => one / sum),
					),
				).toBeLessThan(1e-12);
				expect(cr).toBeLessThan(1e-12);
				expect(worst).toBeNull();
				const turned = w.toReversed();
				const back = ahpWeights(turned.map((a) => turned.map((b) => a / b))).estimate;
				expect(gap(back.toReversed(), estimate)).toBeLessThan(1e-12);
			}),
			{ seed: 4, numRuns: 100 },
		);
	});

	it("knows the ends: one criterion, two, more than its table", () => {
		expect(ahpWeights([[1]]).estimate).toEqual([1]);
		expect(
			ahpWeights([
				[1, 4],
				[0.25, 1],
			]),
		).toMatchObject({ estimate: [0.8, 0.2], cr: 0 });
		const wide = ahpWeights(fromUpperTriangle(new Array<number>(120).fill(1), 16));
		expect(wide.cr).toBeNull();
		expect(wide.warnings.map(({ code }) => code)).toEqual(["random-index-unknown", "many-criteria"]);
	});

	it("refuses what is no matrix of comparisons", () => {
		expect(() => ahpWeights([[1, 2]])).toThrow(refused("matrix"));
		expect(() =>
			ahpWeights([
				[1, 3],
				[0.33, 1],
			]),
		).toThrow(refused("matrix[1][0]"));
		expect(
			ahpWeights(
				[
					[1, 3],
					[0.33, 1],
				],
				{ tolerance: 0.02 },
			).n,
		).toBe(1);
		expect(() =>
			ahpWeights([
				[1, -2],
				[-0.5, 1],
			]),
		).toThrow(refused("matrix[1][0]"));
		expect(() =>
			ahpWeights([
				[2, 1],
				[1, 1],
			]),
		).toThrow(refused("matrix[0][0]"));
		expect(() =>
			ahpWeights([
				[1, Number.NaN],
				[1, 1],
			]),
		).toThrow(refused("matrix[0][1]"));
		expect(() => fromUpperTriangle([1], 3)).toThrow(refused("values"));
	});
});

describe("ahpGroup", () => {
	it("joins judgements or priorities as numpy and scipy do", () => {
		const matrices = group.uppers.map((upper) => fromUpperTriangle(upper, 3));
		expect(gap(ahpGroup(matrices).estimate, group.aij)).toBeLessThan(1e-10);
		expect(gap(ahpGroup(matrices, { aggregate: "priorities" }).estimate, group.aip)).toBeLessThan(1e-10);
		// All weight on one expert is that expert.
		const one = ahpGroup(matrices, { experts: [0, 1, 0] });
		expect(gap(one.estimate, one.individual[1]!)).toBeLessThan(1e-12);
		expect(() => ahpGroup([])).toThrow(refused("matrices"));
		expect(() => ahpGroup([matrices[0]!, [[1]]])).toThrow(refused("matrices[1]"));
	});
});

describe("ahpHierarchy", () => {
	it("multiplies weights down the tree and rates each level", () => {
		const result = ahpHierarchy({
			name: "goal",
			matrix: fromUpperTriangle([3], 2),
			children: [
				{
					name: "teaching",
					matrix: fromUpperTriangle([2, 4, 2], 3),
					children: [{ name: "a" }, { name: "b" }, { name: "c" }],
				},
				{ name: "practice", weights: [1, 3], children: [{ name: "d" }, { name: "e" }] },
			],
		});
		expect(result.leaves).toEqual(["a", "b", "c", "d", "e"]);
		expect(gap(result.estimate, [3 / 7, 1.5 / 7, 0.75 / 7, 1 / 16, 3 / 16])).toBeLessThan(1e-12);
		expect(result.levelCr[0]).toBe(0);
		expect(result.levelCr[1]).toBeLessThan(1e-12);
		expect(() => ahpHierarchy({ name: "goal", children: [{ name: "a" }, { name: "b" }] })).toThrow(refused("goal"));
		const bad = {
			name: "goal",
			matrix: [
				[1, 2],
				[2, 1],
			],
			children: [{ name: "a" }, { name: "b" }],
		};
		expect(() => ahpHierarchy(bad)).toThrow(refused("goal.matrix[1][0]"));
	});
});
