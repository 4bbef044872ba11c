import { hash } from "node:crypto";
import { uuidv7 } from "uuidv7";

/** Time-ordered id, made in the application because PostgreSQL 15 has no uuidv7(). */
export const newId = (): string => uuidv7();

/**
 * The id of a thing that has a name in its source, the same whenever it is read (RFC 9562, 5.5: version 5, by SHA-1).
 * @param namespace UUID of the source
 */
export function nameId(namespace: string, name: string): string {
	const bytes = Buffer.concat([Buffer.from(namespace.replaceAll("-", ""), "hex"), Buffer.from(name)]);
	const digest = hash("sha1", bytes, "buffer").subarray(0, 16);
	digest[6] = ((digest[6] as number) & 0x0f) | 0x50;
	digest[8] = ((digest[8] as number) & 0x3f) | 0x80;
	return digest.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
