import type { Locator, Page } from "@playwright/test";
import { organisations } from "#demo/people.ts";
import { formWords as chainForm } from "#domains/competencies/web/chains/chain-form.messages.ts";
import { messages as chainWords } from "#domains/competencies/web/chains/chains.messages.ts";
import { ledgerWords } from "#domains/competencies/web/ledger/ledger-words.ts";
import { words as competencyWords } from "#domains/competencies/web/words.ts";
import { formWords as needForm } from "#domains/demand/web/needs/need-form.messages.ts";
import { messages as markingWords } from "#domains/learning/web/marking/marking.messages.ts";
import { messages as offeringWords } from "#domains/learning/web/offerings/offerings.messages.ts";
import { messages as coverageWords } from "#domains/programmes/web/coverage/coverage.messages.ts";
import { messages as personalWords } from "#domains/programmes/web/personal/personal.messages.ts";
import { formWords } from "#domains/programmes/web/plans/plan-form.messages.ts";
import { messages as planWords } from "#domains/programmes/web/plans/plan-page.messages.ts";
import { messages as listWords } from "#domains/programmes/web/plans/plans.messages.ts";
import { messages as talkWords } from "#domains/programmes/web/plans/talk.messages.ts";
import { words } from "#domains/programmes/web/words.ts";
import {
	expect,
	expectGoodPage,
	expectGoodView,
	mark,
	personPage,
	pressAndConfirm,
	signIn,
	test,
	wordsOf,
} from "./journey.ts";
import { learnCourse } from "./learn-course.ts";
import { offerCourse, passDue } from "./offer-course.ts";

/** What no course of the demonstration region develops. */
const SKILL = /^(Learning Strategies|学习策略)/;

/** Types into a field that finds, and takes what is found under a name. */
async function choose(page: Page, label: string, typed: string, found: RegExp): Promise<void> {
	await page.getByRole("combobox", { name: label }).fill(typed);
	await page.getByRole("option", { name: found }).first().click();
}

/** The table of a drawing, on a page that compares with the occupation. */
async function tableIn(page: Page, address: string): Promise<Locator> {
	await page.goto(address);
	const drawing = page.getByRole("region", { name: /Robotics Technicians|机器人技术员/ }).first();
	await drawing.getByRole("button").first().click();
	return drawing.getByRole("table");
}

/** What it says of the competency. */
const rowIn = async (page: Page, address: string): Promise<string> =>
	(await (await tableIn(page, address)).getByRole("row", { name: SKILL }).textContent()) ?? "";

/** How many of a group it says have demonstrated the competency. */
async function demonstratedIn(page: Page, address: string): Promise<number> {
	const table = await tableIn(page, address);
	const row = table.getByRole("row", { name: SKILL });
	await expect(row).toBeVisible();
	const heads = await table.getByRole("columnheader").allTextContents();
	const column = heads.indexOf(wordsOf(ledgerWords)("state.demonstrated"));
	return Number(await row.getByRole("rowheader").or(row.getByRole("cell")).nth(column).textContent());
}

