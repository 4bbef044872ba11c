/** Days and hours as a zone counts them, of sessions and of weeks. Days are `yyyy-mm-dd`. */

const formats = new Map<string, Intl.DateTimeFormat>();

function partsIn(instant: string | Date, timeZone: string): Record<string, string> {
	const format =
		formats.get(timeZone) ??
		new Intl.DateTimeFormat("en-CA", {
			timeZone,
			hourCycle: "h23",
			year: "numeric",
			month: "2-digit",
			day: "2-digit",
			hour: "2-digit",
			minute: "2-digit",
		});
	formats.set(timeZone, format);
	return Object.fromEntries(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
}

export function dayIn(instant: string | Date, timeZone: string): string {
	const { year, month, day } = partsIn(instant, timeZone);
	return `${year}-${month}-${day}`;
}

/** `hh:mm` */
export function timeIn(instant: string | Date, timeZone: string): string {
	const { hour, minute } = partsIn(instant, timeZone);
	return `${hour}:${minute}`;
}

/** Minutes since midnight. */
export function minuteIn(instant: string | Date, timeZone: string): number {
	const { hour, minute } = partsIn(instant, timeZone);
	return Number(hour) * 60 + Number(minute);
}

/** The day on which something ends: what ends at midnight ends on the day before. */
export const endDayIn = (instant: string, timeZone: string): string =>
	dayIn(new Date(Date.parse(instant) - 1), timeZone);

/** `hh:mm` of an end: midnight is 24:00 of that day. */
export const endTimeIn = (instant: string, timeZone: string): string =>
	timeIn(instant, timeZone).replace("00:00", "24:00");

export function addDays(day: string, days: number): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Instants between which so many days lie as any zone counts them. */
export const instantsOf = (first: string, days: number): [from: string, until: string] => [
	`${addDays(first, -1)}T00:00:00Z`,
	`${addDays(first, days + 1)}T00:00:00Z`,
];

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
	return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** The Monday that an address names; one that names none, or no day, means the given one. */
export function readWeek(text: string | null, otherwise: string): string {
	const known = text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
	return mondayOf(known ? text : otherwise);
}
