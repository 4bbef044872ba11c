import { EngineInputError } from "#engines/input-error.ts";
import type { Reason } from "#engines/reason.ts";
import { requireOpenUnit, requireSeries } from "#engines/require-number.ts";
import { fitVariables } from "#engines/statistics/fit-variables.ts";
import { TOO_SMALL } from "#engines/statistics/least-squares.ts";
import type { Interval, Statement } from "#engines/statistics/statement.ts";
import { studentFactor, studentTwoSided } from "#engines/statistics/student-t.ts";

export type Coefficient = {
	name: string;
	estimate: number;
	se: number;
	t: number;
	df: number;
	p: number;
	interval: Interval;
};
export type Variable = { name: string; values: readonly number[] };
export type Errors = "classical" | "HC0" | "HC1" | "HC2" | "HC3" | "CR1";

export type LinearRegression = Statement & {
	/** The intercept first, then one a variable. */
	estimate: Coefficient[];
	interval: null;
	/** Covariance of the coefficients by the named errors, row by row. */
	covariance: Float64Array;
	rss: number;
	/** Residual degrees of freedom n − k. */
	df: number;
	rSquared: number | null;
	clusters: number | null;
};

/**
 * Ordinary least squares with an intercept, and errors that fit the data.
 *
 * "classical": equal variances; "HC0"–"HC3": MacKinnon & White, J. Econometrics 29 (1985); "CR1": clusters of rows, Liang &
 * Zeger 1986 times G/(G − 1)·(n − 1)/(n − k), with t of G − 1 degrees of freedom (Cameron & Miller 2015).
 * @param y n responses
 * @param variables each n values, none a combination of the others
 * @param options.clusters one label a row, needed for CR1
 * @throws EngineInputError naming the list: lengths, fewer rows than coefficients + 1, collinear `variables[j]`, one cluster
 * Cost: O(n·k²).
 */
export function linearRegression(
	y: readonly number[],
	variables: readonly Variable[],
	options: { errors?: Errors; clusters?: readonly (string | number)[]; confidence?: number } = {},
): LinearRegression {
	const confidence = requireOpenUnit("confidence", options.confidence ?? 0.95);
	const errors = options.errors ?? "classical";
	requireSeries("y", y, variables.length + 2);
	const n = y.length;
	for (const [j, { values }] of variables.entries()) {
		requireSeries(`variables[${j}]`, values, 1);
		if (values.length !== n)
			throw new EngineInputError(`variables[${j}]`, `must have ${n} values, got ${values.length}`);
	}
	const columns = [new Float64Array(n).fill(1), ...variables.map(({ values }) => values)];
	const k = columns.length;
	// From the first value on, so that a constant y leaves residuals of zero and not of rounding.
	const fit = fitVariables(
		columns,
		y.map((value) => value - y[0]!),
	);
	fit.coefficients[0]! += y[0]!;
	const df = n - k;
	let meat = new Float64Array(k * k);
	let groups: number | null = null;
	let scale = 1;
	if (errors === "CR1") {
		const sums = clusterScores(columns, fit.residuals, options.clusters, n);
		groups = sums.length;
		for (const sum of sums) addOuter(meat, sum, 1);
		scale = (groups / (groups - 1)) * ((n - 1) / df);
	} else if (errors !== "classical") {
		meat = heteroskedastic(columns, fit.residuals, errors, fit.leverages);
		if (errors === "HC1") scale = n / df;
	}
	const covariance =
		errors === "classical" ? fit.inverse.map((cell) => (cell * fit.rss) / df) : sandwich(fit.inverse, meat, scale, k);
	for (let j = 0; j < k; j++) {
		if (!Number.isFinite(covariance[j * k + j]!))
			throw new EngineInputError(j === 0 ? "y" : `variables[${j - 1}]`, TOO_SMALL);
	}
	const tDf = groups === null ? df : groups - 1;
	const factor = studentFactor(confidence, tDf);
	const mean = y.reduce((sum, value) => sum + (value - y[0]!) / n, y[0]!);
	const total = y.reduce((sum, value) => sum + (value - mean) ** 2, 0);
	const warnings: Reason[] = [];
	if (groups !== null && groups < 30) warnings.push({ code: "few-clusters", values: { clusters: groups } });
	if (df < 8) warnings.push({ code: "few-values", values: { n, coefficients: k } });
	if (total === 0) warnings.push({ code: "constant", values: { value: y[0]! } });
	else if (!(fit.rss > 1e-24 * total)) warnings.push({ code: "perfect-fit", values: { rss: fit.rss } });
	return {
		estimate: columns.map((_, j) => {
			const estimate = fit.coefficients[j]!;
			const se = Math.sqrt(Math.max(0, covariance[j * k + j]!));
			const t = se > 0 ? estimate / se : estimate === 0 ? 0 : Math.sign(estimate) * Number.MAX_VALUE;
			const p = se > 0 ? studentTwoSided(t, tDf) : estimate === 0 ? 1 : 0;
			const interval = { lower: estimate - factor * se, upper: estimate + factor * se, confidence };
			return { name: j === 0 ? "intercept" : variables[j - 1]!.name, estimate, se, t, df: tDf, p, interval };
		}),
		interval: null,
		covariance,
		rss: fit.rss,
		df,
		rSquared: total > 0 ? 1 - fit.rss / total : null,
		clusters: groups,
		n,
		variant: `OLS, ${errors} errors`,
		assumptions: [
			{ code: "linear", holds: null, values: { n } },
			{ code: groups === null ? "independent" : "clusters-independent", holds: null, values: { n: groups ?? n } },
			...(errors === "classical" ? [{ code: "equal-variances", holds: null, values: { n } }] : []),
		],
		warnings,
	};
}

