import type { StepNeed, TrainingModel } from "#engines/planning/training-model.ts";

/** States of 20 steps: a million, about 25 MB. */
export const MOST_STEPS = 20;

/**
 * The cheapest sequence of units from nothing to the target, exact: the shortest path over sets of steps held.
 *
 * Definition: cost(S) = least cost at which exactly the steps S are held; from S every unit whose needs S meets leads to
 * S ∪ gives. A unit never leads to a smaller number, so one pass in order of the bit masks is enough (Held & Karp 1962
 * for this form of dynamic programming). Among equal costs fewer hours, then the path found first.
 * @param cost and hours of each of the model's units
 * @returns units in the order taken, as indices into model.units
 * Cost: 2^steps × units; 22 bytes a state.
 */
export function planByMasks(
	{ steps, target, units }: TrainingModel,
	cost: readonly number[],
	hours: readonly number[],
	signal?: AbortSignal,
	onProgress?: (share: number) => void,
): number[] {
	const states = 2 ** steps.length;
	const least = new Float64Array(states).fill(Number.POSITIVE_INFINITY);
	const spent = new Float64Array(states);
	const before = new Int32Array(states);
	const by = new Int16Array(states).fill(-1);
	const gives = Int32Array.from(units, (unit) => bits(unit.gives));
	const met = units.map(({ need }) => predicate(need));
	const goal = bits(target);
	least[0] = 0;
	let best = -1;
	for (let state = 0; state < states; state++) {
		if ((state & 16383) === 0) {
			signal?.throwIfAborted();
			onProgress?.(state / states);
		}
		const so = least[state]!;
		if (so === Number.POSITIVE_INFINITY) continue;
		if ((state & goal) === goal) {
			if (best < 0 || so < least[best]! || (so === least[best] && spent[state]! < spent[best]!)) best = state;
			continue;
		}
		for (let u = 0; u < gives.length; u++) {
			const next = state | gives[u]!;
			if (next === state) continue;
			const sum = so + cost[u]!;
			const time = spent[state]! + hours[u]!;
			if (sum > least[next]! || (sum === least[next] && time >= spent[next]!) || !met[u]!(state)) continue;
			least[next] = sum;
			spent[next] = time;
			before[next] = state;
			by[next] = u;
		}
	}
	const path: number[] = [];
	for (let state = best; state > 0; state = before[state]!) path.push(by[state]!);
	return path.reverse();
}

const bits = (steps: readonly number[]) => steps.reduce((mask, step) => mask | (1 << step), 0);

function predicate(need: StepNeed): (state: number) => boolean {
	if (typeof need === "boolean") return () => need;
	if ("step" in need) return (state) => (state & (1 << need.step)) !== 0;
	const parts = "all" in need ? need.all : need.any;
	const mask = bits(parts.flatMap((part) => (typeof part === "object" && "step" in part ? [part.step] : [])));
	const rest = parts.filter((part) => typeof part === "boolean" || !("step" in part)).map(predicate);
	if ("all" in need) return (state) => (state & mask) === mask && rest.every((part) => part(state));
	return (state) => (state & mask) !== 0 || rest.some((part) => part(state));
}
