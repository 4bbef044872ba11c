import { EngineInputError } from "#engines/input-error.ts";
import type { Reason } from "#engines/reason.ts";
import { requireOpenUnit } from "#engines/require-number.ts";
import { fQuantile, fUpperTail } from "#engines/statistics/f-distribution.ts";
import { requireTable } from "#engines/statistics/require-table.ts";
import type { Interval, Statement } from "#engines/statistics/statement.ts";

export type IccType = "ICC(1,1)" | "ICC(2,1)" | "ICC(3,1)" | "ICC(1,k)" | "ICC(2,k)" | "ICC(3,k)";

export type IntraclassCorrelation = Statement & {
	estimate: number;
	interval: Interval;
	raters: number;
	f: { value: number; df1: number; df2: number; p: number };
};

/**
 * Agreement of raters on measurements of the same subjects.
 *
 * Definition and intervals: P. Shrout & J. Fleiss, Psychol. Bull. 86 (1979). 1: each subject has other raters; 2: raters are
 * a sample, absolute agreement; 3: these raters only, consistency. "1": one rater; "k": the mean of all.
 * @param ratings one row a subject, one column a rater, none missing
 * @returns n is the number of subjects; the estimate may be negative
 * @throws EngineInputError on a bad cell, fewer than 2 subjects or raters, ratings that do not differ at all
 * Cost: O(subjects · raters).
 */
export function intraclassCorrelation(
	ratings: readonly (readonly number[])[],
	type: IccType,
	confidence = 0.95,
): IntraclassCorrelation {
	const { rows: n, columns: k } = requireTable("ratings", ratings, 2, 2);
	requireOpenUnit("confidence", confidence);
	const { between, judges, error, within } = meanSquares(ratings, n, k);
	if (!(between + within > 0)) throw new EngineInputError("ratings", "do not differ at all: the ICC is undefined");
	const one = type.startsWith("ICC(1");
	const df1 = n - 1;
	const df2 = one ? n * (k - 1) : (n - 1) * (k - 1);
	const noise = one ? within : error;
	const f = noise > 0 ? between / noise : Number.POSITIVE_INFINITY;
	const tail = (1 - confidence) / 2;
	const low = f / fQuantile(1 - tail, df1, df2);
	const high = f * fQuantile(1 - tail, df2, df1);
	const single = (ratio: number) => (Number.isFinite(ratio) ? (ratio - 1) / (ratio + k - 1) : 1);
	const mean = (ratio: number) => (Number.isFinite(ratio) ? 1 - 1 / ratio : 1);
	let estimate: number;
	let bounds: [number, number];
	if (type === "ICC(2,1)" || type === "ICC(2,k)") {
		const icc = (between - error) / (between + (k - 1) * error + (k * (judges - error)) / n);
		// Shrout & Fleiss' approximate degrees of freedom of the raters' part.
		const ratio = error > 0 ? judges / error : Number.POSITIVE_INFINITY;
		const part = k * icc * ratio + n * (1 + (k - 1) * icc) - k * icc;
		const v = Number.isFinite(ratio)
			? ((k - 1) * (n - 1) * part ** 2) /
				((n - 1) * k ** 2 * icc ** 2 * ratio ** 2 + (n * (1 + (k - 1) * icc) - k * icc) ** 2)
			: k - 1;
		const upperF = fQuantile(1 - tail, n - 1, v);
		const lowerF = fQuantile(1 - tail, v, n - 1);
		const lower = (n * (between - upperF * error)) / (upperF * (k * judges + (k * n - k - n) * error) + n * between);
		const upper = (n * (lowerF * between - error)) / (k * judges + (k * n - k - n) * error + n * lowerF * between);
		const averaged = (value: number) => (k * value) / (1 + (k - 1) * value);
		const many = type === "ICC(2,k)";
		estimate = many ? (between - error) / (between + (judges - error) / n) : icc;
		bounds = many ? [averaged(lower), averaged(upper)] : [lower, upper];
	} else {
		const of = type.endsWith("k)") ? mean : single;
		estimate = of(f);
		bounds = [of(low), of(high)];
	}
	const warnings: Reason[] = [];
	if (n < 30) warnings.push({ code: "few-subjects", values: { subjects: n } });
	if (estimate < 0) warnings.push({ code: "negative", values: { estimate } });
	return {
		estimate,
		interval: { lower: bounds[0], upper: bounds[1], confidence },
		raters: k,
		f: { value: f, df1, df2, p: Number.isFinite(f) ? fUpperTail(f, df1, df2) : 0 },
		n,
		variant: `${type}, Shrout & Fleiss 1979`,
		assumptions: [{ code: "errors-normal", holds: null, values: { subjects: n } }],
		warnings,
	};
}

function meanSquares(ratings: readonly (readonly number[])[], n: number, k: number) {
	const rows = ratings.map((row) => row.reduce((sum, value) => sum + value, 0) / k);
	const columns = Array.from({ length: k }, (_, j) => ratings.reduce((sum, row) => sum + row[j]!, 0) / n);
	const all = rows.reduce((sum, value) => sum + value, 0) / n;
	const between = (k * rows.reduce((sum, value) => sum + (value - all) ** 2, 0)) / (n - 1);
	const judges = (n * columns.reduce((sum, value) => sum + (value - all) ** 2, 0)) / (k - 1);
	let residual = 0;
	let inside = 0;
	for (const [i, row] of ratings.entries()) {
		for (let j = 0; j < k; j++) {
			residual += (row[j]! - rows[i]! - columns[j]! + all) ** 2;
			inside += (row[j]! - rows[i]!) ** 2;
		}
	}
	return { between, judges, error: residual / ((n - 1) * (k - 1)), within: inside / (n * (k - 1)) };
}
