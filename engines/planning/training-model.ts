import { type Need, nameOf, type Step, type TrainingInput } from "#engines/planning/training-input.ts";

/** A need over the indices of missing steps; `true` is met already, `false` never can be. */
export type StepNeed = boolean | { step: number } | { all: StepNeed[] } | { any: StepNeed[] };

export type ModelUnit = {
	/** Index among the input's units. */
	unit: number;
	/** Missing steps it leads to that matter here. */
	gives: number[];
	need: StepNeed;
};

export type TrainingModel = {
	/** Steps not held that the target asks for, or a unit on the way to it. */
	steps: Step[];
	target: number[];
	/** Units on the way to the target. */
	units: ModelUnit[];
};

/**
 * The steps and units that matter for a target: backward from the target over the units that give its steps, to what these
 * need, and so on.
 *
 * A step of level L needs level L − 1 and its prerequisites, held before or given by the same unit; a unit's own needs
 * must be held before.
 * Cost: the size of the needs met on the way.
 */
export function trainingModel({ has, target, units, prerequisites }: TrainingInput): TrainingModel {
	const steps: Step[] = [];
	const indexOf = new Map<string, number>();
	const held = (step: Step) => step.level <= Math.floor(has[step.competency] ?? 0);
	const track = (step: Step): number => {
		const name = nameOf(step);
		const known = indexOf.get(name);
		if (known !== undefined) return known;
		indexOf.set(name, steps.length);
		return steps.push({ competency: step.competency, level: step.level }) - 1;
	};
	const compile = (need: Need, given: ReadonlySet<string>): StepNeed => {
		if ("level" in need) return held(need) || given.has(nameOf(need)) || { step: track(need) };
		const parts = ("all" in need ? need.all : need.any).map((part) => compile(part, given));
		return simplify("all" in need ? { all: parts } : { any: parts });
	};
	const required = new Map<string, Need[]>();
	for (const { step, needs } of prerequisites ?? []) {
		required.set(nameOf(step), [...(required.get(nameOf(step)) ?? []), needs]);
	}
	const givers = new Map<string, number[]>();
	for (const [u, { gives }] of units.entries()) {
		for (const step of gives) givers.set(nameOf(step), [...(givers.get(nameOf(step)) ?? []), u]);
	}
	const goal: number[] = [];
	for (const [competency, level] of Object.entries(target)) {
		for (let l = Math.floor(has[competency] ?? 0) + 1; l <= level; l++) goal.push(track({ competency, level: l }));
	}
	const compiled = new Map<number, StepNeed>();
	// `steps` grows while it is walked.
	for (let s = 0; s < steps.length; s++) {
		for (const u of givers.get(nameOf(steps[s]!)) ?? []) {
			if (compiled.has(u)) continue;
			const { gives, needs } = units[u]!;
			const fresh = gives.filter((step) => !held(step));
			const given = new Set(fresh.map(nameOf));
			const below = fresh
				.filter(({ level }) => level > 1)
				.map(({ competency, level }) => ({ competency, level: level - 1 }));
			const ofSteps = fresh.flatMap((step) => required.get(nameOf(step)) ?? []);
			compiled.set(
				u,
				simplify({
					all: [
						needs ? compile(needs, new Set()) : true,
						...[...below, ...ofSteps].map((need) => compile(need, given)),
					],
				}),
			);
		}
	}
	const model = Array.from(compiled, ([unit, need]): ModelUnit => {
		const gives = units[unit]!.gives.map((step) => indexOf.get(nameOf(step)) ?? -1).filter((step) => step >= 0);
		return { unit, gives: [...new Set(gives)], need };
	});
	return { steps, target: goal, units: model.sort((a, b) => a.unit - b.unit) };
}

/** Without what is settled: parts that are met or can never be. */
export function simplify(need: StepNeed): StepNeed {
	if (typeof need === "boolean" || "step" in need) return need;
	const isAll = "all" in need;
	const parts = (isAll ? need.all : need.any).map(simplify);
	if (parts.includes(!isAll)) return !isAll;
	const open = parts.filter((part) => part !== isAll);
	if (open.length === 0) return isAll;
	return open.length === 1 ? open[0]! : isAll ? { all: open } : { any: open };
}

/** Whether a need is met by the steps held. */
export function isMet(need: StepNeed, holds: (step: number) => boolean): boolean {
	if (typeof need === "boolean") return need;
	if ("step" in need) return holds(need.step);
	return "all" in need ? need.all.every((part) => isMet(part, holds)) : need.any.some((part) => isMet(part, holds));
}

/** Every step a need names. */
export function stepsOf(need: StepNeed): number[] {
	if (typeof need === "boolean") return [];
	if ("step" in need) return [need.step];
	return ("all" in need ? need.all : need.any).flatMap(stepsOf);
}

/** Takes units as soon as their needs are met, until nothing is left to take; returns them in that order, and all steps held. */
export function takeInOrder(units: readonly ModelUnit[]): { order: ModelUnit[]; held: Set<number> } {
	const held = new Set<number>();
	const order: ModelUnit[] = [];
	let waiting = [...units];
	for (let before = -1; before !== order.length; ) {
		before = order.length;
		const stuck: ModelUnit[] = [];
		for (const unit of waiting) {
			if (!isMet(unit.need, (step) => held.has(step))) {
				stuck.push(unit);
				continue;
			}
			order.push(unit);
			for (const step of unit.gives) held.add(step);
		}
		waiting = stuck;
	}
	return { order, held };
}
