/** Milliseconds by which the clocks of a zone are ahead of UTC at an instant. */
function aheadAt(instant: number, timeZone: string): number {
	const parts = new Intl.DateTimeFormat("en-US", {
		timeZone,
		hourCycle: "h23",
		year: "numeric",
		month: "numeric",
		day: "numeric",
		hour: "numeric",
		minute: "numeric",
		second: "numeric",
	}).formatToParts(instant);
	const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
	const wall = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
	return wall - Math.floor(instant / 1000) * 1000;
}

/** The last instant of a day (yyyy-mm-dd) as a zone counts it; undefined for what is no day. */
export function endOfDay(day: string, timeZone: string): string | undefined {
	const midnight = Date.parse(`${day}T00:00:00Z`) + 86_400_000;
	if (Number.isNaN(midnight)) return undefined;
	// Twice, as the clocks may change between the guess and the instant.
	const guess = midnight - aheadAt(midnight, timeZone);
	return new Date(midnight - aheadAt(guess, timeZone) - 1).toISOString();
}
