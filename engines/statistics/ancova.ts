import { EngineInputError } from "#engines/input-error.ts";
import type { Reason } from "#engines/reason.ts";
import { requireOpenUnit, requireSeries } from "#engines/require-number.ts";
import { adjustP } from "#engines/statistics/adjust-p.ts";
import { TOO_SMALL } from "#engines/statistics/least-squares.ts";
import {
	type Coefficient,
	type LinearRegression,
	linearRegression,
	type Variable,
} from "#engines/statistics/linear-regression.ts";
import type { Interval, Statement } from "#engines/statistics/statement.ts";
import { studentFactor, studentTwoSided } from "#engines/statistics/student-t.ts";
import { type FTest, waldF } from "#engines/statistics/wald-f.ts";

type Label = string | number;
export type AdjustedMean = { group: Label; n: number; mean: number; estimate: number; se: number; interval: Interval };
export type AdjustedDifference = {
	/** The later group less the earlier one. */
	groups: [later: Label, earlier: Label];
	estimate: number;
	se: number;
	interval: Interval;
	p: number;
	/** Holm's p over all pairs. */
	pHolm: number;
};

export type Ancova = Statement & {
	/** Means at the covariates' overall means, groups in order of appearance; `mean` is the plain one. */
	estimate: AdjustedMean[];
	interval: null;
	/** All pairs of groups; intervals are one by one, not joint. */
	differences: AdjustedDifference[];
	/** Null in a perfect fit. */
	group: FTest | null;
	/** η² of the group beside error: SS group / (SS group + SS error). */
	partialEtaSquared: number | null;
	covariates: { name: string; slope: Coefficient; test: FTest | null }[];
	/** That all groups share their slopes; null where too few rows tell. */
	slopes: FTest | null;
	rSquared: number | null;
};

/**
 * Analysis of covariance: groups compared at equal values of the covariates.
 *
 * Definition: R. A. Fisher 1932; types of sums of squares as in SAS and R's car. "II" (default): one slope for all groups,
 * each term tested beside the others. "III": slopes by group in the model, each term tested beside all others with groups
 * coded to sum to zero and covariates centred; a group effect is then that at the covariates' means.
 * @param outcome n numbers
 * @param groups n labels of at least two groups
 * @param covariates at least one list of n numbers, measured before the treatment
 * @throws EngineInputError naming the list: lengths, one group, a constant or dependent `covariates[j]`; in type III also
 * `groups` where a group's covariate does not vary
 * Cost: O(n·k²), k = groups + covariates, in type III and for the slope check groups · (1 + covariates).
 */
