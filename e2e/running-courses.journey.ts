import { messages as groupWords } from "#domains/competencies/web/groups/groups.messages.ts";
import { messages as contentWords } from "#domains/learning/web/content/content.messages.ts";
import { messages as previewWords } from "#domains/learning/web/content/preview.messages.ts";
import { fileWords } from "#domains/learning/web/courses/course-file.messages.ts";
import { messages as courseWords } from "#domains/learning/web/courses/courses.messages.ts";
import { messages as offeringWords } from "#domains/learning/web/offerings/offerings.messages.ts";
import { qtiWords } from "#domains/learning/web/questions/qti.messages.ts";
import { messages as questionWords } from "#domains/learning/web/questions/questions.messages.ts";
import { openingWords } from "#domains/learning/web/release/openings.messages.ts";
import { releaseWords } from "#domains/learning/web/release/release.messages.ts";
import { messages as seatWords } from "#domains/learning/web/seats/seats.messages.ts";
import { messages as personalWords } from "#domains/programmes/web/personal/personal.messages.ts";
import { messages as recognitionWords } from "#domains/programmes/web/recognition/recognitions.messages.ts";
import { formMessages } from "#platform/web/form/form-messages.ts";
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
import { ask, offerCourse } from "./offer-course.ts";

interface Listed {
	items: { id: string }[];
}

test("a head previews a course, enrols by a list, opens a part early, and takes questions and a course from files", async ({
	page,
}) => {
	test.setTimeout(240_000);
	const own = mark();
	const n = wordsOf(contentWords);
	const c = wordsOf(courseWords);
	const f = wordsOf(fileWords);
	const o = wordsOf(offeringWords);
	const p = wordsOf(openingWords);
	const q = wordsOf(questionWords);
	await signIn(page, "programme-head");
	const { items: skills } = await ask<Listed>(page.request, "GET", "/competencies?q=Negotiation&limit=1");
	const offeringId = await offerCourse(page, {
		own,
		competencyId: skills[0]!.id,
		level: 2,
		teacher: "university-teacher",
	});

	// Whoever is on a list is looked at before anybody is enrolled.
	await page.goto(`/offerings/${offeringId}`);
	await pressAndConfirm(page, o("openIt"));
	await page.getByRole("button", { name: o("enrol"), exact: true }).click();
	const dialog = page.getByRole("dialog");
	const list = ["learner-1-2@demo.example", "learner-1-3@demo.example", "nobody@demo.example", "no address"];
	await dialog.getByRole("textbox", { name: o("byList") }).fill(list.join("\n"));
	await dialog.getByRole("button", { name: o("check"), exact: true }).click();
	await expect(dialog).toContainText(o("problem.unknown"));
	await expectGoodView(page, "enrol");
	await dialog.getByRole("button", { name: o("take"), exact: true }).click();
	await expect(dialog).toBeHidden();
	const openings = page.getByRole("region", { name: p("title") });
	await expect(openings).toContainText(p("open", { open: 0, of: 2 }));
	await openings.getByRole("button", { name: new RegExp(p("early")) }).click();
	await dialog.getByRole("textbox", { name: p("reason") }).fill("提前参加比赛");
	await expectGoodView(page, "open-early");
	await dialog.getByRole("button", { name: p("openIt"), exact: true }).click();
	await expect(openings).toContainText(p("openedEarly"));
	await expect(rowsOf(page, o("learnersList"))).toHaveCount(2);
	await expectGoodPage(page, "offering-openings");

	// The course, and its next draft.
	const { course } = await ask<{ course: { id: string } }>(page.request, "GET", `/offerings/${offeringId}`);
	await page.goto(`/courses/${course.id}`);
	await page.getByRole("button", { name: c("draft"), exact: true }).click();
	await expect(page.getByText(c("draftBegun"))).toBeVisible();
	const { versions } = await ask<{ versions: { id: string }[] }>(page.request, "GET", `/courses/${course.id}`);
	const file = await page.request.get(`/api/course-versions/${versions[0]!.id}/file`);
	await page.getByRole("link", { name: c("content"), exact: true }).click();
	await page.getByRole("button", { name: new RegExp(`${wordsOf(releaseWords)("button")}.*示范答案`) }).click();
	await expect(dialog).toBeVisible();
	await expectGoodView(page, "release-rules");
	await page.keyboard.press("Escape");
	await page.getByRole("link", { name: n("previewCourse"), exact: true }).click();
	await expect(page.getByText(wordsOf(previewWords)("ruled"))).toBeVisible();
	await expectGoodPage(page, "course-preview");
	await page.getByRole("link", { name: "示范答案" }).click();
	await expect(page.getByText(wordsOf(releaseWords)("previewLocked"))).toBeVisible();
	await expectGoodPage(page, "activity-preview-locked");

	await page.goto(`/courses/${course.id}/content`);
	await page.getByRole("link", { name: "题库" }).click();
	await page.getByRole("link", { name: q("importQti"), exact: true }).click();
	const bank = page.url().split("/").at(-2) as string;
	const qti = await page.request.get(`/api/question-banks/${bank}/qti?language=zh`);
	const choose = (label: string, name: string, buffer: Buffer) =>
		page.getByLabel(label, { exact: true }).setInputFiles({ name, mimeType: "application/zip", buffer });
	await choose(wordsOf(qtiWords)("file"), "questions.zip", await qti.body());
	await expect(page.getByText(wordsOf(qtiWords)("takes"))).toBeVisible();
	await expectGoodPage(page, "qti-import");

	await page.goto("/courses");
	await page.getByRole("link", { name: c("import"), exact: true }).click();
	await choose(f("file"), "course.zip", await file.body());
	await expect(page.getByText(f("codeTaken"))).toBeVisible();
	await expectGoodPage(page, "course-import");
});

