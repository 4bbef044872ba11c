import { sql } from "kysely";
import type { PersonalDataEntry } from "#platform/server/personal-data/registry.ts";

/** What gradebooks hold about people. What is only proposed of somebody's marks is handed out to nobody. */
export const gradePersonalData: readonly PersonalDataEntry[] = [
	{
		table: "gradebook_change",
		columns: ["changed_by"],
		purpose: { en: "Rules of gradebooks you changed", zh: "您更改的成绩册规则" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("gradebook_change")
				.select(["offering_id", "reason", "changed_at"])
				.where("changed_by", "=", personId)
				.execute(),
		erase: async ({ tx }, personId) => {
			await tx.updateTable("gradebook_change").set({ changed_by: null }).where("changed_by", "=", personId).execute();
		},
	},
	{
		table: "grade_override",
		columns: ["person_id"],
		purpose: { en: "Marks of yours that were set by hand, and why", zh: "您被人工调整的成绩及原因" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("grade_override as g")
				.leftJoin("course_activity as a", "a.id", "g.activity_id")
				.select(["a.title_en", "a.title_zh", "g.score", "g.reason", "g.set_at"])
				.where("g.person_id", "=", personId)
				.execute(),
		detaches: true,
		// The mark stays, under a name that leads to nobody; why it was set speaks of them.
		erase: async ({ tx }, personId) => {
			await tx.updateTable("grade_override").set({ reason: "" }).where("person_id", "=", personId).execute();
		},
	},
	{
		table: "grade_change",
		columns: ["person_id"],
		purpose: { en: "Changes of your marks by hand", zh: "对您成绩的人工更改" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("grade_change as c")
				.leftJoin("course_activity as a", "a.id", "c.activity_id")
				.select(["a.title_en", "a.title_zh", "c.score_before", "c.score_after", "c.reason", "c.asked_at"])
				.where("c.person_id", "=", personId)
				.where("c.state", "in", ["done", "confirmed"])
				.execute(),
		detaches: true,
		// The marks stay, under a name that leads to nobody; why they were set is taken out, which speaks of them.
		erase: async ({ tx }, personId) => {
			await tx.updateTable("grade_change").set({ reason: "", answer: "" }).where("person_id", "=", personId).execute();
		},
	},
	{
		table: "grade_change",
		columns: ["asked_by", "decided_by"],
		purpose: { en: "Changes of learners’ marks that you asked for or decided", zh: "您提出或决定的成绩更改" },
		// What was done and when; of whom, from what to what and why is theirs.
		export: async ({ tx }, personId) => {
			const { rows } = await sql`
				select c.offering_id, a.title_en, a.title_zh, c.state,
					case when c.asked_by = ${personId}::uuid then c.asked_at end as asked_at,
					case when c.decided_by = ${personId}::uuid then c.decided_at end as decided_at
				from grade_change c left join course_activity a on a.id = c.activity_id
				where c.asked_by = ${personId}::uuid or c.decided_by = ${personId}::uuid
				order by c.asked_at, c.id`.execute(tx);
			return rows;
		},
		erase: async ({ tx }, personId) => {
			await tx.updateTable("grade_change").set({ asked_by: null }).where("asked_by", "=", personId).execute();
			await tx.updateTable("grade_change").set({ decided_by: null }).where("decided_by", "=", personId).execute();
		},
	},
	{
		table: "learner_reminder",
		columns: ["person_id", "sent_by"],
		purpose: { en: "When teachers reminded you of a course", zh: "教师提醒您学习的时间" },
		export: ({ tx }, personId) =>
			tx.selectFrom("learner_reminder").select(["offering_id", "sent_at"]).where("person_id", "=", personId).execute(),
		erase: async ({ tx }, personId) => {
			await tx.deleteFrom("learner_reminder").where("person_id", "=", personId).execute();
			await tx.updateTable("learner_reminder").set({ sent_by: null }).where("sent_by", "=", personId).execute();
		},
	},
];
