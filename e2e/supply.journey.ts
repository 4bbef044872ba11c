import { people } from "#demo/people.ts";
import { messages as headWords } from "#domains/demand/web/programmes/heads.messages.ts";
import { formWords } from "#domains/demand/web/programmes/programme-form.messages.ts";
import { messages } from "#domains/demand/web/programmes/programmes.messages.ts";
import { messages as importWords } from "#domains/demand/web/programmes/supply-import.messages.ts";
import { expect, expectGoodPage, mark, rowsOf, searchFor, signIn, test, wordsOf } from "./journey.ts";

test("a school adds a programme, and takes in a file once its bad row is mended", async ({ page }) => {
	const field = wordsOf(formWords);
	const t = wordsOf(messages);
	const file = wordsOf(importWords);
	const heads = wordsOf(headWords);
	const headOfCollege = people.find(({ key }) => key === "programme-head")!.name;
	const own = mark();
	const name = `工业机器人技术 ${own}`;
	await signIn(page, "school");
	await page.goto("/programmes/new");
	await page.getByRole("textbox", { name: field("nameZh") }).fill(name);
	const occupation = page.getByRole("combobox", { name: field("occupation", { place: 1 }) });
	if (!(await occupation.isVisible())) await page.getByRole("button", { name: field("addOccupation") }).click();
	await occupation.fill("robotics technician");
	await page
		.getByRole("option", { name: /Robotics Technicians|机器人技术员/ })
		.first()
		.click();
	const graduates = page.getByRole("textbox", { name: field("graduates") });
	if ((await graduates.count()) === 0) await page.getByRole("button", { name: field("addCohort") }).click();
	await graduates.first().fill("80");
	await page
		.getByRole("textbox", { name: field("qualified") })
		.first()
		.fill("90");
	await page.getByRole("button", { name: field("create") }).click();
	const qualified = page.getByRole("textbox", { name: field("qualified") }).first();
	await expect(qualified).toHaveAttribute("aria-invalid", "true");
	await expectGoodPage(page, "programme-form");
	await qualified.fill("60");
	await page.getByRole("button", { name: field("create") }).click();
	await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
	await expect(rowsOf(page, t("cohorts")).first()).toContainText("80");
	await expectGoodPage(page, "programme");

	// Coordinator of the school gives the new programme to one of its programme heads.
	await page.getByRole("combobox", { name: heads("give") }).selectOption({ label: headOfCollege });
	await page.getByRole("button", { name: heads("giveLabel"), exact: true }).click();
	await expect(rowsOf(page, heads("title"))).toContainText([headOfCollege]);
	await expect(page.getByRole("button", { name: heads("takeBack") })).toBeVisible();
	await expectGoodPage(page, "programme-heads");

	const rows = (occupationCode: string): Buffer =>
		Buffer.from(
			[
				"专业,专业代码,层次,职业代码,比例,毕业年份,预计毕业生,预计合格",
				`大数据技术 ${own},D${own},高职,15-2051.00,60%,2030,120,80`,
				`大数据技术 ${own},D${own},高职,${occupationCode},40%,2030,120,80`,
			].join("\r\n"),
		);
	const choose = (buffer: Buffer) =>
		page.getByLabel(file("file")).setInputFiles({ name: "专业.csv", mimeType: "text/csv", buffer });
	await page.goto("/programmes/import");
	await choose(rows("99-9999.99"));
	await expect(rowsOf(page, file("previewTitle"))).toContainText("99-9999.99");
	await expect(page.getByRole("button", { name: file("take", { count: 2 }) })).toHaveCount(0);
	await expectGoodPage(page, "supply-preview");
	await choose(rows("15-1243.00"));
	await page.getByRole("button", { name: file("take", { count: 2 }) }).click();
	await expect(page.getByText(file("done", { created: 1, changed: 0, unchanged: 0 }))).toBeVisible();
	await page.getByRole("link", { name: file("toList") }).click();
	await searchFor(page, t("search"), own);
	await expect(rowsOf(page, t("list"))).toHaveCount(2);
	await expectGoodPage(page, "programmes");
});
