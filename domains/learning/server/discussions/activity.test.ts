import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { pageOfWork } from "../../due-page.ts";
import { type BuiltDiscussion, openDiscussionRoom } from "../../testing/discussion-room.ts";
import type { TestPerson } from "../../testing/world.ts";
import { myDueWork } from "../due/due-work.ts";
import { getGradebook } from "../grades/grade-queries.ts";
import { saveProgress } from "../learning/learn-activity.ts";
import { deletePost } from "./change-post.ts";
import { hidePost, restorePost } from "./moderate.ts";
import { discussionsOf } from "./overview.ts";

let room: Awaited<ReturnType<typeof openDiscussionRoom>>;
beforeAll(async () => {
	room = await openDiscussionRoom();
});
afterAll(() => room.world.close());

const progressOf = ({ offeringId, activityId }: BuiltDiscussion, { personId }: TestPerson) =>
	asSystem(room.world.contexts, ({ tx }) =>
		tx
			.selectFrom("enrolment as e")
			.leftJoin("activity_progress as p", (on) =>
				on.onRef("p.enrolment_id", "=", "e.id").on("p.activity_id", "=", activityId),
			)
			.select(["p.state", "p.score", "e.done"])
			.where("e.offering_id", "=", offeringId)
			.where("e.person_id", "=", personId)
			.executeTakeFirstOrThrow(),
	);
const eventsOf = (activityId: string) =>
	asSystem(room.world.contexts, async ({ tx }) => {
		const rows = await tx.selectFrom("outbox_event").select(["name", "payload"]).orderBy("id").execute();
		return rows.filter(({ payload }) => (payload as { activityId?: string }).activityId === activityId);
	});

