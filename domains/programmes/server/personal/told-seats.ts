import { fewestLearners } from "#domains/competencies/api.ts";
import type { Span } from "./told-steps.ts";

/** Who of some people is told to have a seat, as of when the last of them got theirs. */
export interface ToldSeats {
	people: ReadonlySet<string>;
	at: Date | null;
}

/**
 * Seats are told of as they are got, by the fewest learners that may be told of at a time: whoever waits for the rest of
 * theirs counts as having none. A seat that was got once counts, whatever became of it: otherwise who gives and takes
 * seats away chooses whom figures count, and can have that differ by whomever they like.
 */
export function toldSeats(
	spans: readonly Pick<Span, "personId" | "since">[],
	fewest: number = fewestLearners,
): ToldSeats {
	const people = new Set<string>();
	const waiting = new Set<string>();
	let at: Date | null = null;
	const instants = [...Map.groupBy(spans, ({ since }) => +since)].sort(([a], [b]) => a - b);
	for (const [instant, list] of instants) {
		for (const { personId } of list) if (!people.has(personId)) waiting.add(personId);
		if (waiting.size < fewest) continue;
		for (const person of waiting) people.add(person);
		waiting.clear();
		at = new Date(instant);
	}
	return { people, at };
}
