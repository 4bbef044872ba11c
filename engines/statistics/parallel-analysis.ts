import { EngineInputError } from "#engines/input-error.ts";
import { requireInteger, requireOpenUnit } from "#engines/require-number.ts";
import { seededRandom } from "#engines/seeded-random.ts";
import { type AnswerRow, correlationOf, covarianceMatrix } from "#engines/statistics/covariance-matrix.ts";
import { sampleQuantiles } from "#engines/statistics/sample-quantile.ts";
import type { Statement } from "#engines/statistics/statement.ts";
import { symmetricEigen } from "#engines/statistics/symmetric-eigen.ts";

export type ParallelAnalysis = Statement & {
	/** Leading eigenvalues above those of random data. */
	estimate: number;
	interval: null;
	observed: number[];
	/** Mean and quantile of each eigenvalue of uncorrelated normal data of the same size. */
	random: { mean: number; quantile: number }[];
	draws: number;
	quantile: number;
	seed: number;
};

/**
 * How many factors to keep: as many as eigenvalues of the correlation matrix exceed those of random data.
 *
 * Definition: J. L. Horn, Psychometrika 30 (1965), with the 95th percentile (Glorfeld 1995); principal components variant.
 * @param rows one row a respondent, one column a variable; incomplete rows are left out
 * @param options.signal checked between draws; onProgress gets the share done
 * @throws EngineInputError on bad cells, a constant column, bad draws or quantile; the signal's reason when aborted
 * Cost: draws × O(n·k² + k³): 100 draws of 1,000 × 25 about 0.5 s.
 */
export function parallelAnalysis(
	rows: readonly AnswerRow[],
	options: {
		draws?: number;
		quantile?: number;
		seed?: number;
		signal?: AbortSignal;
		onProgress?: (share: number) => void;
	} = {},
): ParallelAnalysis {
	const draws = requireInteger("draws", options.draws ?? 100, 10);
	const quantile = requireOpenUnit("quantile", options.quantile ?? 0.95);
	const seed = requireInteger("seed", options.seed ?? 1, 0);
	const { matrix, size: k, n, incomplete } = covarianceMatrix(rows, "listwise", 2);
	if (n <= k) throw new EngineInputError("rows", `needs more complete rows (${n}) than columns (${k})`);
	const observed = [...symmetricEigen(correlationOf(matrix, k), k).values];
	const random = seededRandom(seed);
	const drawn: number[][] = Array.from({ length: k }, () => []);
	const table = Array.from({ length: n }, () => new Array<number>(k).fill(0));
	for (let draw = 0; draw < draws; draw++) {
		options.signal?.throwIfAborted();
		for (const row of table) for (let j = 0; j < k; j++) row[j] = normal(random);
		const { values } = symmetricEigen(correlationOf(covarianceMatrix(table, "listwise", 2).matrix, k), k);
		for (let j = 0; j < k; j++) drawn[j]!.push(values[j]!);
		options.onProgress?.((draw + 1) / draws);
	}
	const bounds = drawn.map((values) => ({
		mean: values.reduce((sum, value) => sum + value, 0) / draws,
		quantile: sampleQuantiles(values, [quantile])[0]!,
	}));
	const below = observed.findIndex((value, j) => value <= bounds[j]!.quantile);
	return {
		estimate: below < 0 ? k : below,
		interval: null,
		observed,
		random: bounds,
		draws,
		quantile,
		seed,
		n,
		variant: "Horn's parallel analysis, principal components, normal data",
		assumptions: [{ code: "roughly-normal", holds: null, values: { n } }],
		warnings: incomplete > 0 ? [{ code: "missing-listwise", values: { incomplete, rows: rows.length } }] : [],
	};
}

/** One standard normal number (Box & Muller 1958). */
function normal(random: () => number): number {
	return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
