import type { Page } from "@playwright/test";
import { organisations } from "#demo/people.ts";
import { formWords as chainForm } from "#domains/competencies/web/chains/chain-form.messages.ts";
import { messages as chainWords } from "#domains/competencies/web/chains/chains.messages.ts";
import { words as competencyWords } from "#domains/competencies/web/words.ts";
import { messages as coverageWords } from "#domains/programmes/web/coverage/coverage.messages.ts";
import { formWords } from "#domains/programmes/web/plans/plan-form.messages.ts";
import { messages as planWords } from "#domains/programmes/web/plans/plan-page.messages.ts";
import { messages as listWords } from "#domains/programmes/web/plans/plans.messages.ts";
import { messages as talkWords } from "#domains/programmes/web/plans/talk.messages.ts";
import { words } from "#domains/programmes/web/words.ts";
import { expect, expectGoodPage, expectGoodView, mark, personPage, signIn, test, wordsOf } from "./journey.ts";

/** Types into a field that finds, and takes what is found under a name. */
async function choose(page: Page, label: string, typed: string, found: RegExp): Promise<void> {
	await page.getByRole("combobox", { name: label }).fill(typed);
	await page.getByRole("option", { name: found }).first().click();
}

test("an official draws a chain, a school plans with an enterprise what it lacks, and the hole closes", async ({
	page,
}) => {
	const own = mark();
	const c = wordsOf(chainForm);
	const chain = wordsOf(chainWords);
	const k = wordsOf(competencyWords);
	const cover = wordsOf(coverageWords);
	const f = wordsOf(formWords);
	const p = wordsOf(planWords);
	const l = wordsOf(listWords);
	const t = wordsOf(talkWords);
	const w = wordsOf(words);
	const skill = /^(Learning Strategies|学习策略)/;
	const firm = organisations.find(({ key }) => key === "machines")!;

	// The office draws a chain with one link.
	await signIn(page, "official");
	await page.goto("/industry-chains/new");
	await page.getByRole("textbox", { name: k("nameZh") }).fill(`机器人运维 ${own}`);
	await page.getByRole("textbox", { name: c("code") }).fill(`robots-${own}`);
	await page.getByRole("button", { name: c("addLink", { stage: chain("stage.midstream") }) }).click();
	const dialog = page.getByRole("dialog");
	await dialog.getByRole("textbox", { name: k("nameZh") }).fill("现场运维");
	await choose(page, c("addOccupation"), "Robotics technician", /Robotics Technicians|机器人技术员/);
	await expect(dialog.getByRole("list", { name: c("occupations") }).getByRole("listitem")).toHaveCount(1);
	await expectGoodView(page, "chain-link");
	await dialog.getByRole("button", { name: c("done") }).click();
	await expectGoodPage(page, "chain-form");
	await page.getByRole("button", { name: c("create") }).click();
	await expect(page.getByRole("heading", { level: 1, name: new RegExp(own) })).toBeVisible();
	const chainId = page.url().split("/").at(-1)?.split("?")[0] ?? "";

	// The head sees holes, and what stands behind one that the plan will fill.
	const head = await personPage(page, "programme-head");
	const programme = `机器人运维专业 ${own}`;
	const cell = head.getByRole("button", { name: /Learning Strategies|学习策略/ });
	const behind = head.getByRole("dialog");
	// What is covered stands last, beyond the first rows.
	const all = head.getByRole("button", { name: new RegExp(cover("showAll", { count: 0 }).replace("0", "\\d+")) });
	await head.goto(`/coverage/${chainId}`);
	await expect(head.getByRole("button", { name: cover("state.uncovered") }).first()).toBeVisible();
	await expectGoodPage(head, "coverage");
	await all.click();
	await cell.click();
	await expect(behind.getByRole("heading", { name: cover("askedBy") })).toBeVisible();
	await expect(behind).not.toContainText(programme);
	await expectGoodView(head, "coverage-records");

	// The head drafts a plan with the enterprise; a module misses a practice site and says so.
	const made = await head.request.post("/api/programmes", {
		data: { programme: { nameZh: programme, degree: "associate", occupations: [], cohorts: [] } },
	});
	expect(made.ok()).toBe(true);
	await head.goto("/training-plans/new");
	await choose(head, l("programme"), own, new RegExp(own));
	await head.getByRole("button", { name: l("begin") }).click();
	await expect(head.getByRole("heading", { level: 1, name: new RegExp(own) })).toBeVisible();
	await head.getByRole("link", { name: w("edit"), exact: true }).click();
	await head.getByLabel(f("creditsRequired")).fill("4");
	await choose(head, f("addParty"), firm.zh.slice(0, 4), new RegExp(`${firm.zh.slice(0, 4)}|${firm.en.slice(0, 8)}`));
	await choose(head, f("addCompetency"), "Learning Strategies", skill);
	await head.getByRole("button", { name: w("save") }).click();
	await head.getByRole("link", { name: p("addModule") }).click();
	await head.getByRole("textbox", { name: w("nameZh") }).fill("带教与学习");
	await choose(head, f("addCompetency"), "Learning Strategies", skill);
	await head.getByRole("checkbox", { name: w("part.enterprise") }).check();
	await head.getByRole("checkbox", { name: w("part.practice_site") }).check();
	await expectGoodPage(head, "module-form");
	await head.getByRole("button", { name: f("addModule") }).click();
	const modules = head.getByRole("list", { name: p("modules") });
	await expect(modules).toContainText(w("uncovered", { part: w("part.practice_site") }));
	await expectGoodPage(head, "plan-uncovered");
	const step = async (who: Page, name: string): Promise<void> => {
		await who.getByRole("button", { name, exact: true }).click();
		await who.getByRole("dialog").getByRole("button", { name, exact: true }).click();
	};
	await step(head, p("submit"));
	await expect(head.getByRole("dialog").getByRole("alert")).toBeVisible();
	await head.keyboard.press("Escape");
	await modules.getByRole("link", { name: p("editModule", { name: "带教与学习" }) }).click();
	await head.getByRole("checkbox", { name: w("part.practice_site") }).uncheck();
	await head.getByRole("button", { name: w("save") }).click();
	await expect(modules).not.toContainText(w("uncovered", { part: w("part.practice_site") }));
	await step(head, p("submit"));
	await expect(head.getByRole("heading", { level: 1 })).toContainText(w("state.approval"));
	const plan = new URL(head.url()).pathname;

	// The enterprise says something about the module and approves.
	const enterprise = await personPage(page, "enterprise-coordinator");
	await enterprise.goto(plan);
	await enterprise.getByRole("button", { name: new RegExp(t("comments", { name: "带教与学习" })) }).click();
	const talk = enterprise.getByRole("dialog");
	await talk.getByRole("textbox", { name: t("say") }).fill("建议由我们的师傅带教。");
	await talk.getByRole("button", { name: t("send") }).click();
	await expect(talk.getByText("建议由我们的师傅带教。")).toBeVisible();
	await enterprise.keyboard.press("Escape");
	await step(enterprise, p("approve"));
	await expect(enterprise.getByRole("region", { name: p("approvals") })).toContainText(p("decision.approved"));
	await expectGoodPage(enterprise, "plan-approved");

	// The school publishes, and the hole is closed.
	const school = await personPage(page, "school");
	await school.goto(plan);
	await step(school, p("publish"));
	await expect(school.getByRole("heading", { level: 1 })).toContainText(w("state.published"));
	await head.goto(`/coverage/${chainId}`);
	await all.click();
	await expect(cell).not.toHaveAttribute("data-state", "uncovered");
	await cell.click();
	await expect(behind).toContainText(programme);
});
