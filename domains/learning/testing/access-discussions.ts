import { buildPerson } from "#domains/organisations/testing/builders.ts";
import { newId } from "#platform/server/id.ts";
import type { AccessEntry, AccessTarget } from "#platform/testing/access.ts";
import { uploadedFile } from "#platform/testing/uploaded-file.ts";
import { courseWriters } from "./access.ts";
import { type Learns, taughtOffering } from "./taught-offering.ts";

/* From the product's table of who may do what; not from the policies. */

/**
 * An offering of the owner's with a thread on its board and a reply, learned or taught by the actor where it is their own.
 * @param by who wrote both: the actor, where they learn there, or somebody else who does
 */
async function thread(target: AccessTarget, learns: Learns, by: Learns, hidden: boolean) {
	const fileId = await uploadedFile(target);
	return target.world.write(async (context) => {
		const { tx, now } = context;
		const { id, organisationId, learnerId } = await taughtOffering(context, target, learns, async () => null);
		const authorId = by === "actor" ? learnerId : await buildPerson(context);
		const [threadId, postId] = [newId(), newId()];
		await tx
			.insertInto("discussion_thread")
			.values({ id: threadId, offering_id: id, organisation_id: organisationId, created_at: now, last_at: now })
			.execute();
		const post = {
			thread_id: threadId,
			offering_id: id,
			author_id: authorId,
			author_role: "learner",
			body: "<p>Text</p>",
			plain: "Text",
			created_at: now,
		};
		await tx
			.insertInto("discussion_post")
			.values([
				{ ...post, id: threadId, branch_id: threadId, title: "Title" },
				{ ...post, id: postId, branch_id: postId, ...(hidden && { hidden_at: now, hidden_reason: "Because" }) },
			])
			.execute();
		await tx
			.insertInto("discussion_file")
			.values({ post_id: postId, file_id: fileId, offering_id: id, position: 1 })
			.execute();
		return { id, threadId, postId, fileId };
	});
}
type Built = Awaited<ReturnType<typeof thread>>;

const at =
	(
		learns: Learns,
		key: keyof Built,
		{ body, by = "somebody" as Learns, hidden = false }: Partial<{ body: object; by: Learns; hidden: boolean }> = {},
	) =>
	async (target: AccessTarget) => ({
		params: { id: (await thread(target, learns, by, hidden))[key] },
		...(body && { body }),
	});
const reason = { reason: "Because" };
const text = "<p>Text</p>";

export const discussionsAccess: readonly AccessEntry[] = [
	// Who learns there, whoever that is.
	...[
		{ route: "learning.discussions.get", request: at("actor", "id") },
		{ route: "learning.discussions.tell", request: at("actor", "id", { body: { tell: "none" } }) },
		{ route: "learning.discussions.people", request: at("actor", "id") },
		{ route: "learning.threads.list", request: at("actor", "id") },
		{
			route: "learning.threads.open",
			request: at("actor", "id", { body: { activityId: null, title: "Why", body: text } }),
		},
		{ route: "learning.threads.get", request: at("actor", "threadId") },
		{ route: "learning.threads.seen", request: at("actor", "threadId", { body: { until: "2026-11-21T08:00:00Z" } }) },
		{ route: "learning.posts.reply", request: at("actor", "threadId", { body: { body: text, replyTo: null } }) },
		{ route: "learning.posts.report", request: at("actor", "postId", { body: reason }) },
		{
			route: "learning.posts.file",
			request: async (target: AccessTarget) => {
				const { postId, fileId } = await thread(target, "actor", "somebody", false);
				return { params: { id: postId, fileId } };
			},
		},
		{
			route: "learning.posts.edit",
			request: at("actor", "postId", { body: { body: text, title: null, revision: 1 }, by: "actor" }),
		},
		{ route: "learning.posts.delete", request: at("actor", "postId", { by: "actor" }) },
	].map((entry) => ({ ...entry, own: "signed-in" as const })),
	// Who teaches it, mentors in it or answers for it moderates.
	...[
		{ route: "learning.threads.set", request: at("somebody", "threadId", { body: { pinned: true } }) },
		{ route: "learning.posts.hide", request: at("somebody", "postId", { body: reason }) },
		{ route: "learning.posts.restore", request: at("somebody", "postId", { hidden: true }) },
		{ route: "learning.posts.settle", request: at("somebody", "postId") },
	].map((entry) => ({ ...entry, own: courseWriters })),
].map((entry) => ({ ...entry, other: [] }));
