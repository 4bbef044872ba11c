import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** Files are written to for seconds; what nobody has written to for this long belongs to a process that is gone. */
const STALE_MS = 3_600_000;

/**
 * Removes from a folder of half-written files what a process left behind when it died.
 * @returns how many files went
 */
export async function sweepFolder(folder: string, now: Date): Promise<number> {
	const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT") return [];
		throw error;
	});
	let gone = 0;
	for (const name of names) {
		const path = join(folder, name);
		// Its own process may be quicker.
		const found = await stat(path).catch(() => undefined);
		if (!found?.isFile() || found.mtimeMs > now.getTime() - STALE_MS) continue;
		await rm(path, { force: true });
		gone++;
	}
	return gone;
}