function clusterScores(
	columns: readonly ArrayLike<number>[],
	residuals: Float64Array,
	labels: readonly (string | number)[] | undefined,
	n: number,
): Float64Array[] {
	if (labels?.length !== n) throw new EngineInputError("clusters", `must have ${n} labels, got ${labels?.length ?? 0}`);
	const sums = new Map<string | number, Float64Array>();
	for (let i = 0; i < n; i++) {
		let sum = sums.get(labels[i]!);
		if (!sum) {
			sum = new Float64Array(columns.length);
			sums.set(labels[i]!, sum);
		}
		for (let j = 0; j < sum.length; j++) sum[j]! += columns[j]![i]! * residuals[i]!;
	}
	if (sums.size < 2) throw new EngineInputError("clusters", "needs at least two clusters");
	return [...sums.values()];
}

function heteroskedastic(
	columns: readonly ArrayLike<number>[],
	residuals: Float64Array,
	errors: "HC0" | "HC1" | "HC2" | "HC3",
	leverages: () => Float64Array,
): Float64Array<ArrayBuffer> {
	const k = columns.length;
	const meat = new Float64Array(k * k);
	const h = errors === "HC2" || errors === "HC3" ? leverages() : null;
	const row = new Float64Array(k);
	for (let i = 0; i < residuals.length; i++) {
		// A row of leverage 1 is fitted exactly: its residual is 0 and says nothing of the variance.
		const left = h ? Math.max(1e-12, 1 - h[i]!) : 1;
		const weight = residuals[i]! ** 2 / (errors === "HC2" ? left : errors === "HC3" ? left * left : 1);
		for (let j = 0; j < k; j++) row[j] = columns[j]![i]!;
		addOuter(meat, row, weight);
	}
	return meat;
}

function addOuter(meat: Float64Array, v: Float64Array, weight: number): void {
	const k = v.length;
	for (let a = 0; a < k; a++) for (let b = 0; b < k; b++) meat[a * k + b]! += weight * v[a]! * v[b]!;
}

function sandwich(bread: Float64Array, meat: Float64Array, scale: number, k: number): Float64Array {
	const half = new Float64Array(k * k);
	const whole = new Float64Array(k * k);
	for (let a = 0; a < k; a++)
		for (let b = 0; b < k; b++) for (let c = 0; c < k; c++) half[a * k + b]! += bread[a * k + c]! * meat[c * k + b]!;
	for (let a = 0; a < k; a++)
		for (let b = 0; b < k; b++)
			for (let c = 0; c < k; c++) whole[a * k + b]! += scale * half[a * k + c]! * bread[c * k + b]!;
	return whole;
}
