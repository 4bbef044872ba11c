import { hash } from "node:crypto";

const FIRST = new DataView(new ArrayBuffer(8));

/**
 * The number under which a statement is indexed for one of the things it can be found by. 64 bits of SHA-256 over
 * organisation and text, so that one index serves all stores. Two texts of one number are not told apart: at a billion
 * keys the chance that any two meet is some three per cent.
 */
export function recordKey(organisationId: string, text: string): string {
	// As characters: a buffer for each would cost three times the hash, and looking up what was hashed before costs as much.
	const bytes = hash("sha256", `${organisationId}\0${text}`, "binary");
	for (let i = 0; i < 8; i++) FIRST.setUint8(i, bytes.charCodeAt(i));
	return FIRST.getBigInt64(0).toString();
}
