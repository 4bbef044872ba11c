const DAY = 86_400_000;
const lastSerial = 2_958_465; // 9999-12-31

/** Whether the day exists in the Gregorian calendar. */
export function isRealDate(year: number, month: number, day: number): boolean {
	const date = new Date(0);
	date.setUTCFullYear(year, month - 1, day);
	return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

export function isoDate(year: number, month: number, day: number): string {
	return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

export function isoTime(hours: number, minutes: number, seconds: number): string {
	return `${two(hours)}:${two(minutes)}:${two(seconds)}`;
}

function two(value: number): string {
	return String(value).padStart(2, "0");
}

/**
 * Excel's day number as ISO: "2019-02-14", or "2019-02-14T08:30:00" when it has a time of day, rounded to the second.
 * The 1900 system counts 29 February 1900, which never was, as day 60 (ECMA-376 part 1, 18.17.4.1); days before it are
 * one off. The 1904 system counts from 1 January 1904 = 0.
 * @returns undefined outside the years 1900–9999
 */
export function serialToIso(serial: number, system: 1900 | 1904): string | undefined {
	const seconds = Math.round(serial * 86_400);
	const day = Math.floor(seconds / 86_400);
	const rest = seconds - day * 86_400;
	const first = system === 1900 ? 1 : 0;
	const last = system === 1900 ? lastSerial : lastSerial - 1462;
	if (!(serial >= 0) || day < first || day > last) return undefined;
	let date: string;
	if (system === 1900 && day === 60) date = "1900-02-29";
	else {
		const shift = system === 1904 ? -24_107 : day < 60 ? -25_568 : -25_569;
		date = new Date((day + shift) * DAY).toISOString().slice(0, 10);
	}
	return rest === 0 ? date : `${date}T${clock(rest)}`;
}

/** A time of day or a span: 0.5 → "12:00:00", 1.5 → "36:00:00". */
export function serialToTime(serial: number): string {
	return clock(Math.round(serial * 86_400));
}

function clock(seconds: number): string {
	return isoTime(Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60);
}
