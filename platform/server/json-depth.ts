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
	for (let i = 0; i < json.length; i++) {
		const byte = json[i] as number;
		if (byte === QUOTE) i = endOfText(json, i + 1);
		else if ((byte | CURLY) === OPEN) {
			if (++depth > deepest) return false;
		} else if ((byte | CURLY) === CLOSE) depth--;
	}
	return true;
}

/** Where the text that begins there has its closing quote. Most bytes are in texts: a loop of its own halves the time. */
function endOfText(json: Buffer, start: number): number {
	let i = start;
	for (; i < json.length; i++) {
		const byte = json[i] as number;
		if (byte === QUOTE) break;
		if (byte === BACKSLASH) i++;
	}
	return i;
}
