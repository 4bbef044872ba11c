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
	const parts = base
		.split(/,\s*(?:and\s+)?|\s+and\s+/)
		.map((part) => part.trim())
		.filter((part) => part !== "");
	const separable =
		parts.length > 1 &&
		parts.every((part) => /[a-z]s$|men$/.test(part) && !/(?:ics|ness|Sales|Systems|Services|Arts)$/.test(part));
	return separable ? [base, ...parts] : [base];
}
