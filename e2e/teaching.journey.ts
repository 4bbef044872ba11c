import { messages as checklistWords } from "#domains/learning/web/checklists/checklists.messages.ts";
import { observeWords } from "#domains/learning/web/checklists/observe.messages.ts";
import { messages as attendanceWords } from "#domains/learning/web/sessions/attendance.messages.ts";
import { messages as sessionWords } from "#domains/learning/web/sessions/sessions.messages.ts";
import { titles } from "#domains/learning/web/titles.ts";
import { formMessages } from "#platform/web/form/form-messages.ts";
import {
	expect,
	expectGoodPage,
	expectGoodView,
	personPage,
	pressAndConfirm,
	rowsOf,
	signIn,
	test,
	wordsOf,
} from "./journey.ts";
import { ask } from "./offer-course.ts";

interface Session {
	id: string;
	phase: string;
	state: string;
}

test("a teacher puts attendance of a past day right with the reason, and sees the week's sessions", async ({
	page,
}) => {
	const a = wordsOf(attendanceWords);
	const z = wordsOf(sessionWords);
	await signIn(page, "teacher");
	const { items: offerings } = await ask<{ items: { id: string; sample: boolean }[] }>(
		page.request,
		"GET",
		"/offerings?mine=true&state=open&limit=50",
	);
	const sessions = await Promise.all(
		offerings
			.filter(({ sample }) => sample)
			.map(async ({ id }) => (await ask<{ items: Session[] }>(page.request, "GET", `/offerings/${id}/sessions`)).items),
	);
	const past = sessions.flat().find(({ phase, state }) => phase === "over" && state === "planned");
	if (!past) throw new Error("the demo has no past session");
	await page.goto(`/sessions/${past.id}`);
	const row = page.getByRole("group", { name: /李想/ });
	await row.getByRole("button", { pressed: false }).first().click();
	const dialog = page.getByRole("dialog", { name: a("reason") });
	await dialog.getByRole("textbox", { name: wordsOf(formMessages)("reason") }).fill("补交请假条");
	await expectGoodView(page, "attendance-reason");
	await dialog.getByRole("button", { name: a("change"), exact: true }).click();
	await expect(dialog).toBeHidden();
	const line = page.getByRole("listitem").filter({ has: row });
	await line.locator("summary").click();
	await expect(line).toContainText("补交请假条");
	await expectGoodPage(page, "session-attendance");
	await page.goto("/timetable");
	await expect(page.getByRole("heading", { level: 1, name: z("title") })).toBeVisible();
	await expectGoodPage(page, "timetable-of-teacher");
});

test("practical work is observed item by item, signed by two and put right with the reason", async ({ page }) => {
	const o = wordsOf(observeWords);
	const c = wordsOf(checklistWords);
	await signIn(page, "teacher");
	const mentor = await personPage(page, "mentor");
	const { person } = await ask<{ person: { id: string; name: string } }>(mentor.request, "GET", "/session");
	const head = await personPage(page, "programme-head");
	const { items: offerings } = await ask<{ items: { id: string; startsOn: string }[] }>(
		head.request,
		"GET",
		"/offerings?mine=true&state=open&limit=50",
	);
	/** Of this term, with a checklist that the teacher and the mentor sign, and for which the head answers. */
	let at = "";
	for (const { id, startsOn } of offerings) {
		if (at || Date.parse(startsOn) > Date.now()) continue;
		const seen = await Promise.all([page, mentor].map((who) => who.request.get(`/api/offerings/${id}/checklists`)));
		if (seen.every((answer) => answer.ok()) && (await seen[0]!.json()).items.length > 0) at = `/offerings/${id}`;
	}
	await page.goto(at);
	await page
		.getByRole("region", { name: o("checklists") })
		.getByRole("link")
		.first()
		.click();
	await expect(rowsOf(page, o("learners")).first()).toBeVisible();
	await expectGoodPage(page, "checklist-run");
	await page.goto(`${page.url()}?state=none`);
	await rowsOf(page, o("learners")).first().getByRole("link").first().click();
	const items = page.getByRole("group", { name: o("ofItem", { item: "" }) });
	await expect(items.first()).toBeVisible();
	for (const item of await items.all()) {
		const alone = item.getByRole("button", { name: new RegExp(`^(${c("rating.alone")}|${c("tick.alone")})$`) });
		if (await alone.count()) await alone.click();
	}
	await page.getByRole("textbox", { name: o("place") }).fill("实训基地 3 号楼 201");
	await page.getByRole("combobox", { name: o("second") }).selectOption(person.id);
	await expect(page.getByText(o("wouldPass"))).toBeVisible();
	await expectGoodPage(page, "observation");
	await pressAndConfirm(page, o("sign"));
	await expect(page.getByRole("button", { name: o("takeBack") })).toBeVisible();
	await expectGoodPage(page, "observation-waits");
	const learner = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";

	await mentor.goto("/observations");
	const toSign = rowsOf(mentor, wordsOf(titles)("toSign"));
	await expect(toSign.first()).toBeVisible();
	await expectGoodPage(mentor, "observations-to-sign");
	await toSign
		.filter({ hasText: learner.slice(0, 3) })
		.getByRole("link")
		.first()
		.click();
	await expect(mentor.getByRole("button", { name: o("coSign"), exact: true })).toBeVisible();
	await expectGoodPage(mentor, "observation-co-sign");
	await mentor.getByRole("button", { name: o("coSign"), exact: true }).click();
	await mentor
		.getByRole("dialog")
		.getByRole("button", { name: o("sign"), exact: true })
		.click();
	await expect(mentor.getByText(c("passed")).first()).toBeVisible();
	await mentor.context().close();

	// What two signed is put right by whoever answers for the course.
	await head.goto(page.url());
	await head.getByRole("button", { name: o("correct"), exact: true }).click();
	await head.getByRole("textbox", { name: o("note") }).fill("接线规范。");
	await head.getByRole("textbox", { name: o("reason") }).fill("漏写评语");
	await expectGoodPage(head, "observation-correct");
	await head.getByRole("button", { name: o("correct"), exact: true }).click();
	await expect(head.getByText("漏写评语")).toBeVisible();
	await expectGoodPage(head, "observation-corrected");
});
