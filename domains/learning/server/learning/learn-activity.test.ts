import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openQuizRoom, type QuizRoom, rightAnswers } from "../../testing/quiz-room.ts";
import { getHome } from "./home-queries.ts";
import { saveProgress } from "./learn-activity.ts";

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
