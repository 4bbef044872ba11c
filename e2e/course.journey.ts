import { messages as activityWords } from "#domains/competencies/web/ledger/competency.messages.ts";
import { messages as assignmentWords } from "#domains/learning/web/assignments/assignments.messages.ts";
import { runWords } from "#domains/learning/web/assignments/run.messages.ts";
import { formWords as activityForm } from "#domains/learning/web/content/activity.messages.ts";
import { assignmentWords as assignmentForm } from "#domains/learning/web/content/assignment.messages.ts";
import { messages as contentWords } from "#domains/learning/web/content/content.messages.ts";
import { formWords } from "#domains/learning/web/courses/course-form.messages.ts";
import { messages as courseWords } from "#domains/learning/web/courses/courses.messages.ts";
import { messages as learnWords } from "#domains/learning/web/learn/learn.messages.ts";
import { messages as markingWords } from "#domains/learning/web/marking/marking.messages.ts";
import { messages as offeringWords } from "#domains/learning/web/offerings/offerings.messages.ts";
import { messages as questionWords } from "#domains/learning/web/questions/questions.messages.ts";
import { words as learningWords } from "#domains/learning/web/words.ts";
import { expect, expectGoodPage, mark, personPage, signIn, test, wordsOf } from "./journey.ts";
import { passDue } from "./offer-course.ts";

/** A skill that no other journey shows something of; English and Chinese name. */
const SKILL = { en: "Troubleshooting", name: /^(Troubleshooting|故障排除)/ };

