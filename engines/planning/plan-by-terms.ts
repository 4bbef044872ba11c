import { irreducibleSet } from "#engines/irreducible-set.ts";
import { needRows } from "#engines/planning/need-rows.ts";
import type { TrainingInput } from "#engines/planning/training-input.ts";
import type { TrainingModel } from "#engines/planning/training-model.ts";
import { type MipLimits, type MipRow, solveMip } from "#engines/solve-mip.ts";

/** A limit that a plan may break on. */
export type PlanBlame =
	| { kind: "terms" | "total-hours" | "budget" | "deadline" }
	| { kind: "hours-per-term"; term: number }
	/** No places left at this offering, or only given at the times stated. */
	| { kind: "places"; unit: string; offering: number }
	| { kind: "timetable"; unit: string };

/** Seconds below which the solver is not begun. */
const SHORTEST = 0.005;

export type TermPlan =
	| { status: "optimal" | "feasible"; taken: { unit: number; term: number; offering: number | null }[]; bound: number }
	| { status: "infeasible"; blamed: PlanBlame[]; irreducible: boolean }
	| { status: "no-solution" };

/** A unit of the model at a time. */
type Slot = { unit: number; term: number; offering: number | null; start: number | null; end: number | null };
type Relaxable = { blame: PlanBlame; rows: MipRow[] };

/**
 * The cheapest plan on a timetable: which offering of each unit to take, so that what it needs was finished before,
 * within hours, terms, deadline, places and budget; by HiGHS.
 *
 * Definition: a column for each unit at each time; one finished before another when its last day is not after the other's
 * first, or, where either has no dates, when it is in an earlier term. A unit may be taken only when a column that
 * finished before gives each step it needs; time cannot run in a circle, so no ordering is needed.
 * @param options `infeasible`: it is known that nothing fits, and only asked why
 * When nothing fits, an irreducible set of limits to blame; timetables are blamed only where leaving out limits does not
 * suffice.
 * Cost: exponential at worst; columns = offerings, and units × terms for those without.
 */
export async function planByTerms(
	model: TrainingModel,
	input: TrainingInput,
	{ infeasible = false, ...options }: MipLimits & { infeasible?: boolean },
): Promise<TermPlan> {
	const limits = input.limits ?? {};
	const last = lastTerm(model, input);
	const main = build(model, input, Math.min(last, limits.terms ?? last), false);
	const answer = infeasible
		? ({ status: "infeasible" } as const)
		: await solveMip(main.cost, new Float64Array(main.cost.length).fill(1), main.all, options);
	if (answer.status === "no-solution") return { status: "no-solution" };
	if (answer.status !== "infeasible") {
		const taken = main.slots
			.filter((_, x) => answer.values[x] === 1)
			.sort((a, b) => a.term - b.term || (a.start ?? 0) - (b.start ?? 0))
			.map(({ unit, term, offering }) => ({ unit, term, offering }));
		return { status: answer.status, taken, bound: answer.bound };
	}
	const whole = build(model, input, Math.max(last, limits.terms ?? 0), true);
	// All questions together take no longer than one may.
	const end = performance.now() / 1000 + (options.timeLimit ?? Number.POSITIVE_INFINITY);
	const feasible = async (some: readonly Relaxable[]): Promise<boolean | "unknown"> => {
		const seconds = end - performance.now() / 1000;
		if (seconds < SHORTEST) return "unknown";
		const rows = [...whole.base, ...some.flatMap((one) => one.rows)];
		const nothing = new Float64Array(whole.cost.length);
		const { status } = await solveMip(
			nothing,
			nothing.map(() => 1),
			rows,
			{ ...options, timeLimit: Number.isFinite(seconds) ? seconds : undefined, onGap: undefined },
		);
		return status === "no-solution" ? "unknown" : status !== "infeasible";
	};
	const { timetables, limits: others } = whole;
	const { set, proven } =
		(await feasible(timetables)) === true
			? await irreducibleSet(others, (some) => feasible([...timetables, ...some]))
			: await irreducibleSet([...timetables, ...others], feasible);
	return { status: "infeasible", blamed: set.map(({ blame }) => blame), irreducible: proven };
}

/** A term that no plan needs to go beyond, whatever the limit of terms. */
export function lastTerm(model: TrainingModel, { units, limits }: TrainingInput): number {
	const offered = model.units.flatMap(({ unit }) => (units[unit]!.offerings ?? []).map(({ term }) => term));
	// Every term a plan needs moves it on by one step at least, but those that something else fills.
	return Math.max(0, ...offered, limits?.hoursTaken?.length ?? 0) + model.steps.length;
}

