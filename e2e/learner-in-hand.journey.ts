import { messages as assignmentWords } from "#domains/learning/web/assignments/assignments.messages.ts";
import { messages as learnWords } from "#domains/learning/web/learn/learn.messages.ts";
import { releaseWords } from "#domains/learning/web/release/release.messages.ts";
import { messages as sessionWords } from "#domains/learning/web/sessions/sessions.messages.ts";
import { messages as creditWords } from "#domains/programmes/web/recognition/my-credits.messages.ts";
import { messages as recognitionWords } from "#domains/programmes/web/recognition/recognitions.messages.ts";
import {
	expect,
	expectGoodPage,
	expectGoodView,
	mark,
	personPage,
	pressAndConfirm,
	rowsOf,
	signIn,
	test,
	wordsOf,
} from "./journey.ts";
import { learnCourse } from "./learn-course.ts";
import { ask, offerCourse } from "./offer-course.ts";
import { IN_HAND } from "./screens.ts";

/** No other journey shows something of it. */
const SKILL = "Negotiation";

test("a learner does a whole course by phone: video, quiz, work, notes, seat and code, and what is not open yet says why", {
	tag: IN_HAND,
}, async ({ page }) => {
	// A course from its code to its last screen: longer than a journey may be.
	test.setTimeout(240_000);
	const own = mark();
	const n = wordsOf(learnWords);
	const a = wordsOf(assignmentWords);
	const z = wordsOf(sessionWords);
	const head = await personPage(page, "programme-head");
	const { items: skills } = await ask<{ items: { id: string; name: { en: string | null } }[] }>(
		head.request,
		"GET",
		`/competencies?q=${SKILL}&limit=20`,
	);
	const competencyId = skills.find(({ name }) => name.en === SKILL)!.id;
	const offeringId = await offerCourse(head, { own, competencyId, level: 2, teacher: "university-teacher" });
	await ask(head.request, "PUT", `/offerings/${offeringId}/state`, { state: "open" });
	const { code } = await ask<{ code: string }>(head.request, "PUT", `/offerings/${offeringId}/code`, { wanted: true });
	const teacher = await personPage(page, "university-teacher");

	await signIn(page, "student");
	await learnCourse({
		learner: page,
		teacher,
		offeringId,
		code,
		own,
		// What lies above a page is looked at in one language: behind it the switch cannot be reached.
		look: (screen, on) => (screen === "code" ? expectGoodView : expectGoodPage)(on, `learner-${screen}`),
	});
	await expectGoodPage(page, "learner-session");
	await teacher.context().close();

	// Tomorrow's session has one seat.
	const { items } = await ask<{ items: { id: string }[] }>(page.request, "GET", `/offerings/${offeringId}/sessions`);
	await page.goto(`/sessions/${items[1]!.id}`);
	await page.getByRole("button", { name: z("bookIt"), exact: true }).click();
	await expect(page.getByText(z("haveSeat"))).toBeVisible();
	await expectGoodPage(page, "learner-seat");
	await page.goto("/timetable");
	await expect(page.getByRole("heading", { level: 1, name: z("title") })).toBeVisible();
	await expect(page.getByRole("link", { name: "车间带教" }).first()).toBeVisible();
	await expectGoodPage(page, "timetable");

	// The work is taken back, and in the meantime written elsewhere.
	await page.goto(`/learn/${offeringId}`);
	await page.getByRole("link", { name: "带教方案" }).first().click();
	await expectGoodPage(page, "work-handed-in");
	await pressAndConfirm(page, a("takeBack"));
	const text = page.getByRole("textbox", { name: a("text") });
	await expect(text).toBeVisible();
	const work = `/my-courses/${offeringId}/activities/${page.url().split("/").at(-1)}`;
	const { work: now } = await ask<{ work: { revision: number } }>(page.request, "GET", `${work}/assignment`);
	await ask(page.request, "PUT", `${work}/work`, { revision: now.revision, body: "<p>在电脑上写的。</p>", url: "" });
	await text.click();
	await page.keyboard.type("在手机上写的。");
	await expect(page.getByRole("alert").filter({ hasText: a("conflict") })).toBeVisible();
	await expectGoodPage(page, "work-conflict");
	await page.getByRole("button", { name: a("keepMine") }).click();
	await expect(page.getByRole("status").filter({ hasText: a("saved") })).toBeVisible();

	// A page of another site, and a note beside it.
	await page.getByRole("link", { name: n("next"), exact: true }).click();
	await expect(page.getByRole("heading", { level: 1 })).toContainText("吊装模拟器");
	await page.getByRole("textbox", { name: n("note") }).fill("起升前先看风速。");
	await page.getByRole("button", { name: n("saveNote") }).click();
	await expect(page.getByText(n("noteSaved"))).toBeVisible();
	await expectGoodPage(page, "embedded");
	await page
		.getByRole("main")
		.getByRole("link", { name: n("toCourse"), exact: true })
		.click();
	await page.getByRole("link", { name: n("myNotes"), exact: true }).click();
	await expect(page.getByText("起升前先看风速。")).toBeVisible();
	await expectGoodPage(page, "notes");

	// The list of activities names what is locked; whoever has its address reads what opens it.
	await page.goto(`/learn/${offeringId}`);
	const locked = page.getByRole("listitem").filter({ hasText: "示范答案" });
	await expect(locked).toContainText(wordsOf(releaseWords)("locked"));
	const home = await ask<{ units: { activities: { id: string }[] }[] }>(
		page.request,
		"GET",
		`/my-courses/${offeringId}`,
	);
	await page.goto(`/learn/${offeringId}/${home.units[0]!.activities.at(-1)!.id}`);
	await expect(page.getByRole("heading", { level: 1 })).toContainText(wordsOf(releaseWords)("lockedTitle"));
	await expectGoodPage(page, "learner-locked");
});

test("a learner reads by phone which credits count, and which of them schools recognise", { tag: IN_HAND }, async ({
	page,
}) => {
	await signIn(page, "student");
	const { items: plans } = await ask<{ items: { id: string }[] }>(page.request, "GET", "/training-plans?limit=50");
	const read = await Promise.all(
		plans.map(({ id }) => ask<{ id: string; abilities: string[] }>(page.request, "GET", `/training-plans/${id}`)),
	);
	const own = read.find(({ abilities }) => abilities.includes("credits"));
	if (!own) throw new Error("the demo has no plan of the student's school");
	await page.goto(`/training-plans/${own.id}`);
	await expect(page.getByRole("region", { name: wordsOf(creditWords)("mine") })).toBeVisible();
	await expectGoodPage(page, "my-credits");
	await page.goto("/credit-recognitions");
	await expect(rowsOf(page, wordsOf(recognitionWords)("list")).first()).toBeVisible();
	await expectGoodPage(page, "credit-recognitions");
});
