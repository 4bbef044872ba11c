import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** A new secret for a link: 256 bits. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What is kept of a token. A fast hash is enough, as nobody guesses 256 bits. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Names something personal (an e-mail, an address) where only equality matters; not to be undone without the secret. */
export const keyedHash = (secret: string, text: string): string =>
	createHmac("sha256", secret).update(text).digest("base64url");

/** As better-auth signs its cookies: `value.HMAC-SHA256`, base64, the whole percent-encoded. */
export function signCookie(value: string, secret: string): string {
	return encodeURIComponent(`${value}.${createHmac("sha256", secret).update(value).digest("base64")}`);
}

/** The value of a signed cookie, or null when the signature is not ours. */
export function readSignedCookie(cookie: string, secret: string): string | null {
	const at = cookie.lastIndexOf(".");
	if (at < 1) return null;
	const value = cookie.slice(0, at);
	const given = Buffer.from(cookie.slice(at + 1), "base64");
	const expected = createHmac("sha256", secret).update(value).digest();
	return given.length === expected.length && timingSafeEqual(given, expected) ? value : null;
}
