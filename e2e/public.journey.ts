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
	isNarrow,
	languages,
	rowsOf,
	setLanguage,
	test,
	wordsOf,
} from "./journey.ts";

const names = {
	en: { title: "actuary", occupation: /^Actuaries/, firm: "Lushan" },
	zh: { title: "精算师", occupation: /^精算师/, firm: "麓山" },
};

for (const language of languages) {
	const catalogue = wordsOf(catalogueWords, language);
	const chart = wordsOf(chartMessages, language);
	const demand = wordsOf(demandWords, language);

	test(`a visitor reads the published catalogue and what is behind it (${language})`, async ({ page }) => {
		await setLanguage(page, language);
		await page.goto("/");
		const tour = page.getByRole("region", { name: wordsOf(tourWords, language)("title") });
		await expect(tour.getByRole("listitem")).toHaveCount(7);
		await expectGoodPage(page, language, "landing");

		await page.goto("/catalogues");
		const newest = page.getByRole("link", { name: catalogue("title", { year: "2019" }) }).last();
		await expect(newest).toBeVisible();
		await expectGoodPage(page, language, "catalogues");
		await newest.click();
		const entries = rowsOf(page, catalogue("entries"));
		await expect(entries).toHaveCount(25);
		await expectGoodPage(page, language, "catalogue");

		const title = wordsOf(chartWords, language)("title");
		const picture = page.getByRole("region", { name: title, exact: true });
		await picture.getByRole("button", { name: chart("showTable") }).click();
		await expect(picture.getByRole("region", { name: chart("tableOf", { title }) }).getByRole("row")).not.toHaveCount(
			1,
		);

		await page.getByRole("combobox", { name: demand("stars") }).selectOption("4");
		await expect(page).toHaveURL(/stars=4/);
		const pages = page.getByRole("navigation", { name: catalogue("entries") });
		await expect(pages).toContainText(/\b\d{1,2}\D*$/);
		const count = Number((await pages.textContent())?.match(/(\d+)\D*$/)?.[1]);
		expect(count).toBeGreaterThan(1);
		const csv = await download(page, () => page.getByRole("button", { name: "CSV", exact: true }).click());
		expect(csv.bytes.toString("utf8").trimEnd().split("\r\n")).toHaveLength(count + 1);

		if (!isNarrow()) {
			const head = page.getByRole("table", { name: catalogue("entries") }).getByRole("columnheader", {
				name: demand("demand"),
			});
			await head.getByRole("button").click();
			await expect(head).toHaveAttribute("aria-sort", "descending");
			await expect(page).toHaveURL(/stars=4.*sort=-demand|sort=-demand.*stars=4/);
		}
		await page.reload();
		await expect(entries).toHaveCount(Math.min(count, 25));
		await entries.first().getByRole("link").first().click();
		const entry = wordsOf(entryWords, language);
		await expect(
			page
				.getByRole("region", { name: entry("formulaTitle") })
				.getByRole("img")
				.first(),
		).toBeVisible();
		await expect(rowsOf(page, entry("demandSide"))).not.toHaveCount(0);
		await expectGoodPage(page, language, "entry");
	});

	test(`a visitor compares versions, reads the overview and a forecast (${language})`, async ({ page }) => {
		await setLanguage(page, language);
		await page.goto("/catalogues");
		await page
			.getByRole("link", { name: catalogue("title", { year: "2020" }) })
			.last()
			.click();
		await page.getByRole("link", { name: catalogue("compare") }).click();
		const changes = page.getByRole("group", { name: wordsOf(compareWords, language)("change"), exact: true });
		await changes.getByRole("button", { name: wordsOf(compareWords, language)("rises") }).click();
		await expect(page.getByRole("table").getByRole("row")).not.toHaveCount(1);
		await expectGoodPage(page, language, "compare");

		await page.goto("/overview");
		const places = page.getByRole("region", { name: wordsOf(overviewWords, language)("placesTitle") });
		await expect(places.getByRole("img")).toBeVisible();
		await expectGoodPage(page, language, "overview");

		await page.goto("/forecast");
		const forecast = wordsOf(forecastWords, language);
		await expect(page.getByRole("region", { name: forecast("goodTitle") }).getByRole("table")).toBeVisible();
		await expectGoodPage(page, language, "forecast");
		await page.getByRole("combobox", { name: forecast("series") }).selectOption("patents-in-force");
		await expect(page.getByRole("region", { name: forecast("refusedTitle") })).toContainText(forecast("refused.stock"));
		await expectGoodPage(page, language, "forecast-refused");
	});

	test(`a visitor finds an occupation and an organisation (${language})`, async ({ page }) => {
		const { title, occupation, firm } = names[language];
		const occupations = wordsOf(occupationsWords, language);
		await setLanguage(page, language);
		await page.goto("/occupations");
		await page.getByRole("searchbox", { name: occupations("search") }).fill(title);
		const found = rowsOf(page, occupations("title")).first().getByRole("link", { name: occupation });
		await expect(found).toBeVisible();
		await expectGoodPage(page, language, "occupations");
		await found.click();
		await expect(page.getByRole("region", { name: wordsOf(occupationWords, language)("required") })).toBeVisible();
		await expectGoodPage(page, language, "occupation");

		const directory = wordsOf(directoryWords, language);
		await page.goto("/organisations");
		await expect(rowsOf(page, directory("title")).nth(10)).toBeVisible();
		await expectGoodPage(page, language, "organisations");
		await page.getByRole("searchbox", { name: directory("search") }).fill(firm);
		await page.getByRole("link", { name: firm }).click();
		await expect(page.getByRole("heading", { name: firm, level: 1 })).toBeVisible();
		await expectGoodPage(page, language, "organisation");
	});
}
