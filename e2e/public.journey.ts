import { messages as occupationWords } from "#domains/competencies/web/occupation/occupation-page.messages.ts";
import { messages as occupationsWords } from "#domains/competencies/web/occupations/occupation-list.messages.ts";
import { messages as catalogueWords } from "#domains/demand/web/catalogue/catalogue.messages.ts";
import { messages as compareWords } from "#domains/demand/web/catalogue-compare/compare.messages.ts";
import { messages as entryWords } from "#domains/demand/web/catalogue-entry/entry.messages.ts";
import { messages as forecastWords } from "#domains/demand/web/forecast/forecast.messages.ts";
import { messages as overviewWords } from "#domains/demand/web/overview/overview.messages.ts";
import { chartWords } from "#domains/demand/web/parts/shortage-chart.messages.ts";
import { words as demandWords } from "#domains/demand/web/words.ts";
import { messages as directoryWords } from "#domains/organisations/web/directory/directory.messages.ts";
import { messages as tourWords } from "#domains/organisations/web/landing/role-tour.messages.ts";
import { chartMessages } from "#platform/web/charts/chart-messages.ts";
import {
	download,
	expect,
	expectGoodPage,
	language,
	rowsOf,
	searchFor,
	setLanguage,
	test,
	wordsOf,
} from "./journey.ts";
import { IN_HAND } from "./screens.ts";

test("a visitor reads the published catalogue and what is behind it", async ({ page }) => {
	const catalogue = wordsOf(catalogueWords);
	const demand = wordsOf(demandWords);
	await setLanguage(page, language());
	await page.goto("/");
	const tour = page.getByRole("region", { name: wordsOf(tourWords)("title") });
	await expect(tour.getByRole("listitem")).toHaveCount(7);
	await expectGoodPage(page, "landing");

	await page.goto("/catalogues");
	const newest = page.getByRole("link", { name: catalogue("title", { year: "2019" }) }).last();
	await expect(newest).toBeVisible();
	await expectGoodPage(page, "catalogues");
	await newest.click();
	const entries = rowsOf(page, catalogue("entries"));
	await expect(entries).toHaveCount(25);
	await expectGoodPage(page, "catalogue");

	const title = wordsOf(chartWords)("title");
	const chart = wordsOf(chartMessages);
	const picture = page.getByRole("region", { name: title, exact: true });
	await picture.getByRole("button", { name: chart("showTable") }).click();
	await expect(picture.getByRole("region", { name: chart("tableOf", { title }) }).getByRole("row")).not.toHaveCount(1);

	await page.getByRole("combobox", { name: demand("stars") }).selectOption("4");
	await expect(page).toHaveURL(/stars=4/);
	const pages = page.getByRole("navigation", { name: catalogue("entries") });
	await expect(pages).toContainText(/(^|\D)\d{1,2}\D*$/);
	const count = Number((await pages.textContent())?.match(/(\d+)\D*$/)?.[1]);
	expect(count).toBeGreaterThan(1);
	const csv = await download(page, () => page.getByRole("button", { name: "CSV", exact: true }).click());
	expect(csv.bytes.toString("utf8").trimEnd().split("\r\n")).toHaveLength(count + 1);

	const head = page
		.getByRole("table", { name: catalogue("entries") })
		.getByRole("columnheader", { name: demand("demand") });
	await head.getByRole("button").click();
	await expect(head).toHaveAttribute("aria-sort", "descending");
	await expect(page).toHaveURL(/stars=4.*sort=-demand|sort=-demand.*stars=4/);
	await page.reload();
	await expect(entries).toHaveCount(Math.min(count, 25));
	await entries.first().getByRole("link").first().click();
	const entry = wordsOf(entryWords);
	await expect(
		page
			.getByRole("region", { name: entry("formulaTitle") })
			.getByRole("img")
			.first(),
	).toBeVisible();
	await expect(rowsOf(page, entry("demandSide"))).not.toHaveCount(0);
	await expectGoodPage(page, "entry");
});

test("a visitor compares versions, reads the overview and a forecast", async ({ page }) => {
	const catalogue = wordsOf(catalogueWords);
	await setLanguage(page, language());
	await page.goto("/catalogues");
	const link = page.getByRole("link", { name: catalogue("title", { year: "2020" }) });
	await link.last().click();
	await page.getByRole("link", { name: catalogue("compare") }).click();
	const compare = wordsOf(compareWords);
	const changes = page.getByRole("group", { name: compare("change"), exact: true });
	await changes.getByRole("button", { name: compare("rises") }).click();
	await expect(rowsOf(page, compare("title"))).not.toHaveCount(0);
	await expectGoodPage(page, "compare");

	await page.goto("/overview");
	const places = page.getByRole("region", { name: wordsOf(overviewWords)("placesTitle") });
	await expect(places.getByRole("img")).toBeVisible();
	await expectGoodPage(page, "overview");

	await page.goto("/forecast");
	const forecast = wordsOf(forecastWords);
	await expect(rowsOf(page, forecast("goodTitle"))).not.toHaveCount(0);
	await expectGoodPage(page, "forecast");
	await page.getByRole("combobox", { name: forecast("series") }).selectOption("patents-in-force");
	await expect(page.getByRole("region", { name: forecast("refusedTitle") })).toContainText(forecast("refused.stock"));
	await expectGoodPage(page, "forecast-refused");
});

test("a visitor finds an occupation in either language, and an organisation", { tag: IN_HAND }, async ({ page }) => {
	const occupations = wordsOf(occupationsWords);
	await setLanguage(page, language());
	await page.goto("/occupations");
	const first = rowsOf(page, occupations("title")).first().getByRole("link");
	await searchFor(page, occupations("search"), "actuary");
	await expect(first).toContainText("Actuaries");
	await searchFor(page, occupations("search"), "精算师");
	await expect(first).toContainText("精算师");
	await expectGoodPage(page, "occupations");
	await first.click();
	await expect(page.getByRole("region", { name: wordsOf(occupationWords)("required") })).toBeVisible();
	await expectGoodPage(page, "occupation");

	const directory = wordsOf(directoryWords);
	await page.goto("/organisations");
	await expect(rowsOf(page, directory("title")).nth(10)).toBeVisible();
	await expectGoodPage(page, "organisations");
	const firm = /Lushan|麓山/;
	await searchFor(page, directory("search"), language() === "en" ? "Lushan" : "麓山");
	await page.getByRole("link", { name: firm }).click();
	await expect(page.getByRole("heading", { name: firm, level: 1 })).toBeVisible();
	await expectGoodPage(page, "organisation");
});
