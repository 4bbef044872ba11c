/** Months (0–11) in which the halves of an academic year begin: spring in February, autumn in September. */
const SPRING = 1;
const AUTUMN = 8;

/** Year and month (0–11) of a day, YYYY-MM-DD. */
const monthOf = (day: string): [year: number, month: number] => [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1];

/**
 * The terms that begin after a day (`regionDay`), as year and half ("2027-1"), in order.
 * @param count how many
 */
export function termsAfter(day: string, count: number): string[] {
	const [year, month] = monthOf(day);
	return termsFrom(`${month >= AUTUMN ? year + 1 : year}-${month >= SPRING && month < AUTUMN ? 2 : 1}`, count);
}

/** As many terms from one on. */
function termsFrom(first: string, count: number): string[] {
	let [year, half] = first.split("-").map(Number) as [number, number];
	return Array.from({ length: count }, () => {
		const name = `${year}-${half}`;
		if (half === 2) year++;
		half = half === 1 ? 2 : 1;
		return name;
	});
}

/** The term in which a day lies. */
export function termOf(day: string): string {
	const [year, month] = monthOf(day);
	if (month < SPRING) return `${year - 1}-2`;
	return `${year}-${month < AUTUMN ? 1 : 2}`;
}

/** As many terms before one, the newest first. */
export function termsBefore(term: string, count: number): string[] {
	let [year, half] = term.split("-").map(Number) as [number, number];
	return Array.from({ length: count }, () => {
		if (half === 1) year--;
		half = half === 1 ? 2 : 1;
		return `${year}-${half}`;
	});
}

/** When a term begins, and when the next one does. */
function boundsOf(term: string): { from: number; until: number } {
	const [year, half] = term.split("-").map(Number) as [number, number];
	return {
		from: half === 1 ? Date.UTC(year, SPRING, 1) : Date.UTC(year, AUTUMN, 1),
		until: half === 1 ? Date.UTC(year, AUTUMN, 1) : Date.UTC(year + 1, SPRING, 1),
	};
}

/** The instant at which it ends, by UTC. */
export const endOf = (term: string): Date => new Date(boundsOf(term).until);

/** Its first and its last day. */
export function spanOf(term: string): { firstDay: string; lastDay: string } {
	const { from, until } = boundsOf(term);
	const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
	return { firstDay: day(from), lastDay: day(until - DAY) };
}

const DAY = 86_400_000;
/** Days of a term from which on something that runs longer than it is a part of it too. */
const LONG_ENOUGH = 60;

/** Whether something that runs from one day to another is of a term: half of it at least lies there, or two months do. */
export function runsIn(term: string, startsOn: string, endsOn: string): boolean {
	const { from, until } = boundsOf(term);
	const [first, end] = [Date.parse(startsOn), Date.parse(endsOn) + DAY];
	const within = (Math.min(end, until) - Math.max(first, from)) / DAY;
	return within > 0 && (within >= LONG_ENOUGH || within * 2 >= (end - first) / DAY);
}

/** The terms of which something that runs from one day to another is, in order. */
export function termsOf(startsOn: string, endsOn: string): string[] {
	const found: string[] = [];
	for (let term = termOf(startsOn); term <= termOf(endsOn); term = termsFrom(term, 2)[1] as string)
		if (runsIn(term, startsOn, endsOn)) found.push(term);
	return found;
}
