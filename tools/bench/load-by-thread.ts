import { Worker } from "node:worker_threads";

/** What `users` at once take for pages, each a list of addresses, asked for on a thread of their own; milliseconds. */
export function loadByThread(work: {
	pages: string[][];
	users: number;
	seconds: number;
	/** Whose pages they are, in turns. */
	cookies?: string[];
}): Promise<{ pages: number[]; answers: number[] }> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(new URL("./load-worker.ts", import.meta.url), { workerData: work });
		worker.once("message", resolve);
		worker.once("error", reject);
	});
}