test("a school decides on requests for seats and recognises credits; a teacher sees which seats a class needs", async ({
	page,
}) => {
	const s = wordsOf(seatWords);
	const r = wordsOf(recognitionWords);
	// The student of another school applies for a seat.
	await signIn(page, "university-coordinator");
	const { items: skills } = await ask<Listed>(page.request, "GET", "/competencies?q=Negotiation&limit=1");
	const offeringId = await offerCourse(page, {
		own: mark(),
		competencyId: skills[0]!.id,
		level: 2,
		teacher: "university-teacher",
	});
	const { startsOn, endsOn, term, section, revision } = await ask<Record<string, unknown>>(
		page.request,
		"GET",
		`/offerings/${offeringId}`,
	);
	const change = { startsOn, endsOn, term, section, revision, openTo: "region" };
	await ask(page.request, "PUT", `/offerings/${offeringId}`, change);
	await ask(page.request, "PUT", `/offerings/${offeringId}/state`, { state: "open" });
	const student = await personPage(page, "student");
	await ask(student.request, "POST", `/offerings/${offeringId}/seat-request`);
	await student.goto(`/offerings/${offeringId}`);
	await expect(student.getByText(s("mine.applied"))).toBeVisible();
	await expectGoodPage(student, "offering-applied");
	await student.context().close();
	await page.goto(`/offerings/${offeringId}`);
	const requests = page.getByRole("region", { name: s("requests") });
	await requests
		.getByRole("button", { name: new RegExp(s("refuse")) })
		.first()
		.click();
	await page
		.getByRole("dialog")
		.getByRole("textbox", { name: wordsOf(formMessages)("reason") })
		.fill("名额已满");
	await expectGoodView(page, "seat-refuse");
	await page.keyboard.press("Escape");
	await expectGoodPage(page, "offering-requests");

	await page.goto("/credit-recognitions");
	await expect(rowsOf(page, r("list")).first()).toBeVisible();
	await expectGoodPage(page, "credit-recognitions-to-decide");
	await page.getByRole("link", { name: r("propose"), exact: true }).click();
	await expect(page.getByRole("combobox", { name: r("course") })).toBeVisible();
	await expectGoodPage(page, "credit-recognition-new");

	await page.request.delete("/api/session");
	await signIn(page, "teacher");
	await page.goto("/learner-groups");
	await rowsOf(page, wordsOf(groupWords)("list")).first().getByRole("link").first().click();
	const seats = page.getByRole("region", { name: wordsOf(personalWords)("seats") });
	await expect(seats).toBeVisible();
	await expectGoodPage(page, "group-seats");
});
