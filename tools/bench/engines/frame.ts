import { spawnSync } from "node:child_process";
import { machine, median } from "../machine.ts";
import { meterMemory, tellingPeak, toldPeak } from "./memory.ts";

/** One way to do the work of a comparison. `undefined` as a run's answer: the program is not installed. */
export type Contender = {
	name: string;
	/** Does the work once and returns milliseconds it took, of the clock or of the CPU as the comparison states. */
	run: () => number | undefined | Promise<number | undefined>;
};

/**
 * Runs ours and each peer in turn, `runs` rounds (at least five), on the same input in one process run, and prints the
 * median with its spread, memory and the ratio ours ÷ peer. Memory is that of the first round: by how much it raised the
 * peak of this process, or the whole peak of another program's process, which has its language and libraries in it.
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
	const memory = new Map<string, string>();
	for (let round = 0; round < runs; round++) {
		for (const contender of [ours, ...peers]) {
			if (missing.has(contender.name)) continue;
			otherPeak = undefined;
			const rise = round === 0 ? meterMemory() : undefined;
			const took = await contender.run();
			const risen = rise?.();
			if (otherPeak !== undefined) memory.set(contender.name, `its process ${megabytes(otherPeak)}`);
			else if (risen !== undefined) memory.set(contender.name, `+${megabytes(risen)}`);
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
		console.log(
			`  ${name}: ${median(list).toPrecision(3)} ms (${spread}, n = ${list.length}); memory ${memory.get(name) ?? "not measured"}${ratio}`,
		);
	}
	return medians;
}

/** Peak of the last other program that told it, MB. */
let otherPeak: number | undefined;

const megabytes = (mb: number): string => `${mb < 10 ? mb.toFixed(1) : mb.toFixed(0)} MB`;

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
	const script = parameters.at(-1) === "-";
	const ended = spawnSync(
		command,
		parameters.map((one, at) => (parameters[at - 1] === "-c" ? tellingPeak(command, one) : one)),
		{ input: script && input ? tellingPeak(command, input) : input, encoding: "utf8", maxBuffer: 2 ** 30 },
	);
	if (ended.stderr) otherPeak = toldPeak(ended.stderr) ?? otherPeak;
	if (ended.error && "code" in ended.error && ended.error.code === "ENOENT") return undefined;
	if (ended.status === 0) return ended.stdout;
	if (/ModuleNotFoundError|there is no package called/.test(ended.stderr)) return undefined;
	throw new Error(`${command} ${parameters[0] ?? ""} failed: ${ended.stderr.slice(-2000)}`);
}

/** Whether the goal is reached, in one line. */
export function goal(text: string, reached: boolean, value: string): void {
	console.log(`  goal ${text}: ${value}, ${reached ? "reached" : "MISSED"}`);
}
