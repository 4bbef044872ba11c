import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Script of the first load, compressed: what a phone fetches before it shows anything. */
const BUDGET_BYTES = 180_000;

type Chunk = { file: string; isEntry?: boolean; imports?: string[] };
export type ViteManifest = Record<string, Chunk>;

/** Files that the entry loads at once: itself and its static imports, all the way down. */
export function firstLoad(manifest: ViteManifest): string[] {
	const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
	if (entries.length === 0) throw new Error("The build has no entry.");
	const seen = new Set<string>();
	const visit = (key: string): void => {
		const chunk = manifest[key];
		if (!chunk) throw new Error(`The build's manifest names ${key} and does not hold it.`);
		if (seen.has(key)) return;
		seen.add(key);
		chunk.imports?.forEach(visit);
	};
	entries.forEach(visit);
	return [...seen].map((key) => manifest[key]!.file).filter((file) => file.endsWith(".js"));
}

if (import.meta.main) {
	const folder = join(import.meta.dirname, "../dist/web");
	const manifest = JSON.parse(readFileSync(join(folder, ".vite/manifest.json"), "utf8")) as ViteManifest;
	const sizes = firstLoad(manifest)
		.map((file) => ({ file, bytes: gzipSync(readFileSync(join(folder, file))).length }))
		.sort((a, b) => b.bytes - a.bytes);
	const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
	const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
	if (total > BUDGET_BYTES) {
		for (const { file, bytes } of sizes) console.error(`${kilobytes(bytes).padStart(10)} ${file}`);
		process.exitCode = 1;
	}
	console.log(`first load ${kilobytes(total)} of script, gzipped (at most ${kilobytes(BUDGET_BYTES)})`);
}
