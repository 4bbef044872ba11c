/**
 * x·ln(x/mean) + mean − x without cancellation when x is near the mean: the deviance part of C. Loader, "Fast and accurate
 * computation of binomial probabilities" (2000).
 * @param gap x − mean, given apart since the caller may know it with more digits
 */
export function deviancePart(x: number, mean: number, gap: number): number {
	if (Math.abs(gap) < 0.1 * (x + mean)) {
		const v = gap / (x + mean);
		let sum = gap * v;
		let term = 2 * x * v;
		const vv = v * v;
		for (let k = 3; k < 1000; k += 2) {
			term *= vv;
			const next = sum + term / k;
			if (next === sum) return next;
			sum = next;
		}
	}
	return x * Math.log(x / mean) - gap;
}
