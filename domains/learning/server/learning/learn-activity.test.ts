import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openQuizRoom, type QuizRoom, rightAnswers } from "../../testing/quiz-room.ts";
import { getHome } from "./home-queries.ts";
import { saveNote, saveProgress } from "./learn-activity.ts";
import { listNotes } from "./my-notes.ts";

let room: QuizRoom;

beforeAll(async () => {
	room = await openQuizRoom();
});
afterAll(() => room.world.close());
beforeEach(() => room.beginAnew());

describe("progress", () => {
	it("counts each activity once, and says where to go on", async () => {
		const built = await room.build();
		const home = () => room.read(room.people.learner, (context) => getHome(context, built.offeringId));
		expect(await home()).toMatchObject({ done: 0, of: 3, next: { id: built.pageId } });
		const done = (activityId: string) =>
			room.write(room.people.learner, (context) =>
				saveProgress(context, built.offeringId, activityId, { position: null, done: true }),
			);
		await Promise.all([done(built.pageId), done(built.pageId)]);
		await done(built.pageId);
		expect(await home()).toMatchObject({ done: 1, next: { id: built.documentId } });
		// Nobody is done with a quiz by saying so.
		await done(built.quizId);
		expect(await home()).toMatchObject({ done: 1, next: { id: built.quizId } });
		await room.submit(await room.begin(built));
		expect((await home()).units[0]!.activities[2]).toMatchObject({ state: "started" });
		const id = await room.begin(built);
		await room.submit(id, rightAnswers(await room.look(id)));
		expect(await home()).toMatchObject({ done: 2, next: { id: built.documentId } });
	});
});

describe("notes", () => {
	it("are listed in the order of the course, for who wrote them alone", async () => {
		const built = await room.build();
		const { learner, classmate } = room.people;
		await room.seat(built, classmate);
		const note = (by: typeof learner, activityId: string, text: string) =>
			room.write(by, (context) => saveNote(context, built.offeringId, activityId, text));
		const notes = (by: typeof learner) => room.read(by, (context) => listNotes(context, built.offeringId));
		await note(learner, built.quizId, "learn the formula");
		await note(learner, built.pageId, "read again");
		await note(classmate, built.pageId, "mine");
		expect((await notes(learner)).items.map(({ id, text }) => [id, text])).toEqual([
			[built.pageId, "read again"],
			[built.quizId, "learn the formula"],
		]);
		await note(learner, built.pageId, " ");
		expect((await notes(learner)).items).toHaveLength(1);
		await expect(notes(room.head)).rejects.toMatchObject({ code: "not-found" });
	});
});
