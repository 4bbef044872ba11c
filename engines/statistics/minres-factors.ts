import { EngineInputError } from "#engines/input-error.ts";
import { requireInteger } from "#engines/require-number.ts";
import { cholesky, choleskySolve, invertPositive } from "#engines/statistics/positive-definite.ts";
import { symmetricEigen } from "#engines/statistics/symmetric-eigen.ts";

const LEAST = 0.005;

export type MinresFactors = {
	/** One row a variable, one column a factor, unrotated, by falling variance; columns sum to ≥ 0. */
	loadings: number[][];
	/** 1 − communality, 0.005 … 1. */
	uniqueness: number[];
	/** Variables at the lower bound: a Heywood case. */
	heywood: number[];
	iterations: number;
	/** Largest slope left within the bounds. */
	slope: number;
};

/**
 * Factors that leave the smallest squared residual correlations off the diagonal.
 *
 * Definition: minres, H. Harman & W. Jones, Psychometrika 31 (1966), which is unweighted least squares; uniqueness bounded
 * to [0.005, 1] as R psych::fa does. Method: Newton on the uniquenesses with the exact gradient and Hessian of
 * ½Σγ² over the eigenvalues left (Jöreskog 1977), projected on the bounds. psych's L-BFGS-B stops at about five digits.
 * @param r correlation matrix, k × k row by row
 * @param factors 1 … fewer than leave no degrees of freedom ((k − f)² < k + f)
 * @throws EngineInputError on too many factors for the variables
 * Cost: some 5–10 eigendecompositions of order k.
 */
export function minresFactors(r: ArrayLike<number>, k: number, factors: number): MinresFactors {
	requireInteger("factors", factors, 1);
	if (factors >= k || (k - factors) ** 2 < k + factors) {
		throw new EngineInputError("factors", `${factors} are too many for ${k} variables`);
	}
	const inverse = invertPositive(r, k)?.inverse;
	// Squared multiple correlations to start, as R does; a singular matrix starts in the middle.
	let psi = Float64Array.from({ length: k }, (_, i) => clamp(inverse ? 1 / inverse[i * k + i]! : 0.5));
	let state = evaluate(r, k, psi, factors);
	let iterations = 0;
	for (; iterations < 200 && state.slope > 1e-12; iterations++) {
		const step = newtonStep(state, psi, k);
		let scale = 1;
		let moved = false;
		for (let tries = 0; tries < 40; tries++, scale /= 2) {
			const next = psi.map((value, i) => clamp(value + scale * step[i]!));
			const there = evaluate(r, k, next, factors);
			const better = there.value < state.value || (there.value === state.value && there.slope < state.slope);
			if (!better) continue;
			psi = next;
			state = there;
			moved = true;
			break;
		}
		if (!moved) break;
	}
	const { values, vectors } = state;
	const loadings = Array.from({ length: k }, () => new Array<number>(factors).fill(0));
	for (let f = 0; f < factors; f++) {
		const size = Math.sqrt(Math.max(0, values[f]!));
		let sum = 0;
		for (let i = 0; i < k; i++) sum += vectors[i * k + f]!;
		for (let i = 0; i < k; i++) loadings[i]![f] = size * vectors[i * k + f]! * (sum < 0 ? -1 : 1);
	}
	return {
		loadings,
		uniqueness: [...psi],
		heywood: [...psi.keys()].filter((i) => psi[i]! <= LEAST),
		iterations,
		slope: state.slope,
	};
}

const clamp = (psi: number) => Math.min(1, Math.max(LEAST, psi));

type State = ReturnType<typeof evaluate>;

function evaluate(r: ArrayLike<number>, k: number, psi: Float64Array, factors: number) {
	const reduced = Float64Array.from(r);
	for (let i = 0; i < k; i++) reduced[i * k + i]! -= psi[i]!;
	const { values, vectors } = symmetricEigen(reduced, k);
	// A factor cannot have negative variance: its eigenvalue then counts as residual.
	let kept = 0;
	while (kept < factors && values[kept]! > 0) kept++;
	let value = 0;
	const gradient = new Float64Array(k);
	for (let m = kept; m < k; m++) {
		value += values[m]! ** 2 / 2;
		for (let i = 0; i < k; i++) gradient[i]! -= values[m]! * vectors[i * k + m]! ** 2;
	}
	const free = [...psi.keys()].filter(
		(i) => !((psi[i]! <= LEAST && gradient[i]! > 0) || (psi[i]! >= 1 && gradient[i]! < 0)),
	);
	const slope = free.reduce((most, i) => Math.max(most, Math.abs(gradient[i]!)), 0);
	return { values, vectors, kept, value, gradient, free, slope };
}

/** −H⁻¹g on the free variables; plain descent where the Hessian is not positive definite even with a ridge. */
function newtonStep(state: State, psi: Float64Array, k: number): Float64Array {
	const { values, vectors, kept, gradient, free } = state;
	const size = free.length;
	const hessian = new Float64Array(size * size);
	for (let a = 0; a < size; a++) {
		for (let b = 0; b <= a; b++) {
			const [i, j] = [free[a]!, free[b]!];
			let residual = 0;
			let mixed = 0;
			for (let m = kept; m < k; m++) {
				const own = vectors[i * k + m]! * vectors[j * k + m]!;
				residual += own;
				let inner = 0;
				for (let f = 0; f < kept; f++) {
					inner += (vectors[i * k + f]! * vectors[j * k + f]!) / (values[m]! - values[f]!);
				}
				mixed += values[m]! * own * inner;
			}
			hessian[a * size + b] = hessian[b * size + a] = residual ** 2 + 2 * mixed;
		}
	}
	const step = new Float64Array(psi.length);
	const slope = Float64Array.from(free, (i) => -gradient[i]!);
	for (let ridge = 0; ridge < 100; ridge = ridge === 0 ? 1e-3 : ridge * 10) {
		const ridged = Float64Array.from(hessian);
		for (let a = 0; a < size; a++) ridged[a * size + a]! += ridge;
		const l = cholesky(ridged, size);
		if (!l) continue;
		const solved = choleskySolve(l, size, slope);
		for (const [a, i] of free.entries()) step[i] = solved[a]!;
		return step;
	}
	for (const [a, i] of free.entries()) step[i] = slope[a]!;
	return step;
}
