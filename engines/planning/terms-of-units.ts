import { lastTerm } from "#engines/planning/plan-by-terms.ts";
import type { TrainingInput } from "#engines/planning/training-input.ts";
import { isMet, stepsOf, type TrainingModel } from "#engines/planning/training-model.ts";

/** When a unit can be taken: the first offering of each term, null where it has none. */
export type Times = Map<number, number | null>;

/** A timetable without dates: what each unit of the model costs and gives, in which terms, and what room these have. */
export interface TermProblem {
	model: TrainingModel;
	times: readonly Times[];
	cost: readonly number[];
	hours: readonly number[];
	/** Units that can be taken and give a step, by step. */
	givers: readonly (readonly number[])[];
	/** Hours of each term from the first. */
	room: readonly number[];
	/** Of all units together. */
	mostHours: number;
	budget: number;
}

export type Taken = { unit: number; term: number; offering: number | null };

/** Null where offerings have dates: there is more to their order than terms. */
export function termProblem(model: TrainingModel, input: TrainingInput): TermProblem | null {
	const { units } = model;
	const last = lastTerm(model, input);
	const terms = Math.min(last, input.limits?.terms ?? last);
	const times = units.map(({ unit }) => timesOf(input.units[unit]!.offerings, terms));
	if (times.some((time) => time === null)) return null;
	const { hoursPerTerm = Number.POSITIVE_INFINITY, hoursTaken = [], totalHours, budget } = input.limits ?? {};
	const room = Array.from({ length: terms }, (_, at) => Math.max(0, hoursPerTerm - (hoursTaken[at] ?? 0)));
	const all = room.reduce((sum, one) => sum + one, 0);
	return {
		model,
		times: times as Times[],
		cost: units.map(({ unit }) => input.units[unit]!.cost),
		hours: units.map(({ unit }) => input.units[unit]!.hours ?? 0),
		givers: model.steps.map((_, step) =>
			units.flatMap((unit, u) => (unit.gives.includes(step) && times[u]!.size > 0 ? [u] : [])),
		),
		room,
		mostHours: Math.min(all, totalHours ?? all),
		budget: budget ?? Number.POSITIVE_INFINITY,
	};
}

/** Units in their terms as a plan has them. */
export const takenIn = ({ times }: TermProblem, placed: readonly (readonly [unit: number, term: number])[]): Taken[] =>
	placed
		.map(([unit, term]) => ({ unit, term, offering: times[unit]!.get(term) ?? null }))
		.sort((a, b) => a.term - b.term || a.unit - b.unit);

/** Null for offerings with dates. */
function timesOf(offerings: TrainingInput["units"][number]["offerings"], terms: number): Times | null {
	if (!offerings) return new Map(Array.from({ length: terms }, (_, at) => [at + 1, null]));
	if (offerings.some(({ start }) => start !== undefined)) return null;
	const times: Times = new Map();
	for (const [at, { term, places }] of offerings.entries())
		if (term <= terms && places !== 0 && !times.has(term)) times.set(term, at);
	return times;
}

/**
 * A term for each unit, within the hours of each and after what the unit needs; null: there are none, or `work` ended.
 * Those with the fewest terms first, but what is needed before what needs it.
 */
export function intoTerms(
	cover: readonly number[],
	{ model: { units }, times, hours, room }: TermProblem,
	work: { left: number },
): number[] | null {
	const helpers = new Map(
		cover.map((unit) => {
			const needed = new Set(stepsOf(units[unit]!.need));
			return [unit, cover.filter((one) => one !== unit && units[one]!.gives.some((step) => needed.has(step)))];
		}),
	);
	const order: number[] = [];
	const waiting = [...cover].sort((a, b) => times[a]!.size - times[b]!.size || hours[b]! - hours[a]!);
	while (waiting.length > 0) {
		const free = waiting.findIndex((unit) => helpers.get(unit)!.every((one) => order.includes(one)));
		order.push(...waiting.splice(Math.max(0, free), 1));
	}
	/** Units whose needs are settled once the one at a place of the order has its term. */
	const settled = Map.groupBy(
		cover.filter((unit) => units[unit]!.need !== true),
		(unit) => Math.max(...[unit, ...helpers.get(unit)!].map((one) => order.indexOf(one))),
	);
	const placed = new Map<number, number>();
	const inTime = (unit: number): boolean =>
		isMet(units[unit]!.need, (step) =>
			helpers.get(unit)!.some((one) => units[one]!.gives.includes(step) && placed.get(one)! < placed.get(unit)!),
		);
	const left = [...room];
	const place = (next: number): boolean => {
		if (next === order.length) return true;
		const unit = order[next]!;
		for (const term of times[unit]!.keys()) {
			if (hours[unit]! > left[term - 1]! || work.left-- <= 0) continue;
			left[term - 1]! -= hours[unit]!;
			placed.set(unit, term);
			if ((settled.get(next) ?? []).every(inTime) && place(next + 1)) return true;
			left[term - 1]! += hours[unit]!;
		}
		return false;
	};
	return place(0) ? cover.map((unit) => placed.get(unit)!) : null;
}
