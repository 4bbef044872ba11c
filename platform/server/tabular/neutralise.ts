/**
 * Formula injection: Excel and its kin run a text cell that begins with one of these as a formula, some also after
 * spaces or with the full-width form. A leading apostrophe makes it text.
 */
const dangerous = /^'*[\s\u200b-\u200d\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;
const startsWithControl = /^'*[\t\r\n]/u;
/** "-5", "+1,200.50", "-3e5", "-12%": what a spreadsheet reads as a number cannot do harm. */
const plainNumber = /^[+-]?(\d{1,3}(,\d{3})+|\d+|(?=\.\d))(\.\d+)?(e[+-]?\d+)?%?$/iu;

/**
 * The text as it may stand in an exported cell. Texts that already have apostrophes before a danger get one more, so
 * that the step can be undone.
 */
export function neutralise(text: string): string {
	if (startsWithControl.test(text)) return `'${text}`;
	if (!dangerous.test(text) || plainNumber.test(text.trim())) return text;
	return `'${text}`;
}

/** Exact inverse of {@link neutralise}; only for files which this platform wrote. */
export function restoreNeutralised(text: string): string {
	return text.startsWith("'") && neutralise(text.slice(1)) === text ? text.slice(1) : text;
}
