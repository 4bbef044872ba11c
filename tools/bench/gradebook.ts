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
	scrolled(await inNewBrowser(browser, address, gradebook.cookie, (page) => scrollThrough(page, gradebook.offeringId)));
	await browser.close();
}

interface Scrolled {
	/** Milliseconds between frames. */
	frames: number[];
	/** Frames in which a row in sight had no cell. */
	blank: number;
	/** Seen on the way. */
	learners: number;
	columns: number;
}

const scrolled = ({ frames, blank, learners, columns }: Scrolled): void =>
	console.log(
		`  gradebook, scrolled through: ${learners} learners and ${columns} columns in ${frames.length} frames, p50 ${median(frames).toFixed(0)} ms, p95 ${percentile(frames, 0.95).toFixed(0)} ms, longest ${Math.max(...frames).toFixed(0)} ms; without cells ${blank}`,
	);

/**
 * A third of a screen a frame, from the first learner and column to the last; a frame later it is seen whether cells are
 * where they should be.
 */
async function scrollThrough(page: Page, offeringId: string): Promise<Scrolled> {
	await page.goto(`/offerings/${offeringId}/gradebook`);
	await page.locator("[role=gridcell]").first().waitFor();
	// The rest of the learners comes after the first ones are drawn.
	await page.waitForFunction(
		() => Number(document.querySelector("[role=grid]")?.getAttribute("aria-rowcount")) > 1_000,
	);
	return page.evaluate(
		() =>
			new Promise<Scrolled>((resolve) => {
				const grid = document.querySelector("[role=grid]") as HTMLElement;
				grid.scrollIntoView({ block: "start" });
				const frames: number[] = [];
				const rows = new Set<string | null>();
				const columns = new Set<string | null>();
				let blank = 0;
				let last = 0;
				const look = (now: number) => {
					if (last > 0) frames.push(now - last);
					last = now;
					for (const row of grid.querySelectorAll("[aria-rowindex]")) rows.add(row.getAttribute("aria-rowindex"));
					for (const cell of grid.querySelectorAll("[role=gridcell]")) columns.add(cell.getAttribute("aria-colindex"));
					const { left, right, top, bottom } = grid.getBoundingClientRect();
					const x = right - (right - left) / 8;
					const end = Math.min(bottom, innerHeight);
					for (const part of [0.3, 0.6, 0.9]) {
						const there = document.elementFromPoint(x, top + (end - top) * part);
						if (!there?.closest("[role=gridcell]")) {
							blank++;
							break;
						}
					}
					const before = grid.scrollTop;
					grid.scrollTop += grid.clientHeight / 3;
					grid.scrollLeft = (grid.scrollWidth * grid.scrollTop) / (grid.scrollHeight - grid.clientHeight);
					if (grid.scrollTop === before) resolve({ frames, blank, learners: rows.size - 1, columns: columns.size });
					else requestAnimationFrame(look);
				};
				requestAnimationFrame(look);
			}),
	);
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
