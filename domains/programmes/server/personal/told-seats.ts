import { fewestLearners } from "#domains/competencies/api.ts";
import type { ToldGroup } from "./told-groups.ts";
import type { Lot } from "./told-lots.ts";
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

/**
 * How many seats in a course those have who planned it, by term, the earliest first. In each lot whoever is told to have a
 * seat counts as one who planned it, as far as so many did.
 *
 * Why no sequence of looks, group changes and seats makes it speak of few: whose seats are told depends on groups, seats and
 * when plans were made, never on what was planned. All else that the answer depends on is how many of each lot planned the
 * course in which term. Two histories in which equally many of each lot did, be it others, give the same answers throughout. So
 * whatever follows from any answers follows from figures of whole lots, and nothing that is calculated from those speaks of
 * few (`toldLots`). Who planned it *and* has a seat would be a part of a lot: a single learner, where one alone has a seat.
 * @param planned who planned it, term by term
 */
export function seatsHad(
	planned: readonly ReadonlySet<string>[],
	seats: ReadonlySet<string>,
	counted: ToldGroup["counted"],
): number[] {
	const byLot = (people: ReadonlySet<string>): Map<Lot, number> => {
		const lots = Map.groupBy(
			[...people].flatMap((person) => counted.get(person) ?? []),
			({ lot }) => lot,
		);
		return new Map([...lots].map(([lot, list]) => [lot, list.length]));
	};
	const left = byLot(seats);
	return planned.map((people) => {
		let had = 0;
		for (const [lot, wanted] of byLot(people)) {
			const given = Math.min(wanted, left.get(lot) ?? 0);
			left.set(lot, (left.get(lot) ?? 0) - given);
			had += given;
		}
		return had;
	});
}
