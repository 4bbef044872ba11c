import { EngineInputError } from "#engines/input-error.ts";
import type { Reason } from "#engines/reason.ts";
import { requireInteger, requireOpenUnit } from "#engines/require-number.ts";
import { normalQuantile } from "#engines/statistics/normal-quantile.ts";
import type { Interval, Statement } from "#engines/statistics/statement.ts";

export type CohenKappa = Statement & {
	estimate: number;
	interval: Interval;
	observed: number;
	expected: number;
};

/**
 * Agreement of two coders beyond chance.
 *
 * Definition: J. Cohen, Educ. Psychol. Meas. 20 (1960), weighted 1968; large-sample standard error of Fleiss, Cohen &
 * Everitt, Psychol. Bull. 72 (1969), kept within [−1, 1].
 * @param first, second the coders' categories 0 … categories − 1 of the same units, in order
 * @param weights "none" for names, "linear" or "quadratic" for ordered categories
 * @throws EngineInputError on no units, unequal lengths, a value that is no category, or both coders using one and the
 * same category throughout (0/0)
 * Cost: O(units + categories²).
 */
export function cohenKappa(
	first: readonly number[],
	second: readonly number[],
	categories: number,
	weights: "none" | "linear" | "quadratic" = "none",
	confidence = 0.95,
): CohenKappa {
	const k = requireInteger("categories", categories, 2);
	requireOpenUnit("confidence", confidence);
	const n = first.length;
	if (n === 0) throw new EngineInputError("first", "needs at least one unit");
	if (second.length !== n) throw new EngineInputError("second", `must have ${n} units, got ${second.length}`);
	const cell = new Float64Array(k * k);
	const rows = new Float64Array(k);
	const columns = new Float64Array(k);
	const category = (name: string, value: number | undefined) => {
		if (requireInteger(name, value!, 0) >= k)
			throw new EngineInputError(name, `must be a category 0 … ${k - 1}, got ${value}`);
		return value!;
	};
	for (let i = 0; i < n; i++) {
		const a = category(`first[${i}]`, first[i]);
		const b = category(`second[${i}]`, second[i]);
		cell[a * k + b]! += 1 / n;
		rows[a]! += 1 / n;
		columns[b]! += 1 / n;
	}
	const weight = (a: number, b: number) => {
		const apart = Math.abs(a - b) / (k - 1);
		return weights === "none" ? Number(a === b) : weights === "linear" ? 1 - apart : 1 - apart * apart;
	};
	let [observed, expected] = [0, 0];
	const meanRow = new Float64Array(k);
	const meanColumn = new Float64Array(k);
	for (let a = 0; a < k; a++) {
		for (let b = 0; b < k; b++) {
			const w = weight(a, b);
			observed += w * cell[a * k + b]!;
			expected += w * rows[a]! * columns[b]!;
			meanRow[a]! += w * columns[b]!;
			meanColumn[b]! += w * rows[a]!;
		}
	}
	if (!(expected < 1 - 1e-12))
		throw new EngineInputError("first", "both coders use one category only: kappa is undefined");
	const estimate = (observed - expected) / (1 - expected);
	let spread = 0;
	for (let a = 0; a < k; a++) {
		for (let b = 0; b < k; b++) {
			spread += cell[a * k + b]! * (weight(a, b) - (meanRow[a]! + meanColumn[b]!) * (1 - estimate)) ** 2;
		}
	}
	const variance = Math.max(0, spread - (estimate - expected * (1 - estimate)) ** 2) / (n * (1 - expected) ** 2);
	const half = normalQuantile(1 - (1 - confidence) / 2) * Math.sqrt(variance);
	const warnings: Reason[] = [];
	if (n < 30) warnings.push({ code: "few-units", values: { units: n } });
	if (observed > 0.85 && estimate < 0.4) warnings.push({ code: "prevalence", values: { observed, kappa: estimate } });
	return {
		estimate,
		interval: { lower: Math.max(-1, estimate - half), upper: Math.min(1, estimate + half), confidence },
		observed,
		expected,
		n,
		variant: `Cohen's kappa, weights ${weights}`,
		assumptions: [{ code: "coders-independent", holds: null, values: { units: n } }],
		warnings,
	};
}
