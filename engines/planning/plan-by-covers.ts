import { MOST_STEPS } from "#engines/planning/plan-by-masks.ts";
import { intoTerms, type Taken, type TermProblem, takenIn } from "#engines/planning/terms-of-units.ts";
import { stepsOf, takeInOrder } from "#engines/planning/training-model.ts";

/** Partial covers that are looked at, and units that are put into a term to try it. */
const MOST_WORK = 300_000;

export type CoverPlan =
	| { taken: Taken[] }
	/** Given up, or there is no plan; none costs less than `bound`. */
	| { bound: number };

/**
 * The cheapest plan within terms and hours: covers of the target in the order of their cost until one fits; null where
 * the target has more than 20 steps.
 *
 * Definition: least(S) = least cost, and least hours, of units that give all target steps not in S, by dynamic programming
 * over sets of steps: some unit must give the lowest missing one, so only its givers are tried. Covers come in the order of
 * cost + least(S) (A*, Hart, Nilsson & Raphael 1968; the estimate is exact without terms and needs, so little else is
 * visited). One that does not fit because its units need something first is taken up again with each unit that gives what
 * they need: a plan that contains it contains one of these. So every plan without a unit that it can do without comes in its
 * turn, and the first that fits is a cheapest.
 * Cost: 2^steps × givers of a step, then the covers cheaper than the plan; few unless hours are short.
 */
export function planByCovers(problem: TermProblem, signal?: AbortSignal): CoverPlan | null {
	const { model, cost, hours, mostHours, budget } = problem;
	const { units, target } = model;
	if (target.length > MOST_STEPS) return null;
	const bitOf = new Map(target.map((step, at) => [step, 1 << at]));
	const gives = units.map((unit) => unit.gives.reduce((mask, step) => mask | (bitOf.get(step) ?? 0), 0));
	const givers = target.map((step) => problem.givers[step]!);
	const least = leastFrom(cost, gives, givers);
	const leastHours = leastFrom(hours, gives, givers);
	const open = new Queue();
	const add = (before: Node, unit: number): void => {
		const mask = before.mask | gives[unit]!;
		const spent = before.hours + hours[unit]!;
		if (spent + leastHours[mask]! > mostHours || least[mask] === Number.POSITIVE_INFINITY) return;
		const sum = before.cost + cost[unit]!;
		open.push({ mask, cost: sum, hours: spent, unit, before }, sum + least[mask]!);
	};
	open.push({ mask: 0, cost: 0, hours: 0, unit: -1, before: null }, least[0]!);
	const full = 2 ** target.length - 1;
	const tried = new Set<string>();
	const work = { left: MOST_WORK };
	let bound = least[0]!;
	while (work.left-- > 0) {
		if ((work.left & 4095) === 0) signal?.throwIfAborted();
		const next = open.pop();
		if (!next || next.rank > budget) return { bound: Number.POSITIVE_INFINITY };
		const { node } = next;
		bound = next.rank;
		if (node.mask !== full) {
			for (const u of givers[lowestMissing(node.mask)]!) add(node, u);
			continue;
		}
		const cover = unitsOf(node);
		// The same units in another order.
		if (tried.has(cover.join())) continue;
		tried.add(cover.join());
		const { order, held } = takeInOrder(cover.map((u) => units[u]!));
		const closed = order.length === cover.length;
		const placed = closed ? intoTerms(cover, problem, work) : null;
		if (placed)
			return {
				taken: takenIn(
					problem,
					placed.map((term, at) => [cover[at]!, term]),
				),
			};
		// What its units need and has not, or has too late.
		const needed = new Set(cover.flatMap((u) => stepsOf(units[u]!.need)));
		const helping = new Set(
			[...needed].filter((step) => closed || !held.has(step)).flatMap((step) => problem.givers[step]!),
		);
		for (const u of helping) if (!cover.includes(u)) add(node, u);
	}
	return { bound };
}

const lowestMissing = (mask: number): number => 31 - Math.clz32(~mask & (mask + 1));

/**
 * From each set of steps held to which giving always the lowest missing one can come: the least Σ of units that give the rest.
 * Others stay without a number.
 */
function leastFrom(
	of: readonly number[],
	gives: readonly number[],
	givers: readonly (readonly number[])[],
): Float64Array {
	const states = 2 ** givers.length;
	const masks = givers.map((list) => Int32Array.from(list, (u) => gives[u]!));
	const sums = givers.map((list) => Float64Array.from(list, (u) => of[u]!));
	const met = new Uint8Array(states);
	met[0] = 1;
	for (let mask = 0; mask < states - 1; mask++) {
		if (met[mask] === 0) continue;
		for (const given of masks[lowestMissing(mask)]!) met[mask | given] = 1;
	}
	const least = new Float64Array(states).fill(Number.POSITIVE_INFINITY);
	least[states - 1] = 0;
	for (let mask = states - 2; mask >= 0; mask--) {
		if (met[mask] === 0) continue;
		const step = lowestMissing(mask);
		const [given, sum] = [masks[step]!, sums[step]!];
		let best = Number.POSITIVE_INFINITY;
		for (let at = 0; at < given.length; at++) {
			const one = sum[at]! + least[mask | given[at]!]!;
			if (one < best) best = one;
		}
		least[mask] = best;
	}
	return least;
}

interface Node {
	mask: number;
	cost: number;
	hours: number;
	unit: number;
	before: Node | null;
}

function unitsOf(last: Node): number[] {
	const units: number[] = [];
	for (let node: Node | null = last; node && node.unit >= 0; node = node.before) units.push(node.unit);
	return units.sort((a, b) => a - b);
}

/** A binary heap: the least rank first, of equals the one that is further. */
class Queue {
	private readonly nodes: Node[] = [];
	private readonly ranks: number[] = [];

	push(node: Node, rank: number): void {
		const { nodes, ranks } = this;
		let at = nodes.push(node) - 1;
		ranks.push(rank);
		while (at > 0) {
			const up = (at - 1) >> 1;
			if (!this.sooner(at, up)) break;
			this.swap(at, up);
			at = up;
		}
	}

	pop(): { node: Node; rank: number } | undefined {
		const { nodes, ranks } = this;
		if (nodes.length === 0) return undefined;
		this.swap(0, nodes.length - 1);
		const first = { node: nodes.pop()!, rank: ranks.pop()! };
		for (let at = 0; ; ) {
			const [left, right] = [2 * at + 1, 2 * at + 2];
			let least = at;
			if (left < nodes.length && this.sooner(left, least)) least = left;
			if (right < nodes.length && this.sooner(right, least)) least = right;
			if (least === at) return first;
			this.swap(at, least);
			at = least;
		}
	}

	private sooner(a: number, b: number): boolean {
		const [one, other] = [this.ranks[a]!, this.ranks[b]!];
		return one < other || (one === other && this.nodes[a]!.cost > this.nodes[b]!.cost);
	}

	private swap(a: number, b: number): void {
		const { nodes, ranks } = this;
		[nodes[a], nodes[b]] = [nodes[b]!, nodes[a]!];
		[ranks[a], ranks[b]] = [ranks[b]!, ranks[a]!];
	}
}
