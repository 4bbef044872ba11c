import type { Reason } from "#engines/reason.ts";
import {
	type AnswerRow,
	correlationOf,
	covarianceMatrix,
	reverseColumns,
} from "#engines/statistics/covariance-matrix.ts";
import { minresFactors } from "#engines/statistics/minres-factors.ts";
import type { Statement } from "#engines/statistics/statement.ts";

export type McdonaldOmega = Statement & {
	estimate: number;
	/** None in closed form; bootstrap the rows for one. */
	interval: null;
	loadings: number[];
};

/**
 * Reliability of a sum of standardised items from one common factor: ω total = (Σλ)² / ((Σλ)² + Σ(1 − λ²)).
 *
 * Definition: R. P. McDonald, Test Theory (1999), ch. 6; loadings by minres on correlations. Unlike alpha it does not ask
 * for equal loadings, but still for one factor.
 * @param rows, options.reverse, options.missing as in `cronbachAlpha`; at least 3 items
 * @throws EngineInputError on bad cells, fewer than 3 items, a constant column
 * Cost: O(n·k²) and a few eigendecompositions.
 */
export function mcdonaldOmega(
	rows: readonly AnswerRow[],
	options: { reverse?: readonly number[]; missing?: "listwise" | "pairwise" } = {},
): McdonaldOmega {
	const { matrix, size: k, n, incomplete } = covarianceMatrix(rows, options.missing ?? "listwise", 3);
	const r = correlationOf(matrix, k);
	reverseColumns(r, k, options.reverse ?? []);
	const { loadings, heywood } = minresFactors(r, k, 1);
	const own = loadings.map((row) => row[0]!);
	const common = own.reduce((sum, loading) => sum + loading, 0) ** 2;
	const unique = own.reduce((sum, loading) => sum + 1 - loading * loading, 0);
	const negative = own.filter((loading) => loading < 0).length;
	const warnings: Reason[] = [];
	if (negative > 0) warnings.push({ code: "loading-negative", values: { items: negative } });
	if (heywood.length > 0) warnings.push({ code: "heywood", values: { items: heywood.length } });
	if (n < 100) warnings.push({ code: "few-respondents", values: { n } });
	if (incomplete > 0)
		warnings.push({ code: `missing-${options.missing ?? "listwise"}`, values: { incomplete, rows: rows.length } });
	return {
		estimate: common / (common + unique),
		interval: null,
		loadings: own,
		n,
		variant: "McDonald's omega total, one minres factor, standardised items",
		assumptions: [
			{ code: "one-dimension", holds: null, values: { items: k } },
			{ code: "loadings-positive", holds: negative === 0, values: { items: negative } },
		],
		warnings,
	};
}
