import { EngineInputError } from "#engines/input-error.ts";
import { requireFinite, requireInteger, requirePositive } from "#engines/require-number.ts";
import { CONFIDENCE_UNIT, type CompetencyIndex, LEVEL_UNIT } from "#engines/retrieval/competency-index.ts";

export type RequiredCompetency = {
	competency: string;
	/** Above 0, in tenths. */
	level: number;
	/** Default 1. */
	weight?: number;
	/** Who does not hold it at this level is not found at all. */
	mandatory?: boolean;
};

export type CompetencyQuery = {
	required: readonly RequiredCompetency[];
	/** How many persons at most. */
	limit: number;
	/** "proportional" (default): level ÷ required level below it; "none": nothing below it. */
	partialCredit?: "proportional" | "none";
	filter?: PersonFilter;
};

export type PersonFilter = {
	/** Of each group the person has at least one attribute. */
	groups?: readonly (readonly string[])[];
	/** None of these attributes. */
	without?: readonly string[];
	/** Only these persons: what a policy allows, for instance. */
	among?: Iterable<string>;
};

/** A query in the numbers of an index. Competencies that nobody in it holds have the number −1. */
export type EncodedQuery = {
	numbers: Int32Array;
	weights: Float64Array;
	mandatory: boolean[];
	/** Required levels in tenths. */
	levels: Uint8Array;
	/** Credit of a level in tenths for each requirement: weight · fit, requirement by requirement, 256 apart. */
	credits: Float64Array;
	totalWeight: number;
	anyMandatory: boolean;
};

/** @throws EngineInputError naming the argument, such as `required[2].level` */
export function encodeQuery(index: CompetencyIndex, { required, limit, partialCredit }: CompetencyQuery): EncodedQuery {
	if (required.length === 0) throw new EngineInputError("required", "needs at least one competency");
	requireInteger("limit", limit, 1);
	const weights = new Float64Array(required.length);
	const levels = new Uint8Array(required.length);
	const credits = new Float64Array(required.length * 256);
	const seen = new Set<string>();
	for (const [i, one] of required.entries()) {
		if (seen.has(one.competency)) {
			throw new EngineInputError(`required[${i}].competency`, `${one.competency} is asked for twice`);
		}
		seen.add(one.competency);
		weights[i] = requirePositive(`required[${i}].weight`, one.weight ?? 1);
		if (weights[i]! > 1e12)
			throw new EngineInputError(`required[${i}].weight`, `must not be above 1e12, got ${one.weight}`);
		levels[i] = Math.round(requireFinite(`required[${i}].level`, one.level) * LEVEL_UNIT);
		if (one.level > 25 || one.level * LEVEL_UNIT < 0.5) {
			throw new EngineInputError(`required[${i}].level`, `must lie in [0.1, 25], got ${one.level}`);
		}
		for (let level = 0; level < 256; level++) {
			const short = partialCredit === "none" ? 0 : level / levels[i]!;
			credits[i * 256 + level] = weights[i]! * (level >= levels[i]! ? 1 : short);
		}
	}
	return {
		numbers: Int32Array.from(required, (one) => index.competencies.numbers.get(one.competency) ?? -1),
		weights,
		mandatory: required.map((one) => one.mandatory === true),
		levels,
		credits,
		totalWeight: weights.reduce((sum, weight) => sum + weight, 0),
		anyMandatory: required.some((one) => one.mandatory),
	};
}

/** What requirement i gets from an entry: weight · fit · confidence. */
export const credit = (query: EncodedQuery, i: number, level: number, confidence: number): number =>
	(query.credits[i * 256 + level]! * confidence) / CONFIDENCE_UNIT;
