import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { messages } from "#domains/demand/web/catalogue/catalogue.messages.ts";
import { messages as listWords } from "#domains/demand/web/catalogue-list/catalogue-list.messages.ts";
import { words } from "#domains/demand/web/words.ts";
import {
	download,
	expect,
	expectGoodPage,
	mark,
	otherPage,
	personPage,
	rowsOf,
	setLanguage,
	signIn,
	test,
	wordsOf,
} from "./journey.ts";

test("a catalogue is drafted, given back, submitted again, published by another and read by anybody", async ({
	page,
}) => {
	const list = wordsOf(listWords);
	const t = wordsOf(messages);
	const year = "2026";
	const remark = `请补充说明 ${mark()}`;

	await stateNeed(page, `${year}-09-01`);
	await signIn(page, "official");
	await page.goto("/catalogues");
	await page.getByRole("button", { name: list("draft") }).click();
	await page.getByRole("textbox", { name: list("year") }).fill(year);
	await page.getByRole("button", { name: list("create") }).click();
	await expect(page.getByRole("heading", { level: 1, name: t("title", { year }) })).toBeVisible();
	await expect(rowsOf(page, t("entries"))).not.toHaveCount(0);
	await expectGoodPage(page, "catalogue-draft");
	const address = page.url();
	await submit();

	const other = await personPage(page, "reviewer");
	await other.goto(address);
	await other.getByRole("button", { name: t("return"), exact: true }).click();
	await other
		.getByRole("dialog")
		.getByRole("textbox", { name: t("returnNote") })
		.fill(remark);
	await other
		.getByRole("dialog")
		.getByRole("button", { name: t("return"), exact: true })
		.click();
	await expect(other.getByRole("heading", { level: 1 })).toContainText(wordsOf(words)("state.draft"));

	await page.reload();
	await expect(page.getByText(remark)).toBeVisible();
	await expectGoodPage(page, "catalogue-returned");
	await submit();
	await expect(page.getByRole("button", { name: t("publish"), exact: true })).toHaveCount(0);

	await other.reload();
	await expectGoodPage(other, "catalogue-review");
	await other.getByRole("button", { name: t("publish"), exact: true }).click();
	await other
		.getByRole("dialog")
		.getByRole("button", { name: t("publish"), exact: true })
		.click();
	await expect(other.getByRole("heading", { level: 1 })).toContainText(/Version \d|第 \d+ 版/);
	await other.context().close();

	const visitor = await otherPage(page);
	for (const language of ["en", "zh"] as const) {
		await setLanguage(visitor, language);
		await visitor.goto(address);
		const version = language === "en" ? /Version \d/ : /第 \d+ 版/;
		await expect(visitor.getByRole("heading", { level: 1 })).toContainText(version);
		const menu = visitor.getByRole("button", { name: language === "en" ? "Download" : "下载", exact: true });
		await menu.click();
		const pdf = await download(visitor, () => visitor.getByRole("button", { name: /^PDF/ }).click());
		expect(pdf.bytes.subarray(0, 4).toString()).toBe("%PDF");
		expect(pdf.bytes.length).toBeGreaterThan(10_000);
		await menu.click();
		const excel = await download(visitor, () => visitor.getByRole("button", { name: /^Excel,|^Excel（/ }).click());
		expect(excel.bytes.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
	}
	await visitor.context().close();

	async function submit(): Promise<void> {
		await page.getByRole("button", { name: t("submit"), exact: true }).click();
		await page
			.getByRole("dialog")
			.getByRole("button", { name: t("submit"), exact: true })
			.click();
		await expect(page.getByRole("heading", { level: 1 })).toContainText(wordsOf(words)("state.review"));
	}
});

/** An enterprise's need of the year, so that there is something to count. */
async function stateNeed(page: Page, startsOn: string): Promise<void> {
	const recruiter = await personPage(page, "logistics-recruiter");
	const { request } = recruiter;
	const found = await request.get("/api/occupations?q=logisticians&limit=1");
	const [occupation] = ((await found.json()) as { items: { id: string }[] }).items;
	const need = {
		language: "zh",
		headcount: 12,
		endsOn: null,
		placeId: null,
		pay: null,
		competencies: [],
		contact: null,
	};
	const stated = await request.post("/api/needs", {
		headers: { "idempotency-key": randomUUID() },
		data: { ...need, occupationId: occupation?.id, title: "物流师", description: null, startsOn },
	});
	expect(stated.ok(), await stated.text()).toBe(true);
	await recruiter.context().close();
}
