import { EngineInputError } from "#engines/input-error.ts";
import { requireReciprocal } from "#engines/statistics/ahp-matrix.ts";
import { type AhpWeights, ahpWeights } from "#engines/statistics/ahp-weights.ts";
import { requireWeights } from "#engines/statistics/require-table.ts";

export type AhpGroup = Omit<AhpWeights, "variant" | "worst" | "lambdaMax" | "ci" | "gci"> & {
	variant: "AIJ, weighted geometric mean of judgements" | "AIP, weighted geometric mean of priorities";
	/** CR of each expert's own matrix. */
	individualCr: (number | null)[];
	/** Each expert's own weights. */
	individual: number[][];
};

/**
 * One set of weights from several experts' comparisons.
 *
 * Definition: E. Forman & K. Peniwati, EJOR 108 (1998). AIJ: judgements joined cell by cell by weighted geometric mean, the
 * only mean that keeps reciprocity (Aczél & Saaty 1983), for a group that acts as one; AIP: priorities joined, for
 * separate individuals. The CR of AIJ is the joint matrix' own; of AIP the mean of the experts'.
 * @param matrices one n × n matrix an expert, all of one order
 * @param options.experts weights of the experts, default equal
 * @returns n is the number of experts
 * @throws EngineInputError naming the matrix and cell, or different orders
 * Cost: that of `ahpWeights` for each expert.
 */
export function ahpGroup(
	matrices: readonly (readonly (readonly number[])[])[],
	options: { aggregate?: "judgements" | "priorities"; experts?: readonly number[]; tolerance?: number } = {},
): AhpGroup {
	if (!Array.isArray(matrices) || matrices.length === 0) {
		throw new EngineInputError("matrices", "needs at least one expert's matrix");
	}
	const tolerance = options.tolerance ?? 1e-6;
	const orders = matrices.map((matrix, k) => requireReciprocal(`matrices[${k}]`, matrix, tolerance));
	const n = orders[0]!;
	const other = orders.findIndex((order) => order !== n);
	if (other >= 0) throw new EngineInputError(`matrices[${other}]`, `must be of order ${n}, got ${orders[other]}`);
	const experts = requireWeights("experts", options.experts ?? matrices.map(() => 1), matrices.length);
	const own = matrices.map((matrix) => ahpWeights(matrix, { tolerance }));
	const join = (value: (k: number) => number) =>
		Math.exp(experts.reduce((sum, weight, k) => sum + weight * Math.log(value(k)), 0));
	const individualCr = own.map(({ cr }) => cr);
	const shared = { individualCr, individual: own.map(({ estimate }) => estimate), n: matrices.length };
	const bad = individualCr.filter((cr) => cr !== null && cr > 0.1).length;
	const doubts = bad > 0 ? [{ code: "experts-inconsistent", values: { experts: bad } }] : [];
	if (options.aggregate === "priorities") {
		const joined = Array.from({ length: n }, (_, i) => join((k) => own[k]!.estimate[i]!));
		const sum = joined.reduce((total, weight) => total + weight, 0);
		const cr = individualCr.reduce<number | null>(
			(mean, one, k) => (mean === null || one === null ? null : mean + experts[k]! * one),
			0,
		);
		return {
			...shared,
			estimate: joined.map((weight) => weight / sum),
			interval: null,
			cr,
			consistent: cr === null ? null : bad === 0,
			variant: "AIP, weighted geometric mean of priorities",
			assumptions: [
				{ code: "individuals-consistent", holds: cr === null ? null : bad === 0, values: { experts: bad } },
			],
			warnings: doubts,
		};
	}
	const joint = Array.from({ length: n }, (_, i) =>
		Array.from({ length: n }, (_, j) => (i === j ? 1 : join((k) => matrices[k]![i]![j]!))),
	);
	const { estimate, cr, consistent, assumptions, warnings } = ahpWeights(joint, { tolerance: 2 * tolerance });
	return {
		...shared,
		estimate,
		interval: null,
		cr,
		consistent,
		variant: "AIJ, weighted geometric mean of judgements",
		assumptions,
		warnings: [...warnings, ...doubts],
	};
}
