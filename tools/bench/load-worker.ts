import { parentPort, workerData } from "node:worker_threads";

/**
 * Users that read one page after the other (its requests one after the other), on a thread of their own. Nothing is
 * kept between requests, as by a browser that comes for the first time. With cookies, each round is another person's.
 */
const {
	pages,
	users,
	seconds,
	cookies = [],
} = workerData as {
	pages: string[][];
	users: number;
	seconds: number;
	cookies?: string[];
};
const durations: number[] = [];
const answers: number[] = [];
let next = 0;
const end = performance.now() + seconds * 1000;
await Promise.all(
	Array.from({ length: users }, async () => {
		while (performance.now() < end) {
			const round = next++;
			const cookie = cookies[round % cookies.length];
			const start = performance.now();
			for (const url of pages[round % pages.length] ?? []) {
				const asked = performance.now();
				const answer = await fetch(url, cookie ? { headers: { cookie } } : {});
				if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
				await answer.arrayBuffer();
				answers.push(performance.now() - asked);
			}
			durations.push(performance.now() - start);
		}
	}),
);
parentPort?.postMessage({ pages: durations, answers });
