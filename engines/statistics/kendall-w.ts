import { EngineInputError } from "#engines/input-error.ts";
import type { Reason } from "#engines/reason.ts";
import { requireInteger } from "#engines/require-number.ts";
import { chiSquareUpperTail } from "#engines/statistics/chi-square.ts";
import { fUpperTail } from "#engines/statistics/f-distribution.ts";
import { midranks } from "#engines/statistics/midranks.ts";
import { permutedConcordance } from "#engines/statistics/permuted-concordance.ts";
import { requireTable } from "#engines/statistics/require-table.ts";
import type { Statement } from "#engines/statistics/statement.ts";

export type KendallW = Statement & {
	/** W in [0, 1]: 0 no agreement, 1 all raters order alike. */
	estimate: number;
	/** No interval is in common use; the spread of W under chance is in the p. */
	interval: null;
	items: number;
	rankSums: number[];
	/** Sum of squared deviations of the rank sums, and Σ(t³ − t) over the raters' ties. */
	s: number;
	ties: number;
	uncorrected: number;
	/** Mean Spearman correlation of all pairs of raters: (mW − 1)/(m − 1). */
	meanSpearman: number;
	chiSquare: { value: number; df: number; p: number };
	f: { value: number; df1: number; df2: number; p: number };
	permutation: { p: number; arrangements: number; exact: boolean; seed: number } | null;
	/** The p to report: by permutation when there is one, else by chi-square. */
	p: number;
};

/** Arrangements up to which all are run through. */
const EXACT = 50_000;

/**
 * Kendall's coefficient of concordance of m raters over n items, corrected for ties.
 *
 * Definition: M. G. Kendall & B. Babington Smith, Ann. Math. Stat. 10 (1939); W = (12 ΣR² − 3 m² n (n + 1)²) / (m² (n³ − n) − m ΣT).
 * p: chi-square m(n − 1)W on n − 1 df; F after Legendre, J. Agric. Biol. Env. Stat. 10 (2005); by permutation within the
 * raters up to 20 raters and 60 items, where the chi-square is poor: exact when there are at most 50,000 arrangements,
 * else seeded, (1 + hits)/(1 + draws).
 * @param ratings one row a rater, one column an item, any ordinal scale; ranked within each row
 * @param options.permutations draws, 0 for none; default 9,999
 * @returns as the type says; n is the number of raters
 * @throws EngineInputError on fewer than 2 raters or items, a bad cell, or when every rater ties all items (W is 0/0)
 * Cost: O(mn log n), and O(draws · mn) for the permutation: 10 raters × 20 items some 20 ms.
 */
export function kendallW(
	ratings: readonly (readonly number[])[],
	options: { permutations?: number; seed?: number } = {},
): KendallW {
	const { rows: m, columns: n } = requireTable("ratings", ratings, 2, 2);
	const permutations = requireInteger("permutations", options.permutations ?? 9999, 0);
	const seed = requireInteger("seed", options.seed ?? 1, 0);
	const rankSums = new Array<number>(n).fill(0);
	let ties = 0;
	let tied = 0;
	const ranked: Float64Array[] = [];
	for (const row of ratings) {
		const { ranks, ties: own } = midranks(row);
		ranked.push(ranks);
		ties += own;
		if (own > 0) tied++;
		for (let j = 0; j < n; j++) rankSums[j]! += ranks[j]!;
	}
	const mean = (m * (n + 1)) / 2;
	const s = rankSums.reduce((sum, rank) => sum + (rank - mean) ** 2, 0);
	const most = m * m * (n * n * n - n);
	if (most - m * ties <= 0) throw new EngineInputError("ratings", "every rater ties all items: W is undefined");
	const estimate = Math.min(1, (12 * s) / (most - m * ties));
	const df = n - 1;
	const chiSquare = m * df * estimate;
	const df1 = n - 1 - 2 / m;
	const df2 = df1 * (m - 1);
	const f = estimate === 1 ? Number.POSITIVE_INFINITY : ((m - 1) * estimate) / (1 - estimate);
	const chiP = chiSquareUpperTail(chiSquare, df);
	const small = m <= 20 && n <= 60 && permutations > 0;
	const permuted = small ? permutedConcordance(ranked, s, permutations, seed, EXACT) : null;
	const warnings: Reason[] = [];
	if (m < 5) warnings.push({ code: "few-raters", values: { raters: m } });
	if (n < 5) warnings.push({ code: "few-items", values: { items: n } });
	if (tied > 0) warnings.push({ code: "ties-corrected", values: { raters: tied, ties } });
	if (!permuted && (n <= 7 || m <= 20))
		warnings.push({ code: "chi-square-approximate", values: { raters: m, items: n } });
	return {
		estimate,
		interval: null,
		n: m,
		items: n,
		rankSums,
		s,
		ties,
		uncorrected: (12 * s) / most,
		meanSpearman: (m * estimate - 1) / (m - 1),
		chiSquare: { value: chiSquare, df, p: chiP },
		// With two items and two raters the F has no degrees of freedom left.
		f: { value: f, df1, df2, p: df1 <= 0 ? 1 : Number.isFinite(f) ? fUpperTail(f, df1, df2) : 0 },
		permutation: permuted && { ...permuted, seed },
		p: permuted ? permuted.p : chiP,
		variant: "Kendall's W, tie-corrected",
		assumptions: [
			{ code: "raters-independent", holds: null, values: { raters: m } },
			{ code: "chi-square-adequate", holds: n > 7 && m > 20, values: { raters: m, items: n } },
		],
		warnings,
	};
}
