import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Erasure } from "./erase-person.ts";

const shape = z.array(z.object({ personId: z.uuid(), erasedAt: z.string() }));

const pathIn = (dataDir: string): string => join(dataDir, "erasures.json");

/**
 * The ledger outside the database: ids and instants alone. A backup that is older than an erasure does not know of it;
 * this file in the data folder does.
 */
export async function readErasureFile(dataDir: string): Promise<Erasure[]> {
	try {
		return shape.parse(JSON.parse(await readFile(pathIn(dataDir), "utf8")));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
		throw error;
	}
}

/** Adds what the database's ledger knows; the file is replaced at once or not at all. */
export async function addToErasureFile(dataDir: string, known: readonly Erasure[]): Promise<void> {
	const all = new Map([...(await readErasureFile(dataDir)), ...known].map((entry) => [entry.personId, entry]));
	await mkdir(dataDir, { recursive: true });
	const temporary = `${pathIn(dataDir)}.${randomUUID()}.new`;
	await writeFile(temporary, `${JSON.stringify([...all.values()], null, "\t")}\n`, { mode: 0o600, flush: true });
	await rename(temporary, pathIn(dataDir));
}
