import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** Encrypts single values (phone and identity numbers) with AES-256-GCM; `context` binds a value to its row. */
export interface PersonalCipher {
	encrypt(text: string, context: string): string;
	decrypt(sealed: string, context: string): string;
}

export function createPersonalCipher(keyBase64: string): PersonalCipher {
	const key = Buffer.from(keyBase64, "base64");
	return {
		encrypt(text, context) {
			const iv = randomBytes(12);
			const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(context));
			const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
			return `v1.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url")}`;
		},
		decrypt(sealed, context) {
			const bytes = Buffer.from(sealed.slice(3), "base64url");
			const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12)).setAAD(Buffer.from(context));
			decipher.setAuthTag(bytes.subarray(12, 28));
			return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
		},
	};
}
