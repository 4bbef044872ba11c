/**
 * Varimax rotation with Kaiser's row normalisation: orthogonal, makes each factor's squared loadings as unequal as it can.
 *
 * Definition: H. F. Kaiser, Psychometrika 23 (1958); plane rotations of all pairs of factors until none turns by 1e-10.
 * Same optimum as R's varimax, whose default stops at 1e-5.
 * @param loadings variables × factors
 * Cost: O(variables · factors²) a sweep, some 5–20 sweeps.
 */
export function rotateVarimax(loadings: readonly (readonly number[])[]): number[][] {
	const k = loadings[0]!.length;
	const length = loadings.map((row) => Math.hypot(...row) || 1);
	const x = loadings.map((row, i) => row.map((value) => value / length[i]!));
	for (let sweep = 0; sweep < 1000; sweep++) {
		let largest = 0;
		for (let p = 0; p < k; p++) {
			for (let q = p + 1; q < k; q++) {
				let [a, b, c, d] = [0, 0, 0, 0];
				for (const row of x) {
					const u = row[p]! ** 2 - row[q]! ** 2;
					const v = 2 * row[p]! * row[q]!;
					a += u;
					b += v;
					c += u * u - v * v;
					d += 2 * u * v;
				}
				const angle = Math.atan2(d - (2 * a * b) / x.length, c - (a * a - b * b) / x.length) / 4;
				largest = Math.max(largest, Math.abs(angle));
				const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
				for (const row of x) {
					const [left, right] = [row[p]!, row[q]!];
					row[p] = left * cos + right * sin;
					row[q] = right * cos - left * sin;
				}
			}
		}
		if (largest < 1e-10) break;
	}
	return x.map((row, i) => row.map((value) => value * length[i]!));
}
