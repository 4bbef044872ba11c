import type { Reason } from "#engines/reason.ts";
import { requireOpenUnit } from "#engines/require-number.ts";
import { hodgesLehmann } from "#engines/statistics/hodges-lehmann.ts";
import { midranks } from "#engines/statistics/midranks.ts";
import { normalUpperTail } from "#engines/statistics/normal-upper-tail.ts";
import { rankSumLaw } from "#engines/statistics/rank-sum-law.ts";
import type { Interval, Statement } from "#engines/statistics/statement.ts";
import { twoSamples } from "#engines/statistics/two-samples.ts";

export type MannWhitney = Statement & {
	/** Hodges–Lehmann shift: median of all differences a − b, in the unit of the data. */
	estimate: number;
	/** Interval of that shift; null where the samples are too small for this confidence, or all values are alike. */
	interval: Interval | null;
	/** U of a: pairs with a above b, ties one half; R calls it W. */
	u: number;
	/** u/(n_a·n_b): chance that one of a is above one of b (common-language effect). */
	superiority: number;
	/** Two-sided. */
	p: number;
	pGreater: number;
	pLess: number;
	exact: boolean;
};

/** Cells of the exact computation (ways × doubled rank sums) above which the normal approximation is used. */
const EXACT_LIMIT = 4e6;

/**
 * Compares two independent samples by ranks, for order and for outliers that a mean cannot bear.
 *
 * Definition: Mann & Whitney, Ann. Math. Stat. 18 (1947). Exact conditional law, ties included, by counting rank sums
 * (shift algorithm of Streitberg & Röhmel 1986); beyond the limit normal, tie-corrected, continuity-corrected (as R).
 * Exact two-sided p: twice the smaller tail without ties, as R; with ties P(|U − n_a·n_b/2| at least as large).
 * Shift and interval: Hodges & Lehmann 1963 with Moses' bounds.
 * @param options.method "auto": exact when both groups are below 50 and the work is small
 * @throws EngineInputError naming the first bad value or an empty group
 * Cost: exact O(n_a·n·Σ ranks); else O(n log n), and O(n log²) for the shift.
 */
export function mannWhitney(
	a: readonly number[],
	b: readonly number[],
	options: { method?: "auto" | "exact" | "normal"; confidence?: number } = {},
): MannWhitney {
	const confidence = requireOpenUnit("confidence", options.confidence ?? 0.95);
	const groups = twoSamples(a, b, 1);
	const [na, nb, n] = [a.length, b.length, a.length + b.length];
	const x = Float64Array.from(a).sort();
	const y = Float64Array.from(b).sort();
	const { sum, ties } = rankSum(x, y);
	const u = sum - (na * (na + 1)) / 2;
	const method = options.method ?? "auto";
	const small = na < 50 && nb < 50 && na * nb * n <= EXACT_LIMIT;
	const exact = method === "exact" || (method === "auto" && small);
	const sigma = Math.sqrt(((na * nb) / 12) * (n + 1 - ties / (n * Math.max(1, n - 1))));
	const middle = (na * nb) / 2;
	const tails = exact ? exactTails(midranks(a.concat(b)).ranks, na, sum, ties > 0) : normalTails(u - middle, sigma);
	const warnings: Reason[] = [];
	if (sigma === 0) warnings.push({ code: "constant", values: { value: a[0]! } });
	if (ties > 0) warnings.push({ code: "ties", values: { tieSum: ties } });
	if (Math.min(na, nb) < 8) warnings.push({ code: "few-values", values: { a: na, b: nb } });
	const { estimate, interval } = hodgesLehmann(x, y, { confidence, exact: exact && ties === 0, sigma });
	const spreads =
		groups.a.sd > 0 && groups.b.sd > 0 ? Math.max(groups.a.sd / groups.b.sd, groups.b.sd / groups.a.sd) : null;
	return {
		estimate,
		interval,
		u,
		superiority: u / (na * nb),
		...tails,
		exact,
		n,
		variant: exact
			? `Mann–Whitney U, exact${ties > 0 ? " given the ties" : ""}`
			: "Mann–Whitney U, normal, tie and continuity corrected",
		assumptions: [
			{ code: "independent", holds: null, values: { a: na, b: nb } },
			// Only equal shapes make the test one of a shift; without them it still tests superiority ½.
			{
				code: "same-shape",
				holds: spreads === null ? null : spreads <= 2,
				values: spreads === null ? {} : { spreads, most: 2 },
			},
		],
		warnings,
	};
}

/** Sum of x's midranks among both rising lists, and Σ(t³ − t) over groups of t equal values. */
function rankSum(x: Float64Array, y: Float64Array): { sum: number; ties: number } {
	let [sum, ties, i, j] = [0, 0, 0, 0];
	while (i < x.length || j < y.length) {
		const value = j === y.length || (i < x.length && x[i]! < y[j]!) ? x[i]! : y[j]!;
		const [firstX, firstY] = [i, j];
		while (i < x.length && x[i] === value) i++;
		while (j < y.length && y[j] === value) j++;
		sum += ((i - firstX) * (firstX + firstY + i + j + 1)) / 2;
		const size = i - firstX + j - firstY;
		ties += size * (size * size - 1);
	}
	return { sum, ties };
}

function exactTails(ranks: Float64Array, na: number, sum: number, tied: boolean) {
	const { from, step, probabilities } = rankSumLaw(ranks, na);
	const seen = Math.round((sum - from) / step);
	let [pLess, pGreater, p] = [0, 0, 0];
	const middle = (na * (ranks.length + 1)) / 2;
	const far = Math.abs(sum - middle) - 1e-9;
	for (let i = 0; i < probabilities.length; i++) {
		if (i <= seen) pLess += probabilities[i]!;
		if (i >= seen) pGreater += probabilities[i]!;
		if (Math.abs(from + i * step - middle) >= far) p += probabilities[i]!;
	}
	const twice = 2 * Math.min(pLess, pGreater);
	return { p: Math.min(1, tied ? p : twice), pGreater: Math.min(1, pGreater), pLess: Math.min(1, pLess) };
}

function normalTails(gap: number, sigma: number) {
	if (sigma === 0) return { p: 1, pGreater: 1, pLess: 1 };
	const z = (gap - Math.sign(gap) / 2) / sigma;
	return {
		p: Math.min(1, 2 * normalUpperTail(Math.abs(z))),
		pGreater: normalUpperTail((gap - 0.5) / sigma),
		pLess: normalUpperTail(-(gap + 0.5) / sigma),
	};
}
