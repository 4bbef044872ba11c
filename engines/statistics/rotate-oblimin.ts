import type { Oblique } from "#engines/statistics/rotate-promax.ts";
import { invert, multiply, transpose } from "#engines/statistics/small-matrix.ts";

/**
 * Direct oblimin with γ = 0 (quartimin): oblique, least sum of products of squared loadings of different factors.
 *
 * Definition: R. Jennrich & P. Sampson, Psychometrika 31 (1966); gradient projection of R. Jennrich, Psychometrika 67
 * (2002), as GPArotation (Bernaards & Jennrich 2005), without row normalisation as psych::fa uses it.
 * @param loadings variables × factors, at least 2 factors
 * @returns a local optimum from the unrotated start; undefined when the search breaks down
 * Cost: O(variables · factors²) a step, up to 2,000 steps.
 */
export function rotateOblimin(loadings: readonly (readonly number[])[]): Oblique | undefined {
	let turn: number[][] = loadings[0]!.map((_, i) => loadings[0]!.map((__, j) => (i === j ? 1 : 0)));
	let state = evaluate(loadings, turn);
	let step = 1;
	for (let round = 0; round < 2000 && state; round++) {
		const g: number[][] = state.gradient;
		const along = turn[0]!.map((_, j) => turn.reduce((sum, row, i) => sum + row[j]! * g[i]![j]!, 0));
		const projected = g.map((row, i) => row.map((value, j) => value - turn[i]![j]! * along[j]!));
		const squares = projected.flat().reduce((sum, value) => sum + value * value, 0);
		if (squares < 1e-20) break;
		step *= 2;
		for (let tries = 0; tries < 40; tries++, step /= 2) {
			const moved = turn.map((row, i) => row.map((value, j) => value - step * projected[i]![j]!));
			const sizes = moved[0]!.map((_, j) => Math.sqrt(moved.reduce((sum, row) => sum + row[j]! ** 2, 0)));
			const next = moved.map((row) => row.map((value, j) => value / sizes[j]!));
			const there = evaluate(loadings, next);
			if (!there || there.value > state.value - 0.5 * squares * step) continue;
			turn = next;
			state = there;
			break;
		}
		if (step < 1e-12) break;
	}
	return state && { loadings: state.rotated, phi: multiply(transpose(turn), turn) };
}

function evaluate(loadings: readonly (readonly number[])[], turn: readonly (readonly number[])[]) {
	const inverse = invert(turn);
	if (!inverse) return undefined;
	const rotated = multiply(loadings, transpose(inverse));
	let value = 0;
	const slopes = rotated.map((row) => {
		const squares = row.map((one) => one * one);
		const all = squares.reduce((sum, one) => sum + one, 0);
		return row.map((one, j) => {
			const others = all - squares[j]!;
			value += (squares[j]! * others) / 4;
			return one * others;
		});
	});
	const inner = transpose(multiply(multiply(transpose(rotated), slopes), inverse));
	return { rotated, value, gradient: inner.map((row) => row.map((one) => -one)) };
}
