import { messages } from "#domains/learning/web/discussions/discussions.messages.ts";
import { expect, expectGoodPage, mark, personPage, signIn, test, wordsOf } from "./journey.ts";

test("a student asks on the board of a course, loses nothing by a reload, and reads the answer of their teacher", async ({
	page,
}) => {
	const d = wordsOf(messages);
	const title = `Is the guard open at 0.3 s? ${mark()}`;

	await signIn(page, "student");
	const answer = await page.request.get("/api/my-courses");
	const { items } = (await answer.json()) as { items: { offeringId: string; phase: string }[] };
	const running = items.find(({ phase }) => phase === "now");
	if (!running) throw new Error("the student of the demo learns nothing now");
	const board = `/offerings/${running.offeringId}/board`;

	await page.goto(board);
	await page.getByRole("button", { name: d("ask") }).click();
	const form = page.getByRole("form", { name: d("ask") });
	await form.getByRole("textbox", { name: d("titleField") }).fill(title);
	await form.getByRole("textbox", { name: d("bodyField") }).fill("I measured it twice.");
	await expectGoodPage(page, "board");
	await page.reload();
	await page.getByRole("button", { name: d("ask") }).click();
	await expect(form.getByRole("textbox", { name: d("bodyField") })).toContainText("I measured it twice.");
	await form.getByRole("button", { name: d("post") }).click();
	await page.getByRole("link", { name: title }).click();
	await expect(page.getByRole("article")).toContainText("I measured it twice.");
	const thread = page.url();

	const teacher = await personPage(page, "teacher");
	await teacher.goto(board);
	await teacher.getByRole("link", { name: title }).click();
	const reply = teacher.getByRole("form", { name: d("yourReply") });
	await reply.getByRole("textbox", { name: d("bodyField") }).fill("Open, and that is too late.");
	await reply.getByRole("button", { name: d("post") }).click();
	await teacher.getByRole("button", { name: d("markAnswer") }).click();
	await expect(teacher.getByRole("heading", { name: d("theAnswer") })).toBeVisible();
	await expectGoodPage(teacher, "thread-moderated");

	await page.goto(thread);
	await expect(page.getByRole("article").first()).toContainText("Open, and that is too late.");
	await expectGoodPage(page, "thread");
	await teacher.close();
});
