/**
 * Eigenvalues, falling, and eigenvectors of a symmetric matrix.
 *
 * Method: Householder reduction and QL with implicit shifts (EISPACK tred2/tql2: Martin, Reinsch & Wilkinson 1968; Bowdler
 * et al. 1968). Vectors of length 1; the sign is arbitrary.
 * @param matrix n × n row by row; only its lower triangle is read
 * @returns vectors row by row: component i of vector j at [i·n + j]
 * Cost: about 9 n³ flops.
 */
export function symmetricEigen(matrix: ArrayLike<number>, n: number): { values: Float64Array; vectors: Float64Array } {
	const z = new Float64Array(n * n);
	for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) z[i * n + j] = z[j * n + i] = matrix[i * n + j]!;
	const d = new Float64Array(n);
	const e = new Float64Array(n);
	tridiagonalise(z, n, d, e);
	diagonalise(z, n, d, e);
	const order = Array.from(d, (_, i) => i).sort((a, b) => d[b]! - d[a]!);
	const vectors = new Float64Array(n * n);
	order.forEach((from, to) => {
		for (let i = 0; i < n; i++) vectors[i * n + to] = z[i * n + from]!;
	});
	return { values: Float64Array.from(order, (i) => d[i]!), vectors };
}

/** Leaves the diagonal in d, the subdiagonal in e[1…], the transformation in z. */
function tridiagonalise(z: Float64Array, n: number, d: Float64Array, e: Float64Array): void {
	for (let j = 0; j < n; j++) d[j] = z[(n - 1) * n + j]!;
	for (let i = n - 1; i > 0; i--) {
		let scale = 0;
		let h = 0;
		for (let k = 0; k < i; k++) scale += Math.abs(d[k]!);
		if (scale === 0) {
			e[i] = d[i - 1]!;
			for (let j = 0; j < i; j++) {
				d[j] = z[(i - 1) * n + j]!;
				z[i * n + j] = 0;
				z[j * n + i] = 0;
			}
		} else {
			for (let k = 0; k < i; k++) {
				d[k]! /= scale;
				h += d[k]! * d[k]!;
			}
			let f = d[i - 1]!;
			let g = f > 0 ? -Math.sqrt(h) : Math.sqrt(h);
			e[i] = scale * g;
			h -= f * g;
			d[i - 1] = f - g;
			for (let j = 0; j < i; j++) e[j] = 0;
			for (let j = 0; j < i; j++) {
				f = d[j]!;
				z[j * n + i] = f;
				g = e[j]! + z[j * n + j]! * f;
				for (let k = j + 1; k < i; k++) {
					g += z[k * n + j]! * d[k]!;
					e[k]! += z[k * n + j]! * f;
				}
				e[j] = g;
			}
			f = 0;
			for (let j = 0; j < i; j++) {
				e[j]! /= h;
				f += e[j]! * d[j]!;
			}
			const hh = f / (h + h);
			for (let j = 0; j < i; j++) e[j]! -= hh * d[j]!;
			for (let j = 0; j < i; j++) {
				f = d[j]!;
				g = e[j]!;
				for (let k = j; k < i; k++) z[k * n + j]! -= f * e[k]! + g * d[k]!;
				d[j] = z[(i - 1) * n + j]!;
				z[i * n + j] = 0;
			}
		}
		d[i] = h;
	}
	for (let i = 0; i < n - 1; i++) {
		z[(n - 1) * n + i] = z[i * n + i]!;
		z[i * n + i] = 1;
		const h = d[i + 1]!;
		if (h !== 0) {
			for (let k = 0; k <= i; k++) d[k] = z[k * n + i + 1]! / h;
			for (let j = 0; j <= i; j++) {
				let g = 0;
				for (let k = 0; k <= i; k++) g += z[k * n + i + 1]! * z[k * n + j]!;
				for (let k = 0; k <= i; k++) z[k * n + j]! -= g * d[k]!;
			}
		}
		for (let k = 0; k <= i; k++) z[k * n + i + 1] = 0;
	}
	for (let j = 0; j < n; j++) {
		d[j] = z[(n - 1) * n + j]!;
		z[(n - 1) * n + j] = 0;
	}
	z[n * n - 1] = 1;
	e[0] = 0;
}

/** QL with implicit shifts: d becomes the eigenvalues, the columns of z their vectors. */
function diagonalise(z: Float64Array, n: number, d: Float64Array, e: Float64Array): void {
	for (let i = 1; i < n; i++) e[i - 1] = e[i]!;
	e[n - 1] = 0;
	let f = 0;
	let largest = 0;
	for (let l = 0; l < n; l++) {
		largest = Math.max(largest, Math.abs(d[l]!) + Math.abs(e[l]!));
		let m = l;
		while (m < n - 1 && Math.abs(e[m]!) > 2 ** -52 * largest) m++;
		for (let round = 0; m > l && round < 60; round++) {
			let g = d[l]!;
			let p = (d[l + 1]! - g) / (2 * e[l]!);
			let r = p < 0 ? -Math.hypot(p, 1) : Math.hypot(p, 1);
			d[l] = e[l]! / (p + r);
			d[l + 1] = e[l]! * (p + r);
			const next = d[l + 1]!;
			let h = g - d[l]!;
			for (let i = l + 2; i < n; i++) d[i]! -= h;
			f += h;
			p = d[m]!;
			let c = 1;
			let c2 = 1;
			let c3 = 1;
			const el = e[l + 1]!;
			let s = 0;
			let s2 = 0;
			for (let i = m - 1; i >= l; i--) {
				c3 = c2;
				c2 = c;
				s2 = s;
				g = c * e[i]!;
				h = c * p;
				r = Math.hypot(p, e[i]!);
				e[i + 1] = s * r;
				s = e[i]! / r;
				c = p / r;
				p = c * d[i]! - s * g;
				d[i + 1] = h + s * (c * g + s * d[i]!);
				for (let k = 0; k < n; k++) {
					h = z[k * n + i + 1]!;
					z[k * n + i + 1] = s * z[k * n + i]! + c * h;
					z[k * n + i] = c * z[k * n + i]! - s * h;
				}
			}
			p = (-s * s2 * c3 * el * e[l]!) / next;
			e[l] = s * p;
			d[l] = c * p;
			if (Math.abs(e[l]!) <= 2 ** -52 * largest) break;
		}
		d[l]! += f;
		e[l] = 0;
	}
}
