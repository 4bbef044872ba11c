import { createHmac } from "node:crypto";

/** Seconds for which a code stands. */
export const CODE_SECONDS = 30;
const LENGTH = 6;
/** Letters and figures that nobody takes for one another. */
const ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

/** Which of the spans of half a minute since 1970 an instant lies in. */
export const spanOf = (now: Date): number => Math.floor(now.getTime() / (CODE_SECONDS * 1000));

/**
 * The code of a span, from the secret of a session: by HMAC-SHA-256 as one-time passwords are (RFC 6238), in 31 signs instead
 * of ten figures; of 2^48 numbers a code takes one in 887 million.
 */
export function codeOf(secret: Uint8Array, span: number): string {
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(span));
	let rest = createHmac("sha256", secret).update(counter).digest().readUIntBE(0, 6);
	let code = "";
	for (let sign = 0; sign < LENGTH; sign++) {
		code += ALPHABET[rest % ALPHABET.length];
		rest = Math.floor(rest / ALPHABET.length);
	}
	return code;
}

/** What somebody typed, as a code is written. */
export const readCode = (typed: string): string =>
	typed
		.normalize("NFKC")
		.toUpperCase()
		.replace(/[^A-Z0-9]/g, "");
