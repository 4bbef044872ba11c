import { flowWords } from "#domains/programmes/web/recognition/flows.messages.ts";
import { expect, expectGoodPage, signIn, test, wordsOf } from "./journey.ts";

test("an official reads how learners went between schools last term, and what of it counts at home", async ({
	page,
}) => {
	const t = wordsOf(flowWords);
	await signIn(page, "official");
	await page.goto("/credit-recognitions");
	await page.getByRole("combobox", { name: t("term") }).selectOption({ index: 1 });
	const table = page.getByRole("region", { name: t("label") }).getByRole("table");
	await expect(table.getByRole("row")).toHaveCount(3);
	const credited = t("credits", { credits: "18", count: 9 }).replace(/\d+/g, "\\d+");
	await expect(table.getByText(new RegExp(credited))).toHaveCount(1);
	await expectGoodPage(page, "flows");
});
