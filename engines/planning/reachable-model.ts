import { EngineInputError } from "#engines/input-error.ts";
import { nameOf, type Step } from "#engines/planning/training-input.ts";
import {
	isMet,
	type StepNeed,
	simplify,
	stepsOf,
	type TrainingModel,
	takeInOrder,
} from "#engines/planning/training-model.ts";

/** The target cannot be reached because steps need each other in a circle; `cycle` names it, first step last again. */
export class CyclicPrerequisitesError extends EngineInputError {
	readonly cycle: string[];

	constructor(cycle: string[]) {
		super("prerequisites", `need each other in a circle: ${cycle.join(" → ")}`);
		this.name = "CyclicPrerequisitesError";
		this.cycle = cycle;
	}
}

/**
 * The model without what can never be reached, or the steps that no unit leads to, when the target depends on them.
 *
 * A circle that can be avoided by another unit or another branch of an "any" is no error.
 * @throws CyclicPrerequisitesError when every missing step has its units, yet these wait for each other
 * Cost: units × needs.
 */
export function reachableModel(model: TrainingModel): TrainingModel | { withoutUnit: Step[] } {
	const { order, held } = takeInOrder(model.units);
	if (model.target.every((step) => held.has(step))) {
		const kept = Array.from(held).sort((a, b) => a - b);
		const index = new Map(kept.map((step, at) => [step, at]));
		const renumber = (need: StepNeed): StepNeed => {
			if (typeof need === "boolean") return need;
			if ("step" in need) return index.has(need.step) && { step: index.get(need.step)! };
			return simplify("all" in need ? { all: need.all.map(renumber) } : { any: need.any.map(renumber) });
		};
		return {
			steps: kept.map((step) => model.steps[step]!),
			target: model.target.map((step) => index.get(step)!),
			units: order
				.map(({ unit, gives, need }) => ({ unit, gives: gives.map((step) => index.get(step)!), need: renumber(need) }))
				.sort((a, b) => a.unit - b.unit),
		};
	}
	const givers = (step: number) => model.units.filter(({ gives }) => gives.includes(step));
	/** Steps not held that a step waits for. */
	const waitsFor = (step: number) =>
		givers(step)
			.flatMap(({ need }) => (isMet(need, (s) => held.has(s)) ? [] : stepsOf(need)))
			.filter((s) => !held.has(s));
	const missing = new Set(model.target.filter((step) => !held.has(step)));
	for (const step of missing) for (const other of waitsFor(step)) missing.add(other);
	const withoutUnit = Array.from(missing).filter((step) => givers(step).length === 0);
	if (withoutUnit.length > 0) return { withoutUnit: withoutUnit.map((step) => model.steps[step]!) };
	// Each of them waits for another one, so a walk comes back.
	const path: number[] = [];
	let step = missing.values().next().value!;
	while (!path.includes(step)) {
		path.push(step);
		step = waitsFor(step)[0]!;
	}
	const cycle = path.slice(path.indexOf(step)).concat(step);
	throw new CyclicPrerequisitesError(cycle.map((s) => nameOf(model.steps[s]!)));
}
