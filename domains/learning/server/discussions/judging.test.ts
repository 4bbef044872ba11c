import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { type BuiltDiscussion, openDiscussionRoom } from "../../testing/discussion-room.ts";
import { deletePost, editPost } from "./change-post.ts";
import { hidePost, reportPost, restorePost, settleReports } from "./moderate.ts";
import { discussionsOf } from "./overview.ts";

let room: Awaited<ReturnType<typeof openDiscussionRoom>>;
beforeAll(async () => {
	room = await openDiscussionRoom();
});
afterAll(() => room.world.close());

const notFound = { code: "not-found" };
const forget = () => asSystem(room.world.contexts, ({ tx }) => tx.deleteFrom("notice").execute());
const tally = async (built: BuiltDiscussion) => {
	const { enrolment } = await asSystem(room.world.contexts, async ({ tx }) => ({
		enrolment: await tx
			.selectFrom("enrolment")
			.select("done")
			.where("offering_id", "=", built.offeringId)
			.where("person_id", "=", room.people.learner.personId)
			.executeTakeFirstOrThrow(),
	}));
	return enrolment.done;
};

describe("who moderates", () => {
	it("judges nothing of their own: what is reported of it and whether it stays hidden is for others", async () => {
		const { learner, teacher, mentor, head } = room.people;
		const { offeringId } = await room.buildDiscussion();
		const { id } = await room.ask(offeringId, teacher, { title: "Of the teacher" });
		await forget();
		await room.write(learner, (context) => reportPost(context, id, "It is unfair"));
		expect(await room.noticesOf(teacher)).toEqual([]);
		expect(await room.noticesOf(mentor)).toEqual(["reported"]);
		expect(await room.noticesOf(head)).toEqual([]);
		const [mine] = (await room.thread(id, teacher)).items;
		expect(mine).toMatchObject({ reports: [], author: { mine: true } });
		expect((await room.thread(id, mentor)).items[0]!.reports).toMatchObject([{ reason: "It is unfair" }]);
		expect((await room.list(offeringId, teacher)).items[0]!.reports).toBe(0);
		expect((await room.list(offeringId, teacher, { show: "reported" })).items).toEqual([]);
		expect((await room.list(offeringId, mentor, { show: "reported" })).items).toHaveLength(1);
		const reports = async (by: typeof teacher) =>
			(await room.read(by, (context) => discussionsOf(context, offeringId))).reports;
		expect([await reports(teacher), await reports(mentor)]).toEqual([0, 1]);
		await expect(room.write(teacher, (context) => settleReports(context, id))).rejects.toMatchObject(notFound);
		await expect(room.write(teacher, (context) => hidePost(context, id, "Because"))).rejects.toMatchObject(notFound);
		await room.write(mentor, (context) => hidePost(context, id, "Be fair"));
		const hidden = (await room.thread(id, teacher)).items[0]!;
		expect(hidden).toMatchObject({ state: "hidden", hiddenReason: "Be fair" });
		expect(hidden.abilities).toEqual(["delete"]);
		await expect(room.write(teacher, (context) => restorePost(context, id))).rejects.toMatchObject(notFound);
		expect((await room.thread(id, mentor)).items[0]!.abilities).toContain("restore");
	});

	it("is who answers for the course, where nobody else teaches it: they are told", async () => {
		const { learner, classmate, teacher, mentor, head } = room.people;
		const { offeringId } = await room.buildDiscussion();
		await room.endTeaching(offeringId, mentor);
		const { id } = await room.ask(offeringId, teacher, { title: "Of the only teacher" });
		await forget();
		await room.write(learner, (context) => reportPost(context, id, "It is unfair"));
		expect([await room.noticesOf(teacher), await room.noticesOf(head)]).toEqual([[], ["reported"]]);
		await room.endTeaching(offeringId, teacher);
		await forget();
		const question = await room.ask(offeringId, learner, { title: "To whom?" });
		expect(await room.noticesOf(head)).toEqual(["question"]);
		const answer = await room.reply(question.id, head, "<p>To me</p>");
		await room.rename(head, "Zhao Lei");
		await forget();
		await room.reply(question.id, classmate, "<p>So I see, @Zhao Lei</p>", answer.id);
		expect((await room.noticesOf(head)).sort()).toEqual(["answered", "mention"]);
	});

	it("is asked again after a report was settled", async () => {
		const { learner, classmate, teacher } = room.people;
		const { offeringId } = await room.buildDiscussion();
		const { id } = await room.ask(offeringId, classmate);
		const abilities = async () => (await room.thread(id, learner)).items[0]!.abilities;
		await room.write(learner, (context) => reportPost(context, id, "It is rude"));
		expect(await abilities()).not.toContain("report");
		await room.write(teacher, (context) => settleReports(context, id));
		expect(await abilities()).toContain("report");
		await room.write(learner, (context) => reportPost(context, id, "It is worse now"));
		expect((await room.thread(id, teacher)).items[0]!.reports).toMatchObject([{ reason: "It is worse now" }]);
		await room.write(learner, (context) => reportPost(context, id, "And once more"));
		expect((await room.thread(id, teacher)).items[0]!.reports).toMatchObject([{ reason: "It is worse now" }]);
	});
});

describe("what is hidden or deleted", () => {
	it("is read by its author with the reason, also where it was all they contributed", async () => {
		const { learner, classmate, teacher } = room.people;
		const { offeringId, activityId } = await room.buildDiscussion({ postFirst: true });
		const { id } = await room.ask(offeringId, learner, { activityId });
		await room.ask(offeringId, classmate, { activityId, title: "Theirs" });
		await room.write(teacher, (context) => hidePost(context, id, "Off topic"));
		expect(await room.list(offeringId, learner, { activityId })).toMatchObject({ contributions: 0, postFirst: false });
		expect((await room.thread(id, learner)).items[0]).toMatchObject({ hiddenReason: "Off topic" });
		await room.write(learner, (context) => deletePost(context, id));
		expect(await room.list(offeringId, learner, { activityId })).toMatchObject({ items: [], postFirst: true });
	});

	it("takes nothing away of what was done once the course is over", async () => {
		const { learner, teacher } = room.people;
		const built = await room.buildDiscussion({ needed: 1 });
		const { offeringId, activityId } = built;
		const { id } = await room.ask(offeringId, learner, { activityId });
		expect(await tally(built)).toBe(1);
		await asSystem(room.world.contexts, ({ tx }) =>
			tx.updateTable("offering").set({ state: "closed" }).where("id", "=", offeringId).execute(),
		);
		await room.write(teacher, (context) => hidePost(context, id, "Too late"));
		await room.write(learner, (context) => deletePost(context, id));
		expect(await tally(built)).toBe(1);
	});

	it("keeps its words as its author wrote them, whoever writes to the rows", async () => {
		const { learner, teacher } = room.people;
		const { offeringId } = await room.buildDiscussion();
		const { id } = await room.ask(offeringId, learner);
		await expect(
			room.write(teacher, ({ tx }) =>
				tx.updateTable("discussion_post").set({ body: "<p>Mine</p>" }).where("id", "=", id).execute(),
			),
		).rejects.toThrow(/author's/);
		await room.write(learner, (context) =>
			editPost(context, id, { body: "<p>Otherwise</p>", title: "Why?", revision: 1 }),
		);
	});
});
