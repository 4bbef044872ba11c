import type { Page } from "@playwright/test";
import { emailOf } from "#demo/people.ts";
import { messages as signInWords } from "#domains/organisations/web/sign-in/sign-in.messages.ts";
import { expect, expectGoodPage, language, mark, setLanguage, test, wordsOf } from "./journey.ts";

test.beforeEach(({ page }) => setLanguage(page, language()));

/** To the house's own page and back, as somebody with this address. */
async function throughTheHouse(page: Page, email: string, { allow = true, proven = true } = {}): Promise<void> {
	await page.goto("/sign-in?next=/account");
	await page.getByRole("link", { name: wordsOf(signInWords)("house", { name: "House" }) }).click();
	await page.getByLabel("Address").fill(email);
	await page.getByLabel("Proven by the house").setChecked(proven);
	await page.getByRole("button", { name: allow ? "Allow" : "Refuse" }).click();
}

const failed = (page: Page) => page.getByRole("alert").filter({ hasText: wordsOf(signInWords)("houseFailed") });
const who = async (page: Page) =>
	((await (await page.request.get("/api/session")).json()) as { person: { id: string; email: string } | null }).person;

test("somebody new comes in by the house's service, and is known again", async ({ page }) => {
	const email = `new-${mark()}@house.example`;
	await throughTheHouse(page, email);
	await expect(page).toHaveURL("/account");
	const first = await who(page);
	expect(first?.email).toBe(email);
	await page.context().clearCookies();
	await throughTheHouse(page, email);
	await expect(page).toHaveURL("/account");
	expect((await who(page))?.id).toBe(first?.id);
});

test("whoever refuses there stays outside and reads what to do", async ({ page }) => {
	await throughTheHouse(page, `refused-${mark()}@house.example`, { allow: false });
	await expect(failed(page)).toBeVisible();
	await expectGoodPage(page, "house-refused");
	expect(await who(page)).toBeNull();
});

test("an address that the house has not proven opens nobody's account; one that both have proven does", async ({
	page,
}) => {
	// Linked to the house in the end, and stays so: an account that no other journey uses.
	const email = emailOf("evaluator");
	await throughTheHouse(page, email, { proven: false });
	await expect(failed(page)).toBeVisible();
	expect(await who(page)).toBeNull();
	await throughTheHouse(page, email);
	await expect(page).toHaveURL("/account");
	expect((await who(page))?.email).toBe(email);
});
