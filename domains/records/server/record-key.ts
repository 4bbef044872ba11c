import { hash } from "node:crypto";

/**
 * The number under which a statement is indexed for one of the things it can be found by. 64 bits of SHA-256 over
 * organisation and text, so that one index serves all stores. Two texts of one number are not told apart: at a billion
 * keys the chance that any two meet is some three per cent.
 */
export function recordKey(organisationId: string, text: string): string {
	return hash("sha256", `${organisationId}\0${text}`, "buffer").readBigInt64BE().toString();
}
