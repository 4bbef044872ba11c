import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A secret of this installation: made at the first start, kept readable by its owner only. */
export async function localSecret(dataDir: string, name: string): Promise<string> {
	const folder = join(dataDir, "secrets");
	const path = join(folder, name);
	try {
		return (await readFile(path, "utf8")).trim();
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
	}
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const secret = randomBytes(32).toString("base64");
	try {
		await writeFile(path, `${secret}\n`, { mode: 0o600, flag: "wx" });
		return secret;
	} catch (error) {
		// Another process made it at the same moment.
		if ((error as NodeJS.ErrnoException).code === "EEXIST") return (await readFile(path, "utf8")).trim();
		throw error;
	}
}
