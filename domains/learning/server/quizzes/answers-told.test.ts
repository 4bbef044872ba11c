import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type BuiltQuiz, DAY, openQuizRoom, type QuizRoom } from "../../testing/quiz-room.ts";
import { getLearnedActivity } from "../learning/learn-activity.ts";
import { getOffering } from "../offerings/offering-queries.ts";
import { GRACE_MS } from "./attempt-queries.ts";

let room: QuizRoom;
beforeAll(async () => {
	room = await openQuizRoom();
});
afterAll(() => room.world.close());
beforeEach(() => room.beginAnew());

const told = { code: "learning/answers-told" };
const quizOf = (built: BuiltQuiz, by = room.people.learner) =>
	room.read(by, async (context) => (await getLearnedActivity(context, built.offeringId, built.quizId)).quiz);
const offering = (built: BuiltQuiz) => room.read(room.head, (context) => getOffering(context, built.offeringId));
/** Two in the section, one of whom hands in. */
const handedIn = async (show: "after-submit" | "after-closing" | "never") => {
	const built = await room.build({ show, attempts: 2 });
	await room.seat(built, room.people.classmate);
	const id = await room.begin(built);
	await room.submit(id);
	return { built, id };
};
/** The offering ends on its day or is closed, and goes on. */
const ways = {
	"closed and opened again": async (built: BuiltQuiz) => {
		await room.close(built);
		room.later(GRACE_MS + 1);
		const seen = await offering(built);
		await room.open(built);
		return seen;
	},
	"ended and given a later end": async (built: BuiltQuiz) => {
		await room.endOn(built, "2026-11-21", 1);
		room.later(2 * DAY);
		const seen = await offering(built);
		await room.endOn(built, "2026-12-31", 2);
		return seen;
	},
} as const;

describe("an offering that goes on after answers could be read", () => {
	it.each(Object.keys(ways) as (keyof typeof ways)[])("takes no attempt at that quiz any more: %s", async (way) => {
		const { classmate } = room.people;
		for (const show of ["after-submit", "after-closing"] as const) {
			const { built, id } = await handedIn(show);
			const seen = await ways[way](built);
			expect(seen.quizzesTold).toHaveLength(1);
			for (const by of [room.people.learner, classmate]) {
				await expect(room.begin(built, by)).rejects.toMatchObject(told);
				expect(await quizOf(built, by)).toMatchObject({ mayBegin: false, toldAt: expect.any(String) });
			}
			expect((await offering(built)).quizzesTold).toHaveLength(1);
			// What was told is not taken back.
			expect((await room.look(id)).review).toHaveLength(4);
			// Once more closed and opened: told since the first time.
			const { toldAt } = (await quizOf(built))!;
			await room.close(built);
			room.later(DAY);
			await room.open(built);
			expect(await quizOf(built)).toMatchObject({ toldAt });
		}
	});

	it("goes on with quizzes that tell nothing, that nobody took, and that nobody can have read yet", async () => {
		const never = (await handedIn("never")).built;
		const untouched = await room.build({ show: "after-closing" });
		for (const built of [never, untouched]) {
			const seen = await ways["closed and opened again"](built);
			expect(seen.quizzesTold).toEqual([]);
			await room.begin(built);
			expect(await quizOf(built)).toMatchObject({ mayBegin: true, toldAt: null });
		}
		// It runs: its end is moved before anything is told.
		const { built } = await handedIn("after-closing");
		await room.endOn(built, "2027-01-31", 1);
		await room.begin(built);
		expect((await offering(built)).quizzesTold).toEqual([]);
	});

	it("tells nobody else which quizzes those are", async () => {
		const { built } = await handedIn("after-closing");
		await ways["closed and opened again"](built);
		const seen = await room.read(room.people.learner, (context) => getOffering(context, built.offeringId));
		expect(seen.quizzesTold).toEqual([]);
	});
});
