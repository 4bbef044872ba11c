import { catalogueBench } from "./bench/catalogue.bench.ts";
import { enginesBench } from "./bench/engines.bench.ts";
import { importBench } from "./bench/import.bench.ts";
import { learningBench } from "./bench/learning.bench.ts";
import { ledgerBench } from "./bench/ledger.bench.ts";
import { ouladBench } from "./bench/oulad.bench.ts";
import { xapiBench } from "./bench/xapi.bench.ts";

/**
 * `npm run bench [part …]`: figures with their machine, each beside a named peer of the same run.
 * `npm run bench engines [engine …]` for some of the engines alone; `npm run bench xapi -- --statements 2000000`,
 * `npm run bench oulad -- --data FOLDER`.
 */
const parts: Record<string, (rest: readonly string[]) => Promise<void>> = {
	catalogue: catalogueBench,
	import: importBench,
	learning: learningBench,
	ledger: ledgerBench,
	oulad: ouladBench,
	xapi: xapiBench,
	engines: enginesBench,
};

const wanted = process.argv.slice(2);
const [part, ...rest] = wanted;
if (part === "engines") await enginesBench(rest);
else if (part && parts[part] && rest[0]?.startsWith("--")) await parts[part](rest);
else {
	const unknown = wanted.filter((name) => !parts[name]);
	if (unknown.length > 0) {
		console.error(`Unknown: ${unknown.join(", ")}. There are: ${Object.keys(parts).join(", ")}.`);
		process.exit(2);
	}
	for (const [name, run] of Object.entries(parts)) {
		if (wanted.length === 0 || wanted.includes(name)) await run([]);
	}
}
