import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { buildPerson } from "#domains/organisations/testing/builders.ts";
import { system } from "#platform/server/actor.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { personalData } from "#platform/server/personal-data/registry.ts";
import { openDiscussionRoom } from "../../testing/discussion-room.ts";
import type { TestPerson } from "../../testing/world.ts";
import { editPost } from "./change-post.ts";
import { seeThread } from "./choices.ts";
import { withoutNames } from "./erase-name.ts";
import { reportPost } from "./moderate.ts";
import { discussionsOf } from "./overview.ts";

let room: Awaited<ReturnType<typeof openDiscussionRoom>>;
beforeAll(async () => {
	room = await openDiscussionRoom();
	await room.nameThem();
});
afterAll(() => room.world.close());

const later = (minutes: number) => room.clock.setTime(room.clock.getTime() + minutes * 60_000);
const see = (id: string, by: TestPerson, until = room.clock.toISOString()) =>
	room.write(by, (context) => seeThread(context, id, until));
const unreadNotices = (by: TestPerson) =>
	asSystem(room.world.contexts, async ({ tx }) => {
		const rows = await tx
			.selectFrom("notice")
			.select("kind")
			.where("person_id", "=", by.personId)
			.where("read_at", "is", null)
			.where("kind", "like", "learning.discussion-%")
			.execute();
		return rows.length;
	});
/** How many rows of posts a piece of work reads. */
const postsRead = (by: TestPerson, work: (context: ReadContext) => Promise<unknown>) =>
	room.read(by, async (context) => {
		const counted = async () => {
			const { rows } = await sql<{ read: number }>`
				select (seq_tup_read + coalesce(idx_tup_fetch, 0))::int as read from pg_stat_xact_user_tables
				where relname = 'discussion_post'`.execute(context.tx);
			return rows[0]!.read;
		};
		// What the connection read before has not left its count yet.
		const before = await counted();
		await work(context);
		return (await counted()) - before;
	});

describe("whoever has read a thread", () => {
	it("is told of it again, without a look into their notices; else once a day", async () => {
		const { learner, classmate } = room.people;
		const { offeringId } = await room.buildDiscussion();
		const { id } = await room.ask(offeringId, learner);
		await room.reply(id, classmate, "<p>One</p>");
		await room.reply(id, classmate, "<p>Two</p>");
		expect(await room.noticesOf(learner)).toEqual(["answered"]);
		await see(id, learner);
		expect(await unreadNotices(learner)).toBe(0);
		await room.reply(id, classmate, "<p>Three</p>");
		expect(await room.noticesOf(learner)).toEqual(["answered", "answered"]);
		later(25 * 60);
		await room.reply(id, classmate, "<p>Four</p>");
		await room.reply(id, classmate, "<p>Five</p>");
		expect(await room.noticesOf(learner)).toHaveLength(3);
	});

	it("has read what stood on the screen, and nothing that came meanwhile or is still to come", async () => {
		const { learner, classmate } = room.people;
		const { offeringId } = await room.buildDiscussion();
		const { id } = await room.ask(offeringId, classmate);
		const shown = (await room.thread(id, learner)).items.at(-1)!.createdAt;
		later(1);
		await room.reply(id, classmate, "<p>Meanwhile</p>");
		later(1);
		await see(id, learner, shown);
		const unread = async () => (await room.list(offeringId, learner)).items[0]!.unread;
		expect(await unread()).toBe(1);
		await see(id, learner, "2030-01-01T00:00:00Z");
		expect(await unread()).toBe(0);
		later(1);
		await room.reply(id, classmate, "<p>Afterwards</p>");
		expect(await unread()).toBe(1);
	});

	it("costs no look at its posts any more", async () => {
		const { learner, classmate } = room.people;
		const { offeringId } = await room.buildDiscussion();
		const { id } = await room.ask(offeringId, classmate);
		await asSystem(room.world.contexts, async ({ tx, now }) => {
			const ids = Array.from({ length: 300 }, () => newId());
			await sql`insert into discussion_post (id, thread_id, branch_id, offering_id, author_id, author_role, body, plain, created_at)
				select n.id, ${id}, n.id, ${offeringId}, ${classmate.personId}, 'learner', '<p>x</p>', 'x', ${now}
				from unnest(${ids}::uuid[]) n (id)`.execute(tx);
		});
		const overview = () => postsRead(learner, (context) => discussionsOf(context, offeringId));
		expect(await overview()).toBeGreaterThanOrEqual(301);
		await see(id, learner);
		expect(await overview()).toBe(0);
		expect((await room.read(learner, (context) => discussionsOf(context, offeringId))).boards[0]).toMatchObject({
			threads: 1,
			unread: 0,
		});
	});
});

