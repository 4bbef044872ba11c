import { EngineInputError } from "#engines/input-error.ts";
import type { Reason } from "#engines/reason.ts";
import { requireInteger, requireOpenUnit, requireSeries } from "#engines/require-number.ts";
import { bcaBounds } from "#engines/statistics/bca-bounds.ts";
import { drawIndices, indicesFor, resampleCounts } from "#engines/statistics/draw-indices.ts";
import { quantileOf } from "#engines/statistics/sample-quantile.ts";
import type { Interval, Statement } from "#engines/statistics/statement.ts";

export type Bootstrap = Statement & {
	estimate: number;
	interval: Interval;
	/** Standard deviation of the replicates. */
	se: number;
	bias: number;
	replicates: number;
	seed: number;
};

export type BootstrapOptions = {
	/** The same seed gives the same interval. */
	seed: number;
	/** Default 2,000. */
	replicates?: number;
	interval?: "percentile" | "bca";
	confidence?: number;
};

/**
 * Bootstrap interval of the mean, the median or any statistic of one sample.
 *
 * Definition: B. Efron, Ann. Stat. 7 (1979); percentile, or bias-corrected and accelerated with the jackknife's acceleration
 * (Efron, JASA 82, 1987; default). Mean and median are drawn without building samples: a running sum, and counts of the
 * sorted values.
 * @param statistic "mean", "median", or a function of a sample, which must not keep or change it
 * @throws EngineInputError naming the bad value, under 2 values, a statistic that is not finite on some resample
 * Cost: O(replicates · n), for a function times its own; BCa of a function adds n calls.
 */
export function bootstrap(
	values: readonly number[],
	statistic: "mean" | "median" | ((sample: Float64Array) => number),
	options: BootstrapOptions,
): Bootstrap {
	requireSeries("values", values, 2);
	const confidence = requireOpenUnit("confidence", options.confidence ?? 0.95);
	const count = requireInteger("replicates", options.replicates ?? 2000, 20);
	const seed = requireInteger("seed", options.seed, 0);
	const kind = options.interval ?? "bca";
	const n = values.length;
	const data = Float64Array.from(values);
	if (statistic === "median") data.sort();
	const draws = new Float64Array(count);
	if (statistic === "mean") drawMeans(data, draws, seed);
	else if (statistic === "median") {
		resampleCounts(n, count, seed, (counts, b) => {
			draws[b] = medianOfCounts(data, counts);
		});
	} else drawAny(data, draws, seed, statistic);
	const of =
		statistic === "mean" ? meanOf : statistic === "median" ? (x: Float64Array) => quantileOf(x, 0.5) : statistic;
	const estimate = of(data);
	if (!Number.isFinite(estimate)) throw new EngineInputError("statistic", "is not finite on the sample");
	const bad = draws.findIndex((draw) => !Number.isFinite(draw));
	if (bad >= 0) throw new EngineInputError("statistic", `is not finite on resample ${bad}`);
	draws.sort();
	const mean = meanOf(draws);
	let squares = 0;
	for (let i = 0; i < count; i++) squares += (draws[i]! - mean) ** 2;
	const warnings: Reason[] = [];
	if (n < 20) warnings.push({ code: "few-values", values: { n } });
	if (draws[0] === draws[count - 1]) warnings.push({ code: "constant", values: { value: estimate } });
	if ((count * (1 - confidence)) / 2 < 10) warnings.push({ code: "few-replicates", values: { replicates: count } });
	const share = (1 - confidence) / 2;
	const bounds =
		kind === "percentile"
			? { lower: quantileOf(draws, share), upper: quantileOf(draws, 1 - share) }
			: bcaBounds(draws, estimate, jackknife(data, statistic, of), confidence);
	return {
		estimate,
		interval: { ...bounds, confidence },
		se: Math.sqrt(squares / (count - 1)),
		bias: mean - estimate,
		replicates: count,
		seed,
		n,
		variant: `bootstrap, ${kind === "bca" ? "BCa" : "percentile"}`,
		assumptions: [{ code: "independent", holds: null, values: { n } }],
		warnings,
	};
}

function drawMeans(data: Float64Array, draws: Float64Array, seed: number): void {
	const n = data.length;
	const drawn = indicesFor(n);
	for (let b = 0, state = seed; b < draws.length; b++) {
		state = drawIndices(drawn, n, state);
		// Four sums, so that an addition need not wait for the one before.
		let [s0, s1, s2, s3] = [0, 0, 0, 0];
		let i = 0;
		for (; i + 3 < n; i += 4) {
			s0 += data[drawn[i]!]!;
			s1 += data[drawn[i + 1]!]!;
			s2 += data[drawn[i + 2]!]!;
			s3 += data[drawn[i + 3]!]!;
		}
		for (; i < n; i++) s0 += data[drawn[i]!]!;
		draws[b] = (s0 + s1 + (s2 + s3)) / n;
	}
}

function medianOfCounts(sorted: Float64Array, counts: Uint16Array): number {
	const n = sorted.length;
	const low = (n - 1) >> 1;
	const high = n >> 1;
	let at = 0;
	let below = counts[0]!;
	while (below <= low) below += counts[++at]!;
	const first = sorted[at]!;
	while (below <= high) below += counts[++at]!;
	return (first + sorted[at]!) / 2;
}

function drawAny(
	data: Float64Array,
	draws: Float64Array,
	seed: number,
	statistic: (sample: Float64Array) => number,
): void {
	const n = data.length;
	const sample = new Float64Array(n);
	const drawn = indicesFor(n);
	for (let b = 0, state = seed; b < draws.length; b++) {
		state = drawIndices(drawn, n, state);
		for (let i = 0; i < n; i++) sample[i] = data[drawn[i]!]!;
		draws[b] = statistic(sample);
	}
}

function meanOf(values: Float64Array): number {
	let sum = 0;
	for (let i = 0; i < values.length; i++) sum += values[i]!;
	return sum / values.length;
}

/** The statistic with each value left out in turn. */
function jackknife(
	data: Float64Array,
	statistic: "mean" | "median" | ((sample: Float64Array) => number),
	of: (sample: Float64Array) => number,
): Float64Array {
	const n = data.length;
	if (statistic === "mean") {
		const sum = meanOf(data) * n;
		return data.map((value) => (sum - value) / (n - 1));
	}
	if (statistic === "median") {
		// Of n − 1 sorted values the middle ones shift by one past the value left out.
		const at = (place: number, out: number) => data[place < out ? place : place + 1]!;
		return data.map((_, out) => (at((n - 2) >> 1, out) + at((n - 1) >> 1, out)) / 2);
	}
	const rest = new Float64Array(n - 1);
	return data.map((_, out) => {
		for (let i = 0, k = 0; i < n; i++) if (i !== out) rest[k++] = data[i]!;
		return of(rest);
	});
}
