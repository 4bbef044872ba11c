import type { Page } from "@playwright/test";
import { messages as importWords } from "#domains/demand/web/postings/import.messages.ts";
import { messages as postingWords } from "#domains/demand/web/postings/postings.messages.ts";
import { messages as sourceWords } from "#domains/demand/web/postings/sources.messages.ts";
import { messages as titleWords } from "#domains/demand/web/postings/titles.messages.ts";
import { encodeGb18030 } from "./encode-gb18030.ts";
import { download, expect, expectGoodPage, mark, rowsOf, searchFor, signIn, test, wordsOf } from "./journey.ts";
import { OTHER_LANGUAGE } from "./screens.ts";

test("the city's real postings are there, and known as a stock with the reason", async ({ page }) => {
	const t = wordsOf(sourceWords);
	await signIn(page, "official");
	await page.goto("/sources");
	const city = page.getByRole("link", { name: /2019/ });
	await expect(city).toBeVisible();
	await expectGoodPage(page, "sources");
	await city.click();
	await expect(page.getByRole("heading", { level: 1 })).toContainText(t("kind.stock"));
	await expect(page.getByRole("region", { name: t("whyKind") })).toContainText(t("why.stock"));
	await expectGoodPage(page, "source");
	await page.getByRole("link", { name: t("see") }).click();
	await expect(rowsOf(page, wordsOf(postingWords)("list"))).toHaveCount(50);
	await expectGoodPage(page, "postings");
});

test("an official imports a Chinese file, gets its bad rows back and settles a title by keyboard", {
	tag: OTHER_LANGUAGE,
}, async ({ page }) => {
	const source = wordsOf(sourceWords);
	const t = wordsOf(importWords);
	const own = mark();
	const title = `织梦师 ${own}`;
	const file = [
		"职位编号,职位名称,用人单位,招聘人数,发布日期,工作地点,招聘类型",
		`${own}-1,焊工,楚星重工,3,2026-03-02,长沙,对外`,
		`${own}-1,焊工,楚星重工,3,2026-03-02,长沙,内部`,
		`${own}-2,会计,麓山云数据,1,2026-03-05,长沙,对外`,
		`${own}-3,${title},湘通物流,2,2026-04-01,株洲,对外`,
		`${own}-4,${title},湘通物流,,2026-04-02,株洲,对外`,
		`${own}-5,机械工程师,楚星重工,2,2026-05-11,湘潭,对外`,
		`${own}-6,,楚星重工,2,2026-05-12,湘潭,对外`,
		`${own}-7,护士,湘通物流,很多,2026-13-45,株洲,对外`,
	].join("\r\n");

	await signIn(page, "official");
	await page.goto("/sources/new");
	await page.getByRole("textbox", { name: source("name") }).fill(`人才网 ${own}`);
	await page.getByRole("radio", { name: source("declared.stock") }).check();
	await page.getByRole("checkbox", { name: source("sample") }).check();
	await page.getByRole("button", { name: source("create") }).click();
	await expect(page.getByLabel(t("file"))).toBeEnabled();
	await expectGoodPage(page, "import-file");
	const csv = { name: `招聘-${own}.csv`, mimeType: "text/csv", buffer: encodeGb18030(file) };
	await page.getByLabel(t("file")).setInputFiles(csv);

	const start = page.getByRole("button", { name: t("start") });
	await expect(start).toBeDisabled();
	await page.getByRole("textbox", { name: t("year") }).fill("2026");
	await expect(start).toBeEnabled();
	await expect(page.getByRole("region", { name: t("reasons") }).getByRole("listitem")).not.toHaveCount(0);
	await expect(page.getByRole("region", { name: t("preview") })).toContainText("焊工");
	await expectGoodPage(page, "import-columns");
	await start.click();

	await expect(page.getByRole("heading", { level: 1 })).toContainText(t("doneTitle"));
	const figure = (label: string) => page.getByRole("listitem").filter({ hasText: label });
	await expect(figure(t("rows"))).toContainText("8");
	await expect(figure(t("rejected"))).toContainText("2");
	await expect(figure(t("copies"))).toContainText("1");
	await expectGoodPage(page, "import-result");
	const refused = await download(page, () => page.getByRole("link", { name: t("errorFile") }).click());
	expect(refused.bytes.toString("utf8")).toContain(`${own}-6`);
	expect(refused.bytes.toString("utf8")).toContain(`${own}-7`);
	expect(refused.bytes.toString("utf8")).not.toContain(`${own}-5`);

	const review = wordsOf(titleWords);
	await page.getByRole("link", { name: t("settle"), exact: true }).click();
	await searchFor(page, review("search"), title);
	await expect(page.getByRole("region", { name: title })).toContainText(review("postings", { count: 2 }));
	await expectGoodPage(page, "titles");
	await page.keyboard.press("Escape");
	await page.getByRole("button", { name: review("skip") }).focus();
	await page.keyboard.press("n");
	const told = page.getByText(review("settled", { title, count: 2 }));
	await expect(told).toBeVisible();
	await page.keyboard.press("u");
	await expect(told).toHaveCount(0);
	await page.getByRole("combobox", { name: review("other") }).focus();
	await pressEnterAsSoonAsFound(page);
	await page.keyboard.type("data scientist");
	await expect(page.getByRole("combobox", { name: review("other") })).toHaveValue(/Data Scientists|数据科学家/);
	await page.keyboard.press("Tab");
	await page.keyboard.press("Tab");
	await expect(page.getByRole("button", { name: review("take"), exact: true })).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(told).toBeVisible();

	await page.goto(`/postings?q=${encodeURIComponent(title)}`);
	const posting = rowsOf(page, wordsOf(postingWords)("list")).filter({ hasText: title });
	await expect(posting).toHaveCount(2);
	await expect(posting.first()).toContainText(/Data Scientists|数据科学家/);
});

/** Enter in the focused field in the moment in which the first suggestion comes into the page, quicker than any hand. */
async function pressEnterAsSoonAsFound(page: Page): Promise<void> {
	await page.evaluate(() => {
		const observer = new MutationObserver(() => {
			if (!document.querySelector("[role=option]")) return;
			observer.disconnect();
			document.activeElement?.dispatchEvent(
				new KeyboardEvent("keydown", { key: "Enter", code: "Enter", bubbles: true }),
			);
		});
		observer.observe(document.body, { childList: true, subtree: true });
	});
}
