/**
 * The names inside an official occupation title: exclusions are cut ("…, Except Legal, Medical, and Executive"),
 * coordinated plurals are separated ("Janitors and Cleaners" → both), shared words stay with the whole.
 * Only parts that end in a plural noun are names of their own; "Health and Safety Engineers" stays one.
 */
export function occupationTitleParts(title: string): string[] {
	const base = title
		.replace(/,?\s*\b(?:Except|Including)\b.*$/, "")
		.replace(/,\s*All Other$/, "")
		.trim();
	// "Helpers--Electricians" and "First-Line Supervisors of …" are one name; so are lists that end in a field of work.
	const isOneName = /--|^First-Line|\bof\b/.test(base) || /,\s(?!and\b)[^,]*$/.test(base);
	if (isOneName) return [base];
	const parts = base
		.split(/,\s*(?:and\s+)?|\s+and\s+/)
		.map((part) => part.trim())
		.filter((part) => part !== "");
	const separable =
		parts.length > 1 &&
		parts.every(
			(part) => /[a-z]s$|men$/.test(part) && part.length > 3 && !/(?:ics|ness|Sales|Systems|Services|Arts)$/.test(part),
		);
	return separable ? [base, ...parts] : [base];
}
