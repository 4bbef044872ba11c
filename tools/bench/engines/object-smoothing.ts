type State = { level: number; slope: number; season: number[] };
type Weights = { alpha: number; beta: number; gamma: number };

const mean = (list: readonly number[]) => list.reduce((sum, y) => sum + y, 0) / list.length;
const at = ([alpha = 0, beta = 0, gamma = 0]: number[]): Weights => ({ alpha, beta, gamma });
const outside = (weights: Weights) => Object.values(weights).some((weight) => weight < 0 || weight > 1);

/** Additive Holt–Winters as one writes it: a new state object each month, Nelder–Mead over the three weights. */
export function objectHoltWinters(values: readonly number[], period: number): { sse: number; weights: Weights } {
	const first = mean(values.slice(0, period));
	const start: State = {
		level: first,
		slope: (mean(values.slice(period, 2 * period)) - first) / period,
		season: values.slice(0, period).map((y) => y - first),
	};
	const { weights, value } = minimise((tried) => {
		if (outside(tried)) return Number.POSITIVE_INFINITY;
		const { alpha, beta, gamma } = tried;
		const run = values.slice(period).reduce(
			({ state: { level, slope, season }, sum }, y) => {
				const [now = 0, ...others] = season;
				const risen = alpha * (y - now) + (1 - alpha) * (level + slope);
				const state: State = {
					level: risen,
					slope: beta * (risen - level) + (1 - beta) * slope,
					season: [...others, gamma * (y - risen) + (1 - gamma) * now],
				};
				return { state, sum: sum + (y - level - slope - now) ** 2 };
			},
			{ state: start, sum: 0 },
		);
		return run.sum;
	});
	return { sse: value, weights };
}

/**
 * ETS(M,A,M) as one writes it, beginning with the first two years: a new state object each month, Nelder–Mead over the three
 * weights. Hyndman & Athanasopoulos' component form, likelihood n·ln Σε² + 2 Σ ln μ.
 */
export function objectEts(values: readonly number[], period: number): { criterion: number; weights: Weights } {
	const first = mean(values.slice(0, period));
	const start: State = {
		level: first,
		slope: (mean(values.slice(period, 2 * period)) - first) / period,
		season: values.slice(0, period).map((y) => y / first),
	};
	const { weights, value } = minimise((tried) => {
		if (outside(tried)) return Number.POSITIVE_INFINITY;
		const { alpha, beta, gamma } = tried;
		const run = values.slice(period).reduce(
			({ state: { level, slope, season }, squares, logs }, y) => {
				const [now = 0, ...others] = season;
				const expected = (level + slope) * now;
				const error = y / expected - 1;
				const state: State = {
					level: (level + slope) * (1 + alpha * error),
					slope: slope + beta * (level + slope) * error,
					season: [...others, now * (1 + gamma * error)],
				};
				return { state, squares: squares + error ** 2, logs: logs + Math.log(Math.abs(expected)) };
			},
			{ state: start, squares: 0, logs: 0 },
		);
		return (values.length - period) * Math.log(run.squares) + 2 * run.logs;
	});
	return { criterion: value, weights };
}

/** Nelder & Mead's simplex over the three weights. */
function minimise(of: (weights: Weights) => number): { weights: Weights; value: number } {
	let corners = [
		[0.3, 0.1, 0.1],
		[0.6, 0.1, 0.1],
		[0.3, 0.2, 0.1],
		[0.3, 0.1, 0.4],
	].map((point) => ({ point, value: of(at(point)) }));
	for (let step = 0; step < 200; step++) {
		corners = corners.toSorted((a, b) => a.value - b.value);
		const [best, , , worst] = corners;
		if (worst!.value - best!.value < 1e-9 * Math.abs(best!.value)) break;
		const centre = [0, 1, 2].map((k) => mean(corners.slice(0, 3).map(({ point }) => point[k]!)));
		const move = (by: number) => {
			const point = centre.map((c, k) => c + by * (worst!.point[k]! - c));
			return { point, value: of(at(point)) };
		};
		const across = move(-1);
		const tried = across.value < best!.value ? move(-2) : across.value < corners[2]!.value ? across : move(0.5);
		const better = tried.value < across.value ? tried : across;
		if (better.value < worst!.value) corners[3] = better;
		else
			corners = corners.map(({ point }) => {
				const nearer = point.map((x, k) => (x + best!.point[k]!) / 2);
				return { point: nearer, value: of(at(nearer)) };
			});
	}
	const [best] = corners.toSorted((a, b) => a.value - b.value);
	return { weights: at(best!.point), value: best!.value };
}
