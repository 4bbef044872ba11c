import { parentPort, workerData } from "node:worker_threads";

/** Users that read a page (its requests one after the other) again and again, on a thread of their own. */
const { urls, users, seconds } = workerData as { urls: string[]; users: number; seconds: number };
const durations: number[] = [];
const end = performance.now() + seconds * 1000;
await Promise.all(
	Array.from({ length: users }, async () => {
		while (performance.now() < end) {
			const start = performance.now();
			for (const url of urls) {
				const answer = await fetch(url);
				if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
				await answer.arrayBuffer();
			}
			durations.push(performance.now() - start);
		}
	}),
);
parentPort?.postMessage(durations);
