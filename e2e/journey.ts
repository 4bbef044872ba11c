import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test as base, type Download, expect, type Locator, type Page } from "@playwright/test";
import type { RunOptions } from "axe-core";
import { DEMO_PASSWORD, emailOf } from "#demo/people.ts";
import type { Messages, Texts } from "#platform/web/i18n/define-messages.ts";
import { type Translate, translator } from "#platform/web/i18n/use-messages.ts";
import { DESK, OTHER_LANGUAGE, PHONE } from "./screens.ts";

export type Language = "en" | "zh";

/** Errors of the page — scripts, console, refused by the content security policy — fail the journey. */
export const test = base.extend<{ quiet: undefined }>({
	quiet: [
		async ({ page }, use) => {
			const errors: string[] = [];
			page.on("pageerror", (error) => errors.push(String(error)));
			page.on("console", (message) => {
				// A refusal of the server (4xx) is the journey's to judge, the browser logs every one.
				if (message.type() === "error" && !message.text().includes("the server responded with a status of 4"))
					errors.push(message.text());
			});
			await use(undefined);
			expect(errors).toEqual([]);
		},
		{ auto: true },
	],
});

export { expect };

export async function setLanguage(page: Page, language: Language): Promise<void> {
	await page.addInitScript((value) => localStorage.setItem("kit.language", value), language);
}

/** The language in which a journey is worked: English on the desk, Chinese on the phone, unless it says otherwise. */
export const language = (): Language => (isNarrow() === test.info().tags.includes(OTHER_LANGUAGE) ? "en" : "zh");

/** `wordsOf(messages)("key")`: what the screen says in that language. */
export const wordsOf = <En extends Texts>(messages: Messages<En>): Translate<En> => translator(messages, language());

/**
 * Signs in as a person of the demonstration region through the API; the cookie is the page's. These accounts are shared
 * by journeys that run at once, so the choice of a language stays with the page and is not told to the server.
 */
export async function signIn(page: Page, key: string): Promise<void> {
	const answer = await page.request.post("/api/session", {
		data: { email: emailOf(key), password: DEMO_PASSWORD },
	});
	expect(answer.ok(), `sign in as ${key}: ${answer.status()} ${await answer.text()}`).toBe(true);
	const locale = language();
	await setLanguage(page, locale);
	await page.addInitScript(keepLanguage, locale);
}

/**
 * In the page: whoever signed in is taken to read this language. By the page's own hand, for a route of the test's would
 * switch the browser's cache off, and be caught in the middle when the journey ends.
 */
function keepLanguage(locale: Language): void {
	const real = window.fetch;
	window.fetch = async (input, init) => {
		const { url, method } = input instanceof Request ? input : new Request(input, init);
		const asked = `${method} ${new URL(url).pathname}`;
		if (asked === "PATCH /api/account") return Response.json({});
		const answer = await real(input, init);
		if (asked !== "GET /api/session" || !answer.ok) return answer;
		const session = (await answer.json()) as { person: { locale: Language } | null };
		if (session.person) session.person.locale = locale;
		return Response.json(session, { headers: answer.headers });
	};
}

/** A browser of its own for somebody else: other cookies, the same screen. */
export async function otherPage(page: Page): Promise<Page> {
	const browser = page.context().browser();
	if (!browser) throw new Error("the page belongs to no browser");
	const { viewport, isMobile, hasTouch, baseURL, contextOptions } = test.info().project.use;
	const other = await browser.newContext({ ...contextOptions, viewport, isMobile, hasTouch, baseURL });
	return other.newPage();
}

/** A demonstration person in a browser of their own. */
export async function personPage(page: Page, key: string): Promise<Page> {
	const other = await otherPage(page);
	await signIn(other, key);
	return other;
}

/** Presses a button that asks, and says yes: both bear the same words. */
export async function pressAndConfirm(page: Page, name: string): Promise<void> {
	await page.getByRole("button", { name, exact: true }).click();
	await page.getByRole("dialog").getByRole("button", { name, exact: true }).click();
}

/** Journeys run beside each other and more than once on one database: what they make carries a mark of its own. */
export const mark = (): string => randomUUID().slice(0, 6);

/** Whether this is the narrow screen, where tables become cards and the navigation a bar. */
export const isNarrow = (): boolean => test.info().project.name === "phone";

/** The rows of a list: of its table on a desk, its cards on a phone where the table is wide. */
export function rowsOf(page: Page, label: string): Locator {
	const name = { name: label, exact: true };
	const rows = page.getByRole("table", name).getByRole("row");
	// A card may hold a list of its own: only the items of the list itself are rows.
	return rows.filter({ has: page.getByRole("cell") }).or(page.getByRole("list", name).locator("> li"));
}

/** Searches a list; what it showed before is gone when this returns. */
export async function searchFor(page: Page, label: string, text: string): Promise<void> {
	await page.getByRole("searchbox", { name: label }).fill(text);
	await expect(page).toHaveURL(({ searchParams }) => searchParams.get("q") === text);
	await expectSettled(page);
}

