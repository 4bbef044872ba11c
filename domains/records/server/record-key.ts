import { hash } from "node:crypto";

/** Verbs, activities and programs come again and again: two generations of what was asked for lately. */
const GENERATION = 20_000;
let recent = new Map<string, string>();
let before = new Map<string, string>();

/**
 * The number under which a statement is indexed for one of the things it can be found by. 64 bits of SHA-256 over
 * organisation and text, so that one index serves all stores. Two texts of one number are not told apart: at a billion
 * keys the chance that any two meet is some three per cent.
 */
export function recordKey(organisationId: string, text: string): string {
	const name = `${organisationId}\0${text}`;
	const known = recent.get(name) ?? before.get(name);
	const key = known ?? hash("sha256", name, "buffer").readBigInt64BE().toString();
	if (recent.size >= GENERATION) [before, recent] = [recent, new Map()];
	// Long names are rare, and would keep memory for nothing.
	if (name.length < 300) recent.set(name, key);
	return key;
}
