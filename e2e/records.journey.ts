import { messages } from "#domains/records/web/clients/clients.messages.ts";
import { messages as forwardMessages } from "#domains/records/web/forwards/forwards.messages.ts";
import { expect, expectGoodPage, mark, rowsOf, signIn, test, wordsOf } from "./journey.ts";

test("an owner lets a program in, sends its records on, and shuts it out", async ({ page, baseURL }) => {
	const t = wordsOf(messages);
	const f = wordsOf(forwardMessages);
	const name = `Simulator ${mark()}`;
	await signIn(page, "school-owner");
	await page.goto("/my-organisation/records/new");
	await page.getByRole("textbox", { name: t("name") }).fill(name);
	const origins = page.getByRole("textbox", { name: t("originsLabel") });
	await origins.fill("https://player.example.org/page");
	await page.getByRole("button", { name: t("make") }).click();
	await expect(origins).toHaveAttribute("aria-invalid", "true");
	await expectGoodPage(page, "record-client-form");
	await origins.fill("https://player.example.org");
	await page.getByRole("button", { name: t("make") }).click();
	await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
	const shown = (label: string) => page.locator("dt", { hasText: label }).locator("+ dd").first().textContent();
	const pair = `${await shown(t("key"))}:${await shown(t("secret"))}`;

	// Another program, by nothing but what the screen gave it.
	const send = async (): Promise<number> => {
		const answer = await fetch(`${baseURL}/xapi/2.0/statements`, {
			method: "POST",
			headers: {
				authorization: `Basic ${Buffer.from(pair).toString("base64")}`,
				"content-type": "application/json",
				"x-experience-api-version": "2.0.0",
			},
			body: JSON.stringify({
				actor: { mbox: "mailto:learner@example.org" },
				verb: { id: "http://adlnet.gov/expapi/verbs/completed" },
				object: { id: "https://example.org/activities/welding" },
			}),
		});
		return answer.status;
	};
	expect(await send()).toBe(200);

	const store = `Region ${mark()}`;
	await page.getByRole("link", { name: t("back") }).click();
	await expect(rowsOf(page, t("clients")).filter({ hasText: name })).toContainText("https://player.example.org");
	await page.getByRole("link", { name: f("new") }).click();
	await page.getByRole("textbox", { name: f("name") }).fill(store);
	await page.getByRole("textbox", { name: f("endpoint") }).fill("https://127.0.0.1:1/xapi");
	await page.getByRole("textbox", { name: f("key") }).fill("key");
	await page.getByLabel(f("secret")).first().fill("secret");
	await page.getByRole("checkbox", { name: f("past") }).check();
	await expectGoodPage(page, "record-forward-form");
	await page.getByRole("button", { name: f("add") }).click();
	const forward = rowsOf(page, f("title")).filter({ hasText: store });
	// The screen looks again by itself until it has gone wrong, as it must for an account of the demonstration.
	await expect(forward).toContainText(f("error.sample-account"), { timeout: 30_000 });
	await expectGoodPage(page, "record-store");
	await forward.getByRole("button", { name: f("tryNow") }).click();
	await forward.getByRole("button", { name: f("pause") }).click();
	await expect(forward).toContainText(f("paused"));
	await forward.getByRole("button", { name: f("remove") }).click();
	await page
		.getByRole("dialog")
		.getByRole("button", { name: f("remove"), exact: true })
		.click();
	await expect(forward).toHaveCount(0);

	const client = rowsOf(page, t("clients")).filter({ hasText: name });
	await client.getByRole("button", { name: t("revoke") }).click();
	await page
		.getByRole("dialog")
		.getByRole("button", { name: t("revoke"), exact: true })
		.click();
	await expect(client).toContainText(t("revoked"));
	await expect.poll(send, { timeout: 1_000 }).toBe(401);
});
