/** Terms of the demonstration region, from the day on which it is loaded. */
export interface TermDates {
	term: string;
	startsOn: string;
	endsOn: string;
}

const DAY = 86_400_000;
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
/** Of a school year, as colleges number them in either language: 2026-2027-1. */
const AUTUMN = 1;
const SPRING = 2;
/** From this month on (0–11) it is autumn. */
const FROM_AUTUMN = 7;

const termOf = (year: number, half: number): string =>
	half === AUTUMN ? `${year}-${year + 1}-${half}` : `${year - 1}-${year}-${half}`;

/** A term that began four weeks ago. */
export function thisTerm(now: Date): TermDates {
	const half = now.getMonth() < FROM_AUTUMN ? SPRING : AUTUMN;
	return {
		term: termOf(now.getFullYear(), half),
		startsOn: dayOf(now.getTime() - 28 * DAY),
		endsOn: dayOf(now.getTime() + 84 * DAY),
	};
}

/** The term after it: sixteen weeks from the first of September or March. */
export function nextTerm(now: Date): TermDates {
	const autumn = now.getMonth() < FROM_AUTUMN;
	const year = autumn ? now.getFullYear() : now.getFullYear() + 1;
	const start = Date.UTC(year, autumn ? 8 : 2, 1);
	return { term: termOf(year, autumn ? AUTUMN : SPRING), startsOn: dayOf(start), endsOn: dayOf(start + 112 * DAY) };
}

/** The term before it, from the first of March or September as well. */
export function lastTerm(now: Date): TermDates {
	const autumn = now.getMonth() >= FROM_AUTUMN;
	const year = autumn ? now.getFullYear() : now.getFullYear() - 1;
	const start = Date.UTC(year, autumn ? 2 : 8, 1);
	return { term: termOf(year, autumn ? SPRING : AUTUMN), startsOn: dayOf(start), endsOn: dayOf(start + 112 * DAY) };
}
