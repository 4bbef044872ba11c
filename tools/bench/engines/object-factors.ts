import { solve } from "./object-statistics.ts";

type Matrix = number[][];

const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
const times = (a: Matrix, b: Matrix): Matrix =>
	a.map((row) => b[0]!.map((_, j) => row.reduce((sum, value, k) => sum + value * b[k]![j]!, 0)));

/**
 * Five minres factors with varimax, fit and KMO as one writes them over arrays of arrays: correlations, principal axes
 * repeated until the communalities stand still (which is where minres is), plane rotations, partial correlations.
 * @returns communalities, one a variable, with KMO's overall measure and the root mean square residual
 */
export function objectFactors(rows: readonly (readonly number[])[], factors: number) {
	const r = correlations(rows);
	const inverse = inverted(r);
	let common = inverse.map((row, i) => 1 - 1 / row[i]!);
	let loadings: Matrix = [];
	for (let step = 0; step < 1000; step++) {
		const reduced = r.map((row, i) => row.map((value, j) => (i === j ? common[i]! : value)));
		const parts = eigen(reduced)
			.toSorted((a, b) => b.value - a.value)
			.slice(0, factors);
		loadings = r.map((_, i) => parts.map(({ value, vector }) => Math.sqrt(Math.max(0, value)) * vector[i]!));
		const next = loadings.map((row) => row.reduce((sum, value) => sum + value ** 2, 0));
		const moved = Math.max(...next.map((value, i) => Math.abs(value - common[i]!)));
		common = next;
		if (moved < 1e-6) break;
	}
	const fitted = times(loadings, transposed(loadings));
	const off = r.flatMap((row, i) => row.map((value, j) => ({ i, j, value })).filter(({ j }) => j !== i));
	const squares = (of: (cell: { i: number; j: number; value: number }) => number) =>
		off.reduce((sum, cell) => sum + of(cell) ** 2, 0);
	const partial = squares(({ i, j }) => inverse[i]![j]! / Math.sqrt(inverse[i]![i]! * inverse[j]![j]!));
	const plain = squares(({ value }) => value);
	return {
		common,
		loadings: varimax(loadings),
		kmo: plain / (plain + partial),
		residual: Math.sqrt(squares(({ i, j, value }) => value - fitted[i]![j]!) / off.length),
	};
}

const transposed = (a: Matrix): Matrix => a[0]!.map((_, j) => a.map((row) => row[j]!));
const inverted = (a: Matrix): Matrix =>
	transposed(
		a.map((_, j) =>
			solve(
				a,
				a.map((_, i) => (i === j ? 1 : 0)),
			),
		),
	);

function correlations(rows: readonly (readonly number[])[]): Matrix {
	const columns = rows[0]!.map((_, j) => {
		const values = rows.map((row) => row[j]!);
		const centre = mean(values);
		const size = Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0));
		return values.map((value) => (value - centre) / size);
	});
	return columns.map((a) => columns.map((b) => a.reduce((sum, value, i) => sum + value * b[i]!, 0)));
}

/** Jacobi's plane rotations, the method of the textbooks. */
function eigen(matrix: Matrix): { value: number; vector: number[] }[] {
	const a = matrix.map((row) => [...row]);
	const v = a.map((_, i) => a.map((_, j) => (i === j ? 1 : 0)));
	for (let sweep = 0; sweep < 50; sweep++) {
		let rest = 0;
		for (let p = 0; p < a.length; p++) {
			for (let q = p + 1; q < a.length; q++) {
				rest += a[p]![q]! ** 2;
				const angle = Math.atan2(2 * a[p]![q]!, a[q]![q]! - a[p]![p]!) / 2;
				for (const row of a) turn(row, p, q, angle);
				for (const row of v) turn(row, p, q, angle);
				const [up, down] = [[...a[p]!], [...a[q]!]];
				a[p] = up.map((value, k) => value * Math.cos(angle) - down[k]! * Math.sin(angle));
				a[q] = up.map((value, k) => value * Math.sin(angle) + down[k]! * Math.cos(angle));
			}
		}
		if (rest < 1e-20) break;
	}
	return a.map((row, i) => ({ value: row[i]!, vector: v.map((one) => one[i]!) }));
}

function turn(row: number[], p: number, q: number, angle: number): void {
	const [left, right] = [row[p]!, row[q]!];
	row[p] = left * Math.cos(angle) - right * Math.sin(angle);
	row[q] = left * Math.sin(angle) + right * Math.cos(angle);
}

function varimax(loadings: Matrix): Matrix {
	const lengths = loadings.map((row) => Math.hypot(...row));
	const x = loadings.map((row, i) => row.map((value) => value / lengths[i]!));
	for (let sweep = 0; sweep < 100; sweep++) {
		let largest = 0;
		for (let p = 0; p < x[0]!.length; p++) {
			for (let q = p + 1; q < x[0]!.length; q++) {
				const pairs = x.map((row) => ({ u: row[p]! ** 2 - row[q]! ** 2, v: 2 * row[p]! * row[q]! }));
				const a = mean(pairs.map(({ u }) => u));
				const b = mean(pairs.map(({ v }) => v));
				const c = mean(pairs.map(({ u, v }) => u * u - v * v)) - (a * a - b * b);
				const d = mean(pairs.map(({ u, v }) => 2 * u * v)) - 2 * a * b;
				const angle = Math.atan2(d, c) / 4;
				largest = Math.max(largest, Math.abs(angle));
				for (const row of x) turn(row, p, q, -angle);
			}
		}
		if (largest < 1e-6) break;
	}
	return x.map((row, i) => row.map((value) => value * lengths[i]!));
}
