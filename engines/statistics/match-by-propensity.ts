import { EngineInputError } from "#engines/input-error.ts";
import type { Reason } from "#engines/reason.ts";
import { requireInteger, requireOpenUnit, requirePositive, requireSeries } from "#engines/require-number.ts";
import { type Balance, covariateBalance } from "#engines/statistics/covariate-balance.ts";
import type { Variable } from "#engines/statistics/linear-regression.ts";
import { logisticRegression } from "#engines/statistics/logistic-regression.ts";
import { nearestPairs, type Pair, type PairOrder } from "#engines/statistics/nearest-pairs.ts";
import { sampleMoments } from "#engines/statistics/sample-moments.ts";
import type { Interval, Statement } from "#engines/statistics/statement.ts";
import { studentFactor } from "#engines/statistics/student-t.ts";

export type PropensityMatch = Statement & {
	/** Mean of outcome treated − control over pairs, for the treated that found a partner; null without outcome or pair. */
	estimate: number | null;
	/** Student t of the pairs' differences, scores taken as known; null with replacement, and below two pairs. */
	interval: Interval | null;
	/** In the order in which they were chosen; distance on the scale chosen. */
	pairs: Pair[];
	/** Rows of treated ones left without a partner. */
	unmatched: number[];
	/** The propensity score on the scale chosen, then each covariate. */
	balance: Balance[];
	/** False when a difference after matching exceeds 0.1, or nobody is matched: say "associated", never "caused". */
	causalWording: boolean;
	/** Chance of treatment, one a row. */
	scores: Float64Array;
	/** Largest distance allowed on the scale chosen; null without a caliper. */
	caliper: number | null;
};

export type MatchOptions = {
	/** What nearness is measured on: the log-odds (default) or the chance itself. */
	scale?: "logit" | "score";
	/** Default "largest". */
	order?: PairOrder;
	/** Whether a control may serve several treated; default no. */
	replacement?: boolean;
	/** "sd": in √((s²treated + s²control)/2) of the scale (Austin 2011 advises 0.2 on the logit); "raw": in its units. */
	caliper?: { width: number; unit: "sd" | "raw" };
	/** One a row, in its unit. */
	outcome?: readonly number[];
	confidence?: number;
};

/** Standardised difference above which groups are not called alike (Austin 2011). */
const MOST = 0.1;

/**
 * Pairs treated with untreated rows of nearest propensity score, and shows whether that made them alike.
 *
 * Definition: Rosenbaum & Rubin, Biometrika 70 (1983); greedy nearest neighbour, caliper and balance as P. C. Austin,
 * Multivar. Behav. Res. 46 (2011). Tie rule: of equally near controls the lowest row (`nearestPairs`).
 * @param treatment 1 treated, 0 control
 * @throws EngineInputError as `logisticRegression` for `treatment` and `covariates[j]`; `outcome`, `caliper.width`, `order.seed`
 * Cost: the logistic fit, then O(n log n).
 */
export function matchByPropensity(
	treatment: readonly number[],
	covariates: readonly Variable[],
	options: MatchOptions = {},
): PropensityMatch {
	const { scale = "logit", order = "largest", replacement = false, outcome } = options;
	const confidence = requireOpenUnit("confidence", options.confidence ?? 0.95);
	if (typeof order === "object") requireInteger("order.seed", order.seed, 0);
	if (options.caliper) requirePositive("caliper.width", options.caliper.width);
	const scores = scoresOf(treatment, covariates);
	const n = treatment.length;
	if (outcome && requireSeries("outcome", outcome, n).length !== n) {
		throw new EngineInputError("outcome", `must have ${n} values, got ${outcome.length}`);
	}
	const isTreated = (row: number) => treatment[row] === 1;
	const near = scale === "logit" ? scores.map((p) => Math.log(p / (1 - p))) : scores;
	const caliper = options.caliper ? options.caliper.width * unitOf(options.caliper.unit, near, treatment) : null;
	const { pairs, unmatched } = nearestPairs(near, isTreated, {
		order,
		replacement,
		most: caliper ?? Number.POSITIVE_INFINITY,
	});
	const balance = [{ name: "propensity", values: near as ArrayLike<number> }, ...covariates].map(({ name, values }) =>
		covariateBalance(name, values, isTreated, pairs),
	);
	// A difference that has no unit is not a small one.
	const worst = Math.max(
		...balance.map(({ after }) => (after?.difference == null ? Number.MAX_VALUE : Math.abs(after.difference))),
	);
	const causalWording = worst <= MOST;
	const differences = outcome ? pairs.map(({ treated, control }) => outcome[treated]! - outcome[control]!) : [];
	const effect = differences.length > 0 ? sampleMoments(differences) : null;
	const withInterval = effect !== null && pairs.length > 1 && !replacement;
	const half = withInterval
		? (studentFactor(confidence, pairs.length - 1) * effect.sd) / Math.sqrt(pairs.length)
		: Number.NaN;
	const warnings: Reason[] = [];
	if (!causalWording) warnings.push({ code: "imbalance", values: { worst, most: MOST, pairs: pairs.length } });
	if (unmatched.length > 0) warnings.push({ code: "unmatched", values: { treated: unmatched.length } });
	if (pairs.length < 20) warnings.push({ code: "few-values", values: { pairs: pairs.length } });
	if (effect && !withInterval) warnings.push({ code: "no-interval", values: { pairs: pairs.length } });
	const orderName = typeof order === "object" ? `random order, seed ${order.seed}` : `${order} first`;
	const caliperName = options.caliper ? `, caliper ${options.caliper.width} ${options.caliper.unit}` : "";
	return {
		estimate: effect?.mean ?? null,
		interval: effect && withInterval ? { lower: effect.mean - half, upper: effect.mean + half, confidence } : null,
		pairs,
		unmatched,
		balance,
		causalWording,
		scores,
		caliper,
		n,
		variant: `nearest ${scale} of propensity, ${replacement ? "with" : "without"} replacement, ${orderName.replace("given first", "given order")}${caliperName}, ties by lowest row; ATT of matched treated, ${withInterval ? "paired t" : "no interval"}; balance in sd of all treated`,
		assumptions: [
			{ code: "no-unmeasured-confounding", holds: null, values: { covariates: covariates.length } },
			{ code: "balanced", holds: causalWording, values: { worst, most: MOST } },
		],
		warnings,
	};
}

function scoresOf(treatment: readonly number[], covariates: readonly Variable[]): Float64Array {
	try {
		return logisticRegression(treatment, covariates).probabilities;
	} catch (error) {
		if (!(error instanceof EngineInputError)) throw error;
		const renamed = (text: string) => text.replace(/^outcome/, "treatment").replace(/^variables/, "covariates");
		throw new EngineInputError(
			renamed(error.argument),
			error.message.slice(error.argument.length + 2).replaceAll("variables", "covariates"),
		);
	}
}

function unitOf(unit: "sd" | "raw", near: Float64Array, treatment: readonly number[]): number {
	if (unit === "raw") return 1;
	const sd = (group: number) => sampleMoments(near.filter((_, row) => treatment[row] === group)).sd;
	return Math.sqrt((sd(1) ** 2 + sd(0) ** 2) / 2);
}
