import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { system } from "#platform/server/actor.ts";
import { sendDigests } from "#platform/server/notices/send-digests.ts";
import { personalData } from "#platform/server/personal-data/registry.ts";
import { openDiscussionRoom } from "../../testing/discussion-room.ts";
import type { TestPerson } from "../../testing/world.ts";
import { editPost } from "./change-post.ts";
import { chooseTelling } from "./choices.ts";
import { findPeople } from "./discussion-people.ts";
import { mentionedIn } from "./mentions.ts";
import { tellNews } from "./tell-news.ts";

let room: Awaited<ReturnType<typeof openDiscussionRoom>>;
beforeAll(async () => {
	room = await openDiscussionRoom();
	await room.nameThem();
});
afterAll(() => room.world.close());

const choose = (person: TestPerson, offeringId: string, tell: "all" | "mentions" | "none") =>
	room.write(person, (context) => chooseTelling(context, offeringId, tell));
const forget = () => asSystem(room.world.contexts, ({ tx }) => tx.deleteFrom("notice").execute());

it("takes the longest name after an @, and both of two that are the same", () => {
	const people = [
		{ id: "1", name: "李明" },
		{ id: "2", name: "李明华" },
		{ id: "3", name: "Ann" },
		{ id: "4", name: "ann" },
	];
	expect(mentionedIn("请@李明华看看", people)).toEqual(["2"]);
	expect(mentionedIn("@ANN and @李明", people).sort()).toEqual(["1", "3", "4"]);
	expect(mentionedIn("mail@annex.org 李明", people)).toEqual(["3", "4"]);
});

