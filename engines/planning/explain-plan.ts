import { EngineInputError } from "#engines/input-error.ts";
import { type PlannedUnit, planTraining, type TrainingPlan } from "#engines/planning/plan-training.ts";
import { CyclicPrerequisitesError } from "#engines/planning/reachable-model.ts";
import { nameOf, type Step, type TrainingInput } from "#engines/planning/training-input.ts";
import { isMet, trainingModel } from "#engines/planning/training-model.ts";

export type UnitReason = {
	id: string;
	/** What the plan would lack without this unit: steps no other unit of it gives. */
	only: Step[];
	/** Those of `only` that the target asks for. */
	forTarget: Step[];
	/** Units of the plan that could not be taken without it. */
	neededBy: string[];
	/**
	 * The cheapest plan without this unit; null when there is none, or "unknown" when time ran out. `extra` is what it
	 * costs more.
	 */
	alternative: { cost: number; extra: number; units: PlannedUnit[]; proven: boolean } | null | "unknown";
};

/**
 * Why each unit is in a plan, and what the cheapest plan without it would be.
 *
 * @param plan as `planTraining` returned it for the same input, optimal or feasible
 * @throws EngineInputError when the plan has no units to explain because there is none; else as planTraining
 * Cost: one more plan for each unit of the plan.
 */
export async function explainPlan(input: TrainingInput, plan: TrainingPlan): Promise<UnitReason[]> {
	if (!("units" in plan)) throw new EngineInputError("plan", `has no units to explain: it is ${plan.status}`);
	const model = trainingModel(input);
	const planned = plan.units.map(({ unit }) => model.units.find((one) => one.unit === unit)!);
	const reasons: UnitReason[] = [];
	for (const [index, { unit, id }] of plan.units.entries()) {
		const own = planned[index]!;
		const others = new Set(planned.flatMap((one) => (one === own ? [] : one.gives)));
		const only = own.gives.filter((step) => !others.has(step));
		const neededBy = planned.filter((one) => one !== own && !isMet(one.need, (step) => others.has(step)));
		const without = await planWithout(input, unit);
		const alternative =
			without && "units" in without
				? {
						cost: without.cost,
						extra: without.cost - plan.cost,
						units: without.units,
						proven: without.status === "optimal",
					}
				: without?.status === "no-solution"
					? ("unknown" as const)
					: null;
		const target = new Set(model.target.map((step) => nameOf(model.steps[step]!)));
		const steps = only.map((step) => model.steps[step]!);
		reasons.push({
			id,
			only: steps,
			forTarget: steps.filter((step) => target.has(nameOf(step))),
			neededBy: neededBy.map((one) => input.units[one.unit]!.id),
			alternative,
		});
	}
	return reasons;
}

/** The plan without a unit; its indices are those of the input. Null when only a circle of prerequisites is left. */
async function planWithout(input: TrainingInput, unit: number): Promise<TrainingPlan | null> {
	try {
		const plan = await planTraining({ ...input, units: input.units.toSpliced(unit, 1), onProgress: undefined });
		if (!("units" in plan)) return plan;
		const units = plan.units.map((one) => ({ ...one, unit: one.unit < unit ? one.unit : one.unit + 1 }));
		return { ...plan, units };
	} catch (error) {
		if (error instanceof CyclicPrerequisitesError) return null;
		throw error;
	}
}
