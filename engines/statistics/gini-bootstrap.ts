import type { Reason } from "#engines/reason.ts";
import { requireInteger, requireOpenUnit } from "#engines/require-number.ts";
import { bcaBounds } from "#engines/statistics/bca-bounds.ts";
import { resampleCounts } from "#engines/statistics/draw-indices.ts";
import { gini, giniWithout } from "#engines/statistics/gini.ts";
import { quantileOf } from "#engines/statistics/sample-quantile.ts";
import type { Interval, Statement } from "#engines/statistics/statement.ts";

export type GiniBootstrap = Statement & {
	estimate: number;
	/** BCa, within [0, 1]. */
	interval: Interval;
	/** Lorenz curve at tenths of the holders, poorest first, each with its percentile interval (one by one, not as a band). */
	lorenz: { holders: number; held: number; lower: number; upper: number }[];
	replicates: number;
	seed: number;
};

/** Tenths of the holders at which the curve is looked at. */
const TENTHS = 9;

/**
 * Bootstrap intervals of the Gini coefficient and of points of the Lorenz curve, where the jackknife's symmetric interval
 * of `gini` is in doubt: few holders, or amounts of which few make up most.
 *
 * Definition: holders drawn with replacement (Efron 1979; for inequality Mills & Zandvakili, J. Appl. Econometrics 12,
 * 1997); BCa for the coefficient (Efron, JASA 82, 1987), percentiles for the curve. The curve is straight between holders. A
 * resample of zeros alone counts as equality, and is warned of.
 * @param amounts ≥ 0, not all zero, at least 3
 * @throws EngineInputError as `gini`, and naming a bad seed or number of replicates
 * Cost: O(n log n + replicates · n).
 */
export function giniBootstrap(
	amounts: readonly number[],
	options: { seed: number; replicates?: number; kind?: "population" | "unbiased"; confidence?: number },
): GiniBootstrap {
	const confidence = requireOpenUnit("confidence", options.confidence ?? 0.95);
	const replicates = requireInteger("replicates", options.replicates ?? 2000, 20);
	const seed = requireInteger("seed", options.seed, 0);
	const { estimate, lorenz: curve, n } = gini(amounts, { kind: options.kind, confidence });
	requireInteger("amounts.length", n, 3);
	const unbiased = options.kind === "unbiased";
	const sorted = Float64Array.from(amounts).sort();
	const scale = sorted[n - 1]!;
	for (let i = 0; i < n; i++) sorted[i]! /= scale;

	const draws = new Float64Array(replicates);
	const points = Array.from({ length: TENTHS }, () => new Float64Array(replicates));
	let empty = 0;
	resampleCounts(n, replicates, seed, (counts, b) => {
		let [sum, weighted, before, tenth] = [0, 0, 0, 0];
		for (let i = 0; i < n; i++) {
			const count = counts[i]!;
			if (count === 0) continue;
			const x = sorted[i]!;
			for (; tenth < TENTHS && ((tenth + 1) * n) / (TENTHS + 1) <= before + count; tenth++) {
				points[tenth]![b] = sum + (((tenth + 1) * n) / (TENTHS + 1) - before) * x;
			}
			// Σ (2·rank − 1 − n) over `count` holders of the same amount.
			weighted += count * (2 * before + count - n) * x;
			sum += count * x;
			before += count;
		}
		if (sum === 0) empty++;
		draws[b] = sum > 0 ? weighted / sum / (unbiased ? n - 1 : n) : 0;
		for (let t = 0; t < TENTHS; t++) points[t]![b] = sum > 0 ? points[t]![b]! / sum : (t + 1) / (TENTHS + 1);
	});
	draws.sort();
	const { lower, upper } = bcaBounds(draws, estimate, giniWithout(sorted, unbiased), confidence);
	const share = (1 - confidence) / 2;
	const lorenz = points.map((held, t) => {
		held.sort();
		const at = ((t + 1) * n) / (TENTHS + 1);
		const [from, to] = [curve[Math.floor(at)]!, curve[Math.ceil(at)]!];
		return {
			holders: (t + 1) / (TENTHS + 1),
			held: from.held + (at - Math.floor(at)) * (to.held - from.held),
			lower: quantileOf(held, share),
			upper: quantileOf(held, 1 - share),
		};
	});
	const warnings: Reason[] = n < 20 ? [{ code: "few-values", values: { n } }] : [];
	if (empty > 0) warnings.push({ code: "all-zero-resamples", values: { resamples: empty } });
	if (replicates * share < 10) warnings.push({ code: "few-replicates", values: { replicates } });
	return {
		estimate,
		interval: { lower: Math.max(0, lower), upper: Math.min(1, upper), confidence },
		lorenz,
		replicates,
		seed,
		n,
		variant: `Gini, ${unbiased ? "unbiased n/(n − 1)" : "population"}, bootstrap, BCa; Lorenz curve by percentiles`,
		assumptions: [{ code: "independent", holds: null, values: { n } }],
		warnings,
	};
}
