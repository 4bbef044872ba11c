import { bad } from "./xapi-error.ts";

/** Far deeper than any statement, far shallower than what a stack bears. */
export const DEEPEST = 100;

const [QUOTE, BACKSLASH, OPEN, CLOSE] = [0x22, 0x5c, new Set([0x5b, 0x7b]), new Set([0x5d, 0x7d])] as const;

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
		else if (OPEN.has(byte)) {
			if (++depth > DEEPEST) throw bad(`It is nested more than ${DEEPEST} deep.`);
		} else if (CLOSE.has(byte)) depth--;
	}
}
