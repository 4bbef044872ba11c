import type { Page } from "@playwright/test";
import xapi from "@xapi/xapi";
import { emailOf, organisations, people } from "#demo/people.ts";
import { messages as groupWords } from "#domains/competencies/web/groups/groups.messages.ts";
import { messages as competencyWords } from "#domains/competencies/web/ledger/competency.messages.ts";
import { messages as disputeWords } from "#domains/competencies/web/ledger/disputes.messages.ts";
import { ledgerWords } from "#domains/competencies/web/ledger/ledger-words.ts";
import { messages as personWords } from "#domains/competencies/web/ledger/person.messages.ts";
import { messages as ruleWords } from "#domains/records/web/rules/rules.messages.ts";
import { expect, expectGoodPage, expectGoodView, mark, personPage, signIn, test, wordsOf } from "./journey.ts";
import { IN_HAND } from "./screens.ts";

/** A library written for CommonJS: its class is the default of what comes as the default. */
const XAPI = xapi.default;
const student = people.find(({ key }) => key === "student")!.name;
/** Competencies that the student has evidence of, one for each journey that adds to it; English and Chinese name. */
const SPEAKING = { en: "Speaking", name: /^(Speaking|口头表达)/ };
const WRITING = { en: "Writing", name: /^(Writing|写作)/ };

/** What a learner's own page says of what they have shown in it: level, confidence, entries, latest. */
async function attainedRow(page: Page, { name }: typeof SPEAKING): Promise<string | null> {
	await page.goto("/me/competencies");
	const card = page.getByRole("region", { name: /O\*NET/ });
	await card.getByRole("button").first().click();
	return card.getByRole("link", { name }).locator("xpath=ancestor::*[self::tr or self::li][1]").textContent();
}

async function chooseCompetency(page: Page, label: string, { en, name }: typeof SPEAKING): Promise<void> {
	await page.getByRole("combobox", { name: label }).fill(en);
	await page.getByRole("option", { name }).first().click();
}

test("a teacher marks a class, a learner disputes the mark, and the ledger keeps both", { tag: IN_HAND }, async ({
	page,
}) => {
	const g = wordsOf(groupWords);
	const c = wordsOf(competencyWords);
	const d = wordsOf(disputeWords);
	const w = wordsOf(ledgerWords);
	const own = mark();
	await signIn(page, "teacher");
	await page.goto("/learner-groups");
	await expectGoodPage(page, "learner-groups");
	await page
		.getByRole("link", { name: /大数据技术 2024|Big data 2024/ })
		.first()
		.click();
	await expect(page.getByRole("region", { name: g("each") }).getByRole("link")).toHaveCount(18);
	await expectGoodPage(page, "learner-group");
	const now = page.url();
	await page.getByLabel(w("asOf")).fill("2026-06-30");
	await expect(page.getByText(/^(As of|截至) .*2026/)).toBeVisible();
	await expectGoodPage(page, "learner-group-past");
	await page.goto(now);
	await page.getByRole("button", { name: g("record") }).click();
	const dialog = page.getByRole("dialog");
	await chooseCompetency(page, w("competency"), SPEAKING);
	await dialog.getByRole("combobox", { name: g("as") }).selectOption("points");
	await dialog.getByRole("textbox", { name: g("pointsOf", { name: student }) }).fill("95,5");
	await dialog.getByRole("textbox", { name: w("note") }).fill(own);
	await expectGoodView(page, "learner-group-record");
	await dialog.getByRole("button", { name: g("record") }).click();
	await expect(dialog).toHaveCount(0);

	const learner = await personPage(page, "student");
	await learner.goto("/me/competencies");
	await expectGoodPage(learner, "my-competencies");
	// The table twin has the links that the picture has for the pointer.
	const cards = learner.getByRole("region", { name: /O\*NET/ });
	await cards.getByRole("button").first().click();
	await cards.getByRole("link", { name: SPEAKING.name }).click();
	const entry = learner.getByRole("listitem").filter({ hasText: own }).first();
	await expect(entry).toContainText(w("kind.graded"));
	await expectGoodPage(learner, "my-competency");
	await entry.getByRole("button", { name: c("dispute") }).click();
	await learner.getByRole("dialog").getByRole("textbox").fill(`Not mine ${own}`);
	await learner
		.getByRole("dialog")
		.getByRole("button", { name: c("dispute") })
		.click();
	await expect(entry).toContainText(c("disputed"));

	await page.goto("/evidence-disputes");
	const dispute = page.getByRole("listitem").filter({ hasText: `Not mine ${own}` });
	await expectGoodPage(page, "disputes");
	await dispute.getByRole("button", { name: d("answer") }).click();
	await page
		.getByRole("dialog")
		.getByRole("combobox", { name: d("outcome") })
		.selectOption("withdrawn");
	await page
		.getByRole("dialog")
		.getByRole("textbox", { name: d("reason") })
		.fill(`Right ${own}`);
	await page
		.getByRole("dialog")
		.getByRole("button", { name: d("send") })
		.click();
	await expect(dispute).toHaveCount(0);
	await learner.reload();
	await expect(learner.getByRole("listitem").filter({ hasText: own }).last()).toContainText(c("overWithdrawn"));
	await learner.context().close();
});

