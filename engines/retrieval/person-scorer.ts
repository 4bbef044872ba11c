import { CONFIDENCE_UNIT } from "#engines/retrieval/competency-index.ts";
import type { EncodedQuery } from "#engines/retrieval/competency-query.ts";
import type { CompetencySegment } from "#engines/retrieval/competency-segment.ts";

/**
 * The score of a person of the segment times the total weight, added up in the order of the query; −1 when a mandatory
 * requirement is not met. Counts in `effort` how often it was asked.
 */
export function personScorer(
	segment: CompetencySegment,
	query: EncodedQuery,
	effort: { scored: number },
): (person: number) => number {
	const { starts, competencies, levels, confidences } = segment.holdings;
	const size = query.numbers.length;
	// Requirement by competency, for as many as there are numbers up to the largest asked for.
	const most = query.numbers.reduce((a, b) => Math.max(a, b), 0);
	const requirement = new Int32Array(most + 1).fill(-1);
	for (let i = 0; i < size; i++) if (query.numbers[i]! >= 0) requirement[query.numbers[i]!] = i;
	const parts = new Float64Array(size);
	const met = new Uint8Array(size);
	return (person) => {
		effort.scored++;
		parts.fill(0);
		met.fill(0);
		for (let e = starts[person]!; e < starts[person + 1]! && competencies[e]! <= most; e++) {
			const i = requirement[competencies[e]!]!;
			if (i < 0) continue;
			parts[i] = (query.credits[i * 256 + levels[e]!]! * confidences[e]!) / CONFIDENCE_UNIT;
			met[i] = levels[e]! >= query.levels[i]! ? 1 : 0;
		}
		let sum = 0;
		for (let i = 0; i < size; i++) {
			if (query.mandatory[i] && met[i] === 0) return -1;
			sum += parts[i]!;
		}
		return sum;
	};
}
