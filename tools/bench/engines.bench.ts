import { readdirSync } from "node:fs";

/** Every `engines/*.bench.ts` in turn, or those named: each exports `bench`. */
export async function enginesBench(chosen: readonly string[]): Promise<void> {
	const folder = new URL("engines/", import.meta.url);
	const names = readdirSync(folder)
		.filter((file) => file.endsWith(".bench.ts"))
		.map((file) => file.replace(".bench.ts", ""))
		.sort();
	const unknown = chosen.filter((name) => !names.includes(name));
	if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(", ")}. Engines: ${names.join(", ")}.`);
	for (const name of chosen.length > 0 ? chosen : names) {
		const { bench } = (await import(new URL(`${name}.bench.ts`, folder).href)) as { bench: () => Promise<void> };
		console.log(`— ${name} —`);
		await bench();
	}
}
