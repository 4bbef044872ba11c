/** The instant (ISO, UTC) at which a day `2027-03-01` begins on this device; null for what is no day. */
export function startOfDay(day: string): string | null {
	const instant = new Date(`${day}T00:00`);
	return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(instant.getTime()) ? instant.toISOString() : null;
}

/** The day of this device's calendar on which an instant lies; empty for what is no instant. */
export function dayOf(instant: string): string {
	const date = new Date(instant);
	if (Number.isNaN(date.getTime())) return "";
	const two = (number: number): string => String(number).padStart(2, "0");
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
