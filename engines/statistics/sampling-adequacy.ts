import { chiSquareUpperTail } from "#engines/statistics/chi-square.ts";
import { invertPositive } from "#engines/statistics/positive-definite.ts";

export type SamplingAdequacy = {
	/** Kaiser–Meyer–Olkin measure, overall and of each variable, 0 … 1. */
	kmo: number;
	msa: number[];
	/** Bartlett's test that the variables are uncorrelated. */
	bartlett: { chiSquare: number; df: number; p: number };
};

/**
 * Whether a correlation matrix has common factors worth looking for.
 *
 * Definition: H. F. Kaiser & J. Rice, Educ. Psychol. Meas. 34 (1974): Σr²/(Σr² + Σq²) with q the anti-image correlations;
 * M. S. Bartlett, J. R. Stat. Soc. B 16 (1954): −(n − 1 − (2k + 5)/6) ln|R|. Confirmed against R psych.
 * @param r k × k row by row
 * @returns undefined for a singular matrix: some variable is a sum of others
 * Cost: O(k³).
 */
export function samplingAdequacy(r: ArrayLike<number>, k: number, n: number): SamplingAdequacy | undefined {
	const solved = invertPositive(r, k);
	if (!solved) return undefined;
	const { inverse, logDeterminant } = solved;
	let [allR, allQ] = [0, 0];
	const msa = Array.from({ length: k }, (_, i) => {
		let [ownR, ownQ] = [0, 0];
		for (let j = 0; j < k; j++) {
			if (i === j) continue;
			ownR += r[i * k + j]! ** 2;
			ownQ += inverse[i * k + j]! ** 2 / (inverse[i * k + i]! * inverse[j * k + j]!);
		}
		allR += ownR;
		allQ += ownQ;
		return ownR + ownQ > 0 ? ownR / (ownR + ownQ) : 0;
	});
	const chiSquare = Math.max(0, -logDeterminant * (n - 1 - (2 * k + 5) / 6));
	const df = (k * (k - 1)) / 2;
	return {
		kmo: allR + allQ > 0 ? allR / (allR + allQ) : 0,
		msa,
		bartlett: { chiSquare, df, p: chiSquareUpperTail(chiSquare, df) },
	};
}
