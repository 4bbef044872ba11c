import { messages as occupationWords } from "#domains/competencies/web/occupation/occupation-page.messages.ts";
import { messages as overviewWords } from "#domains/demand/web/overview/overview.messages.ts";
import { kitMessages } from "#platform/web/i18n/kit-messages.ts";
import { expect, expectGoodView, language, mark, setLanguage, test, wordsOf } from "./journey.ts";
import { IN_HAND } from "./screens.ts";

test("the language is switched in place and stays with the account", { tag: IN_HAND }, async ({ page }) => {
	const email = `reader@${mark()}.example`;
	const password = "ein Fluss mit vielen Ufern";
	await page.request.post("/api/account", { data: { email, password, name: "阅读者", locale: "en" } });
	await page.request.post("/api/session", { data: { email, password } });
	const html = page.locator("html");
	await page.goto("/occupations?q=welder");
	await expect(html).toHaveAttribute("lang", "en");
	await expect(page.getByRole("heading", { level: 1 })).toContainText("Occupations");
	const saved = page.waitForResponse((answer) => answer.request().method() === "PATCH");
	await page.getByRole("button", { name: "中", exact: true }).click();
	await expect(html).toHaveAttribute("lang", /^zh/);
	await expect(page.getByRole("heading", { level: 1 })).toContainText("职业");
	await expect(page.getByRole("searchbox").first()).toHaveValue("welder");
	expect((await saved).ok()).toBe(true);
	await page.evaluate(() => localStorage.clear());
	await page.reload();
	await expect(html).toHaveAttribute("lang", /^zh/);
});

test("dark colours and larger text break nothing", async ({ page }) => {
	const t = wordsOf(kitMessages);
	await setLanguage(page, language());
	await page.goto("/overview");
	const display = page.getByRole("button", { name: t("display"), exact: true });
	await display.click();
	await page.getByRole("radio", { name: t("dark") }).check();
	await page.getByRole("radio", { name: t("larger") }).check();
	await display.click();
	const places = page.getByRole("region", { name: wordsOf(overviewWords)("placesTitle") });
	await expect(places.getByRole("img")).toBeVisible();
	await expectGoodView(page, "dark-overview");
	await page.goto("/occupations?q=actuary");
	await page
		.getByRole("link", { name: /Actuaries|精算师/ })
		.first()
		.click();
	await expect(page.getByRole("region", { name: wordsOf(occupationWords)("required") })).toBeVisible();
	await expectGoodView(page, "dark-occupation");
	await page.goto("/");
	await expect(page.getByRole("figure").first()).toBeVisible();
	await expectGoodView(page, "dark-landing");
});

test("the keyboard alone skips to the content and opens an occupation from the palette", async ({ page }) => {
	const t = wordsOf(kitMessages);
	await setLanguage(page, language());
	await page.goto("/catalogues");
	await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
	await page.keyboard.press("Tab");
	await expect(page.getByRole("link", { name: t("skip") })).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(page.getByRole("main")).toBeFocused();
	const leading = page.getByRole("main").getByRole("link").first();
	await leading.focus();
	await page.keyboard.press("Enter");
	await expect(page).not.toHaveURL(/\/catalogues$/);
	await expect(page.getByRole("main")).toBeFocused();
	await page.keyboard.press("Control+k");
	const palette = page.getByRole("dialog");
	await expect(palette.getByRole("combobox")).toBeFocused();
	await page.keyboard.type("actuaries");
	const hit = palette.getByRole("option", { name: /Actuaries|精算师/ }).first();
	await expect(hit).toBeVisible();
	await expectGoodView(page, "palette");
	while ((await hit.getAttribute("aria-selected")) !== "true") await page.keyboard.press("ArrowDown");
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(/\/occupations\/.+/);
	await expect(page.getByRole("heading", { level: 1, name: /Actuaries|精算师/ })).toBeVisible();
});
