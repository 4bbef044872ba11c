import { EngineInputError } from "#engines/input-error.ts";

/** Why a column is refused whose coefficient, or the square of it, no double can hold. */
export const TOO_SMALL = "is too small in this unit: its coefficient leaves the range of doubles";

export type LeastSquares = {
	coefficients: Float64Array;
	/** (XᵀX)⁻¹, k × k row by row. */
	inverse: Float64Array;
	residuals: Float64Array;
	/** Diagonal of X(XᵀX)⁻¹Xᵀ. */
	leverages: () => Float64Array;
	rss: number;
};

/**
 * Least squares by Householder QR (Golub & Van Loan, Matrix Computations, 5.2), which does not square the condition of X as
 * the normal equations do.
 * @param columns k columns of n numbers, already checked as finite
 * @param y n responses
 * @throws EngineInputError naming `columns[j]` when column j is, to 1e-9 of its length, a combination of those before it, or
 * so small (about 1e-154) that (XᵀX)⁻¹ overflows
 * Cost: 2nk² flops, n·k numbers of memory.
 */
export function leastSquares(columns: readonly ArrayLike<number>[], y: ArrayLike<number>): LeastSquares {
	const [n, k] = [y.length, columns.length];
	// Columns in units near their largest number, by powers of two, which round nothing: the squares of tiny ones vanish.
	const units = columns.map(unitOf);
	const scaled = columns.map((column, j) => Float64Array.from(column, (value) => value / units[j]!));
	const q = scaled.map((column) => Float64Array.from(column));
	const work = Float64Array.from(y);
	const r = new Float64Array(k * k);
	for (let j = 0; j < k; j++) {
		const v = q[j]!;
		const whole = lengthFrom(scaled[j]!, 0);
		const size = lengthFrom(v, j);
		if (j >= n || !(size > 1e-9 * whole)) {
			throw new EngineInputError(`columns[${j}]`, "is zero or a combination of the columns before it");
		}
		const head = v[j]! > 0 ? -size : size;
		r[j * k + j] = head;
		v[j]! -= head;
		let norm = 0;
		for (let i = j; i < n; i++) norm += v[i]! * v[i]!;
		for (let c = j + 1; c < k; c++) {
			reflect(v, norm, q[c]!, j);
			r[j * k + c] = q[c]![j]!;
		}
		reflect(v, norm, work, j);
	}
	const coefficients = new Float64Array(k);
	for (let i = k - 1; i >= 0; i--) {
		let sum = work[i]!;
		for (let c = i + 1; c < k; c++) sum -= r[i * k + c]! * coefficients[c]!;
		coefficients[i] = sum / r[i * k + i]!;
	}
	const residuals = Float64Array.from(y);
	for (let j = 0; j < k; j++) for (let i = 0; i < n; i++) residuals[i]! -= scaled[j]![i]! * coefficients[j]!;
	const inverse = inverseOfGram(r, k);
	for (let a = 0; a < k; a++) {
		coefficients[a]! /= units[a]!;
		for (let b = 0; b < k; b++) inverse[a * k + b] = inverse[a * k + b]! / units[a]! / units[b]!;
		if (!Number.isFinite(coefficients[a]! + inverse[a * k + a]!))
			throw new EngineInputError(`columns[${a}]`, TOO_SMALL);
	}
	let rss = 0;
	for (let i = 0; i < n; i++) rss += residuals[i]! * residuals[i]!;
	const leverages = () => {
		const h = new Float64Array(n);
		for (let a = 0; a < k; a++) {
			for (let b = 0; b < k; b++) {
				const cell = inverse[a * k + b]!;
				for (let i = 0; i < n; i++) h[i]! += cell * columns[a]![i]! * columns[b]![i]!;
			}
		}
		return h;
	};
	return { coefficients, inverse, residuals, leverages, rss };
}

/** The power of two at or below the largest number of a column in size; 1 for a column of zeros. */
function unitOf(column: ArrayLike<number>): number {
	let largest = 0;
	for (let i = 0; i < column.length; i++) largest = Math.max(largest, Math.abs(column[i]!));
	return largest === 0 ? 1 : 2 ** Math.floor(Math.log2(largest));
}

function lengthFrom(v: Float64Array, from: number): number {
	let largest = 0;
	for (let i = from; i < v.length; i++) largest = Math.max(largest, Math.abs(v[i]!));
	if (largest === 0) return 0;
	let squares = 0;
	for (let i = from; i < v.length; i++) squares += (v[i]! / largest) ** 2;
	return largest * Math.sqrt(squares);
}

function reflect(v: Float64Array, norm: number, target: Float64Array, from: number): void {
	let dot = 0;
	for (let i = from; i < v.length; i++) dot += v[i]! * target[i]!;
	const factor = (2 * dot) / norm;
	for (let i = from; i < v.length; i++) target[i]! -= factor * v[i]!;
}

/** (RᵀR)⁻¹ = R⁻¹R⁻ᵀ of an upper triangle R. */
function inverseOfGram(r: Float64Array, k: number): Float64Array {
	const inverse = new Float64Array(k * k);
	for (let j = 0; j < k; j++) {
		inverse[j * k + j] = 1 / r[j * k + j]!;
		for (let i = j - 1; i >= 0; i--) {
			let sum = 0;
			for (let c = i + 1; c <= j; c++) sum -= r[i * k + c]! * inverse[c * k + j]!;
			inverse[i * k + j] = sum / r[i * k + i]!;
		}
	}
	const gram = new Float64Array(k * k);
	for (let a = 0; a < k; a++) {
		for (let b = 0; b < k; b++) {
			let sum = 0;
			for (let c = Math.max(a, b); c < k; c++) sum += inverse[a * k + c]! * inverse[b * k + c]!;
			gram[a * k + b] = sum;
		}
	}
	return gram;
}