describe("a name after an @", () => {
	it("is shown while it stands there and its person takes part", async () => {
		const { learner, classmate, mentor } = room.people;
		const { offeringId } = await room.buildDiscussion();
		const { id } = await room.ask(offeringId, learner, { body: "<p>@Wang Fang and @陈静</p>" });
		const names = async () => (await room.thread(id, mentor)).items[0]!.mentions;
		expect(await names()).toEqual(["Wang Fang", "陈静"]);
		await room.write(learner, (context) =>
			editPost(context, id, { body: "<p>@Wang Fang</p>", title: "Why?", revision: 1 }),
		);
		expect(await names()).toEqual(["Wang Fang"]);
		await room.leave(offeringId, classmate);
		expect(await names()).toEqual([]);
	});

	it("is one of twenty at most, but for who moderates, and an edit is no way around that nor around the pace", async () => {
		const { learner, teacher, mentor } = room.people;
		const { offeringId } = await room.buildDiscussion();
		later(3 * 24 * 60);
		const names = Array.from({ length: 21 }, (_, index) => `Guest ${String.fromCharCode(65 + index)}`);
		const owned = { organisation_id: mentor.organisationId };
		await asSystem(room.world.contexts, async (context) => {
			for (const name of names) {
				const personId = await buildPerson(context);
				await context.tx.updateTable("person").set({ name }).where("id", "=", personId).execute();
				await context.tx
					.insertInto("offering_teacher")
					.values({ offering_id: offeringId, person_id: personId, role: "mentor", ...owned, since: context.now })
					.execute();
			}
		});
		const all = (some: readonly string[]) => `<p>${some.map((name) => `@${name},`).join(" ")}</p>`;
		const refused = { fields: [{ path: "body", code: "too-many-mentioned", params: { most: 20 } }] };
		await expect(room.ask(offeringId, learner, { body: all(names) })).rejects.toMatchObject(refused);
		await room.ask(offeringId, teacher, { body: all(names) });
		const { id } = await room.ask(offeringId, learner, { body: all(names.slice(1)) });
		const edit = (post: string, body: string, revision = 1) =>
			room.write(learner, (context) => editPost(context, post, { body, title: "Why?", revision }));
		await expect(edit(id, all(names.slice(0, 1)))).rejects.toMatchObject(refused);
		later(11);
		for (let count = 0; count < 20; count++) await room.reply(id, learner, `<p>${count}</p>`);
		await expect(edit(id, "<p>Once more</p>")).rejects.toMatchObject({ code: "learning/discussion-too-fast" });
		later(11);
		await edit(id, "<p>Once more</p>");
	});

	it("goes with its person, from what others wrote and from what is found, and so does what was said of them", async () => {
		const { learner, classmate, teacher } = room.people;
		const { offeringId } = await room.buildDiscussion();
		later(5 * 24 * 60);
		const body = "<p>Does @<strong>Wang</strong> Fang know? @WANG FANG &amp; @陈静</p>";
		const { id } = await room.ask(offeringId, learner, { title: "To @Wang Fang", body });
		const theirs = await room.reply(id, classmate, "<p>No</p>");
		await room.write(teacher, (context) => reportPost(context, theirs.id, "Wang Fang is rude"));
		await room.rename(classmate, "Wang Fangfang");
		for (const { erase } of personalData().filter(({ table }) => table.startsWith("discussion_")))
			await room.world.contexts.write(system, (context) =>
				(erase as (c: typeof context, person: string) => Promise<void>)(context, classmate.personId),
			);
		const { title, items } = await room.thread(id, teacher);
		expect(title).toBe("To @—");
		expect(items[0]).toMatchObject({ body: "<p>Does @— know? @— &amp; @陈静</p>", mentions: ["陈静"] });
		expect(items[1]).toMatchObject({ state: "deleted", body: null, reports: [{ reason: "" }] });
		expect((await room.list(offeringId, teacher, { q: "fang" })).items).toEqual([]);
		await room.rename(classmate, "Wang Fang");
	});

	it("is taken out whole and alone", () => {
		const names = { gone: ["李明", "A. <B>"], others: ["李明华"] };
		expect(withoutNames("@李明 @李明华 李明 @a. <b>", names)).toBe("@— @李明华 李明 @—");
		expect(withoutNames("<p>@A.  &lt;<i>B</i>&gt;@<b>李</b>明</p>", names, true)).toBe("<p>@—@—</p>");
	});
});
