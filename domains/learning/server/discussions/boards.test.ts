import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { newId } from "#platform/server/id.ts";
import { type BuiltDiscussion, openDiscussionRoom } from "../../testing/discussion-room.ts";
import { untilSomebodyWaits } from "../../testing/world.ts";
import { deletePost, editPost } from "./change-post.ts";
import { chooseTelling, seeThread } from "./choices.ts";
import { findPeople } from "./discussion-people.ts";
import { hidePost, reportPost, restorePost, setThread, settleReports } from "./moderate.ts";
import { discussionsOf } from "./overview.ts";
import { replyInThread } from "./write-post.ts";

let room: Awaited<ReturnType<typeof openDiscussionRoom>>;
let built: BuiltDiscussion;
beforeAll(async () => {
	room = await openDiscussionRoom();
	built = await room.buildDiscussion();
});
afterAll(() => room.world.close());

const notFound = { code: "not-found" };

describe("a board", () => {
	it("keeps of what is written only what is on the list, and nothing that runs", async () => {
		const { learner, teacher } = room.people;
		const body =
			'<p onclick="x()">Hi<script>alert(1)</script></p><img src=x onerror=alert(1)><a href="javascript:alert(1)">go</a><svg onload=alert(1)>';
		const { id } = await room.ask(built.offeringId, learner, { title: "<b>1 < 2</b>", body });
		const { items, title } = await room.thread(id, teacher);
		expect(items[0]!.body).toBe('<p>Hi</p><a target="_blank" rel="noopener noreferrer nofollow">go</a>');
		// A title is plain text; the screen writes it as such.
		expect(title).toBe("<b>1 < 2</b>");
		await expect(room.reply(id, learner, "<script>alert(1)</script>")).rejects.toMatchObject({
			fields: [expect.objectContaining({ path: "body", code: "nothing-written" })],
		});
	});

	it("is read and written by the people of its offering, and by nobody of another section", async () => {
		const { learner, classmate, teacher, mentor, head, stranger } = room.people;
		const { otherId } = built;
		const { id } = await room.ask(otherId, classmate, { title: "Of the other section" });
		const { id: replyId } = await room.reply(id, mentor, "<p>Secret answer</p>");
		expect((await room.thread(id, head)).items).toHaveLength(2);
		for (const other of [learner, teacher, stranger]) {
			await expect(room.thread(id, other)).rejects.toMatchObject(notFound);
			await expect(room.list(otherId, other)).rejects.toMatchObject(notFound);
			await expect(room.reply(id, other, "<p>x</p>")).rejects.toMatchObject(notFound);
			await expect(room.ask(otherId, other)).rejects.toMatchObject(notFound);
			await expect(room.read(other, (context) => discussionsOf(context, otherId))).rejects.toMatchObject(notFound);
			await expect(room.read(other, (context) => findPeople(context, otherId, ""))).rejects.toMatchObject(notFound);
			for (const work of [
				(context: Parameters<typeof seeThread>[0]) => seeThread(context, id, room.clock.toISOString()),
				(context: Parameters<typeof seeThread>[0]) => chooseTelling(context, otherId, "all"),
				(context: Parameters<typeof seeThread>[0]) => reportPost(context, replyId, "Because"),
				(context: Parameters<typeof seeThread>[0]) => hidePost(context, replyId, "Because"),
				(context: Parameters<typeof seeThread>[0]) => deletePost(context, replyId),
				(context: Parameters<typeof seeThread>[0]) => setThread(context, id, { closed: true }),
			])
				await expect(room.write(other, work)).rejects.toMatchObject(notFound);
			// The rows themselves too, whatever asks for them.
			const rows = await room.read(other, ({ tx }) =>
				tx.selectFrom("discussion_post").select("id").where("offering_id", "=", otherId).execute(),
			);
			expect(rows).toEqual([]);
		}
		// By the id of a thread of the one, nothing is found or written in the other.
		const here = await room.ask(built.offeringId, classmate, { title: "Here" });
		await expect(room.reply(here.id, classmate, "<p>x</p>", replyId)).rejects.toMatchObject({ code: "invalid" });
		await expect(
			room.write(teacher, (context) => setThread(context, here.id, { answerId: replyId })),
		).rejects.toMatchObject({ code: "invalid" });
		expect((await room.list(built.offeringId, learner, { q: "secret answer" })).items).toEqual([]);
		expect((await room.list(otherId, classmate, { q: "secret ANSWER" })).items).toHaveLength(1);
	});

	it("tells for each post of a learner that they contributed, to nobody what, and of who teaches nothing", async () => {
		const { learner, teacher } = room.people;
		const { offeringId } = await room.buildDiscussion();
		const { id } = await room.ask(offeringId, learner, { title: "Quiet words" });
		await room.reply(id, learner, "<p>Quiet words</p>");
		// Sent twice it is one.
		await room.reply(id, learner, "<p>Quiet words</p>");
		await room.reply(id, teacher, "<p>An answer</p>");
		const events = await asSystem(room.world.contexts, ({ tx }) =>
			tx
				.selectFrom("outbox_event")
				.select(["name", "payload", "actor_id"])
				.where(sql<boolean>`payload ->> 'offeringId' = ${offeringId}`)
				.execute(),
		);
		const told = events.filter(({ name }) => name === "learning.board.contributed");
		expect(told.map(({ actor_id }) => actor_id)).toEqual([learner.personId, learner.personId]);
		expect(told[0]?.payload).toEqual({ offeringId, organisationId: expect.any(String) });
		expect(JSON.stringify(events)).not.toContain("Quiet");
	});

	it("has one level of replies, each beside what it belongs to", async () => {
		const { learner, classmate, teacher } = room.people;
		const { id } = await room.ask(built.offeringId, learner, { title: "Levels" });
		const first = await room.reply(id, classmate, "<p>first</p>");
		await room.reply(id, teacher, "<p>second</p>");
		const nested = await room.reply(id, learner, "<p>to the first</p>", first.id);
		await expect(room.reply(id, learner, "<p>deeper</p>", nested.id)).rejects.toMatchObject({ code: "invalid" });
		const { items } = await room.thread(id, learner);
		expect(items.map(({ body, nested: within }) => [body, within])).toEqual([
			["<p>Why is that so?</p>", false],
			["<p>first</p>", false],
			["<p>to the first</p>", true],
			["<p>second</p>", false],
		]);
		expect(items.map(({ author }) => author.role)).toEqual(["learner", "learner", "learner", "teacher"]);
	});

	it("lets its author edit and delete, and nobody else", async () => {
		const { learner, classmate, teacher } = room.people;
		const { offeringId } = await room.buildDiscussion();
		const { id } = await room.ask(offeringId, learner);
		const answer = await room.reply(id, classmate, "<p>kept</p>");
		const change = { body: "<p>Otherwise</p>", title: "Otherwise?", revision: 1 };
		for (const other of [classmate, teacher]) {
			await expect(room.write(other, (context) => editPost(context, id, change))).rejects.toMatchObject(notFound);
			await expect(room.write(other, (context) => deletePost(context, id))).rejects.toMatchObject(notFound);
		}
		await room.write(learner, (context) => editPost(context, id, change));
		await expect(room.write(learner, (context) => editPost(context, id, change))).rejects.toMatchObject({
			code: "platform/changed-meanwhile",
		});
		expect(await room.thread(id, classmate)).toMatchObject({
			title: "Otherwise?",
			items: [
				{ body: "<p>Otherwise</p>", editedAt: expect.any(String) },
				{ body: "<p>kept</p>", editedAt: null },
			],
		});
		await room.write(learner, (context) => deletePost(context, id));
		const left = await room.thread(id, teacher);
		expect(left).toMatchObject({ title: null, items: [{ state: "deleted", body: null }, { id: answer.id }] });
		expect((await room.list(offeringId, teacher, { q: "otherwise" })).items).toEqual([]);
		expect((await room.list(offeringId, teacher)).items).toMatchObject([{ id, state: "deleted", replies: 1 }]);
	});

	it("is moderated by who teaches: hidden with a reason, restored, pinned, answered, closed", async () => {
		const { learner, classmate, teacher, head } = room.people;
		const { offeringId } = await room.buildDiscussion();
		const { id } = await room.ask(offeringId, learner, { title: "First" });
		await room.ask(offeringId, learner, { title: "Later" });
		const rude = await room.reply(id, classmate, "<p>rude words</p>");
		await room.write(learner, (context) => reportPost(context, rude.id, "It is rude"));
		await room.write(learner, (context) => reportPost(context, rude.id, "Again"));
		expect((await room.thread(id, teacher)).items[1]!.reports).toMatchObject([{ reason: "It is rude" }]);
		expect((await room.thread(id, classmate)).items[1]!.reports).toEqual([]);
		expect((await room.list(offeringId, head, { show: "reported" })).items.map(({ id: one }) => one)).toEqual([id]);
		expect((await room.list(offeringId, learner, { show: "reported" })).items).toEqual([]);
		expect(await room.noticesOf(teacher)).toContain("reported");
		for (const other of [learner, classmate])
			await expect(room.write(other, (context) => hidePost(context, rude.id, "Because"))).rejects.toMatchObject(
				notFound,
			);
		await room.write(teacher, (context) => hidePost(context, rude.id, "Please stay polite"));
		expect((await room.thread(id, learner)).items[1]).toMatchObject({
			state: "hidden",
			body: null,
			hiddenReason: null,
		});
		expect((await room.thread(id, classmate)).items[1]).toMatchObject({
			body: "<p>rude words</p>",
			hiddenReason: "Please stay polite",
		});
		expect((await room.list(offeringId, learner, { q: "rude" })).items).toEqual([]);
		expect((await room.list(offeringId, teacher, { q: "rude" })).items).toHaveLength(1);
		expect((await room.list(offeringId, head, { show: "reported" })).items).toEqual([]);
		await room.write(head, (context) => restorePost(context, rude.id));
		expect((await room.thread(id, learner)).items[1]).toMatchObject({ state: "shown", body: "<p>rude words</p>" });

		await room.write(teacher, (context) => setThread(context, id, { pinned: true, answerId: rude.id, closed: true }));
		expect((await room.list(offeringId, learner)).items).toMatchObject([
			{ title: "First", pinned: true, closed: true, answered: true },
			{ title: "Later", pinned: false },
		]);
		expect((await room.thread(id, learner)).answer).toMatchObject({ id: rude.id });
		await expect(room.reply(id, learner, "<p>x</p>")).rejects.toMatchObject({ code: "learning/discussion-closed" });
		await room.reply(id, teacher, "<p>a last word</p>");
		expect((await room.list(offeringId, learner, { show: "open" })).items.map(({ title }) => title)).toEqual(["Later"]);
		await room.write(teacher, (context) => settleReports(context, rude.id));
	});

	it("lists threads page by page, those pinned first, each once", async () => {
		const { learner, classmate, teacher } = room.people;
		const { offeringId } = await room.buildDiscussion();
		const ids: string[] = [];
		for (const by of [learner, classmate, teacher, room.people.mentor])
			ids.push((await room.ask(offeringId, by, { title: `Of ${ids.length}` })).id);
		// Instants that differ by less than a float of this size can tell.
		await asSystem(room.world.contexts, async ({ tx }) => {
			for (const [index, id] of ids.entries())
				await sql`update discussion_thread set last_at = '2026-11-21T08:00:00Z'::timestamptz
					+ make_interval(secs => ${index}::float / 1000000) where id = ${id}`.execute(tx);
		});
		for (const id of [ids[0]!, ids[1]!])
			await room.write(teacher, (context) => setThread(context, id, { pinned: true }));
		const read: string[] = [];
		let cursor: string | undefined;
		for (let page = 0; page < 4; page++) {
			const list = await room.list(offeringId, learner, { limit: 1, ...(cursor && { cursor }) });
			read.push(...list.items.map(({ id }) => id));
			cursor = list.nextCursor ?? undefined;
		}
		expect(read).toEqual([ids[1], ids[0], ids[3], ids[2]]);
		expect(cursor).toBeUndefined();
	});

	it("is hidden while its author writes, and neither waits for the other for ever", async () => {
		const { learner, classmate, teacher } = room.people;
		const { offeringId, activityId } = await room.buildDiscussion();
		const { id } = await room.ask(offeringId, classmate, { activityId });
		const mine = await room.reply(id, learner, "<p>first</p>");
		const replying = room.world.contexts.write(learner, async (context) => {
			const said = await replyInThread(context, id, { body: "<p>second</p>", replyTo: null, files: [] });
			await untilSomebodyWaits(room.world);
			return said;
		});
		await Promise.all([replying, room.write(teacher, (context) => hidePost(context, mine.id, "Because"))]);
		expect((await room.thread(id, teacher)).items.map(({ state }) => state)).toEqual(["shown", "hidden", "shown"]);
	});

	it("is paged by its place, however much there is", async () => {
		const { learner, classmate } = room.people;
		const { offeringId } = await room.buildDiscussion();
		const { id } = await room.ask(offeringId, learner);
		await asSystem(room.world.contexts, async ({ tx, now }) => {
			const ids = Array.from({ length: 5_000 }, () => newId());
			await sql`insert into discussion_post (id, thread_id, branch_id, offering_id, author_id, author_role, body, plain, created_at)
				select n.id, ${id}, n.id, ${offeringId}, ${classmate.personId}, 'learner', '<p>' || n.place || '</p>', n.place, ${now}
				from unnest(${ids}::uuid[]) with ordinality as n (id, place)`.execute(tx);
		});
		let cursor: string | undefined;
		const read: string[] = [];
		for (let page = 0; page < 51 && (page === 0 || cursor); page++) {
			const { items, total, nextCursor } = await room.thread(id, learner, { limit: 100, ...(cursor && { cursor }) });
			expect(total).toBe(5_001);
			read.push(...items.map(({ body }) => body as string));
			cursor = nextCursor ?? undefined;
		}
		expect(read).toHaveLength(5_001);
		expect(read.slice(1)).toEqual(Array.from({ length: 5_000 }, (_, index) => `<p>${index + 1}</p>`));
		const [row] = (await room.list(offeringId, learner)).items;
		expect(row).toMatchObject({ replies: 5_000, unread: 5_000 });
		await room.write(learner, (context) => seeThread(context, id, room.clock.toISOString()));
		expect((await room.list(offeringId, learner)).items[0]).toMatchObject({ unread: 0 });
		expect((await room.list(offeringId, learner, { show: "unread" })).items).toEqual([]);
	});

	it("takes what is sent twice once, and no flood", async () => {
		const { learner } = room.people;
		const { offeringId } = await room.buildDiscussion();
		const ids = await Promise.all([1, 2, 3].map(async () => (await room.ask(offeringId, learner)).id));
		expect(new Set(ids).size).toBe(1);
		const replies = [await room.reply(ids[0]!, learner, "<p>so</p>"), await room.reply(ids[0]!, learner, "<p>so</p>")];
		expect(replies[0]).toEqual(replies[1]);
		// The same words to somebody else are others.
		const toIt = await room.reply(ids[0]!, learner, "<p>so</p>", replies[0]!.id);
		expect(toIt).not.toEqual(replies[0]);
		expect(await room.reply(ids[0]!, learner, "<p>so</p>", replies[0]!.id)).toEqual(toIt);
		room.clock.setTime(room.clock.getTime() + 11 * 60_000);
		for (let count = 0; count < 20; count++) await room.reply(ids[0]!, learner, `<p>${count}</p>`);
		await expect(room.reply(ids[0]!, learner, "<p>one more</p>")).rejects.toMatchObject({
			code: "learning/discussion-too-fast",
		});
		room.clock.setTime(room.clock.getTime() + 11 * 60_000);
		await room.reply(ids[0]!, learner, "<p>one more</p>");
		expect((await room.thread(ids[0]!, learner)).total).toBe(24);
	});
});
