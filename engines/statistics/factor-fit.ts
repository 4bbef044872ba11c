import { chiSquareUpperTail } from "#engines/statistics/chi-square.ts";
import { noncentralChiSquareUpperTail } from "#engines/statistics/noncentral-chi-square.ts";
import { cholesky, choleskySolve, invertPositive } from "#engines/statistics/positive-definite.ts";
import type { Interval } from "#engines/statistics/statement.ts";

export type FactorFit = {
	/** Root mean square of the residual correlations off the diagonal. */
	rmsr: number;
	df: number;
	/** Null where the model or the matrix is singular, no degrees of freedom are left, or n is too small for the test. */
	test: {
		chiSquare: number;
		p: number;
		tli: number;
		rmsea: Interval & { value: number };
		bic: number;
	} | null;
};

/**
 * How well factors reproduce a correlation matrix.
 *
 * As R psych::factor.stats: objective tr(M⁻¹R) − ln|M⁻¹R| − k, chi-square with Bartlett's factor n − 1 − (2k + 5)/6 − 2f/3,
 * TLI (Tucker & Lewis 1973), RMSEA √max(χ²/(df·n) − 1/(n − 1), 0) with the interval of its noncentrality, BIC.
 * @param r correlations, k × k row by row
 * @param loadings unrotated or orthogonal, variables × factors
 * @param n observations
 * Cost: O(k³) and some hundred noncentral tails.
 */
export function factorFit(
	r: ArrayLike<number>,
	k: number,
	loadings: readonly (readonly number[])[],
	n: number,
	confidence = 0.9,
): FactorFit {
	const factors = loadings[0]!.length;
	const model = new Float64Array(k * k);
	let residual = 0;
	for (let i = 0; i < k; i++) {
		for (let j = 0; j < k; j++) {
			let common = 0;
			for (let f = 0; f < factors; f++) common += loadings[i]![f]! * loadings[j]![f]!;
			model[i * k + j] = i === j ? 1 : common;
			if (i !== j) residual += (r[i * k + j]! - common) ** 2;
		}
	}
	const rmsr = Math.sqrt(residual / (k * (k - 1)));
	const df = (k * (k - 1)) / 2 - k * factors + (factors * (factors - 1)) / 2;
	const own = invertPositive(r, k);
	const l = cholesky(model, k);
	const multiplier = n - 1 - (2 * k + 5) / 6 - (2 * factors) / 3;
	if (!own || !l || df <= 0 || multiplier <= 0) return { rmsr, df, test: null };
	let trace = 0;
	let logModel = 0;
	for (let j = 0; j < k; j++) {
		trace += choleskySolve(
			l,
			k,
			Float64Array.from({ length: k }, (_, i) => r[i * k + j]!),
		)[j]!;
		logModel += 2 * Math.log(l[j * k + j]!);
	}
	const objective = Math.max(0, trace + logModel - own.logDeterminant - k);
	const chiSquare = Math.max(0, objective * multiplier);
	const nullMean = (-own.logDeterminant * 2) / (k * (k - 1));
	const noncentrality = (upperTail: number) => {
		if (chiSquareUpperTail(chiSquare, df) >= upperTail) return 0;
		let [low, high] = [0, Math.max(n, chiSquare) + 2 * n];
		for (let i = 0; i < 60; i++) {
			const middle = (low + high) / 2;
			if (noncentralChiSquareUpperTail(chiSquare, df, middle) < upperTail) low = middle;
			else high = middle;
		}
		return (low + high) / 2;
	};
	const tail = (1 - confidence) / 2;
	return {
		rmsr,
		df,
		test: {
			chiSquare,
			p: chiSquareUpperTail(chiSquare, df),
			tli: (nullMean - objective / df) / (nullMean - 1 / multiplier),
			rmsea: {
				value: Math.sqrt(Math.max(0, chiSquare / (df * n) - 1 / (n - 1))),
				lower: Math.sqrt(noncentrality(tail) / ((n - 1) * df)),
				upper: Math.sqrt(noncentrality(1 - tail) / ((n - 1) * df)),
				confidence,
			},
			bic: chiSquare - df * Math.log(n),
		},
	};
}
