import { cpus, loadavg, totalmem } from "node:os";

/** One line on the machine's state: a figure without it says little. */
export function machine(): string {
	const [cpu] = cpus();
	return `${cpus().length} × ${cpu?.model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, load ${loadavg()[0]?.toFixed(2)}, Node ${process.versions.node}`;
}

/** The value below which the share of the sorted values lies (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);
