import { formWords } from "#domains/demand/web/needs/need-form.messages.ts";
import { messages } from "#domains/demand/web/needs/needs.messages.ts";
import { words } from "#domains/demand/web/words.ts";
import { formMessages } from "#platform/web/form/form-messages.ts";
import { kitMessages } from "#platform/web/i18n/kit-messages.ts";
import { expect, expectGoodPage, mark, personPage, searchFor, signIn, test, wordsOf } from "./journey.ts";
import { IN_HAND, OTHER_LANGUAGE } from "./screens.ts";

test("a recruiter states a need by any title, edits, closes, reopens and copies it", {
	tag: [IN_HAND, OTHER_LANGUAGE],
}, async ({ page }) => {
	const field = wordsOf(formWords);
	const t = wordsOf(messages);
	const w = wordsOf(words);
	const title = `焊工 Welder ${mark()}`;
	await signIn(page, "recruiter");
	await page.goto("/needs/new");
	await page.getByRole("button", { name: field("create") }).click();
	const occupation = page.getByRole("combobox", { name: field("occupation") });
	await expect(occupation).toBeFocused();
	await expect(occupation).toHaveAccessibleDescription(new RegExp(wordsOf(formMessages)("required")));

	const suggestions = page.getByRole("listbox").getByRole("option");
	await occupation.fill("java developer");
	await expect(suggestions.first()).toContainText("Java Developer");
	await occupation.fill("焊工");
	await expect(suggestions.first()).toContainText(/焊接|Welders/);
	await occupation.fill("CNC operator");
	await suggestions
		.filter({ hasText: /Computer Numerically|数控/ })
		.first()
		.click();
	const competencies = page.getByRole("region", { name: field("competencies") });
	await expect(competencies.getByRole("group")).not.toHaveCount(0);

	const ends = page.getByLabel(field("ends"));
	await page.getByRole("textbox", { name: field("title") }).fill(title);
	await page.getByLabel(field("headcount")).fill("3");
	await page.getByLabel(field("starts")).fill("2027-03-01");
	await ends.fill("2027-02-01");
	await page.getByRole("button", { name: field("create") }).click();
	await expect(ends).toHaveAttribute("aria-invalid", "true");
	await expectGoodPage(page, "need-form");
	await ends.fill("2027-09-01");
	await page.getByRole("button", { name: field("create") }).click();
	await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
	await expectGoodPage(page, "need");
	const address = page.url();

	await page.getByRole("link", { name: w("edit"), exact: true }).click();
	await page.getByLabel(field("headcount")).fill("5");
	await page.getByRole("button", { name: field("save") }).click();
	const history = page.getByRole("region", { name: t("history") });
	await expect(history).toContainText(t("changeOf", { field: t("headcount"), before: "3", after: "5" }));

	await page.getByRole("button", { name: t("close"), exact: true }).click();
	const dialog = page.getByRole("dialog");
	await dialog.getByRole("radio", { name: t("reason.withdrawn") }).check();
	await dialog
		.getByRole("button", { name: t("close"), exact: true })
		.last()
		.click();
	const head = page.getByRole("heading", { level: 1 });
	await expect(head).toContainText(t("closedBecause", { reason: t("reason.withdrawn") }));
	await page.getByRole("button", { name: t("reopen") }).click();
	await expect(head).toContainText(w("open"));

	await page.getByRole("link", { name: t("copy"), exact: true }).click();
	await expect(page.getByRole("textbox", { name: field("title") })).toHaveValue(title);
	await page.getByRole("button", { name: field("create") }).click();
	await expect(page).not.toHaveURL(/new/);
	await expect(page).not.toHaveURL(address);
	await page.goto("/needs");
	await searchFor(page, t("search"), title);
	await expect(page.getByRole("link", { name: title })).toHaveCount(2);
	await expectGoodPage(page, "needs");

	const competitor = await personPage(page, "cloud-recruiter");
	await competitor.goto(address);
	await expect(competitor.getByRole("heading", { name: wordsOf(kitMessages)("notFoundTitle") })).toBeVisible();
	await competitor.context().close();
});
