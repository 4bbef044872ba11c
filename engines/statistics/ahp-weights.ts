import type { Reason } from "#engines/reason.ts";
import { requirePositive } from "#engines/require-number.ts";
import { requireReciprocal } from "#engines/statistics/ahp-matrix.ts";
import type { Statement } from "#engines/statistics/statement.ts";

/**
 * Saaty's random index for orders 1 … 15: T. L. Saaty, The Analytic Hierarchy Process (1980), table of p. 21. Tables of
 * other simulations differ, above order 10 by up to 6 %; this engine uses this one and no other.
 */
export const RANDOM_INDEX: readonly number[] = [
	0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
];

export type AhpWeights = Statement & {
	/** Local weights, sum 1. */
	estimate: number[];
	interval: null;
	/** Mean of (Aw)_i / w_i: the principal eigenvalue for the eigenvector variant, an estimate for the others. */
	lambdaMax: number;
	ci: number;
	/** 0 up to order 2; null above order 15, where the table ends. */
	cr: number | null;
	/** Geometric consistency index (Aguarón & Moreno-Jiménez, EJOR 147, 2003). */
	gci: number;
	consistent: boolean | null;
	/** The judgement farthest from the weights, and what it would take; null when all agree. */
	worst: { row: number; column: number; judged: number; implied: number; crIfReplaced: number | null } | null;
};

type Variant = "eigenvector" | "geometric" | "normalised-columns";

/**
 * Weights from pairwise comparisons by the analytic hierarchy process, with their consistency.
 *
 * Definition: T. L. Saaty, J. Math. Psychol. 15 (1977): principal right eigenvector; CI = (λ − n)/(n − 1), CR = CI/RI,
 * acceptable up to 0.1. Variants: row geometric means (Crawford & Williams 1985), means of normalised columns.
 * @param matrix n × n, a_ij how much more important i is than j; reciprocal within `tolerance` (default 1e-6)
 * @returns weights without unit; n is the number of judgements n(n − 1)/2 of one matrix
 * @throws EngineInputError naming the cell that is not positive or not reciprocal
 * Cost: O(n²) a power step, some 10–50 steps; the worst judgement solves once more.
 */
export function ahpWeights(
	matrix: readonly (readonly number[])[],
	options: { variant?: Variant; tolerance?: number } = {},
): AhpWeights {
	const variant = options.variant ?? "eigenvector";
	const n = requireReciprocal("matrix", matrix, requirePositive("tolerance", options.tolerance ?? 1e-6));
	const estimate = weightsBy[variant](matrix);
	const { lambdaMax, ci, cr } = consistencyOf(matrix, estimate);
	let logs = 0;
	let far = 0;
	let worst: AhpWeights["worst"] = null;
	for (let i = 0; i < n; i++) {
		for (let j = i + 1; j < n; j++) {
			const implied = estimate[i]! / estimate[j]!;
			const error = Math.abs(Math.log(matrix[i]![j]! / implied));
			logs += error * error;
			if (error <= far || error < 1e-9) continue;
			far = error;
			worst = { row: i, column: j, judged: matrix[i]![j]!, implied, crIfReplaced: null };
		}
	}
	if (worst) {
		const changed = matrix.map((row) => [...row]);
		changed[worst.row]![worst.column] = worst.implied;
		changed[worst.column]![worst.row] = 1 / worst.implied;
		worst.crIfReplaced = consistencyOf(changed, weightsBy[variant](changed)).cr;
	}
	const warnings: Reason[] = [];
	if (cr !== null && cr > 0.1) warnings.push({ code: "inconsistent", values: { cr, most: 0.1 } });
	if (cr === null) warnings.push({ code: "random-index-unknown", values: { order: n, most: RANDOM_INDEX.length } });
	if (n > 9) warnings.push({ code: "many-criteria", values: { order: n, most: 9 } });
	return {
		estimate,
		interval: null,
		lambdaMax,
		ci,
		cr,
		gci: n < 3 ? 0 : (2 * logs) / ((n - 1) * (n - 2)),
		consistent: cr === null ? null : cr <= 0.1,
		worst,
		n: (n * (n - 1)) / 2,
		variant: `AHP, ${variant}; random index of Saaty 1980`,
		assumptions: [
			{ code: "reciprocal", holds: true, values: { order: n } },
			{ code: "consistent", holds: cr === null ? null : cr <= 0.1, values: { most: 0.1, ...(cr !== null && { cr }) } },
		],
		warnings,
	};
}

function normalised(weights: number[]): number[] {
	const sum = weights.reduce((total, weight) => total + weight, 0);
	return weights.map((weight) => weight / sum);
}

const weightsBy: Record<Variant, (matrix: readonly (readonly number[])[]) => number[]> = {
	// Logarithms, so that products of large judgements cannot overflow.
	geometric: (matrix) =>
		normalised(matrix.map((row) => Math.exp(row.reduce((sum, value) => sum + Math.log(value), 0) / row.length))),
	"normalised-columns": (matrix) => {
		const columns = matrix.map((_, j) => matrix.reduce((sum, row) => sum + row[j]!, 0));
		return normalised(matrix.map((row) => row.reduce((sum, value, j) => sum + value / columns[j]!, 0)));
	},
	eigenvector: (matrix) => {
		let weights = weightsBy.geometric(matrix);
		// A positive matrix has one dominant eigenvalue (Perron), so the power method converges.
		for (let step = 0; step < 10_000; step++) {
			const next = normalised(matrix.map((row) => row.reduce((sum, value, j) => sum + value * weights[j]!, 0)));
			const moved = next.reduce((most, weight, i) => Math.max(most, Math.abs(weight / weights[i]! - 1)), 0);
			weights = next;
			if (moved < 1e-15) break;
		}
		return weights;
	},
};

function consistencyOf(matrix: readonly (readonly number[])[], weights: readonly number[]) {
	const n = weights.length;
	const lambdaMax =
		matrix.reduce((sum, row, i) => sum + row.reduce((dot, value, j) => dot + value * weights[j]!, 0) / weights[i]!, 0) /
		n;
	const ci = n < 3 ? 0 : Math.max(0, (lambdaMax - n) / (n - 1));
	const index = RANDOM_INDEX[n - 1];
	return { lambdaMax, ci, cr: n < 3 ? 0 : index === undefined ? null : ci / index };
}
