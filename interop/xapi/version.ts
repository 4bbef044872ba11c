import { bad } from "./xapi-error.ts";

/** The two editions that are spoken, each at its own base path. */
export type Edition = "1.0.3" | "2.0.0";

export const editions = { "1.0.3": "1.0.3", "2.0": "2.0.0" } as const satisfies Record<string, Edition>;

/**
 * The request's `X-Experience-API-Version`, which every request but those to `about` must carry.
 * xAPI 1.0.3 part 3, 3.3: 1.0 counts as 1.0.0, any 1.0.x is accepted, everything else is refused; 2.0 likewise.
 */
export function requireVersion(edition: Edition, header: unknown): void {
	const [pattern, example] = edition === "1.0.3" ? [/^1\.0(\.\d+)?$/, "1.0.3"] : [/^2\.0\.\d+$/, "2.0.0"];
	if (typeof header !== "string" || !pattern.test(header)) {
		throw bad(`The header X-Experience-API-Version must be ${example} here, got ${header ?? "none"}.`);
	}
}

/** Versions a statement may state for itself (1.0.3 part 2, 2.4.10; 2.0, 4.2.4.3). */
export function mayState(edition: Edition, version: unknown): boolean {
	if (typeof version !== "string") return false;
	return edition === "1.0.3"
		? /^1\.0(\.\d+)?$/.test(version)
		: /^2\.0\.\d+$/.test(version) || /^1\.0(\.\d+)?$/.test(version);
}
