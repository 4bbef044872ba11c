import { readFileSync } from "node:fs";
import { hash, verify } from "@node-rs/argon2";
import { type FieldProblem, invalid } from "../problem.ts";

/** OWASP's minimum for Argon2id, which is the library's default algorithm: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFKC"), cost);

export const verifyPassword = (hashed: string, password: string): Promise<boolean> =>
	verify(hashed, password.normalize("NFKC"));

let common: Set<string> | undefined;

function commonPasswords(): Set<string> {
	common ??= new Set(readFileSync(new URL("./common-passwords.txt", import.meta.url), "utf8").split("\n"));
	return common;
}

/**
 * A new password is not one of those that are tried first, and not the person's own address or name.
 * Length is the schema's business (at least 10 characters).
 * @throws Problem invalid, naming the field
 */
export function refuseWeakPassword(password: string, personal: readonly string[], path = "password"): void {
	const plain = password.normalize("NFKC").toLowerCase();
	const refuse = (code: string): never => {
		throw invalid({ path, code } satisfies FieldProblem);
	};
	if (commonPasswords().has(plain) || new Set(plain).size < 4) refuse("password-common");
	const parts = personal.flatMap((text) => [text, text.split("@")[0] ?? ""]).map((text) => text.toLowerCase().trim());
	if (parts.some((part) => part.length >= 4 && plain.replaceAll(part, "").length < 6)) refuse("password-personal");
}
