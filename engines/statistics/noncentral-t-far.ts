import { gammaTails } from "#engines/statistics/gamma-tails.ts";

/**
 * Both tails of Student's noncentral t far from 0, where t and δ are of one sign and large: as `noncentralT`, the other way
 * round. T ≤ t where s = √(χ²_df/df) is at least (Z + δ)/t, so ∫ P(s ≥ (z + δ)/t)·φ(z) dz, by the trapezium rule. The tail
 * of s then changes slowly in z, so that steps of a half lose less than 1e-12; nothing is subtracted.
 * @param t above 0, finite; @param df above 0; @param noncentrality δ, above 40 and above 5·√(2·df); `noncentralT`
 * calls from 40·√(2·df) on, where the steps lose nothing
 * Cost: 155 incomplete gamma functions, whatever δ.
 */
export function noncentralTFar(t: number, df: number, noncentrality: number): { lower: number; upper: number } {
	const step = 0.5;
	let [lower, upper] = [0, 0];
	for (let z = -38.5; z <= 38.5; z += step) {
		const weight = Math.exp((-z * z) / 2);
		const s = Math.max(0, z + noncentrality) / t;
		const tails = gammaTails(Math.min(Number.MAX_VALUE, (s * s * df) / 2), df / 2);
		lower += weight * tails.upper;
		upper += weight * tails.lower;
	}
	const scale = step / Math.sqrt(2 * Math.PI);
	return { lower: Math.min(1, lower * scale), upper: Math.min(1, upper * scale) };
}