test("a course is written and offered; a student joins by code, learns, hands in, is marked by two, and it shows on their competencies", async ({
	page,
}) => {
	// From the first draft to the mark that two agree on: longer than a journey may be.
	test.setTimeout(240_000);
	const c = wordsOf(courseWords);
	const f = wordsOf(formWords);
	const w = wordsOf(learningWords);
	const n = wordsOf(contentWords);
	const a = wordsOf(activityForm);
	const q = wordsOf(questionWords);
	const o = wordsOf(offeringWords);
	const l = wordsOf(learnWords);
	const k = wordsOf(activityWords);
	const af = wordsOf(assignmentForm);
	const h = wordsOf(assignmentWords);
	const m = wordsOf(markingWords);
	const r = wordsOf(runWords);
	const own = mark();
	const fill = async (label: string, text: string) => page.getByRole("textbox", { name: label }).fill(text);
	const press = async (name: string) => page.getByRole("button", { name, exact: true }).click();
	const confirm = async (name: string) => page.getByRole("dialog").getByRole("button", { name, exact: true }).click();

	await signIn(page, "programme-head");
	await page.goto("/courses");
	await page.goto("/courses/new");
	await fill(w("nameZh"), `故障诊断 ${own}`);
	await fill(w("nameEn"), `Fault finding ${own}`);
	await fill(f("code"), `FF-${own}`);
	await page.getByRole("combobox", { name: f("add") }).fill(SKILL.en);
	await page.getByRole("option", { name: SKILL.name }).first().click();
	await press(f("create"));
	await expect(page.getByRole("heading", { level: 1 })).toContainText(own);

	await page.getByRole("link", { name: c("content"), exact: true }).click();
	await press(n("addUnit"));
	await page
		.getByRole("dialog")
		.getByRole("textbox", { name: n("unitEn") })
		.fill("First unit");
	await confirm(n("addUnit"));
	await page.getByRole("link", { name: n("page"), exact: true }).click();
	await fill(a("titleEn"), "What a fault is");
	const text = page.getByRole("textbox", { name: a("bodyEn") });
	await text.click();
	await page.keyboard.type("A fault is a state, not an event. ");
	await page.keyboard.press("Control+b");
	await page.keyboard.type("Look first.");
	await expectGoodPage(page, "activity-page-form");
	await press(a("create"));

	await press(n("addBank"));
	await page
		.getByRole("dialog")
		.getByRole("textbox", { name: n("bankEn") })
		.fill("Bank");
	await confirm(n("addBank"));
	await page.getByRole("link", { name: "Bank" }).click();
	await page.getByRole("link", { name: q("kind.single") }).click();
	await fill(q("promptEn"), "What do you do first?");
	await fill(q("optionEn", { number: 1 }), "Look");
	await fill(q("optionEn", { number: 2 }), "Replace everything");
	await page.getByRole("combobox", { name: q("competency") }).selectOption({ index: 1 });
	await press(q("create"));
	await page
		.getByRole("link", { name: q("back"), exact: true })
		.first()
		.click();

	await page.getByRole("link", { name: n("quiz"), exact: true }).click();
	await fill(a("titleEn"), "Check yourself");
	await page.getByRole("combobox", { name: a("from", { name: "Bank" }) }).selectOption("all");
	await press(a("create"));
	await expect(page.getByRole("link", { name: "Check yourself", exact: true })).toBeVisible();
	// By the keyboard: up and back again.
	await page.getByRole("button", { name: n("up", { name: "Check yourself" }) }).press("Enter");
	await expect(
		page
			.getByRole("listitem")
			.filter({ hasText: n("quiz") })
			.first(),
	).toContainText("Check yourself");
	await page.getByRole("button", { name: n("down", { name: "Check yourself" }) }).press("Enter");
	await expect(page.getByRole("button", { name: n("up", { name: "What a fault is" }) })).toBeDisabled();
	await expectGoodPage(page, "course-content");
	await page.getByRole("link", { name: n("preview", { name: "Check yourself" }) }).click();

	await page.goBack();
	await page.getByRole("link", { name: n("assignment"), exact: true }).click();
	await fill(a("titleEn"), "Report");
	await fill(a("bodyEn"), "Describe one fault.");
	await page.getByRole("button", { name: SKILL.name }).click();
	await page.getByRole("combobox", { name: af("markers") }).selectOption("2");
	await page.getByRole("checkbox", { name: af("anonymous") }).check();
	await expectGoodPage(page, "assignment-form");
	await press(a("create"));
	await page.getByRole("link", { name: n("back"), exact: true }).click();
	await press(c("publish"));
	await confirm(c("publish"));
	await page.getByRole("link", { name: o("offer"), exact: true }).click();
	await fill(o("term"), "2026");
	await fill(o("section"), own);
	await page.getByLabel(o("startsOn")).fill("2026-01-01");
	await page.getByLabel(o("endsOn")).fill("2099-12-31");
	await press(o("create"));
	await press(o("openIt"));
	await confirm(o("openIt"));
	await press(o("makeCode"));
	const code = await page.locator("code").textContent();
	const offering = page.url();

	const learner = await personPage(page, "student");
	await learner.goto("/learn");
	await learner.getByRole("textbox", { name: l("code") }).fill(code?.toLowerCase() ?? "");
	await learner.getByRole("button", { name: l("joinIt"), exact: true }).click();
	await expect(learner.getByRole("heading", { level: 1 })).toContainText(own);
	await expectGoodPage(learner, "course-home");
	await learner.getByRole("link", { name: l("begin"), exact: true }).click();
	await expect(learner.getByText("Look first.")).toBeVisible();
	await learner.getByRole("textbox", { name: l("note") }).fill("My own note");
	await learner.getByRole("button", { name: l("saveNote") }).click();
	await learner.getByRole("button", { name: l("markDone") }).click();
	await learner.getByRole("button", { name: l("beginQuiz") }).click();
	await learner.getByRole("radio", { name: "Look" }).check();
	await expect(learner.getByRole("status").filter({ hasText: l("saved") })).toBeVisible();
	await expectGoodPage(learner, "quiz-attempt");
	// Another tab goes on with the same attempt.
	await learner.reload();
	await expect(learner.getByRole("radio", { name: "Look" })).toBeChecked();
	await learner.getByRole("button", { name: l("handIn"), exact: true }).click();
	await learner
		.getByRole("dialog")
		.getByRole("button", { name: l("handIn"), exact: true })
		.click();
	await expect(learner.getByRole("heading", { level: 1 })).toContainText(l("passed"));

	const { person } = await (await learner.request.get("/api/session")).json();
	const evidence = async () => {
		const { items } = await (await learner.request.get(`/api/people/${person.id}/evidence?limit=50`)).json();
		return items.find(({ note }: { note: string | null }) => note?.includes(own));
	};
	await expect.poll(evidence).toMatchObject({ kind: "automatic", level: 3 });
	await learner.goto(`/me/competencies/${(await evidence()).competency.id}`);
	await expect(learner.getByRole("listitem").filter({ hasText: own })).toContainText(k("rule"));

	// The assignment: handed in by the learner, marked by a teacher and a mentor of industry who differ at first.
	const id = offering.split("/").at(-1) as string;
	const markers = [];
	for (const role of ["teacher", "mentor"] as const) {
		const marker = await personPage(page, role);
		const session = await (await marker.request.get("/api/session")).json();
		await page.request.post(`/api/offerings/${id}/teachers`, { data: { personId: session.person.id, role } });
		markers.push(marker);
	}
	const [teacher, mentor] = markers as [typeof page, typeof page];
	await learner.goto(`/learn/${id}`);
	await learner.getByRole("link", { name: "Report", exact: true }).click();
	await learner.getByRole("textbox", { name: h("text") }).fill("The fuse was blown.");
	await expect(learner.getByRole("status").filter({ hasText: h("saved") })).toBeVisible();
	await expectGoodPage(learner, "assignment");
	await learner.getByRole("button", { name: h("handIn"), exact: true }).click();
	await learner
		.getByRole("dialog")
		.getByRole("button", { name: h("handIn"), exact: true })
		.click();
	await expect(learner.getByRole("status").filter({ hasText: h("receipt") })).toBeVisible();

	// Works without names are shown once they are due for all, and not before.
	await teacher.goto(`/marking?offeringId=${id}`);
	await expect(teacher.getByText(m("keptBackWhy"))).toBeVisible();
	await expectGoodPage(teacher, "marking-kept-back");
	await passDue(page, id);
	for (const [marker, level] of [
		[teacher, "1"],
		[mentor, "3"],
	] as const) {
		await marker.goto(`/marking?show=todo&offeringId=${id}`);
		await marker.getByRole("link", { name: m("begin"), exact: true }).click();
		await expect(marker.getByText("The fuse was blown.")).toBeVisible();
		await expect(marker.getByText(m("anonymousNote"))).toBeVisible();
		await marker.keyboard.press(level);
		await expect(marker.getByRole("radio", { name: new RegExp(`: ${level} `) })).toBeChecked();
		if (marker === teacher) await expectGoodPage(marker, "marking-work");
		await marker.keyboard.press("Control+Enter");
	}
	await expect(mentor.getByText(m("apart"))).toBeVisible();
	await mentor.getByRole("radio", { name: /: 2 / }).check();
	await mentor.getByRole("textbox", { name: m("reason") }).fill("It names the fault, not the cause.");
	await expectGoodPage(mentor, "marking-agree");
	await mentor.getByRole("button", { name: m("propose"), exact: true }).click();
	await expect(mentor.getByText("It names the fault, not the cause.")).toBeVisible();
	await teacher.reload();
	await teacher.getByRole("button", { name: m("confirm"), exact: true }).click();
	await teacher.getByRole("button", { name: m("release"), exact: true }).click();
	await teacher
		.getByRole("dialog")
		.getByRole("button", { name: m("release"), exact: true })
		.click();
	await expect(teacher.getByRole("button", { name: m("release"), exact: true })).toHaveCount(0);
	await teacher.goto("/marking");
	await expectGoodPage(teacher, "marking");
	for (const marker of markers) await marker.context().close();

	await learner.reload();
	await expect(learner.getByText(h("resultLead"))).toBeVisible();
	await expectGoodPage(learner, "assignment-result");
	const joint = async () => {
		const { items } = await (await learner.request.get(`/api/people/${person.id}/evidence?limit=50`)).json();
		return items.find((one: { note: string | null; kind: string }) => one.note?.includes(own) && one.kind === "joint");
	};
	await expect.poll(joint).toMatchObject({ level: 2 });
	await learner.context().close();

	await page.goto(offering);
	await expect(page.getByText(o("progressOf", { done: 3, of: 3 }))).toBeVisible();
	await expectGoodPage(page, "offering-learners");
	await page.getByRole("link", { name: "Report", exact: true }).click();
	await expect(page.getByText(r("stage.released", { count: 1 }))).toBeVisible();
	await expectGoodPage(page, "assignment-run");
});
