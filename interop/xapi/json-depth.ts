import { bad } from "./xapi-error.ts";

/** Far deeper than any statement, far shallower than what a stack bears. */
export const DEEPEST = 100;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** The bit by which `[` and `{`, and `]` and `}`, differ. */
const CURLY = 0x20;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/**
 * Refuses JSON that is nested too deeply, before it is parsed. One pass over the bytes; whether they are JSON is not
 * told.
 * @throws XapiError 400
 */
export function requireShallow(json: Buffer): void {
	let depth = 0;
	let quoted = false;
	for (let i = 0; i < json.length; i++) {
		const byte = json[i] as number;
		if (quoted) {
			if (byte === BACKSLASH) i++;
			else if (byte === QUOTE) quoted = false;
		} else if (byte === QUOTE) quoted = true;
		else if ((byte | CURLY) === OPEN) {
			if (++depth > DEEPEST) throw bad(`It is nested more than ${DEEPEST} deep.`);
		} else if ((byte | CURLY) === CLOSE) depth--;
	}
}
