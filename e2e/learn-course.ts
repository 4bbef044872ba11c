import type { Page } from "@playwright/test";
import { messages as assignmentWords } from "#domains/learning/web/assignments/assignments.messages.ts";
import { messages as learnWords } from "#domains/learning/web/learn/learn.messages.ts";
import { messages as attendanceWords } from "#domains/learning/web/sessions/attendance.messages.ts";
import { messages as sessionWords } from "#domains/learning/web/sessions/sessions.messages.ts";
import { expect, pressAndConfirm, wordsOf } from "./journey.ts";

interface Learned {
	learner: Page;
	teacher: Page;
	offeringId: string;
	code: string;
	own: string;
	/** Looks at a screen of the learner, or of the teacher, on the way. */
	look?: (screen: "video" | "quiz-card" | "check-in" | "code", page: Page) => Promise<void>;
}

/** The learner's half of a course of offer-course.ts: a video to its end, a quiz, a work handed in, a session attended by its code. */
export async function learnCourse(learned: Learned): Promise<void> {
	const { learner, teacher, offeringId, code, own, look = async () => undefined } = learned;
	const n = wordsOf(learnWords);
	const a = wordsOf(assignmentWords);
	const z = wordsOf(sessionWords);
	await learner.goto("/learn");
	await learner.getByRole("textbox", { name: n("code") }).fill(code);
	await learner.getByRole("button", { name: n("joinIt"), exact: true }).click();
	await expect(learner.getByRole("heading", { level: 1 })).toContainText(own);
	await learner.getByRole("link", { name: n("begin"), exact: true }).click();
	const video = learner.locator("video");
	await expect(video).toBeVisible();
	await look("video", learner);
	await video.evaluate((element: HTMLVideoElement) => {
		element.muted = true;
		return element.play();
	});
	await expect(learner.getByRole("heading", { level: 1 })).toContainText(n("isDone"));
	await learner.getByRole("link", { name: n("next"), exact: true }).click();
	await expect(learner.getByRole("button", { name: n("beginQuiz") })).toBeVisible();
	await look("quiz-card", learner);
	await learner.getByRole("button", { name: n("beginQuiz") }).click();
	await learner.getByRole("radio", { name: "示范并讲清要点" }).check();
	await expect(learner.getByRole("status").filter({ hasText: n("saved") })).toBeVisible();
	await pressAndConfirm(learner, n("handIn"));
	await expect(learner.getByRole("heading", { level: 1 })).toContainText(n("passed"));
	await learner.goto(`/learn/${offeringId}`);
	await learner.getByRole("link", { name: "带教方案" }).first().click();
	await learner.getByRole("textbox", { name: a("text") }).click();
	await learner.keyboard.type("第一天示范，第二天共做，第三天独立做并复盘。");
	await expect(learner.getByRole("status").filter({ hasText: a("saved") })).toBeVisible();
	await pressAndConfirm(learner, a("handIn"));
	await expect(learner.getByRole("heading", { name: a("handedIn") })).toBeVisible();

	const { items: sessions } = await (await teacher.request.get(`/api/offerings/${offeringId}/sessions`)).json();
	const room = `/sessions/${sessions[0].id}`;
	await teacher.goto(room);
	await teacher.getByRole("button", { name: wordsOf(attendanceWords)("show"), exact: true }).click();
	const shown = teacher.getByRole("dialog").locator("p [aria-hidden=true]");
	await expect(shown).toBeVisible();
	await look("code", teacher);
	await learner.goto(room);
	await expect(learner.getByRole("textbox", { name: z("code") })).toBeVisible();
	await look("check-in", learner);
	await learner.getByRole("textbox", { name: z("code") }).fill((await shown.textContent()) ?? "");
	await learner.getByRole("button", { name: z("checkInIt"), exact: true }).click();
	await expect(learner.getByRole("heading", { level: 1 })).toContainText(z("mark.present"));
}
