import type { Page } from "@playwright/test";
import { DEMO_PASSWORD, emailOf, organisations, people } from "#demo/people.ts";
import { messages as homeWords } from "#domains/learning/web/home/home.messages.ts";
import { messages as tourWords } from "#domains/organisations/web/landing/role-tour.messages.ts";
import { messages as signInWords } from "#domains/organisations/web/sign-in/sign-in.messages.ts";
import { words } from "#domains/organisations/web/words.ts";
import { kitMessages } from "#platform/web/i18n/kit-messages.ts";
import { expect, expectGoodPage, isNarrow, language, setLanguage, signIn, test, wordsOf } from "./journey.ts";
import { IN_HAND } from "./screens.ts";

/** Pages that some may see and others not. */
const restricted = ["/audit", "/needs", "/applications", "/titles", "/programmes", "/operation/mails", "/sources"];

/** What the navigation shows hangs on both. */
const standingOf = ({ organisation, role }: (typeof people)[number]): string =>
	`${organisations.find(({ key }) => key === organisation)?.kind} ${role}`;

/** Those of the tour and of each other standing one, in groups that take about as long. */
const first = people.filter(({ tour }) => tour);
const met = new Set(first.map(standingOf));
const others = people.filter((person) => !met.has(standingOf(person)) && met.add(standingOf(person)));
const groups = [0, 1, 2, 3].map((group) => [first, others].flatMap((some) => some.filter((_, at) => at % 4 === group)));

for (const group of groups) {
	test(`${group.map(({ key }) => key).join(", ")}: each opens all that the navigation shows`, async ({ page }) => {
		test.setTimeout(240_000);
		const refused = refusals(page);
		// A page that one of the group has opened is not opened again for the next: what it asks the server for is tried for
		// every role by the access test.
		const opened = new Set<string>();
		for (const person of group) {
			await openHome(page, person, refused);
			if (person.tour) await expectGoodPage(page, `home-${person.key}`);
			const shown = await followNavigation(page, opened);
			expect(shown.length, person.key).toBeGreaterThan(3);
			expect(refused, person.key).toEqual([]);
			await expectNotFound(page, restricted.filter((path) => !shown.includes(path))[0]);
		}
	});
}

test("the sheet of a phone leads the operator to every page", { tag: IN_HAND }, async ({ page }) => {
	const refused = refusals(page);
	await openHome(page, people.find(({ key }) => key === "operator")!, refused);
	const shown = await followNavigation(page, new Set());
	expect(shown.length).toBeGreaterThan(3);
	expect(refused).toEqual([]);
});

/** What the server refuses to this page, as it comes. */
function refusals(page: Page): string[] {
	const refused: string[] = [];
	page.on("response", (response) => {
		if (response.status() >= 400) refused.push(`${response.status()} ${new URL(response.url()).pathname}`);
	});
	return refused;
}

async function openHome(page: Page, person: (typeof people)[number], refused: string[]): Promise<void> {
	// The page of the person before would ask on with a session that has just ended.
	await page.goto("/health");
	refused.length = 0;
	await signIn(page, person.key);
	await page.goto("/home");
	await expect(page.getByRole("heading", { level: 1 })).toContainText(person.name);
	await expectShown(page);
	const week = page.getByRole("heading", { name: wordsOf(homeWords)("week") });
	await expect(week).toHaveCount(["student", "teacher", "mentor", "programme_head"].includes(person.role) ? 1 : 0);
}

test("the form and the tour of the landing page let people in", { tag: IN_HAND }, async ({ page }) => {
	const t = wordsOf(signInWords);
	await setLanguage(page, language());
	await page.goto("/needs");
	await expect(page).toHaveURL(/sign-in\?next/);
	await expectGoodPage(page, "sign-in");
	await page.getByRole("textbox", { name: wordsOf(words)("email") }).fill(emailOf("recruiter"));
	await page.getByLabel(wordsOf(words)("password"), { exact: true }).fill(DEMO_PASSWORD);
	await page.getByRole("button", { name: t("submit") }).click();
	await expect(page).toHaveURL(/\/needs$/);
	await expect(page.getByRole("heading", { level: 1, name: /^(Needs|人才需求)$/ })).toBeVisible();

	await page.request.delete("/api/session");
	await page.goto("/");
	const tour = page.getByRole("region", { name: wordsOf(tourWords)("title") });
	await tour.getByRole("button", { name: /Student|学生/ }).click();
	await expect(page).toHaveURL(/\/home$/);
	await expect(page.getByRole("heading", { level: 1 })).toContainText("李想");
});

/**
 * Clicks through every entry, those beneath a section when it is open.
 * @param opened addresses whose pages were looked at before, for somebody else: beneath a section they are not opened
 * again; what is looked at comes to it
 * @returns the addresses of all entries
 */
async function followNavigation(page: Page, opened: Set<string>): Promise<string[]> {
	const done = new Set<string>();
	const shown = new Set<string>();
	for (;;) {
		const links = await openNavigation(page);
		// All at one moment: entries beneath a section come and go with the page.
		const entries = await links.evaluateAll((found) =>
			found.map((link) => ({ path: link.getAttribute("href") ?? "", beneath: link.closest("li li") !== null })),
		);
		for (const { path } of entries) shown.add(path);
		const entry = entries.find(({ path, beneath }) => !done.has(path) && !(beneath && opened.has(path)));
		if (!entry) return [...shown];
		const { path } = entry;
		done.add(path);
		const title = await page.title();
		await links
			.and(page.locator(`[href="${path}"]`))
			.first()
			.click();
		await expect(page).toHaveURL((url) => url.pathname === path);
		opened.add(path);
		// The page before stays until the next one is there.
		if (path !== "/home") await expect(page).not.toHaveTitle(title);
		await expectShown(page);
	}
}

async function openNavigation(page: Page) {
	const t = wordsOf(kitMessages);
	const navigation = page.getByRole("navigation", { name: t("mainNavigation") });
	if (!isNarrow()) return navigation.getByRole("link");
	const sheet = page.getByRole("dialog", { name: t("menu") });
	if (!(await sheet.isVisible())) await navigation.getByRole("button", { name: t("more") }).click();
	return sheet.getByRole("link");
}

/** The page has its title, nothing loads any more, and nothing says that something went wrong. */
async function expectShown(page: Page): Promise<void> {
	const t = wordsOf(kitMessages);
	// Asked in the page: by role, each question would look at every element of a long list.
	await page.waitForFunction(
		(loading) =>
			document.querySelector("h1") &&
			![...document.querySelectorAll("[role=status]")].some((status) => status.textContent?.includes(loading)),
		t("loading"),
	);
	const problems = await page
		.locator("[role=alert], h1, h2")
		.evaluateAll((found) => found.map((part) => [part.getAttribute("role"), part.textContent]));
	expect(problems.filter(([role, text]) => role === "alert" || text === t("errorTitle"))).toEqual([]);
}

async function expectNotFound(page: Page, path: string | undefined): Promise<void> {
	if (!path) return;
	await page.goto(path);
	await expect(page.getByRole("heading", { name: wordsOf(kitMessages)("notFoundTitle") })).toBeVisible();
}
