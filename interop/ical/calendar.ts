/**
 * Calendars as RFC 5545 writes them (iCalendar), as far as a published timetable needs it: events with an hour in UTC, and of
 * whole days. Lines end in CRLF and are folded at 75 octets (3.1); texts are escaped (3.3.11); every event has the UID by which
 * a calendar knows it again, its SEQUENCE, and the DTSTAMP of its last change (3.8.4.7, 3.8.7).
 */

interface EventWords {
	/** The same for as long as the event exists, and unlike any other's in the world. */
	uid: string;
	summary: string;
	description?: string;
	location?: string;
	url?: string;
	/** Changes so far. */
	sequence: number;
	changedAt: Date;
	status: "CONFIRMED" | "TENTATIVE" | "CANCELLED";
	/** Nobody is busy by it. */
	free?: boolean;
}
/** `day`: a whole day, `yyyy-mm-dd`, in whatever zone it is read. */
export type CalendarEvent = EventWords & ({ startsAt: Date; endsAt: Date } | { day: string });

export interface CalendarWords {
	name: string;
	events: readonly CalendarEvent[];
}

/** Octets of a line without its end (3.1). */
const WIDTH = 75;

/** Folds a line: no piece is longer than 75 octets, no character is cut, and every further piece begins with a space. */
export function foldLine(line: string): string {
	const pieces: string[] = [];
	let piece = "";
	let octets = 0;
	for (const character of line) {
		const size = Buffer.byteLength(character);
		if (octets + size > WIDTH) {
			pieces.push(piece);
			piece = " ";
			octets = 1;
		}
		piece += character;
		octets += size;
	}
	pieces.push(piece);
	return pieces.join("\r\n");
}

/** A value of the type TEXT; what no text may hold (control characters but for line ends) is left out. */
export const escapeText = (text: string): string =>
	text
		.replace(/\r\n?|\u2028|\u2029/g, "\n")
		.replace(/[\p{Cc}--[\n\t]]/gv, "")
		.replace(/[\\;,]/g, "\\$&")
		.replaceAll("\n", "\\n");

/** A DATE-TIME in UTC (3.3.5, form 2). */
export const utcTime = (instant: Date): string => instant.toISOString().replace(/[-:]|\.\d{3}/g, "");

const bareDay = (day: string): string => day.replaceAll("-", "");
const dayAfter = (day: string): string =>
	new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

function eventLines(event: CalendarEvent): string[] {
	const { uid, summary, description, location, url, sequence, changedAt, status, free = "day" in event } = event;
	const times =
		"day" in event
			? [`DTSTART;VALUE=DATE:${bareDay(event.day)}`, `DTEND;VALUE=DATE:${bareDay(dayAfter(event.day))}`]
			: [`DTSTART:${utcTime(event.startsAt)}`, `DTEND:${utcTime(event.endsAt)}`];
	return [
		"BEGIN:VEVENT",
		`UID:${escapeText(uid)}`,
		`DTSTAMP:${utcTime(changedAt)}`,
		`LAST-MODIFIED:${utcTime(changedAt)}`,
		`SEQUENCE:${sequence}`,
		...times,
		...(free ? ["TRANSP:TRANSPARENT"] : []),
		`STATUS:${status}`,
		`SUMMARY:${escapeText(summary)}`,
		...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
		...(location ? [`LOCATION:${escapeText(location)}`] : []),
		// A URI is no text: as the parser of addresses writes it, nothing in it ends the line.
		...(url ? [`URL:${new URL(url).href}`] : []),
		"END:VEVENT",
	];
}

/** A whole calendar; readers are asked to look again every hour (RFC 7986, 5.7). */
export function writeCalendar({ name, events }: CalendarWords): string {
	const lines = [
		"BEGIN:VCALENDAR",
		"VERSION:2.0",
		"PRODID:-//Ronghe//Timetable//EN",
		"CALSCALE:GREGORIAN",
		"METHOD:PUBLISH",
		`NAME:${escapeText(name)}`,
		`X-WR-CALNAME:${escapeText(name)}`,
		"REFRESH-INTERVAL;VALUE=DURATION:PT1H",
		"X-PUBLISHED-TTL:PT1H",
		...events.flatMap(eventLines),
		"END:VCALENDAR",
	];
	return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}
