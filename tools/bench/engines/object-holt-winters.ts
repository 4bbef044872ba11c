type State = { level: number; slope: number; season: number[] };
type Weights = { alpha: number; beta: number; gamma: number };

/** Additive Holt–Winters as one writes it: a new state object each month, Nelder–Mead over the three weights. */
export function objectHoltWinters(values: readonly number[], period: number): { sse: number; weights: Weights } {
	const mean = (list: readonly number[]) => list.reduce((sum, y) => sum + y, 0) / list.length;
	const first = mean(values.slice(0, period));
	const start: State = {
		level: first,
		slope: (mean(values.slice(period, 2 * period)) - first) / period,
		season: values.slice(0, period).map((y) => y - first),
	};
	const sse = ({ alpha, beta, gamma }: Weights): number => {
		if ([alpha, beta, gamma].some((weight) => weight < 0 || weight > 1)) return Number.POSITIVE_INFINITY;
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
	};
	const at = ([alpha = 0, beta = 0, gamma = 0]: number[]): Weights => ({ alpha, beta, gamma });
	let corners = [
		[0.3, 0.1, 0.1],
		[0.6, 0.1, 0.1],
		[0.3, 0.2, 0.1],
		[0.3, 0.1, 0.4],
	].map((point) => ({ point, value: sse(at(point)) }));
	for (let step = 0; step < 200; step++) {
		corners = corners.toSorted((a, b) => a.value - b.value);
		const [best, , , worst] = corners;
		if (worst!.value - best!.value < 1e-9 * best!.value) break;
		const centre = [0, 1, 2].map((k) => mean(corners.slice(0, 3).map(({ point }) => point[k]!)));
		const move = (by: number) => {
			const point = centre.map((c, k) => c + by * (worst!.point[k]! - c));
			return { point, value: sse(at(point)) };
		};
		const across = move(-1);
		const tried = across.value < best!.value ? move(-2) : across.value < corners[2]!.value ? across : move(0.5);
		const better = tried.value < across.value ? tried : across;
		if (better.value < worst!.value) corners[3] = better;
		else
			corners = corners.map(({ point }) => {
				const nearer = point.map((x, k) => (x + best!.point[k]!) / 2);
				return { point: nearer, value: sse(at(nearer)) };
			});
	}
	const [best] = corners.toSorted((a, b) => a.value - b.value);
	return { sse: best!.value, weights: at(best!.point) };
}