function build(model: TrainingModel, input: TrainingInput, terms: number, blaming: boolean) {
	const { limits = {}, units } = input;
	const slots: Slot[] = [];
	const timetables: Relaxable[] = [];
	const places: Relaxable[] = [];
	const off = (indices: number[]): MipRow => ({ indices, values: indices.map(() => 1), least: 0, most: 0 });
	for (const [u, { unit }] of model.units.entries()) {
		const { id, offerings } = units[unit]!;
		for (const [at, { term, start, end, places: left }] of (offerings ?? []).entries()) {
			const x = slots.push({ unit: u, term, offering: at, start: start ?? null, end: end ?? null }) - 1;
			if (left === 0) places.push({ blame: { kind: "places", unit: id, offering: at }, rows: [off([x])] });
		}
		if (offerings && !blaming) continue;
		const free = Array.from({ length: terms }, (_, t) => {
			return slots.push({ unit: u, term: t + 1, offering: null, start: null, end: null }) - 1;
		});
		if (offerings) timetables.push({ blame: { kind: "timetable", unit: id }, rows: [off(free)] });
	}
	const giving = model.steps.map((_, s) =>
		slots.flatMap(({ unit }, x) => (model.units[unit]!.gives.includes(s) ? [x] : [])),
	);
	const precedes = (a: Slot, b: Slot) => (a.end !== null && b.start !== null ? a.end <= b.start : a.term < b.term);
	let columns = slots.length;
	const newColumn = () => columns++;
	const base: MipRow[] = model.target.map((step) => ({
		indices: giving[step]!,
		values: giving[step]!.map(() => 1),
		least: 1,
		most: Number.POSITIVE_INFINITY,
	}));
	for (const [x, slot] of slots.entries()) {
		const before = (step: number) => giving[step]!.filter((other) => precedes(slots[other]!, slot));
		base.push(...needRows(x, model.units[slot.unit]!.need, before, newColumn));
	}
	for (const u of model.units.keys()) {
		const indices = slots.flatMap(({ unit }, x) => (unit === u ? [x] : []));
		if (indices.length > 0) base.push({ indices, values: indices.map(() => 1), least: 0, most: 1 });
	}
	const sum = (of: (slot: Slot) => number, most: number): MipRow => {
		const indices = slots.flatMap((slot, x) => (of(slot) > 0 ? [x] : []));
		return { indices, values: indices.map((x) => of(slots[x]!)), least: Number.NEGATIVE_INFINITY, most };
	};
	const costOf = (slot: Slot) => units[model.units[slot.unit]!.unit]!.cost;
	const hoursOf = (slot: Slot) => units[model.units[slot.unit]!.unit]!.hours ?? 0;
	const rest: Relaxable[] = [];
	const { hoursPerTerm, hoursTaken = [], totalHours, budget, deadline } = limits;
	if (deadline !== undefined)
		rest.push({ blame: { kind: "deadline" }, rows: [sum(({ end }) => ((end ?? deadline) > deadline ? 1 : 0), 0)] });
	if (limits.terms !== undefined)
		rest.push({ blame: { kind: "terms" }, rows: [sum(({ term }) => (term > limits.terms! ? 1 : 0), 0)] });
	if (hoursPerTerm !== undefined) {
		const last = Math.max(0, ...slots.map(({ term }) => term));
		for (let t = 1; t <= last; t++) {
			const room = Math.max(0, hoursPerTerm - (hoursTaken[t - 1] ?? 0));
			const row = sum((slot) => (slot.term === t ? hoursOf(slot) : 0), room);
			rest.push({ blame: { kind: "hours-per-term", term: t }, rows: [row] });
		}
	}
	if (totalHours !== undefined) rest.push({ blame: { kind: "total-hours" }, rows: [sum(hoursOf, totalHours)] });
	if (budget !== undefined) rest.push({ blame: { kind: "budget" }, rows: [sum(costOf, budget)] });
	const all = [...places, ...rest];
	return {
		slots,
		base,
		timetables,
		limits: all,
		all: [...base, ...all.flatMap(({ rows }) => rows)],
		cost: Array.from({ length: columns }, (_, x) => (x < slots.length ? costOf(slots[x]!) : 0)),
	};
}
