import { randomUUID } from "node:crypto";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { type APIRequestContext, test as base, type Download, expect, type Locator, type Page } from "@playwright/test";
import { DEMO_PASSWORD, emailOf } from "#demo/people.ts";

/** `wordsOf(messages, language)("key")`: what the screen says, in the language of the journey. */
export { translator as wordsOf } from "#platform/web/i18n/use-messages.ts";

export type Language = "en" | "zh";

export const languages: readonly Language[] = ["en", "zh"];

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

/** Signs in as a person of the demonstration region through the API; the cookie is the page's. */
export async function signIn(page: { request: APIRequestContext }, key: string, language?: Language): Promise<void> {
	const answer = await page.request.post("/api/session", {
		data: { email: emailOf(key), password: DEMO_PASSWORD },
	});
	expect(answer.ok(), `sign in as ${key}: ${answer.status()} ${await answer.text()}`).toBe(true);
	if (language) await page.request.patch("/api/account", { data: { locale: language } });
}

/** A page of its own for somebody else, with cookies of their own. */
export async function personPage(page: Page, key: string, language?: Language): Promise<Page> {
	const browser = page.context().browser();
	if (!browser) throw new Error("the page belongs to no browser");
	const { viewport, isMobile, hasTouch, baseURL } = test.info().project.use;
	const context = await browser.newContext({ viewport, isMobile, hasTouch, baseURL, reducedMotion: "reduce" });
	const other = await context.newPage();
	await signIn(other, key, language);
	return other;
}

/** Journeys run beside each other and more than once on one database: what they make carries a mark of its own. */
export const mark = (): string => randomUUID().slice(0, 6);

/** Whether this is the narrow screen, where tables become cards and the navigation a bar. */
export const isNarrow = (): boolean => test.info().project.name === "phone";

/** The rows of a list: of its table on a desk, its cards on a phone. */
export function rowsOf(page: Page, label: string): Locator {
	return isNarrow()
		? page.getByRole("list", { name: label, exact: true }).getByRole("listitem")
		: page
				.getByRole("table", { name: label, exact: true })
				.getByRole("row")
				.filter({ has: page.getByRole("cell") });
}

/** Presses something that answers with a file, and reads the file. */
export async function download(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
	const [file] = await Promise.all([page.waitForEvent("download"), press()]);
	return { name: file.suggestedFilename(), bytes: await bytesOf(file) };
}

async function bytesOf(file: Download): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

/** What every page owes its readers: no rule of accessibility broken, nothing sideways, and a picture to be looked at. */
export async function expectGoodPage(page: Page, language: Language, name: string): Promise<void> {
	await expect(page.getByRole("status").filter({ hasText: /^(Loading|正在加载)/ })).toHaveCount(0);
	await expectAccessible(page);
	await expectFits(page);
	const { project } = test.info();
	await page.screenshot({
		path: join(project.outputDir, "screens", `${project.name}-${language}-${name}.png`),
		fullPage: true,
		// Hiding the caret takes a style element, which the security policy of the page refuses.
		caret: "initial",
	});
}

/** WCAG 2.2 AA by axe: none of its rules is broken on this page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page })
		.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
		.analyze();
	expect(
		violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`),
	).toEqual([]);
}

/** Nothing sticks out sideways: the page scrolls down only. */
export async function expectFits(page: Page): Promise<void> {
	const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	expect(over).toBeLessThanOrEqual(0);
}