export function ancova(
	outcome: readonly number[],
	groups: readonly Label[],
	covariates: readonly Variable[],
	options: { type?: "II" | "III"; confidence?: number } = {},
): Ancova {
	const confidence = requireOpenUnit("confidence", options.confidence ?? 0.95);
	const type = options.type ?? "II";
	requireSeries("outcome", outcome, 4);
	const n = outcome.length;
	if (groups.length !== n) throw new EngineInputError("groups", `must have ${n} labels, got ${groups.length}`);
	if (covariates.length === 0) throw new EngineInputError("covariates", "needs at least one covariate");
	for (const [j, { values }] of covariates.entries()) {
		requireSeries(`covariates[${j}]`, values, 1);
		if (values.length !== n)
			throw new EngineInputError(`covariates[${j}]`, `must have ${n} values, got ${values.length}`);
	}
	const names = [...new Set(groups)];
	if (names.length < 2) throw new EngineInputError("groups", "needs at least two groups");
	const last = names.length - 1;
	// Sum-to-zero codes: 1 in the own column, −1 in all for the last group.
	const code = (group: number, column: number) => (group === column ? 1 : group === last ? -1 : 0);
	const place = new Map(names.map((name, i) => [name, i]));
	const member = Int32Array.from(groups, (label) => place.get(label)!);
	const codes = names.slice(0, last).map((name, c) => ({
		name: String(name),
		values: Array.from(member, (group) => code(group, c)),
	}));
	const centred = covariates.map(({ name, values }) => {
		const mean = values.reduce((sum, value) => sum + value / n, 0);
		return { name, values: values.map((value) => value - mean) };
	});
	const main = [...codes, ...centred];
	const crossed = centred.flatMap((x) =>
		codes.map((c) => ({ name: `${c.name}:${x.name}`, values: x.values.map((value, i) => value * c.values[i]!) })),
	);
	if (n < main.length + 2) throw new EngineInputError("outcome", `needs at least ${main.length + 2} values, got ${n}`);
	const plain = fitNaming(outcome, main, codes.length, covariates.length, confidence);
	const enough = n >= main.length + crossed.length + 2;
	let full: LinearRegression | null = null;
	try {
		if (type === "III" || enough)
			full = fitNaming(outcome, [...main, ...crossed], codes.length, covariates.length, confidence);
	} catch (error) {
		// Without type III the crossed model only checks the slopes: that it cannot be fitted means that no check is possible.
		if (type === "III" || !(error instanceof EngineInputError)) throw error;
	}
	const fit = type === "III" ? full! : plain;
	const test = (of: LinearRegression, from: number, count: number) =>
		waldF(
			of.estimate.map(({ estimate }) => estimate),
			of.covariance,
			Array.from({ length: count }, (_, i) => from + i),
			of.df,
		);
	const slopes = full && test(full, 1 + main.length, crossed.length);
	const factor = studentFactor(confidence, fit.df);
	const k = fit.estimate.length;
	/** Weights · coefficients with its error, the weights being of the intercept and the codes. */
	const combine = (weights: readonly number[]) => {
		let [estimate, variance] = [0, 0];
		for (const [a, wa] of weights.entries()) {
			estimate += wa * fit.estimate[a]!.estimate;
			for (const [b, wb] of weights.entries()) variance += wa * wb * fit.covariance[a * k + b]!;
		}
		const se = Math.sqrt(Math.max(0, variance));
		return { estimate, se, interval: { lower: estimate - factor * se, upper: estimate + factor * se, confidence } };
	};
	const weightsOf = (group: number) => [1, ...codes.map((_, c) => code(group, c))];
	const counts = new Int32Array(names.length);
	const sums = new Float64Array(names.length);
	for (let i = 0; i < n; i++) {
		counts[member[i]!]!++;
		sums[member[i]!]! += outcome[i]!;
	}
	const pairs = names.flatMap((earlier, i) =>
		names.slice(i + 1).map((later, offset) => {
			const [high, low] = [weightsOf(i + 1 + offset), weightsOf(i)];
			const difference = combine(high.map((value, c) => value - low[c]!));
			const { estimate, se } = difference;
			const p = se > 0 ? studentTwoSided(estimate / se, fit.df) : estimate === 0 ? 1 : 0;
			return { groups: [later, earlier] as [Label, Label], ...difference, p };
		}),
	);
	const holm = adjustP(
		pairs.map(({ p }) => p),
		"holm",
	);
	const group = test(fit, 1, codes.length);
	const warnings: Reason[] = [...fit.warnings];
	const smallest = Math.min(...counts);
	if (smallest < 5) warnings.push({ code: "small-group", values: { n: smallest } });
	if (slopes && slopes.p < 0.05) warnings.push({ code: "slopes-differ", values: { f: slopes.f, p: slopes.p } });
	return {
		estimate: names.map((name, g) => ({
			group: name,
			n: counts[g]!,
			mean: sums[g]! / counts[g]!,
			...combine(weightsOf(g)),
		})),
		interval: null,
		differences: pairs.map((pair, i) => ({ ...pair, pHolm: holm[i]! })),
		group,
		partialEtaSquared: group && (group.f * group.df1) / (group.f * group.df1 + group.df2),
		covariates: covariates.map(({ name }, j) => ({
			name,
			slope: fit.estimate[1 + codes.length + j]!,
			test: test(fit, 1 + codes.length + j, 1),
		})),
		slopes,
		rSquared: fit.rSquared,
		n,
		variant: `ANCOVA, type ${type}, adjusted at the covariates' means`,
		assumptions: [
			{
				code: "equal-slopes",
				holds: type === "III" || !slopes ? null : slopes.p >= 0.05,
				values: slopes ? { f: slopes.f, p: slopes.p } : {},
			},
			{ code: "covariate-before-treatment", holds: null, values: { covariates: covariates.length } },
			...fit.assumptions,
		],
		warnings,
	};
}

/** The regression counts its columns from the codes on; the caller knows groups and covariates. */
function fitNaming(
	outcome: readonly number[],
	columns: readonly Variable[],
	codes: number,
	covariates: number,
	confidence: number,
): LinearRegression {
	try {
		return linearRegression(outcome, columns, { confidence });
	} catch (error) {
		const column = error instanceof EngineInputError ? /^variables\[(\d+)\]$/.exec(error.argument)?.[1] : undefined;
		if (column === undefined) throw error;
		const j = Number(column) - codes;
		if (j < covariates) {
			const small = (error as EngineInputError).message.endsWith(TOO_SMALL);
			const reason = small ? TOO_SMALL : "is constant or a combination of the groups and the others";
			throw new EngineInputError(`covariates[${j}]`, reason);
		}
		throw new EngineInputError(
			"groups",
			`the covariate of ${columns[Number(column)]!.name} does not vary in each group`,
		);
	}
}