describe("people of an offering", () => {
	it("are told of mentions, answers and questions as they chose, without a word of what stands there", async () => {
		const { learner, classmate, teacher, mentor, stranger } = room.people;
		await forget();
		const { offeringId } = await room.buildDiscussion();
		await choose(mentor, offeringId, "none");
		const { id } = await room.ask(offeringId, learner, { body: "<p>Does @Wang Fang know? And @陈静?</p>" });
		expect(await room.noticesOf(classmate)).toEqual(["mention"]);
		expect((await room.noticesOf(teacher)).sort()).toEqual(["mention", "question"]);
		for (const other of [learner, mentor, stranger]) expect(await room.noticesOf(other)).toEqual([]);
		await room.reply(id, classmate, "<p>No, I do not</p>");
		await room.reply(id, teacher, "<p>Look at page two</p>");
		// Of the same thread once, until it is read.
		expect(await room.noticesOf(learner)).toEqual(["answered"]);
		const [first] = (await room.thread(id, learner)).items;
		expect(first!.mentions).toEqual(["Wang Fang", "陈静"]);
		await room.write(learner, (context) =>
			editPost(context, id, { body: "<p>@Wang Fang?</p>", title: "Why?", revision: first!.revision }),
		);
		expect(await room.noticesOf(classmate)).toEqual(["mention"]);
		const told = await asSystem(room.world.contexts, ({ tx }) => tx.selectFrom("notice").select("params").execute());
		expect(JSON.stringify(told)).not.toMatch(/page two|know/);
		await choose(classmate, offeringId, "none");
		await forget();
		await room.reply(id, learner, "<p>@Wang Fang again</p>");
		expect(await room.noticesOf(classmate)).toEqual([]);
	});

	it("hear of what is new once a day, from seven in their own zone on, by the mail of that morning", async () => {
		const { learner, classmate, teacher, mentor } = room.people;
		// Others have news of their own.
		await asSystem(room.world.contexts, ({ tx }) => tx.updateTable("offering").set({ state: "closed" }).execute());
		const { offeringId } = await room.buildDiscussion();
		await asSystem(room.world.contexts, async ({ tx }) => {
			await tx.updateTable("person").set({ time_zone: "Asia/Shanghai", email_verified: true }).execute();
			await tx.deleteFrom("mail_message").execute();
		});
		await choose(learner, offeringId, "all");
		await choose(mentor, offeringId, "none");
		const at = (instant: string) => room.clock.setTime(Date.parse(instant));
		const tell = () => tellNews.run(room.world.contexts);
		const news = async (person: TestPerson) => (await room.noticesOf(person)).filter((kind) => kind === "news").length;
		at("2026-11-22T06:00:00Z");
		const { id } = await room.ask(offeringId, classmate, { title: "News" });
		await room.reply(id, classmate, "<p>One more</p>");
		await forget();
		// 06:30 in Shanghai, then 07:10, and once more.
		at("2026-11-22T22:30:00Z");
		await tell();
		expect(await news(learner)).toBe(0);
		at("2026-11-22T23:10:00Z");
		await tell();
		await tell();
		for (const person of [learner, teacher]) expect(await news(person)).toBe(1);
		for (const person of [classmate, mentor]) expect(await news(person)).toBe(0);
		const mails = () =>
			asSystem(room.world.contexts, ({ tx }) =>
				tx.selectFrom("mail_message").select("kind").where("person_id", "=", learner.personId).execute(),
			);
		// 08:05 of the same morning.
		at("2026-11-23T00:05:00Z");
		await sendDigests(room.world.contexts);
		expect(await mails()).toEqual([{ kind: "digest" }]);
		at("2026-11-23T09:00:00Z");
		await room.reply(id, classmate, "<p>Later that day</p>");
		await tell();
		expect(await news(learner)).toBe(1);
		at("2026-11-23T23:30:00Z");
		await tell();
		await tell();
		expect(await news(learner)).toBe(2);
		at("2026-11-24T00:30:00Z");
		await sendDigests(room.world.contexts);
		expect(await mails()).toHaveLength(2);
	});

	it("are found to be mentioned by others of the offering", async () => {
		const { learner, classmate } = room.people;
		const { offeringId, otherId } = await room.buildDiscussion();
		const names = async (q: string) =>
			(await room.read(classmate, (context) => findPeople(context, offeringId, q))).items.map(({ name }) => name);
		expect(await names("ming")).toEqual(["Li Ming"]);
		expect(await names("fang")).toEqual([]);
		const other = await room.read(classmate, (context) => findPeople(context, otherId, "ming"));
		expect(other.items).toEqual([]);
		await expect(room.read(learner, (context) => findPeople(context, otherId, ""))).rejects.toMatchObject({
			code: "not-found",
		});
	});
});

describe("who is gone", () => {
	it("sees nothing any more, and their posts stay under no name; erased, without words too", async () => {
		const { learner, classmate, teacher } = room.people;
		const { offeringId } = await room.buildDiscussion();
		const { id } = await room.ask(offeringId, learner, { title: "Mine", body: "<p>My words, @Wang Fang</p>" });
		await room.reply(id, classmate, "<p>Theirs</p>");
		await room.leave(offeringId, learner);
		await expect(room.thread(id, learner)).rejects.toMatchObject({ code: "not-found" });
		expect((await room.thread(id, teacher)).items).toMatchObject([
			{ author: { name: null, role: "learner" }, body: "<p>My words, @Wang Fang</p>" },
			{ author: { name: "Wang Fang" } },
		]);
		const entry = personalData().find(({ table }) => table === "discussion_post")!;
		const exported = await room.world.contexts.read(system, (context) => entry.export!(context, learner.personId));
		expect(JSON.stringify(exported)).toContain("My words");
		expect(JSON.stringify(exported)).not.toContain("Theirs");
		for (const one of personalData().filter(({ table }) => table.startsWith("discussion_")))
			await room.world.contexts.write(system, (context) =>
				(one.erase as (c: typeof context, person: string) => Promise<void>)(context, learner.personId),
			);
		const left = await room.thread(id, teacher);
		expect(left).toMatchObject({ title: null, items: [{ body: null }, { body: "<p>Theirs</p>" }] });
		expect((await room.list(offeringId, teacher, { q: "words" })).items).toEqual([]);
	});
});
