import { sql } from "kysely";
import type { PersonalDataEntry } from "#platform/server/personal-data/registry.ts";
import { eraseNameInPosts } from "./erase-name.ts";

/** What discussions hold about people: their own words, never those of others. */
export const discussionPersonalData: readonly PersonalDataEntry[] = [
	{
		table: "discussion_post",
		columns: ["author_id", "hidden_by"],
		purpose: { en: "What you wrote in discussions of courses", zh: "您在课程讨论中发表的内容" },
		export: async ({ tx }, personId) => {
			const { rows } = await sql<Record<string, unknown>>`
				select c.name_en, c.name_zh, p.title, p.body, p.created_at, p.edited_at, p.deleted_at, p.hidden_at, p.hidden_reason,
					(select json_agg(f.name order by d.position) from discussion_file d join stored_file f on f.id = d.file_id
						where d.post_id = p.id) as files
				from discussion_post p join offering o on o.id = p.offering_id join course c on c.id = o.course_id
				where p.author_id = ${personId} order by p.id`.execute(tx);
			return rows;
		},
		detaches: true,
		// What was answered to them stays, under a name that leads to nobody.
		erase: async ({ tx, now }, personId) => {
			const theirs = sql`select id from discussion_post where author_id = ${personId}`;
			// Others' reasons speak of them.
			await sql`update discussion_report set reason = '' where post_id in (${theirs})`.execute(tx);
			await sql`delete from discussion_file where post_id in (${theirs})`.execute(tx);
			await sql`update discussion_thread set answer_id = null where answer_id in (${theirs})`.execute(tx);
			await sql`update discussion_post set title = '', body = '', plain = '', deleted_at = coalesce(deleted_at, ${now}),
				hidden_reason = case when hidden_at is null then null else '' end where author_id = ${personId}`.execute(tx);
		},
	},
	{
		table: "discussion_mention",
		columns: ["person_id"],
		purpose: { en: "Where you were mentioned in discussions", zh: "讨论中提到您之处" },
		export: async ({ tx }, personId) => {
			const { rows } = await sql<Record<string, unknown>>`
				select c.name_en, c.name_zh, p.created_at from discussion_mention m join discussion_post p on p.id = m.post_id
					join offering o on o.id = m.offering_id join course c on c.id = o.course_id
				where m.person_id = ${personId} order by p.id`.execute(tx);
			return rows;
		},
		// They are still called by their name then (domains/organisations/server/erase-person.ts).
		erase: async (context, personId) => {
			await eraseNameInPosts(context, personId);
			await context.tx.deleteFrom("discussion_mention").where("person_id", "=", personId).execute();
		},
	},
	{
		table: "discussion_report",
		columns: ["reporter_id", "settled_by"],
		purpose: { en: "Posts in discussions that you reported, and why", zh: "您举报的讨论内容及理由" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("discussion_report")
				.select(["reason", "reported_at", "settled_at"])
				.where("reporter_id", "=", personId)
				.orderBy("reported_at")
				.execute(),
		detaches: true,
		erase: async ({ tx }, personId) => {
			await tx.updateTable("discussion_report").set({ reason: "" }).where("reporter_id", "=", personId).execute();
		},
	},
	{
		table: "discussion_seen",
		columns: ["person_id"],
		purpose: { en: "Until when you have read discussions", zh: "您阅读讨论的进度" },
		export: ({ tx }, personId) =>
			tx.selectFrom("discussion_seen").select(["thread_id", "seen_at"]).where("person_id", "=", personId).execute(),
		erase: async ({ tx }, personId) => {
			await tx.deleteFrom("discussion_seen").where("person_id", "=", personId).execute();
		},
	},
	{
		table: "discussion_choice",
		columns: ["person_id"],
		purpose: { en: "Of what you are told in discussions", zh: "您对讨论通知的选择" },
		export: ({ tx }, personId) =>
			tx.selectFrom("discussion_choice").select(["offering_id", "tell"]).where("person_id", "=", personId).execute(),
		erase: async ({ tx }, personId) => {
			await tx.deleteFrom("discussion_choice").where("person_id", "=", personId).execute();
		},
	},
];
