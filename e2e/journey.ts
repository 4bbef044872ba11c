import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

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

/** Signs in as a person of the demonstration region through the API; the cookie is the page's. */
export async function signIn(page: Page, key: string): Promise<void> {
	const answer = await page.request.post("/api/session", {
		data: { email: `${key}@demo.example`, password: "ronghe-demo-2026" },
	});
	expect(answer.ok(), `sign in as ${key}: ${answer.status()} ${await answer.text()}`).toBe(true);
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
