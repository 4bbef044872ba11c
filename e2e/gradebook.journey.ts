import { cellWords } from "#domains/learning/web/grades/cell.messages.ts";
import { messages as gradeWords } from "#domains/learning/web/grades/grades.messages.ts";
import { myWords } from "#domains/learning/web/grades/my-marks.messages.ts";
import { progressWords } from "#domains/learning/web/grades/progress.messages.ts";
import { ruleWords } from "#domains/learning/web/grades/rules-words.ts";
import { messages as offeringWords } from "#domains/learning/web/offerings/offerings.messages.ts";
import { expect, expectGoodPage, signIn, test, wordsOf } from "./journey.ts";

/** The student of the tour, as the demo names them. */
const STUDENT = "李想（样例）";

test("a teacher tries out weights, sets a mark by hand with the keyboard, and its learner reads why and what it comes to", async ({
	page,
}) => {
	const g = wordsOf(gradeWords);
	const c = wordsOf(cellWords);
	const r = wordsOf(ruleWords);
	const p = wordsOf(progressWords);
	const m = wordsOf(myWords);

	await signIn(page, "teacher");
	const answer = await page.request.get("/api/offerings?mine=true&state=open&limit=50");
	const { items } = (await answer.json()) as { items: { id: string }[] };
	const books = await Promise.all(
		items.map(async ({ id }) => (await page.request.get(`/api/offerings/${id}/gradebook`)).json()),
	);
	/** One in which the student of the tour has a cell without a mark that can be set. */
	const found = books.flatMap((book) => {
		const row = book.rows.items.find(([, name]: [string, string]) => name === STUDENT);
		const at = row ? [...row[4]].findIndex((sign, index) => sign === "." && !book.columns[index].hidden) : -1;
		return at < 0 ? [] : [{ id: book.offering.id as string, name: STUDENT, at }];
	})[0];
	if (!found) throw new Error("the demo has no mark to be set");

	await page.goto(`/offerings/${found.id}/gradebook`);
	await page.getByRole("searchbox", { name: g("search") }).fill(found.name);
	const grid = page.getByRole("grid", { name: g("title") });
	await expect(grid).toHaveAttribute("aria-rowcount", "2");
	await expectGoodPage(page, "gradebook");

	await grid.getByRole("gridcell").first().focus();
	for (let i = 0; i <= found.at; i++) await page.keyboard.press("ArrowRight");
	await page.keyboard.press("Enter");
	const dialog = page.getByRole("dialog");
	await dialog.getByRole("textbox", { name: c("score") }).fill("80");
	await dialog.getByRole("textbox", { name: c("reason") }).fill("Shown at the machine");
	await expect(dialog).toContainText(c("evidence"));
	await dialog.getByRole("button", { name: c("set"), exact: true }).click();
	await expect(dialog).toBeHidden();
	await expect(grid.locator('[data-mark="hand"]')).toHaveText("80");

	// Where the learner saw a mark it is proposed: the cell says so, and the focus stays where it was decided upon.
	await grid.locator('[data-mark="hand"]').dblclick();
	await dialog.getByRole("textbox", { name: c("score") }).fill("90");
	await dialog.getByRole("textbox", { name: c("reason") }).fill("Shown again");
	await dialog.getByRole("button", { name: c("propose"), exact: true }).click();
	await expect(dialog).toBeHidden();
	const waits = g("withOpenChange", { said: "" });
	await expect(grid.locator('[data-mark="open"]')).toHaveAttribute("aria-label", new RegExp(`${waits}$`));
	const own = page.getByRole("listitem").filter({ hasText: "Shown again" });
	await own.getByRole("button", { name: c("withdraw") }).focus();
	await page.keyboard.press("Enter");
	await expect(own).toHaveCount(0);
	await expect(page.locator(":focus")).toHaveText(new RegExp(`${c("withdraw")}|${c("refuse")}|${c("noProposals")}`));

	// Tried out, and dropped again.
	await page
		.getByRole("textbox", { name: r("drop") })
		.first()
		.fill("1");
	await expect(page.getByRole("button", { name: r("save") })).toBeVisible();
	await page.getByRole("button", { name: r("discard") }).click();
	await expect(page.getByRole("button", { name: r("save") })).toBeHidden();

	await page.goto(`/offerings/${found.id}/progress`);
	await expect(page.getByRole("heading", { name: p("idleTitle") })).toBeVisible();
	await expectGoodPage(page, "progress-matrix");

	await page.goto(`/offerings/${found.id}`);
	const o = wordsOf(offeringWords);
	await expect(page.getByRole("columnheader", { name: o("learner") }).first()).toBeVisible();
	for (const head of await page.getByRole("columnheader").all()) await expect(head).toHaveAccessibleName(/./);
	const places = await page
		.getByRole("region")
		.evaluateAll((all) =>
			all.map(
				(one) =>
					one.getAttribute("aria-label") ??
					document.getElementById(one.getAttribute("aria-labelledby") ?? "")?.textContent,
			),
		);
	expect(new Set(places).size).toBe(places.length);
	await expectGoodPage(page, "offering-learners");

	await signIn(page, "student");
	await page.goto(`/learn/${found.id}/marks`);
	await expect(page.getByText("Shown at the machine")).toBeVisible();
	await page.getByRole("button", { name: m("whatIf") }).click();
	await page
		.getByRole("textbox", { name: m("tryScore") })
		.first()
		.fill("100");
	await expect(page.getByText(m("tried"), { exact: false })).toBeVisible();
	await expectGoodPage(page, "my-marks");
});
