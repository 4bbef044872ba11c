const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** The bit by which `[` and `{`, and `]` and `}`, differ. */
const CURLY = 0x20;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/**
 * Whether JSON is nested no deeper than that, before it is parsed. One pass over the bytes; whether they are JSON is not
 * told.
 */
export function isShallow(json: Buffer, deepest: number): boolean {
	let depth = 0;
	let quoted = false;
	for (let i = 0; i < json.length; i++) {
		const byte = json[i] as number;
		if (quoted) {
			if (byte === BACKSLASH) i++;
			else if (byte === QUOTE) quoted = false;
		} else if (byte === QUOTE) quoted = true;
		else if ((byte | CURLY) === OPEN) {
			if (++depth > deepest) return false;
		} else if ((byte | CURLY) === CLOSE) depth--;
	}
	return true;
}
