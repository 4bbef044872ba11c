import { EngineInputError } from "#engines/input-error.ts";
import { irreducibleSet } from "#engines/irreducible-set.ts";
import { type PreferenceLists, requireLists, requirePairValues } from "#engines/matching/preference-lists.ts";
import { type SideConstraint, sideRows } from "#engines/matching/side-rows.ts";
import { type MipLimits, type MipRow, solveMip } from "#engines/solve-mip.ts";

export type SideConstrainedInput = PreferenceLists &
	Omit<MipLimits, "onGap"> & {
		/** Worth of each pair, higher is better. */
		weight: Float64Array;
		constraints: readonly SideConstraint[];
		/** The gap as a share of the best found so far: Infinity … 0. */
		onProgress?: (gap: number) => void;
	};

type Placed = {
	/** Position of each person, or −1. */
	match: Int32Array;
	pair: Int32Array;
	assigned: number;
	/** Sum of weights. */
	total: number;
	/** No assignment under these constraints is worth more. */
	bound: number;
	/** bound − total; 0 when proven best. */
	gap: number;
	/** The gap as a share of |total|. */
	relativeGap: number;
};

/** What is to blame for there being no assignment: a side constraint's id, or the capacity of a position. */
export type Blamed = { kind: "constraint"; id: string } | { kind: "capacity"; position: number };

export type SideConstrainedAssignment = { n: number; method: "branch and cut (HiGHS)" } & (
	| ({ status: "optimal" } & Placed)
	/** Time ran out; better ones may exist, up to `bound`. */
	| ({ status: "feasible" } & Placed)
	/** No assignment keeps all of these; leave any one out and one exists, if `irreducible`. */
	| { status: "infeasible"; blamed: Blamed[]; irreducible: boolean }
	/** Time ran out before an assignment was found; whether there is one is not known. */
	| { status: "no-solution" }
);

/**
 * The assignment with the greatest sum of weights under side constraints: quotas that cross, minima, people together or
 * apart, who must be placed, budgets. For up to a few thousand people; without such constraints `bestAssignment` is
 * faster by orders of magnitude and needs no solver.
 *
 * Definition: maximise Σ w·x, x ∈ {0, 1} a pair, one place a person, capacities, and the rows of `sideRows`. An optimum is
 * called so only when it is proven to 1e−6; otherwise the gap is returned. When nothing is feasible, an irreducible
 * set of constraints to blame (`irreducibleSet`); capacities are blamed only where leaving out constraints is not enough.
 *
 * @throws EngineInputError on bad lists, weights or constraints (named with index), an id used twice, a bad limit; the
 * signal's reason when aborted
 * Cost: exponential at worst; limit it with `timeLimit` (seconds), which each question of the search for blame gets too.
 */
export async function assignWithSideConstraints(input: SideConstrainedInput): Promise<SideConstrainedAssignment> {
	const { start, choice, capacity, weight, constraints, timeLimit, seed, signal, onProgress } = input;
	const { people, pairs } = requireLists(input);
	requirePairValues("weight", weight, pairs);
	const ids = new Set<string>();
	for (const [at, { id }] of constraints.entries()) {
		if (ids.has(id)) throw new EngineInputError(`constraints[${at}].id`, `"${id}" is used twice`);
		ids.add(id);
	}
	const base: MipRow[] = [];
	for (let i = 0; i < people; i++) {
		const indices = Array.from({ length: start[i + 1]! - start[i]! }, (_, index) => start[i]! + index);
		if (indices.length > 0) base.push({ indices, values: indices.map(() => 1), least: 0, most: 1 });
	}
	const listed = Array.from(capacity, (): number[] => []);
	for (const [k, j] of choice.entries()) listed[j]!.push(k);
	const capacities = listed.flatMap((indices, position): Relaxable[] => {
		if (indices.length <= capacity[position]!) return [];
		const row = { indices, values: indices.map(() => 1), least: 0, most: capacity[position]! };
		return [{ blame: { kind: "capacity", position }, rows: [row] }];
	});
	const sides = constraints.map(
		(constraint, at): Relaxable => ({
			blame: { kind: "constraint", id: constraint.id },
			rows: sideRows(input, constraint, at),
		}),
	);
	const rowsOf = (some: readonly Relaxable[]) => [...base, ...some.flatMap(({ rows }) => rows)];
	const upper = new Float64Array(pairs).fill(1);
	const limits = { timeLimit, seed, signal };
	// Capacities first: the filter leaves out earlier members first, so that constraints are blamed rather.
	const all = [...capacities, ...sides];
	const answer = await solveMip(
		weight.map((value) => -value),
		upper,
		rowsOf(all),
		{ ...limits, onGap: onProgress },
	);
	const about = { n: people, method: "branch and cut (HiGHS)" } as const;
	if (answer.status === "no-solution") return { status: "no-solution", ...about };
	if (answer.status === "infeasible") {
		const nothing = new Float64Array(pairs);
		const { set, proven } = await irreducibleSet(all, async (some) => {
			const { status } = await solveMip(nothing, upper, rowsOf(some), limits);
			return status === "no-solution" ? "unknown" : status !== "infeasible";
		});
		return { status: "infeasible", blamed: set.map(({ blame }) => blame), irreducible: proven, ...about };
	}
	const match = new Int32Array(people).fill(-1);
	const pair = new Int32Array(people).fill(-1);
	let total = 0;
	let assigned = 0;
	for (let i = 0; i < people; i++) {
		for (let k = start[i]!; k < start[i + 1]!; k++) {
			if (answer.values[k] !== 1) continue;
			match[i] = choice[k]!;
			pair[i] = k;
			total += weight[k]!;
			assigned++;
		}
	}
	const bound = answer.status === "optimal" ? total : -answer.bound;
	const gap = bound - total;
	const relativeGap = gap === 0 ? 0 : gap / Math.abs(total);
	return { status: answer.status, match, pair, assigned, total, bound, gap, relativeGap, ...about };
}

type Relaxable = { blame: Blamed; rows: MipRow[] };
