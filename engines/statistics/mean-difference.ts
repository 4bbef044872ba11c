import { EngineInputError } from "#engines/input-error.ts";
import type { Reason } from "#engines/reason.ts";
import { requireOpenUnit } from "#engines/require-number.ts";
import type { Interval, Statement } from "#engines/statistics/statement.ts";
import { studentFactor, studentTwoSided } from "#engines/statistics/student-t.ts";
import { type Group, meanAssumptions, twoSamples } from "#engines/statistics/two-samples.ts";

export type MeanDifference = Statement & {
	/** Mean of a minus mean of b, in the unit of the data. */
	estimate: number;
	interval: Interval;
	t: number;
	df: number;
	/** Two-sided. */
	p: number;
	/** P that the true difference is above 0 by this test's t: upper tail. */
	pGreater: number;
	pLess: number;
	groups: { a: Group; b: Group };
};

/**
 * Compares the means of two independent samples.
 *
 * "welch" (default): B. L. Welch, Biometrika 34 (1947), unequal variances, Satterthwaite degrees of freedom;
 * "student": pooled variance, n_a + n_b − 2. Interval by Student's t.
 * @param a, b at least two finite numbers each, same unit
 * @throws EngineInputError naming the bad value, under two values in a group, or no spread in both (t is undefined)
 * Cost: O(n).
 */
export function meanDifference(
	a: readonly number[],
	b: readonly number[],
	options: { variances?: "welch" | "student"; confidence?: number } = {},
): MeanDifference {
	const confidence = requireOpenUnit("confidence", options.confidence ?? 0.95);
	const groups = twoSamples(a, b, 2);
	const welch = (options.variances ?? "welch") === "welch";
	const [na, nb] = [groups.a.n, groups.b.n];
	const [va, vb] = [groups.a.sd ** 2 / na, groups.b.sd ** 2 / nb];
	if (!(va + vb > 0)) throw new EngineInputError("a", "neither group varies: t is undefined");
	const pooled = ((na - 1) * groups.a.sd ** 2 + (nb - 1) * groups.b.sd ** 2) / (na + nb - 2);
	const error = Math.sqrt(welch ? va + vb : pooled * (1 / na + 1 / nb));
	// Shares keep the squares from overflowing or vanishing at extreme units.
	const share = va / (va + vb);
	const df = welch ? 1 / (share ** 2 / (na - 1) + (1 - share) ** 2 / (nb - 1)) : na + nb - 2;
	const estimate = groups.a.mean - groups.b.mean;
	const t = estimate / error;
	const half = studentFactor(confidence, df) * error;
	const p = studentTwoSided(t, df);
	const assumptions = meanAssumptions(groups.a, groups.b).filter(({ code }) => !welch || code !== "equal-variances");
	const warnings: Reason[] = [];
	if (Math.min(na, nb) < 8) warnings.push({ code: "few-values", values: { a: na, b: nb } });
	if (va === 0 || vb === 0) warnings.push({ code: "group-without-spread", values: { a: groups.a.sd, b: groups.b.sd } });
	if (assumptions.some(({ code, holds }) => code === "equal-variances" && holds === false)) {
		warnings.push({ code: "unequal-variances", values: { a: groups.a.sd, b: groups.b.sd } });
	}
	return {
		estimate,
		interval: { lower: estimate - half, upper: estimate + half, confidence },
		t,
		df,
		p,
		pGreater: t > 0 ? p / 2 : 1 - p / 2,
		pLess: t > 0 ? 1 - p / 2 : p / 2,
		groups,
		n: na + nb,
		variant: welch ? "Welch t, Satterthwaite df" : "Student t, pooled variance",
		assumptions,
		warnings,
	};
}