describe("a discussion in a course", () => {
	it("is done after as many contributions as it asks for, and by no other word; what is taken away counts no more", async () => {
		const { learner, teacher } = room.people;
		const built = await room.buildDiscussion({ needed: 2 });
		const { offeringId, activityId } = built;
		await room.write(learner, (context) =>
			saveProgress(context, offeringId, activityId, { position: null, done: true }),
		);
		expect(await progressOf(built, learner)).toMatchObject({ state: "started", done: 0 });
		const { id } = await room.ask(offeringId, learner, { activityId });
		expect(await progressOf(built, learner)).toMatchObject({ state: "started", done: 0 });
		const second = await room.reply(id, learner, "<p>And more</p>");
		expect(await progressOf(built, learner)).toMatchObject({ state: "done", score: null, done: 1 });
		await room.write(teacher, (context) => hidePost(context, second.id, "Off topic"));
		expect(await progressOf(built, learner)).toMatchObject({ state: "started", done: 0 });
		await room.write(teacher, (context) => restorePost(context, second.id));
		expect(await progressOf(built, learner)).toMatchObject({ state: "done", done: 1 });
		await room.write(learner, (context) => deletePost(context, second.id));
		expect(await progressOf(built, learner)).toMatchObject({ state: "started", done: 0 });
		// Who teaches contributes to nothing of theirs.
		await room.reply(id, teacher, "<p>Well seen</p>");
		const events = await eventsOf(activityId);
		expect(events.map(({ name }) => name).filter((name) => name === "learning.discussion.contributed")).toHaveLength(2);
		expect(JSON.stringify(events)).not.toMatch(/more|seen/);
		// It is no column of marks.
		const { columns } = await room.read(teacher, (context) => getGradebook(context, offeringId));
		expect(columns.map(({ activityId: one }) => one)).not.toContain(activityId);
	});

	it("is told as done once, also where a post was hidden, restored, deleted and written anew", async () => {
		const { learner, teacher } = room.people;
		const built = await room.buildDiscussion({ needed: 1 });
		const { offeringId, activityId } = built;
		const { id } = await room.ask(offeringId, learner, { activityId });
		await room.write(teacher, (context) => hidePost(context, id, "Because"));
		expect(await progressOf(built, learner)).toMatchObject({ state: "started", done: 0 });
		await room.write(teacher, (context) => restorePost(context, id));
		expect(await progressOf(built, learner)).toMatchObject({ state: "done", done: 1 });
		await room.write(learner, (context) => deletePost(context, id));
		await room.ask(offeringId, learner, { activityId, title: "Again" });
		expect(await progressOf(built, learner)).toMatchObject({ state: "done", done: 1 });
		const told = (await eventsOf(activityId)).filter(({ name }) => name === "learning.activity.completed");
		expect(told).toHaveLength(1);
	});

	it("shows what others wrote only after a contribution of one's own, however it is asked for", async () => {
		const { learner, classmate, teacher } = room.people;
		const built = await room.buildDiscussion({ postFirst: true });
		const { offeringId, activityId } = built;
		const { id } = await room.ask(offeringId, classmate, { activityId, body: "<p>Found the leak</p>" });
		const refused = { code: "learning/discussion-post-first" };
		for (const query of [{ activityId }, { activityId, q: "leak" }, { activityId, show: "unread" as const }])
			expect(await room.list(offeringId, learner, query)).toMatchObject({ items: [], total: 0, postFirst: true });
		await expect(room.thread(id, learner)).rejects.toMatchObject(refused);
		await expect(room.reply(id, learner, "<p>I agree</p>")).rejects.toMatchObject(refused);
		// The general board does not tell it either.
		expect((await room.list(offeringId, learner, { q: "leak" })).items).toEqual([]);
		expect((await room.thread(id, teacher)).items).toHaveLength(1);
		const mine = await room.ask(offeringId, learner, { activityId, title: "Mine" });
		expect((await room.list(offeringId, learner, { activityId })).items).toHaveLength(2);
		expect((await room.thread(id, learner)).items[0]!.body).toBe("<p>Found the leak</p>");
		await room.write(learner, (context) => deletePost(context, mine.id));
		await expect(room.thread(id, learner)).rejects.toMatchObject(refused);
	});

	it("is each offering's own, closed while it is locked, and only read once the course is over", async () => {
		const { learner, classmate, teacher } = room.people;
		const built = await room.buildDiscussion();
		const { offeringId, otherId, activityId } = built;
		const { id } = await room.ask(offeringId, classmate, { activityId, title: "Of the first" });
		expect((await room.list(otherId, classmate, { activityId })).items).toEqual([]);
		await expect(room.list(otherId, learner, { activityId })).rejects.toMatchObject({ code: "not-found" });
		const foreign = await room.buildDiscussion();
		await expect(room.list(offeringId, learner, { activityId: foreign.activityId })).rejects.toMatchObject({
			code: "not-found",
		});
		await asSystem(room.world.contexts, ({ tx }) =>
			tx.updateTable("offering").set({ state: "closed" }).where("id", "=", offeringId).execute(),
		);
		expect((await room.thread(id, learner)).mayPost).toBe(false);
		for (const by of [learner, teacher])
			await expect(room.reply(id, by, "<p>late</p>")).rejects.toMatchObject({ code: "learning/offering-over" });
		const { boards } = await room.read(learner, (context) => discussionsOf(context, offeringId));
		expect(boards).toMatchObject([
			{ activityId: null, threads: 0 },
			{ activityId, threads: 1, unread: 1 },
		]);
	});

	it("closes with its offering: it stands among what is due, and is done there as it is in the course", async () => {
		const { learner, teacher } = room.people;
		const { offeringId, activityId } = await room.buildDiscussion({ needed: 1 });
		const span = { from: "2026-11-01T00:00:00Z", until: "2027-01-31T00:00:00Z" };
		const due = async (by: TestPerson) =>
			(await room.read(by, (context) => myDueWork(context, span))).filter((one) => one.offeringId === offeringId);
		const found = async (by: TestPerson) => (await due(by)).find((one) => one.activityId === activityId);
		expect(await found(learner)).toMatchObject({ kind: "discussion", state: "open", learning: true });
		await room.ask(offeringId, learner, { activityId });
		expect(await found(learner)).toMatchObject({ state: "done" });
		expect(await found(teacher)).toMatchObject({ kind: "discussion", learning: false });
		expect(pageOfWork({ offeringId, activityId, learning: false, begun: true, work: "discussion" })).toBe(
			`/offerings/${offeringId}/board/${activityId}`,
		);
	});
});
