import { randomBytes } from "node:crypto";
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { explaining } from "./failures.ts";

/** A random password, kept in a file that only its owner may read; of several processes one makes it, all get it. */
export function keptSecret(file: string): string {
	return explaining(file, () => {
		if (!existsSync(file)) {
			// Written beside and linked, so that nobody reads half of it.
			const draft = `${file}.${process.pid}`;
			writeFileSync(draft, randomBytes(24).toString("base64url"), { mode: 0o600 });
			try {
				linkSync(draft, file);
			} catch (error) {
				if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
			} finally {
				rmSync(draft);
			}
		}
		return readFileSync(file, "utf8").trim();
	});
}
