import { EngineInputError } from "#engines/input-error.ts";
import type { Reason } from "#engines/reason.ts";
import { requireFinite, requireInteger } from "#engines/require-number.ts";
import { requireTable } from "#engines/statistics/require-table.ts";
import { sampleMoments } from "#engines/statistics/sample-moments.ts";
import { sampleQuantiles } from "#engines/statistics/sample-quantile.ts";
import type { Statement } from "#engines/statistics/statement.ts";

/** When experts agree on an item. A changed rule is a new version; absent criteria do not count. */
export type ConsensusRule = {
	rule: string;
	version: number;
	/** Ends of the scale, such as 1 and 5. */
	scale: readonly [least: number, most: number];
	meanAtLeast?: number;
	cvAtMost?: number;
	/** Share of experts who give `score` or more. */
	agreement?: { score: number; shareAtLeast: number };
	iqrAtMost?: number;
	fullScoreAtLeast?: number;
	/** So many criteria failed: drop; fewer, but one: revise. */
	dropFrom: number;
};

export type DelphiItem = {
	mean: number;
	sd: number;
	/** sd / mean; null when the mean is 0. */
	cv: number | null;
	median: number;
	iqr: number;
	/** Share of experts at the top of the scale. */
	fullScore: number;
	/** Share at the rule's agreement score or above; null without that criterion. */
	agreement: number | null;
	result: "keep" | "revise" | "drop";
	/** The criteria that failed, with figure and limit. */
	reasons: Reason[];
};

export type DelphiRound = Statement & { items: DelphiItem[]; rule: string; version: number };

/**
 * One Delphi round: figures of each item and, by a versioned consensus rule, whether to keep, revise or drop it.
 *
 * Figures: mean, sd (n − 1), coefficient of variation, median, interquartile range (type 7), full-score frequency. There is
 * no agreed definition of consensus (Diamond et al., J. Clin. Epidemiol. 67, 2014), hence the rule is an argument and
 * must be fixed before the round.
 * @param ratings one row an expert, one column an item, within the rule's scale; experts who did not answer are left out
 * @throws EngineInputError on a bad cell or one outside the scale, fewer than 2 experts, a rule without criteria
 * Cost: O(experts · items · log experts).
 */
export function delphiRound(ratings: readonly (readonly number[])[], rule: ConsensusRule): DelphiRound {
	const { rows: n, columns } = requireTable("ratings", ratings, 2, 1);
	const [least, most] = rule.scale;
	if (!(requireFinite("rule.scale[0]", least) < requireFinite("rule.scale[1]", most))) {
		throw new EngineInputError("rule.scale", "must rise from least to most");
	}
	requireInteger("rule.dropFrom", rule.dropFrom, 1);
	const { meanAtLeast, cvAtMost, agreement, iqrAtMost, fullScoreAtLeast } = rule;
	for (const [name, limit] of Object.entries({ meanAtLeast, cvAtMost, iqrAtMost, fullScoreAtLeast })) {
		if (limit !== undefined) requireFinite(`rule.${name}`, limit);
	}
	if ([meanAtLeast, cvAtMost, agreement, iqrAtMost, fullScoreAtLeast].every((one) => one === undefined)) {
		throw new EngineInputError("rule", "has no criterion");
	}
	const items = Array.from({ length: columns }, (_, j): DelphiItem => {
		const values = ratings.map((row, i) => {
			const value = row[j]!;
			if (value < least || value > most) {
				throw new EngineInputError(`ratings[${i}][${j}]`, `must lie in ${least} … ${most}, got ${value}`);
			}
			return value;
		});
		const { mean, sd } = sampleMoments(values);
		const [lower, median, upper] = sampleQuantiles(values, [0.25, 0.5, 0.75]) as [number, number, number];
		const cv = mean === 0 ? null : sd / Math.abs(mean);
		const share = (score: number) => values.filter((value) => value >= score).length / n;
		const agreed = agreement === undefined ? null : share(agreement.score);
		const reasons: Reason[] = [];
		const atLeast = (code: string, value: number, limit: number | undefined) => {
			if (limit !== undefined && value < limit) reasons.push({ code, values: { value, limit } });
		};
		const atMost = (code: string, value: number, limit: number | undefined) => {
			if (limit !== undefined && value > limit) reasons.push({ code, values: { value, limit } });
		};
		atLeast("mean-below", mean, meanAtLeast);
		// Without a mean there is no CV to compare: said, not passed.
		if (cvAtMost !== undefined && cv === null) reasons.push({ code: "cv-undefined", values: { mean } });
		else atMost("cv-above", cv ?? 0, cvAtMost);
		atLeast("agreement-below", agreed ?? 0, agreement?.shareAtLeast);
		atMost("iqr-above", upper - lower, iqrAtMost);
		atLeast("full-score-below", share(most), fullScoreAtLeast);
		const result = reasons.length === 0 ? "keep" : reasons.length >= rule.dropFrom ? "drop" : "revise";
		return { mean, sd, cv, median, iqr: upper - lower, fullScore: share(most), agreement: agreed, result, reasons };
	});
	const warnings: Reason[] = [];
	if (n < 10) warnings.push({ code: "few-experts", values: { experts: n } });
	return {
		items,
		rule: rule.rule,
		version: rule.version,
		n,
		variant: "mean, sd (n − 1), CV, IQR (type 7), full-score frequency; consensus by the rule given",
		assumptions: [{ code: "rule-fixed-before-round", holds: null, values: { version: rule.version } }],
		warnings,
	};
}
