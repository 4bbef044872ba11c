import { planByCuts } from "#engines/planning/plan-by-cuts.ts";
import { MOST_STEPS, planByMasks } from "#engines/planning/plan-by-masks.ts";
import { type PlanBlame, planByTerms } from "#engines/planning/plan-by-terms.ts";
import { planInTerms, SAME } from "#engines/planning/plan-in-terms.ts";
import { reachableModel } from "#engines/planning/reachable-model.ts";
import { termProblem } from "#engines/planning/terms-of-units.ts";
import { requireTraining, type Step, type TrainingInput } from "#engines/planning/training-input.ts";
import { trainingModel } from "#engines/planning/training-model.ts";

export type PlannedUnit = {
	/** Index and id of the unit. */
	unit: number;
	id: string;
	/** 1, 2, …; null where no timetable or limit was given: then the order alone counts. */
	term: number | null;
	/** Index among the unit's offerings, null where it has none. */
	offering: number | null;
	/** Steps of interest that it adds to those held before. */
	adds: Step[];
};

export type TrainingPlan = {
	/** Steps missing that matter for the target and can be reached. */
	steps: number;
	/** Units that matter. */
	n: number;
	method:
		| "dynamic programming over steps held"
		| "covers in the order of their cost"
		| "iterated greedy with a bound (HiGHS)"
		| "branch and cut (HiGHS)";
} & (
	| {
			/** "optimal" is proven; "feasible" was the best when time ran out. */
			status: "optimal" | "feasible";
			units: PlannedUnit[];
			cost: number;
			hours: number;
			/** No plan costs less. */
			bound: number;
			/** cost − bound. */
			gap: number;
	  }
	| {
			status: "infeasible";
			/** Together they cannot hold; leave any one out and there is a plan, if `irreducible`. */
			blamed: (PlanBlame | { kind: "no-unit"; step: Step })[];
			irreducible: boolean;
	  }
	/** Time ran out before a plan was found; whether there is one is not known. */
	| { status: "no-solution" }
);

/**
 * The cheapest training path from what somebody holds to a target: which units, in which order, in which terms.
 *
 * Definition: the least Σ cost over sets of units that can be taken in an order in which each unit's needs (all/any of
 * steps), the level below each step it gives and the step's prerequisites are held before; with offerings or limits also
 * finished before in time, within them. It is the optimal plan of a problem without deletes (h⁺: Bylander, Artificial
 * Intelligence 69, 1994, NP-hard), which contains set cover.
 * Exact by dynamic programming up to 20 missing steps when there are no offerings and no limits, and with terms and hours
 * without dates (planByCovers) unless it gives up: then a plan by iterated greedy with a bound (planInTerms). Else HiGHS, proven or
 * with its gap.
 *
 * @throws EngineInputError naming the argument (requireTraining); CyclicPrerequisitesError naming the circle when the target
 * fails by it alone; the signal's reason when aborted
 * Cost: 2^steps × units, at 20 steps and 40 units about half a second; with the solver exponential at worst: give a
 * `timeLimit` in seconds (for each of its rounds).
 */
export async function planTraining(input: TrainingInput): Promise<TrainingPlan> {
	requireTraining(input);
	input.signal?.throwIfAborted();
	const full = trainingModel(input);
	const model = reachableModel(full);
	if ("withoutUnit" in model) {
		return {
			status: "infeasible",
			blamed: model.withoutUnit.map((step) => ({ kind: "no-unit", step })),
			irreducible: model.withoutUnit.length === 1,
			steps: full.steps.length,
			n: full.units.length,
			method: "dynamic programming over steps held",
		};
	}
	const { units, timeLimit, seed, signal, onProgress } = input;
	const inputOf = (u: number) => units[model.units[u]!.unit]!;
	const costs = model.units.map((_, u) => inputOf(u).cost);
	const about = { steps: model.steps.length, n: model.units.length };
	const timed =
		model.units.some((_, u) => inputOf(u).offerings) ||
		Object.values(input.limits ?? {}).some((limit) => limit !== undefined);
	const options = { timeLimit, seed, signal, onGap: (gap: number) => onProgress?.(Math.max(0, 1 - gap)) };
	const finish = (
		status: "optimal" | "feasible",
		taken: readonly { unit: number; term: number | null; offering: number | null }[],
		bound: number | null,
	) => {
		const held = new Set<number>();
		const planned = taken.map(({ unit: u, term, offering }): PlannedUnit => {
			const { unit, gives } = model.units[u]!;
			const adds = gives.filter((step) => !held.has(step)).map((step) => model.steps[step]!);
			for (const step of gives) held.add(step);
			return { unit, id: units[unit]!.id, term, offering, adds };
		});
		const sum = (of: (u: number) => number) => taken.reduce((total, { unit }) => total + of(unit), 0);
		const cost = sum((u) => inputOf(u).cost);
		onProgress?.(1);
		const least = status === "optimal" || bound === null ? cost : Math.max(0, bound);
		return { status, units: planned, cost, hours: sum((u) => inputOf(u).hours ?? 0), bound: least, gap: cost - least };
	};
	const untimed = (order: readonly number[]) => order.map((unit) => ({ unit, term: null, offering: null }));
	if (!timed && model.steps.length <= MOST_STEPS) {
		const hours = model.units.map((_, u) => inputOf(u).hours ?? 0);
		const order = planByMasks(model, costs, hours, signal, onProgress);
		return { ...finish("optimal", untimed(order), null), ...about, method: "dynamic programming over steps held" };
	}
	const method = "branch and cut (HiGHS)";
	if (!timed) {
		const plan = await planByCuts(model, costs, options);
		if (plan.status === "no-solution") return { ...plan, ...about, method };
		return { ...finish(plan.status, untimed(plan.order), plan.bound), ...about, method };
	}
	const problem = termProblem(model, input);
	const proofLimit = input.proofLimit ?? timeLimit;
	const terms = problem && (await planInTerms(problem, { ...options, timeLimit: proofLimit }));
	if (terms?.taken && (terms.proven || input.proofLimit !== undefined))
		return {
			...finish(terms.proven ? "optimal" : "feasible", terms.taken, terms.bound),
			...about,
			method: terms.method,
		};
	const plan = await planByTerms(model, input, { ...options, infeasible: terms?.bound === Number.POSITIVE_INFINITY });
	const least = Math.max(
		terms?.bound ?? Number.NEGATIVE_INFINITY,
		"bound" in plan ? plan.bound : Number.NEGATIVE_INFINITY,
	);
	const dearer = (taken: readonly { unit: number }[]): boolean =>
		taken.reduce((sum, { unit }) => sum + inputOf(unit).cost, 0) >= (terms?.cost ?? 0);
	if (terms?.taken && (!("taken" in plan) || dearer(plan.taken))) {
		const status = terms.cost <= least + SAME ? "optimal" : "feasible";
		return { ...finish(status, terms.taken, least), ...about, method: terms.method };
	}
	if (!("taken" in plan)) return { ...plan, ...about, method };
	return { ...finish(plan.status, plan.taken, least), ...about, method };
}