/** Rows that wait for newer ones are dimmed for that moment. */
async function expectSettled(page: Page): Promise<void> {
	await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

/** Presses something that answers with a file, and reads the file. */
export async function download(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
	// A PDF is drawn by a browser of the server's own, which may have to start first.
	const [file] = await Promise.all([page.waitForEvent("download", { timeout: 60_000 }), press()]);
	return { name: file.suggestedFilename(), bytes: await bytesOf(file) };
}

async function bytesOf(file: Download): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

/**
 * What every page owes its readers, on both screens and in both languages: no rule of accessibility broken, nothing
 * sideways. Switches in place and back, so that what was typed and opened stays.
 */
export async function expectGoodPage(page: Page, name: string): Promise<void> {
	const [here, there] = screens();
	await expectGoodScreen(page, name, "all");
	await page.setViewportSize(there);
	await expectGoodScreen(page, name, "place");
	await switchLanguage(page);
	await expectGoodScreen(page, name, "words");
	await page.setViewportSize(here);
	await expectGoodScreen(page, name, "words");
	await switchLanguage(page);
}

/** The same in the language of the moment alone: for dialogs, behind which the switch cannot be reached. */
export async function expectGoodView(page: Page, name: string): Promise<void> {
	const [here, there] = screens();
	await expectGoodScreen(page, name, "all");
	await page.setViewportSize(there);
	await expectGoodScreen(page, name, "place");
	await page.setViewportSize(here);
}

/** The screen of this journey and the other one. */
const screens = () => (isNarrow() ? ([PHONE, DESK] as const) : ([DESK, PHONE] as const));

async function expectGoodScreen(page: Page, name: string, look: Look): Promise<void> {
	await expect(page.getByRole("status").filter({ hasText: /^(Loading|正在加载)/ })).toHaveCount(0);
	await expectFits(page);
	await expectAccessible(page, look);
	await takePicture(page, name);
}

/** Presses the switch that offers the other language: in the page, for the mouse takes twenty times as long and a journey
 * of its own (language-and-theme). */
async function switchLanguage(page: Page): Promise<void> {
	const begun = await page.evaluate(() => {
		const { lang } = document.documentElement;
		document.querySelector<HTMLElement>('[role="group"] > button[lang][aria-pressed="false"]')?.click();
		return lang;
	});
	await expect(page.locator("html")).not.toHaveAttribute("lang", begun);
}

/** A picture to be looked at, with SCREENS set: they take a fifth of the journeys' time and prove nothing by themselves. */
async function takePicture(page: Page, name: string): Promise<void> {
	if (!process.env.SCREENS) return;
	const shown = (await page.locator("html").getAttribute("lang"))?.slice(0, 2);
	const screen = page.viewportSize()?.width === PHONE.width ? "phone" : "desktop";
	await page.screenshot({
		path: join(test.info().project.outputDir, "screens", `${screen}-${shown}-${name}.png`),
		fullPage: true,
		// Hiding the caret takes a style element, which the security policy of the page refuses.
		caret: "initial",
	});
}

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

const standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * `place`: a page that was looked at wholly on the other screen. Its colours are the same tokens, and comparing them takes
 * as long as all the rest. `words`: one that was looked at in another language. What hangs on its words is looked at
 * again: names, language marks, and the size that they give a target.
 */
type Look = "all" | "place" | "words";
const rules: Record<Look, RunOptions> = {
	all: { runOnly: standard },
	place: { runOnly: standard, rules: { "color-contrast": { enabled: false } } },
	words: {
		runOnly: [
			...["area-alt", "image-alt", "role-img-alt", "svg-img-alt", "object-alt", "document-title", "valid-lang"],
			...["html-has-lang", "html-lang-valid", "aria-command-name", "aria-input-field-name", "aria-meter-name"],
			...["aria-progressbar-name", "aria-toggle-field-name", "aria-tooltip-name", "button-name", "input-button-name"],
			...["label", "link-name", "select-name", "summary-name", "link-in-text-block", "target-size"],
		],
	},
};
/** Of the rows of a list, which are made by the same hand, the first say what the others would. */
const further = ["tbody > tr:nth-child(n+9)", "li:nth-child(n+9)"];

/**
 * WCAG 2.2 AA by axe: none of its rules is broken on this page as it stands, to the last row where it is worked at a desk. Run in the page
 * itself: our pages have no frames, for which the usual wrapper opens a second page each time.
 */
export async function expectAccessible(page: Page, look: Look = "all"): Promise<void> {
	await expectSettled(page);
	if (await page.evaluate(() => !("axe" in window))) await bringAxe(page);
	const violations = await page.evaluate(
		async ({ exclude, options }) => {
			// Half beneath a bar that stays in place, a target counts as too small: for this look, bars go along with the page.
			window.scrollTo(0, 0);
			const bars = [...document.querySelectorAll<HTMLElement>("body *")].filter((part) => {
				const { position } = getComputedStyle(part);
				return position === "sticky" || (position === "fixed" && part.matches("nav"));
			});
			for (const bar of bars) bar.style.position = "static";
			const { axe } = window as unknown as { axe: typeof import("axe-core") };
			const found = await axe.run({ exclude }, { ...options, resultTypes: ["violations"] });
			for (const bar of bars) bar.style.removeProperty("position");
			return found.violations.map(
				({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`,
			);
		},
		{ exclude: look === "all" && page.viewportSize()?.width === DESK.width ? [] : further, options: rules[look] },
	);
	expect(violations).toEqual([]);
}

/** By the browser's own protocol, which takes half as long as handing half a megabyte to a function of the page. */
async function bringAxe(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send("Runtime.evaluate", { expression: readFileSync(axePath, "utf8") });
	await session.detach();
}

/** Nothing sticks out sideways, once tables have become cards: the page scrolls down only. */
export async function expectFits(page: Page): Promise<void> {
	const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	await expect.poll(over).toBeLessThanOrEqual(0);
}
