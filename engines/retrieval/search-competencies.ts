import { bestFew, type ScoredPerson } from "#engines/retrieval/best-few.ts";
import { CONFIDENCE_UNIT, type CompetencyIndex, LEVEL_UNIT, settle } from "#engines/retrieval/competency-index.ts";
import { type CompetencyQuery, credit, type EncodedQuery, encodeQuery } from "#engines/retrieval/competency-query.ts";
import { find } from "#engines/retrieval/competency-segment.ts";
import { allowedPersons } from "#engines/retrieval/person-filter.ts";
import { type SearchEffort, searchSegment } from "#engines/retrieval/search-segment.ts";

/** How one requirement stands with a person; levels as shown. */
export type CompetencyReason = {
	competency: string;
	outcome: "met" | "short" | "missing";
	required: number;
	/** Null when missing. */
	held: number | null;
	/** Required − held, 0 when met. */
	shortBy: number;
	confidence: number | null;
	weight: number;
	/** Part of the score that comes from it. */
	contribution: number;
};

export type FoundPerson = { id: string; score: number; reasons: CompetencyReason[] };

export type FoundPersons = {
	persons: FoundPerson[];
	method: "exact top-N by MaxScore";
	/** Persons in the index, and what the search did. */
	n: number;
	effort: SearchEffort;
};

/**
 * The persons who fit a set of required competencies best, all of them looked at: none that belongs among the first
 * `limit` is left out, under any filter.
 *
 *   score = Σ weight · fit · confidence ÷ Σ weight, from 0 to 1,
 *   fit = 1 where the level held reaches the level required, else level ÷ required (or 0: `partialCredit: "none"`).
 *
 * A person with score 0 is not found. Ties: the smaller id by code unit. What is asked for and nobody holds counts in
 * Σ weight, so that scores tell how much is covered.
 *
 * Cost: the postings of the lists that cannot be passed over; see searchSegment. Changes that wait are settled first.
 * @throws EngineInputError naming the argument, such as `required[2].level`
 */
export function searchCompetencies(index: CompetencyIndex, query: CompetencyQuery): FoundPersons {
	const encoded = encodeQuery(index, query);
	settle(index);
	const filter = query.filter ?? {};
	// Read once: a caller's iterator may be used up by the first segment.
	const among = filter.among && [...filter.among];
	const best = bestFew(query.limit);
	const effort: SearchEffort = { postings: 0, scored: 0 };
	let n = 0;
	for (const segment of index.segments) {
		n += segment.ids.length - segment.removedCount;
		const allowed = allowedPersons(index, segment, { ...filter, among });
		searchSegment(segment, encoded, allowed, best, query.limit, effort);
	}
	const persons = best.list().map((found) => ({
		id: found.id,
		score: found.score / encoded.totalWeight,
		reasons: reasonsOf(query, encoded, found),
	}));
	return { persons, method: "exact top-N by MaxScore", n, effort };
}

function reasonsOf(
	query: CompetencyQuery,
	encoded: EncodedQuery,
	{ segment, person }: ScoredPerson,
): CompetencyReason[] {
	const { starts, competencies, levels, confidences } = segment.holdings;
	return query.required.map(({ competency }, i) => {
		const from = starts[person]!;
		const at = find(competencies.subarray(from, starts[person + 1]!), encoded.numbers[i]!);
		const required = encoded.levels[i]! / LEVEL_UNIT;
		const common = { competency, required, weight: encoded.weights[i]! };
		if (at < 0) {
			return { ...common, outcome: "missing", held: null, shortBy: required, confidence: null, contribution: 0 };
		}
		const level = levels[from + at]!;
		return {
			...common,
			outcome: level >= encoded.levels[i]! ? "met" : "short",
			held: level / LEVEL_UNIT,
			shortBy: Math.max(0, encoded.levels[i]! - level) / LEVEL_UNIT,
			confidence: confidences[from + at]! / CONFIDENCE_UNIT,
			contribution: credit(encoded, i, level, confidences[from + at]!) / encoded.totalWeight,
		};
	});
}
