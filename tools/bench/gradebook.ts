import { loadavg } from "node:os";
import { type Browser, chromium, type Page } from "playwright-core";
import { median, percentile } from "./machine.ts";

const ANSWERS = 100;
const PAINTS = 7;

interface Asked {
	address: string;
	gradebook: { offeringId: string; cookie: string };
	learner: { offeringId: string; cookie: string };
}

/**
 * The gradebook's first answer, one after the other; the largest contentful paint of course home, learner's home and
 * gradebook in Chromium, each in a browser that knows nothing yet; and from the click to the gradebook's first cells, its
 * script known. Goals: first screen ≤ 150 ms, paints ≤ 1 s.
 */
export async function gradebookBench({ address, gradebook, learner }: Asked): Promise<void> {
	const url = `${address}/api/offerings/${gradebook.offeringId}/gradebook`;
	const answers: number[] = [];
	let bytes = 0;
	for (let i = 0; i < ANSWERS + 10; i++) {
		const begun = performance.now();
		const answer = await fetch(url, { headers: { cookie: gradebook.cookie } });
		bytes = (await answer.arrayBuffer()).byteLength;
		if (!answer.ok) throw new Error(`gradebook: ${answer.status}`);
		// The first ones warm up.
		if (i >= 10) answers.push(performance.now() - begun);
	}
	console.log(
		`  gradebook, first answer: p50 ${median(answers).toFixed(1)} ms, p95 ${percentile(answers, 0.95).toFixed(1)} ms (n = ${answers.length}), ${(bytes / 1024).toFixed(0)} KiB; load ${loadavg()[0]?.toFixed(2)}`,
	);
	const browser = await chromium.launch({
		executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
		args: ["--no-sandbox"],
	});
	for (const [name, path, cookie, ready] of [
		["course home", `/learn/${learner.offeringId}`, learner.cookie, "ol a"],
		["learner's home", "/learn", learner.cookie, "main a"],
		["gradebook", `/offerings/${gradebook.offeringId}/gradebook`, gradebook.cookie, "[role=gridcell]"],
	] as const) {
		const paints: number[] = [];
		for (let i = 0; i < PAINTS; i++)
			paints.push(await inNewBrowser(browser, address, cookie, (page) => paintOf(page, path, ready)));
		said(`${name}, largest contentful paint`, paints, 1000);
	}
	const screens: number[] = [];
	for (let i = 0; i < PAINTS; i++)
		screens.push(
			await inNewBrowser(browser, address, gradebook.cookie, (page) => firstScreen(page, gradebook.offeringId)),
		);
	said("gradebook, from the click to its first cells", screens, 150);
	await browser.close();
}

const said = (what: string, values: readonly number[], goal: number): void =>
	console.log(
		`  ${what}: median ${median(values).toFixed(0)} ms, ${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)} (n = ${values.length}, goal ≤ ${goal})`,
	);

async function inNewBrowser<T>(
	browser: Browser,
	address: string,
	cookie: string,
	work: (page: Page) => Promise<T>,
): Promise<T> {
	const context = await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 900 } });
	const [name = "", value = ""] = cookie.split(/=(.*)/s);
	await context.addCookies([{ name, value, url: address }]);
	try {
		return await work(await context.newPage());
	} finally {
		await context.close();
	}
}

async function paintOf(page: Page, path: string, ready: string): Promise<number> {
	await page.goto(path);
	await page.locator(ready).first().waitFor();
	return page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				let last = 0;
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries()) last = entry.startTime;
				}).observe({ type: "largest-contentful-paint", buffered: true });
				// What was painted is told a frame later.
				setTimeout(() => resolve(last), 300);
			}),
	);
}

/** The way back and forth once, so that the scripts are there: what is measured is the answer and the drawing. */
async function firstScreen(page: Page, offeringId: string): Promise<number> {
	const link = `a[href="/offerings/${offeringId}/gradebook"]`;
	await page.goto(`/offerings/${offeringId}/gradebook`);
	await page.locator("[role=gridcell]").first().waitFor();
	await page.goto(`/offerings/${offeringId}`);
	// The pointer is there before it clicks.
	await page.locator(link).hover();
	return page.evaluate(
		(selector) =>
			new Promise<number>((resolve) => {
				const begun = performance.now();
				const look = () => {
					if (document.querySelector("[role=gridcell]"))
						requestAnimationFrame(() => resolve(performance.now() - begun));
					else requestAnimationFrame(look);
				};
				document.querySelector<HTMLElement>(selector)?.click();
				look();
			}),
		link,
	);
}
