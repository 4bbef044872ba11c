/**
 * δ(x) = ln Γ(x+1) − [(x+½) ln x − x + ½ ln 2π], the error of Stirling's formula, for real x > 0.
 *
 * Reference: C. Loader, "Fast and accurate computation of binomial probabilities" (2000). Small x are carried up by
 * δ(x) = δ(x+1) + (x+½) ln(1+1/x) − 1, so that no table is needed. Absolute error below 1e-15·max(1, δ).
 * Cost: at most 16 logarithms.
 */
export function stirlingError(x: number): number {
	let carried = 0;
	let at = x;
	while (at < 16) {
		carried += (at + 0.5) * Math.log1p(1 / at) - 1;
		at += 1;
	}
	const q = 1 / (at * at);
	const series = (1 / 12 - q * (1 / 360 - q * (1 / 1260 - q * (1 / 1680 - q * (1 / 1188 - (q * 691) / 360360))))) / at;
	return carried + series;
}
