/** Months (0–11) in which the halves of an academic year begin: spring in February, autumn in September. */
const SPRING = 1;
const AUTUMN = 8;

/**
 * The terms that begin after an instant, as year and half ("2027-1"), in order.
 * @param count how many
 */
export function termsAfter(now: Date, count: number): string[] {
	const month = now.getUTCMonth();
	let year = now.getUTCFullYear();
	let half = month < SPRING ? 1 : month < AUTUMN ? 2 : 1;
	if (month >= AUTUMN) year++;
	return Array.from({ length: count }, () => {
		const name = `${year}-${half}`;
		if (half === 2) year++;
		half = half === 1 ? 2 : 1;
		return name;
	});
}

/** The term in which an instant lies. */
export function termOf(now: Date): string {
	const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
	if (month < SPRING) return `${year - 1}-2`;
	return `${year}-${month < AUTUMN ? 1 : 2}`;
}