test("a learner lets an enterprise see what they can do, and takes it back", { tag: IN_HAND }, async ({ page }) => {
	const t = wordsOf(personWords);
	const key = "logistics";
	const firm = organisations.find((one) => one.key === key)!;
	const name = firm.zh.replace(/ ?[（(].*/, "");
	await signIn(page, "student");
	const session = await (await page.request.get("/api/session")).json();
	const address = `/people/${session.person.id}/competencies`;
	await page.goto("/me/competencies");
	// What comes above the field moves it down, and its suggestions go out of sight with it.
	await expect(page.getByRole("heading", { name: /O\*NET/ })).toBeVisible();
	await expect(page.getByText(/大数据技术|Big data/).first()).toBeVisible();
	await expect(
		page
			.getByRole("listitem")
			.filter({ hasText: t("inForce") })
			.first(),
	).toBeVisible();
	await page.getByRole("combobox", { name: t("give") }).fill(firm.en.replace(/ \(.*/, ""));
	await page.getByRole("option", { name }).first().click();
	await page.getByRole("button", { name: t("giveLabel"), exact: true }).click();
	const view = page.getByRole("listitem").filter({ hasText: name });
	await expect(view.filter({ hasText: t("inForce") })).toBeVisible();

	// Its recruiter sees nothing by it: a view is for owner and coordinator.
	const recruiter = await personPage(page, `${key}-recruiter`);
	expect((await recruiter.request.get(`/api${address.replace("competencies", "attainment")}`)).status()).toBe(404);
	await recruiter.context().close();
	await view.getByRole("button", { name: t("take") }).click();
	await page
		.getByRole("dialog")
		.getByRole("button", { name: t("take") })
		.click();
	await expect(view.filter({ hasText: t("inForce") })).toHaveCount(0);

	const coordinator = await personPage(page, "enterprise-coordinator");
	await coordinator.goto("/evidence-views");
	await coordinator.getByRole("link", { name: student }).first().click();
	await expect(coordinator.getByRole("heading", { level: 1, name: t("of", { name: student }) })).toBeVisible();
	await expectGoodPage(coordinator, "person-competencies");
	await coordinator.context().close();
});

test("a teacher makes a rule, tries it and switches it on; statements of a program become evidence", async ({
	page,
	baseURL,
}) => {
	const r = wordsOf(ruleWords);
	const c = wordsOf(competencyWords);
	const own = mark();
	const activity = `https://example.org/quiz/${own}`;
	const owner = await personPage(page, "school-owner");
	const { activeOrganisationId: school } = await (await owner.request.get("/api/session")).json();
	const made = await owner.request.post(`/api/organisations/${school}/record-clients`, {
		data: { name: `Journey ${own}`, scopes: ["all"] },
	});
	const { id, key, secret } = await made.json();
	// A client library of others, by nothing but the address and the credentials.
	const program = new XAPI({
		endpoint: `${baseURL}/xapi/1.0.3/`,
		auth: XAPI.toBasicAuth(key, secret),
		adapter: "fetch",
	});
	const send = (scaled: number) =>
		program.sendStatement({
			statement: {
				actor: { mbox: `mailto:${emailOf("student")}`, objectType: "Agent" },
				verb: XAPI.Verbs.PASSED,
				object: { id: activity, objectType: "Activity" },
				result: { score: { scaled } },
			},
		});
	await send(0.7);

	await signIn(page, "teacher");
	await page.goto("/record-rules/new");
	await page.getByRole("textbox", { name: r("name") }).fill(`Quiz ${own}`);
	await page.getByRole("combobox", { name: r("activity") }).fill(activity);
	await page.getByRole("option", { name: activity }).first().click();
	await chooseCompetency(page, r("competency"), WRITING);
	await expectGoodPage(page, "rule-form");
	await page.getByRole("button", { name: r("make") }).click();
	await expect(page.getByRole("heading", { level: 1 })).toContainText(`Quiz ${own}`);
	await page.getByRole("button", { name: r("try") }).click();
	await expect(page.getByRole("list", { name: r("examples") })).toContainText(student);
	await expectGoodPage(page, "rule");
	await page.getByRole("button", { name: r("switchOn") }).click();
	await page
		.getByRole("dialog")
		.getByRole("button", { name: r("switchOn") })
		.click();
	await expect(page.getByRole("heading", { level: 1 })).toContainText(r("on"));
	const learner = await personPage(page, "student");
	const { person } = await (await learner.request.get("/api/session")).json();
	const before = await attainedRow(learner, WRITING);
	await send(0.9);
	await page.goto("/record-rules");
	await expectGoodPage(page, "rules");

	const evidence = async () => {
		const { items } = await (await learner.request.get(`/api/people/${person.id}/evidence?limit=50`)).json();
		return items.find(({ note }: { note: string | null }) => note?.startsWith(`Quiz ${own}`));
	};
	await expect.poll(evidence).toMatchObject({ kind: "automatic", level: 3, mark: { score: 90, max: 100 } });
	await learner.goto(`/me/competencies/${(await evidence()).competency.id}`);
	await expect(learner.getByRole("listitem").filter({ hasText: `Quiz ${own}` })).toContainText(c("rule"));
	expect(await attainedRow(learner, WRITING)).not.toBe(before);
	await learner.context().close();

	const withdrawn = await owner.request.delete(`/api/organisations/${school}/record-clients/${id}`);
	expect(withdrawn.ok()).toBe(true);
	await expect(send(0.95)).rejects.toThrow("Credentials are missing or not valid");
	await owner.context().close();
});
