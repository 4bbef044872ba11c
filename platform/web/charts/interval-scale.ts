/** Values that an axis shows, from low to high, and where any value lies between 0 and 1. */
export interface Scale {
	ticks: number[];
	at: (value: number) => number;
}

const clamp = (share: number): number => Math.min(1, Math.max(0, share));

/**
 * A logarithmic axis over positive numbers with ticks at powers of two (or of ten, where they would be too many). Every
 * value of `values` lies on it, 0 and less at its left end; `reference` is always a tick.
 */
export function logScale(values: readonly number[], reference = 1): Scale {
	const positive = [...values.filter((value) => value > 0 && Number.isFinite(value)), reference];
	const low = Math.log2(Math.min(...positive)) - 0.15;
	const high = Math.log2(Math.max(...positive)) + 0.15;
	const base = high - low > 9 ? Math.log2(10) : 1;
	const ticks: number[] = [];
	const origin = Math.log2(reference);
	for (let step = Math.ceil((low - origin) / base); origin + step * base <= high; step += 1) {
		ticks.push(2 ** (origin + step * base));
	}
	return { ticks, at: (value) => (value > 0 ? clamp((Math.log2(value) - low) / (high - low)) : 0) };
}

/** A linear axis with about five round ticks that begins at 0 unless something lies below. */
export function linearScale(values: readonly number[]): Scale {
	const finite = values.filter(Number.isFinite);
	const low = Math.min(0, ...finite);
	const high = Math.max(low + 1e-9, ...finite);
	const rough = (high - low) / 5;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? power * 10;
	const first = Math.floor(low / step);
	const last = Math.ceil(high / step);
	const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
		Number(((first + index) * step).toPrecision(12)),
	);
	const [from = 0, to = 1] = [first * step, last * step];
	return { ticks, at: (value) => clamp((value - from) / (to - from)) };
}