/** A competency of a framework of the office's own, published just now: nobody can have asked for it, nothing teaches it. */
async function newCompetency(official: Page, own: string, name: { en: string; zh: string }): Promise<void> {
	const ask = async (path: string, data?: unknown): Promise<{ id: string }> => {
		const answer = await official.request.post(`/api${path}`, { data });
		expect(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
		return answer.json();
	};
	const nothing = { en: null, zh: null };
	const framework = await ask("/frameworks", {
		...{ code: `cobots-${own}`, name: { en: null, zh: `协作机器人 ${own}` }, description: nothing },
		...{ version: "1", owner: "region" },
	});
	await ask(`/frameworks/${framework.id}/competencies`, {
		...{ code: "C1", kind: "skill", name, description: nothing, alternates: [], levels: [] },
		...{ broader: [], prerequisites: [], related: [] },
	});
	await ask(`/frameworks/${framework.id}/publish`);
}

test("a need shows a hole, three parties close it by a module, its course is learned and marked by two, and the gap closes", async ({
	page,
}) => {
	// All of the loop: twice as long as a journey may be.
	test.setTimeout(240_000);
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
	const partners = ["machines", "institute"].map((key) => organisations.find((one) => one.key === key)!);

	// The office names a competency that is new, and draws a chain with one link.
	await signIn(page, "official");
	const fresh = { en: `Safe reset of cobots ${own}`, zh: `协作机器人安全复位 ${own}` };
	const FRESH = new RegExp(`^(${fresh.en}|${fresh.zh})`);
	await newCompetency(page, own, fresh);
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

	// What is refused of it says so where it stands, and is put right there.
	await page.goto(`/industry-chains/${chainId}/edit`);
	const field = page.getByRole("textbox", { name: c("code") });
	await field.fill("two words");
	await page.getByRole("button", { name: c("save") }).click();
	await expect(field).toBeFocused();
	await expect(field).toHaveAttribute("aria-invalid", "true");
	await field.fill(`robots-${own}`);
	await page.getByRole("button", { name: c("save") }).click();
	await expect(page).toHaveURL(new RegExp(`${chainId}$`));

	// The head sees holes, and what stands behind one that the plan will fill.
	const head = await personPage(page, "programme-head");
	const programme = `机器人运维专业 ${own}`;
	// What says in the table how it is covered, beside the name that opens its line.
	const cellOf = (who: Page, name: RegExp) => who.getByRole("button", { name }).and(who.locator("[data-state]"));
	const cell = cellOf(head, /Learning Strategies|学习策略/);
	const newCell = cellOf(head, new RegExp(`${fresh.en}|${fresh.zh}`));
	const behind = head.getByRole("dialog");
	// What is covered stands last, beyond the first rows.
	const all = head.getByRole("button", { name: new RegExp(cover("showAll", { count: 0 }).replace("0", "\\d+")) });
	await head.goto(`/coverage/${chainId}`);
	await expect(head.getByRole("button", { name: cover("state.uncovered") }).first()).toBeVisible();
	await all.click();
	await cell.click();
	await expect(behind.getByRole("heading", { name: cover("askedBy") })).toBeVisible();
	await expect(behind).not.toContainText(programme);
	await expectGoodView(head, "coverage-records");
	await head.keyboard.press("Escape");
	await expect(newCell).toHaveCount(0);

	// An enterprise needs people who can do what nobody asked for before.
	const needed = `机器人技术员 ${own}`;
	const q = wordsOf(needForm);
	const recruiter = await personPage(page, "recruiter");
	await recruiter.goto("/needs/new");
	await choose(recruiter, q("occupation"), "Robotics technician", /Robotics Technicians|机器人技术员/);
	await recruiter.getByRole("textbox", { name: q("title") }).fill(needed);
	await recruiter.getByLabel(q("headcount")).fill("4");
	await recruiter.getByLabel(q("starts")).fill("2027-03-01");
	await choose(recruiter, q("add"), fresh.zh, FRESH);
	await recruiter.getByRole("button", { name: q("create") }).click();
	await expect(recruiter.getByRole("heading", { level: 1, name: needed })).toBeVisible();

	// It is a hole now, at the top of what the head sees; the office reads the need behind it.
	await head.goto(`/coverage/${chainId}`);
	await expect(newCell).toHaveAttribute("data-state", "uncovered");
	await expectGoodPage(head, "coverage");
	await newCell.click();
	await expect(behind).toContainText(cover("hiddenNeeds", { count: 1 }));
	await expect(behind).not.toContainText(needed);
	await head.keyboard.press("Escape");
	await page.goto(`/coverage/${chainId}`);
	await cellOf(page, new RegExp(`${fresh.en}|${fresh.zh}`)).click();
	await expect(page.getByRole("dialog").getByRole("link", { name: needed })).toBeVisible();
	await expectGoodView(page, "coverage-need");

	// The head drafts a plan with an enterprise and an institute; a module misses a practice site and says so.
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
	for (const { kind, zh, en } of partners) {
		await head.getByRole("combobox", { name: f("addPart") }).selectOption(kind);
		await choose(head, f("addParty"), zh.slice(0, 4), new RegExp(`${zh.slice(0, 4)}|${en.slice(0, 8)}`));
	}
	await choose(head, f("addCompetency"), "Learning Strategies", SKILL);
	await choose(head, f("addCompetency"), fresh.zh, FRESH);
	await head.getByRole("button", { name: w("save") }).click();
	await head.getByRole("link", { name: p("addModule") }).click();
	await head.getByRole("textbox", { name: w("nameZh") }).fill("带教与学习");
	await choose(head, f("addCompetency"), "Learning Strategies", SKILL);
	await choose(head, f("addCompetency"), fresh.zh, FRESH);
	await head.getByRole("checkbox", { name: w("part.enterprise") }).check();
	await head.getByRole("checkbox", { name: w("part.research_institute") }).check();
	await head.getByRole("checkbox", { name: w("part.practice_site") }).check();
	await expectGoodPage(head, "module-form");
	await head.getByRole("button", { name: f("addModule") }).click();
	const modules = head.getByRole("list", { name: p("modules") });
	await expect(modules).toContainText(w("uncovered", { part: w("part.practice_site") }));
	await expectGoodPage(head, "plan-uncovered");
	await pressAndConfirm(head, p("submit"));
	await expect(head.getByRole("dialog").getByRole("alert")).toBeVisible();
	await head.keyboard.press("Escape");
	await expect(head.getByRole("button", { name: p("submit") })).toBeFocused();
	await modules.getByRole("link", { name: p("editModule", { name: "带教与学习" }) }).click();
	await head.getByRole("checkbox", { name: w("part.practice_site") }).uncheck();
	await head.getByRole("button", { name: w("save") }).click();
	await expect(modules).not.toContainText(w("uncovered", { part: w("part.practice_site") }));
	await pressAndConfirm(head, p("submit"));
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
	await pressAndConfirm(enterprise, p("approve"));
	await expect(enterprise.getByRole("region", { name: p("approvals") })).toContainText(p("decision.approved"));
	const institute = await personPage(page, "institute-owner");
	await institute.goto(plan);
	await pressAndConfirm(institute, p("approve"));
	await expect(institute.getByRole("region", { name: p("approvals") }).getByText(p("decision.approved"))).toHaveCount(
		2,
	);
	await expectGoodPage(institute, "plan-approved");

	// The third party, the school, publishes, and the hole is closed.
	const school = await personPage(page, "school");
	await school.goto(plan);
	await pressAndConfirm(school, p("publish"));
	await expect(school.getByRole("heading", { level: 1 })).toContainText(w("state.published"));
	await head.goto(`/coverage/${chainId}`);
	await all.click();
	await expect(newCell).toHaveAttribute("data-state", "single");
	await expect(cell).not.toHaveAttribute("data-state", "uncovered");
	await cell.click();
	await expect(behind).toContainText(programme);
	await head.keyboard.press("Escape");

	// The head offers a course for it.
	const o = wordsOf(offeringWords);
	const coverage = await (await head.request.get(`/api/coverage/${chainId}`)).json();
	const { id: competencyId } = coverage.competencies.find(({ name }: { name: { en: string } }) =>
		/^Learning Strategies/.test(name.en),
	);
	const found = await (await head.request.get("/api/occupations?limit=1&q=Robotics%20Technicians")).json();
	const occupationId = found.items[0].id;
	const offeringId = await offerCourse(head, { own, competencyId, level: 3 });
	await head.goto(`/offerings/${offeringId}`);
	await pressAndConfirm(head, o("openIt"));
	await head.getByRole("button", { name: o("makeCode"), exact: true }).click();
	const code = (await head.locator("code").textContent()) ?? "";

	// A student plans for the occupation: the course is what closes the gap.
	const y = wordsOf(personalWords);
	const learner = await personPage(page, "student");
	await learner.request.delete("/api/personal-plan");
	await learner.goto("/my-plan");
	await choose(learner, y("target"), "Robotics technician", /Robotics Technicians|机器人技术员/);
	await learner.getByRole("button", { name: y("propose"), exact: true }).click();
	await expect(learner.getByRole("main")).toContainText(`带教与学习 ${own}`);
	await expectGoodPage(learner, "my-plan-ways");
	await learner
		.getByRole("button", { name: y("accept"), exact: true })
		.first()
		.click();
	await expect(learner.getByRole("button", { name: y("again"), exact: true })).toBeVisible();
	await expect(learner.getByRole("main")).toContainText(`带教与学习 ${own}`);
	await expectGoodPage(learner, "my-plan");

	const teacher = await personPage(page, "teacher");
	const asked = new URLSearchParams({ occupation: occupationId });
	const gap = `/me/competencies?${asked}`;
	const { items: groups } = await (await teacher.request.get("/api/learner-groups?limit=1")).json();
	const group = `/learner-groups/${groups[0].id}?${asked}`;
	const groupBefore = await demonstratedIn(teacher, group);

	// They join and learn.
	await learnCourse({ learner, teacher, offeringId, code, own });

	// Two mark by the rubric, each on their own and by the keyboard; the teacher releases.
	const m = wordsOf(markingWords);
	await passDue(teacher, offeringId);
	await teacher.goto(`/marking?offeringId=${offeringId}`);
	const mentor = await personPage(page, "mentor");
	await mentor.goto(`/marking?offeringId=${offeringId}`);
	for (const marker of [teacher, mentor]) {
		await marker.getByRole("link", { name: m("begin"), exact: true }).click();
		await expect(marker.getByRole("heading", { name: m("myMark") })).toBeVisible();
		await marker.keyboard.press("3");
		await marker.keyboard.press("Control+Enter");
		await expect(marker.getByText(m("finished"))).toBeVisible();
	}
	await expectGoodPage(mentor, "marked");
	await teacher.reload();
	await pressAndConfirm(teacher, m("release"));
	await expect(teacher.getByRole("heading", { level: 1 })).toContainText(m("show.released"));

	// The gap closes, on the student's page and among the group.
	await expect.poll(() => rowIn(learner, gap)).toContain(wordsOf(ledgerWords)("state.demonstrated"));
	await expectGoodPage(learner, "gap-closed");
	expect(await demonstratedIn(teacher, group)).toBeGreaterThan(groupBefore);
	await expectGoodPage(teacher, "group-reaches");
});
