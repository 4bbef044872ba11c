import { EngineInputError } from "#engines/input-error.ts";
import { requireInteger, requireNonNegative, requirePositive } from "#engines/require-number.ts";
import type { MipLimits } from "#engines/solve-mip.ts";

/** One level of one competency, a whole number from 1. */
export type Step = { competency: string; level: number };

/** A step held, all of several needs, or any of them. */
export type Need = Step | { all: readonly Need[] } | { any: readonly Need[] };

/** One time at which a unit is given. */
export type Offering = {
	/** 1, 2, …; hours count in it. */
	term: number;
	/** Days on one calendar (any origin), end > start; both or neither. Without them only the order of terms counts. */
	start?: number;
	end?: number;
	/** Places left; absent: enough. */
	places?: number;
};

export type TrainingUnit = {
	id: string;
	/** In any unit of money or effort, ≥ 0. */
	cost: number;
	hours?: number;
	/** Steps it leads to. The level below each must be held before or be given too. */
	gives: readonly Step[];
	/** What must be held before it. */
	needs?: Need;
	/** Absent: in any term, as often as wished. */
	offerings?: readonly Offering[];
};

export type TrainingLimits = {
	/** Last term that may be used. */
	terms?: number;
	hoursPerTerm?: number;
	/** Hours of each term from the first that something else takes; what is left of `hoursPerTerm`, at least 0, is for units. */
	hoursTaken?: readonly number[];
	totalHours?: number;
	budget?: number;
	/** Day by which every dated offering must have ended. */
	deadline?: number;
};

export type TrainingInput = Omit<MipLimits, "onGap"> & {
	/** Level held now by competency; fractions are rounded down. Missing: 0. */
	has: Readonly<Record<string, number>>;
	/** Level wanted by competency. */
	target: Readonly<Record<string, number>>;
	units: readonly TrainingUnit[];
	/** What a step needs wherever it is taught, unless the same unit gives that too. */
	prerequisites?: readonly { step: Step; needs: Need }[];
	limits?: TrainingLimits;
	/**
	 * Seconds after which a plan in terms without dates is returned with its gap (making it is never cut short). Absent:
	 * `timeLimit`, and the solver looks for a better one as well.
	 */
	proofLimit?: number;
	/** Share of the states searched, or with the solver 1 − gap, 0 … 1. */
	onProgress?: (share: number) => void;
};

export const nameOf = ({ competency, level }: Step): string => `${competency} ${level}`;

/** Checks everything but reachability. @throws EngineInputError naming the argument */
export function requireTraining(input: TrainingInput): void {
	const { has, target, units, prerequisites, limits, timeLimit, proofLimit, seed } = input;
	if (timeLimit !== undefined) requirePositive("timeLimit", timeLimit);
	if (proofLimit !== undefined) requirePositive("proofLimit", proofLimit);
	requireInteger("seed", seed ?? 0, 0);
	for (const [competency, level] of Object.entries(has)) requireNonNegative(`has.${competency}`, level);
	for (const [competency, level] of Object.entries(target)) requireInteger(`target.${competency}`, level, 0);
	const ids = new Set<string>();
	for (const [u, { id, cost, hours, gives, needs, offerings }] of units.entries()) {
		const name = `units[${u}]`;
		if (ids.has(id)) throw new EngineInputError(`${name}.id`, `"${id}" is used twice`);
		ids.add(id);
		requireNonNegative(`${name}.cost`, cost);
		requireNonNegative(`${name}.hours`, hours ?? 0);
		for (const [at, step] of gives.entries()) requireInteger(`${name}.gives[${at}].level`, step.level, 1);
		if (needs) requireNeed(`${name}.needs`, needs);
		for (const [at, { term, start, end, places }] of (offerings ?? []).entries()) {
			const argument = `${name}.offerings[${at}]`;
			requireInteger(`${argument}.term`, term, 1);
			requireInteger(`${argument}.places`, places ?? 0, 0);
			if ((start === undefined) !== (end === undefined))
				throw new EngineInputError(argument, "needs both start and end");
			if (start !== undefined && !(end! > start)) throw new EngineInputError(`${argument}.end`, "must be after start");
		}
	}
	for (const [p, { step, needs }] of (prerequisites ?? []).entries()) {
		requireInteger(`prerequisites[${p}].step.level`, step.level, 1);
		requireNeed(`prerequisites[${p}].needs`, needs);
	}
	const { hoursTaken = [], ...single } = limits ?? {};
	for (const [at, hours] of hoursTaken.entries()) requireNonNegative(`limits.hoursTaken[${at}]`, hours);
	for (const [name, value] of Object.entries(single)) {
		if (name === "terms") requireInteger("limits.terms", value, 0);
		else if (name !== "deadline") requireNonNegative(`limits.${name}`, value);
		else if (!Number.isFinite(value)) throw new EngineInputError("limits.deadline", `must be a day, got ${value}`);
	}
	requireTermsInOrder(units);
}

function requireNeed(argument: string, need: Need): void {
	if ("level" in need) requireInteger(`${argument}.level`, need.level, 1);
	else if ("all" in need) for (const [at, part] of need.all.entries()) requireNeed(`${argument}.all[${at}]`, part);
	else for (const [at, part] of need.any.entries()) requireNeed(`${argument}.any[${at}]`, part);
}

/** A later start in an earlier term would let "before" run in a circle. */
function requireTermsInOrder(units: readonly TrainingUnit[]): void {
	const dated = units.flatMap(({ offerings }, u) =>
		(offerings ?? []).flatMap((offering, at) =>
			offering.start === undefined
				? []
				: [{ start: offering.start, term: offering.term, name: `units[${u}].offerings[${at}]` }],
		),
	);
	dated.sort((a, b) => a.start - b.start || a.term - b.term);
	for (const [at, { term, name }] of dated.entries()) {
		if (at > 0 && term < dated[at - 1]!.term) {
			throw new EngineInputError(`${name}.term`, `starts after ${dated[at - 1]!.name}, which is in a later term`);
		}
	}
}
