/** Product of two matrices of rows. */
export function multiply(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] {
	return a.map((row) => b[0]!.map((_, j) => row.reduce((sum, value, k) => sum + value * b[k]![j]!, 0)));
}

export function transpose(a: readonly (readonly number[])[]): number[][] {
	return a[0]!.map((_, j) => a.map((row) => row[j]!));
}

/** Inverse by Gauss–Jordan with row pivots, or undefined when the matrix is singular; for the few factors of a rotation. */
export function invert(a: readonly (readonly number[])[]): number[][] | undefined {
	const n = a.length;
	const m = a.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
	for (let c = 0; c < n; c++) {
		let pivot = c;
		for (let i = c + 1; i < n; i++) if (Math.abs(m[i]![c]!) > Math.abs(m[pivot]![c]!)) pivot = i;
		if (!(Math.abs(m[pivot]![c]!) > 1e-14)) return undefined;
		[m[c], m[pivot]] = [m[pivot]!, m[c]!];
		const head = m[c]![c]!;
		m[c] = m[c]!.map((value) => value / head);
		for (let i = 0; i < n; i++) {
			if (i === c) continue;
			const factor = m[i]![c]!;
			m[i] = m[i]!.map((value, j) => value - factor * m[c]![j]!);
		}
	}
	return m.map((row) => row.slice(n));
}
