import { catalogueBench } from "./bench/catalogue.bench.ts";
import { importBench } from "./bench/import.bench.ts";

/** `npm run bench [part …]`: figures with their machine, each beside a named peer of the same run. */
const parts: Record<string, () => Promise<void>> = { catalogue: catalogueBench, import: importBench };

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !parts[name]);
if (unknown.length > 0) {
	console.error(`Unknown: ${unknown.join(", ")}. There are: ${Object.keys(parts).join(", ")}.`);
	process.exit(2);
}
for (const [name, run] of Object.entries(parts)) {
	if (wanted.length === 0 || wanted.includes(name)) await run();
}
