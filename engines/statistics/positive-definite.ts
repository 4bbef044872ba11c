/**
 * Cholesky factor of a symmetric positive definite matrix, or undefined when it is not (to working precision).
 * @param a n × n row by row
 * @returns lower triangle, row by row
 * Cost: n³/3 flops.
 */
export function cholesky(a: ArrayLike<number>, n: number): Float64Array | undefined {
	const l = new Float64Array(n * n);
	for (let i = 0; i < n; i++) {
		for (let j = 0; j <= i; j++) {
			let sum = a[i * n + j]!;
			for (let k = 0; k < j; k++) sum -= l[i * n + k]! * l[j * n + k]!;
			if (i !== j) l[i * n + j] = sum / l[j * n + j]!;
			else if (sum > 1e-12 * Math.abs(a[i * n + i]!)) l[i * n + i] = Math.sqrt(sum);
			else return undefined;
		}
	}
	return l;
}

/** x with L·Lᵀ·x = b. */
export function choleskySolve(l: Float64Array, n: number, b: ArrayLike<number>): Float64Array {
	const x = Float64Array.from(b);
	for (let i = 0; i < n; i++) {
		for (let k = 0; k < i; k++) x[i]! -= l[i * n + k]! * x[k]!;
		x[i]! /= l[i * n + i]!;
	}
	for (let i = n - 1; i >= 0; i--) {
		for (let k = i + 1; k < n; k++) x[i]! -= l[k * n + i]! * x[k]!;
		x[i]! /= l[i * n + i]!;
	}
	return x;
}

/** Inverse and logarithm of the determinant of a positive definite matrix, or undefined when it is not. */
export function invertPositive(
	a: ArrayLike<number>,
	n: number,
): { inverse: Float64Array; logDeterminant: number } | undefined {
	const l = cholesky(a, n);
	if (!l) return undefined;
	const inverse = new Float64Array(n * n);
	const unit = new Float64Array(n);
	let logDeterminant = 0;
	for (let j = 0; j < n; j++) {
		unit.fill(0);
		unit[j] = 1;
		const column = choleskySolve(l, n, unit);
		for (let i = 0; i < n; i++) inverse[i * n + j] = column[i]!;
		logDeterminant += 2 * Math.log(l[j * n + j]!);
	}
	return { inverse, logDeterminant };
}
