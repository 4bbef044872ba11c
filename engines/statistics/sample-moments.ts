/** Mean and standard deviation (n − 1) of a list, in two passes; sd is 0 for one value. */
export function sampleMoments(values: ArrayLike<number>): { mean: number; sd: number } {
	const n = values.length;
	let sum = 0;
	for (let i = 0; i < n; i++) sum += values[i]!;
	const mean = sum / n;
	let squares = 0;
	for (let i = 0; i < n; i++) squares += (values[i]! - mean) ** 2;
	return { mean, sd: n > 1 ? Math.sqrt(squares / (n - 1)) : 0 };
}
