import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { system } from "#platform/server/actor.ts";
import { personalData } from "#platform/server/personal-data/registry.ts";
import { threadInput } from "../../contract-discussions.ts";
import { openDiscussionRoom } from "../../testing/discussion-room.ts";
import type { TestPerson } from "../../testing/world.ts";
import { deletePost, editPost } from "./change-post.ts";
import { hidePost, restorePost } from "./moderate.ts";
import { getPostFile } from "./post-files.ts";

let room: Awaited<ReturnType<typeof openDiscussionRoom>>;
beforeAll(async () => {
	room = await openDiscussionRoom();
});
afterAll(() => room.world.close());

const notFound = { code: "not-found" };
const open = (postId: string, fileId: string, by: TestPerson) =>
	room.read(by, (context) => getPostFile(context, postId, fileId));
const filesOf = async (threadId: string, by: TestPerson, index = 0) =>
	(await room.thread(threadId, by)).items[index]!.files.map(({ name }) => name);

describe("files of a post", () => {
	it("are read by the people of the offering with the post, and by nobody who only knows their ids", async () => {
		const { learner, classmate, teacher, stranger } = room.people;
		const { offeringId, otherId } = await room.buildDiscussion();
		const [plan, photo] = [await room.file("plan.pdf", learner), await room.file("photo.png", learner)];
		const { id } = await room.ask(offeringId, learner, { files: [photo, plan, photo] });
		expect(await filesOf(id, classmate)).toEqual(["photo.png", "plan.pdf"]);
		expect(await open(id, plan, teacher)).toMatchObject({ name: "plan.pdf" });
		await expect(open(id, plan, stranger)).rejects.toMatchObject(notFound);
		const theirs = await room.file("b.pdf", classmate);
		const elsewhere = await room.ask(otherId, classmate, { files: [theirs] });
		await expect(open(elsewhere.id, theirs, learner)).rejects.toMatchObject(notFound);
		// By a post that one reads nothing of another is had.
		await expect(open(id, theirs, learner)).rejects.toMatchObject(notFound);
		const rows = await room.read(learner, ({ tx }) =>
			tx.selectFrom("discussion_file").select("file_id").where("offering_id", "=", otherId).execute(),
		);
		expect(rows).toEqual([]);
	});

	it("are uploads of its author, of kinds that no browser runs, and not too many", async () => {
		const { learner, classmate } = room.people;
		const { offeringId } = await room.buildDiscussion();
		const lay = async (name: string, by: TestPerson) =>
			room.ask(offeringId, learner, { title: name, files: [await room.file(name, by)] });
		await expect(lay("a.pdf", classmate)).rejects.toMatchObject({ fields: [{ path: "files", code: "unknown" }] });
		for (const name of ["a.svg", "a.html", "a.pdf.exe"])
			await expect(lay(name, learner)).rejects.toMatchObject({
				fields: [{ path: "files", code: "file-of-wrong-kind" }],
			});
		const files = Array.from({ length: 6 }, () => crypto.randomUUID());
		expect(threadInput.safeParse({ activityId: null, title: "x", body: "x", files }).success).toBe(false);
	});

	it("are hidden with it but for its author and who moderates, and go with it when it is deleted", async () => {
		const { learner, classmate, teacher } = room.people;
		const { offeringId } = await room.buildDiscussion();
		const { id } = await room.ask(offeringId, classmate);
		const file = await room.file("a.pdf", learner);
		const reply = await room.reply(id, learner, "<p>See</p>", null, [file]);
		await room.write(teacher, (context) => hidePost(context, reply.id, "Because"));
		expect(await filesOf(id, classmate, 1)).toEqual([]);
		await expect(open(reply.id, file, classmate)).rejects.toMatchObject(notFound);
		for (const reader of [learner, teacher]) {
			expect(await filesOf(id, reader, 1)).toEqual(["a.pdf"]);
			expect(await open(reply.id, file, reader)).toMatchObject({ name: "a.pdf" });
		}
		await room.write(teacher, (context) => restorePost(context, reply.id));
		expect(await open(reply.id, file, classmate)).toMatchObject({ name: "a.pdf" });
		await room.write(learner, (context) => deletePost(context, reply.id));
		for (const reader of [classmate, learner, teacher])
			await expect(open(reply.id, file, reader)).rejects.toMatchObject(notFound);
		const left = await room.world.contexts.read(system, ({ tx }) =>
			tx.selectFrom("discussion_file").select("file_id").where("post_id", "=", reply.id).execute(),
		);
		expect(left).toEqual([]);
	});

	it("wait for a contribution of one's own, where the discussion does", async () => {
		const { learner, classmate } = room.people;
		const { offeringId, activityId } = await room.buildDiscussion({ postFirst: true });
		const file = await room.file("a.pdf", learner);
		const { id } = await room.ask(offeringId, learner, { activityId, files: [file] });
		await expect(open(id, file, classmate)).rejects.toMatchObject({ code: "learning/discussion-post-first" });
		await room.ask(offeringId, classmate, { activityId });
		expect(await open(id, file, classmate)).toMatchObject({ name: "a.pdf" });
	});

	it("stay when the words are changed, until others are named; the same words with a file are another post", async () => {
		const { learner } = room.people;
		const { offeringId } = await room.buildDiscussion();
		const [one, other] = [await room.file("one.pdf", learner), await room.file("other.pdf", learner)];
		const { id } = await room.ask(offeringId, learner, { files: [one] });
		const edit = (revision: number, files?: string[]) =>
			room.write(learner, (context) =>
				editPost(context, id, { title: "Why?", body: "<p>Changed</p>", revision, ...(files && { files }) }),
			);
		await edit(1);
		expect(await filesOf(id, learner)).toEqual(["one.pdf"]);
		await edit(2, [other, one]);
		expect(await filesOf(id, learner)).toEqual(["other.pdf", "one.pdf"]);
		await edit(3, []);
		expect(await filesOf(id, learner)).toEqual([]);
		const bare = await room.reply(id, learner, "<p>Same</p>");
		const laden = await room.reply(id, learner, "<p>Same</p>", null, [one]);
		expect(laden.id).not.toBe(bare.id);
		// Uploaded once more, of the same content, it is the same post.
		expect(await room.reply(id, learner, "<p>Same</p>", null, [await room.file("one.pdf", learner)])).toEqual(laden);
	});

	it("are named to their author in what they take along, and go when they are erased", async () => {
		const { learner, teacher } = room.people;
		const { offeringId } = await room.buildDiscussion();
		const file = await room.file("mine.pdf", learner);
		const { id } = await room.ask(offeringId, learner, { files: [file] });
		const entry = personalData().find(({ table }) => table === "discussion_post")!;
		const exported = await room.world.contexts.read(system, (context) => entry.export!(context, learner.personId));
		expect(JSON.stringify(exported)).toContain("mine.pdf");
		await room.world.contexts.write(system, (context) =>
			(entry.erase as (c: typeof context, person: string) => Promise<void>)(context, learner.personId),
		);
		expect(await filesOf(id, teacher)).toEqual([]);
		await expect(open(id, file, teacher)).rejects.toMatchObject(notFound);
	});
});
