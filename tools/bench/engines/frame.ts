import { spawnSync } from "node:child_process";
import { machine, median } from "../machine.ts";

/** One way to do the work of a comparison. `undefined` as a run's answer: the program is not installed. */
export type Contender = {
	name: string;
	/** Does the work once and returns milliseconds it took, of the clock or of the CPU as the comparison states. */
	run: () => number | undefined | Promise<number | undefined>;
};

/**
 * Runs ours and each peer in turn, `runs` rounds (at least five), on the same input in one process run, and prints the
 * median with its spread and the ratio ours ÷ peer.
 * @param measure what the milliseconds are: "wall" or "CPU"
 * @returns medians by name, for a line on the goal
 */
export async function compare(
	title: string,
	measure: "wall" | "CPU",
	ours: Contender,
	peers: readonly Contender[],
	runs = 5,
): Promise<Map<string, number>> {
	console.log(`${title}; ${measure} time, ${runs} rounds; ${machine()}`);
	const times = new Map<string, number[]>();
	const missing = new Set<string>();
	for (let round = 0; round < runs; round++) {
		for (const contender of [ours, ...peers]) {
			if (missing.has(contender.name)) continue;
			const took = await contender.run();
			if (took === undefined) missing.add(contender.name);
			else times.set(contender.name, [...(times.get(contender.name) ?? []), took]);
		}
	}
	const medians = new Map([...times].map(([name, list]) => [name, median(list)]));
	const own = medians.get(ours.name) ?? Number.NaN;
	for (const { name } of [ours, ...peers]) {
		const list = times.get(name);
		if (!list) {
			console.log(`  ${name}: not installed`);
			continue;
		}
		const ratio = name === ours.name ? "" : `; ours ÷ it: ${(own / median(list)).toPrecision(3)}`;
		const spread = `${Math.min(...list).toPrecision(3)}–${Math.max(...list).toPrecision(3)}`;
		console.log(`  ${name}: ${median(list).toPrecision(3)} ms (${spread}, n = ${list.length})${ratio}`);
	}
	return medians;
}

/** Milliseconds of the clock that `work` takes. */
export function wall(work: () => unknown): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}

/** Milliseconds of this process' CPU, all threads, that `work` takes. */
export function cpu(work: () => unknown): number {
	const start = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}

/** Output of another program (python3, Rscript, a compiled peer), or undefined when it or its package is missing. */
export function foreign(command: string, parameters: readonly string[], input?: string): string | undefined {
	const ended = spawnSync(command, parameters, { input, encoding: "utf8", maxBuffer: 2 ** 30 });
	if (ended.error && "code" in ended.error && ended.error.code === "ENOENT") return undefined;
	if (ended.status === 0) return ended.stdout;
	if (/ModuleNotFoundError|there is no package called/.test(ended.stderr)) return undefined;
	throw new Error(`${command} ${parameters[0] ?? ""} failed: ${ended.stderr.slice(-2000)}`);
}

/** Whether the goal is reached, in one line. */
export function goal(text: string, reached: boolean, value: string): void {
	console.log(`  goal ${text}: ${value}, ${reached ? "reached" : "MISSED"}`);
}
