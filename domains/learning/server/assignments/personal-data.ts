import { sql } from "kysely";
import type { PersonalDataEntry } from "#platform/server/personal-data/registry.ts";

/**
 * What assignments hold about people. What a work came to is handed out from its release on, as to its learner's screen: an
 * export would otherwise be a side door to a mark that is still being made. Who marked learns from their own export what
 * they gave, and nothing of whose work it was.
 */
export const assignmentPersonalData: readonly PersonalDataEntry[] = [
	{
		table: "assignment_due",
		columns: ["set_by"],
		purpose: {
			en: "Due times of assignments, quizzes and checklists you set",
			zh: "您设定的作业、测验与实操考核截止时间",
		},
		export: null,
		erase: async ({ tx }, personId) => {
			await tx.updateTable("assignment_due").set({ set_by: null }).where("set_by", "=", personId).execute();
		},
	},
	{
		table: "assignment_extension",
		columns: ["person_id", "given_by"],
		purpose: {
			en: "Further time you were given for assignments, quizzes and checklists, and why",
			zh: "您获准的作业、测验、实操考核延期及原因",
		},
		export: ({ tx }, personId) =>
			tx
				.selectFrom("assignment_extension as x")
				.innerJoin("course_activity as a", "a.id", "x.activity_id")
				.select(["a.title_en", "a.title_zh", "x.due_at", "x.reason", "x.given_at"])
				.where("x.person_id", "=", personId)
				.execute(),
		erase: async ({ tx }, personId) => {
			await tx.deleteFrom("assignment_extension").where("person_id", "=", personId).execute();
			await tx.updateTable("assignment_extension").set({ given_by: null }).where("given_by", "=", personId).execute();
		},
	},
	{
		table: "assignment_team_member",
		columns: ["person_id"],
		purpose: { en: "Teams in which you hand in", zh: "您所在的作业小组" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("assignment_team_member as m")
				.innerJoin("assignment_team as t", "t.id", "m.team_id")
				.innerJoin("course_activity as a", "a.id", "m.activity_id")
				.select(["a.title_en", "a.title_zh", "t.number"])
				.where("m.person_id", "=", personId)
				.execute(),
		erase: "keep",
	},
	{
		table: "assignment_owner",
		columns: ["person_id"],
		purpose: { en: "What you handed in, and what it came to", zh: "您提交的作业及其结果" },
		export: async ({ tx }, personId) => {
			const { rows } = await sql<Record<string, unknown>>`
				select a.title_en, a.title_zh, w.state, w.body, w.url, w.saved_at, w.submitted_at, w.late_days,
					(select json_agg(f.name order by n.position) from assignment_file n
						join stored_file f on f.id = n.file_id where n.work_id = w.id) as files,
					m.levels, m.score, m.feedback, m.released_at,
					(select json_agg(json_build_object('at', h.corrected_at, 'reason', h.reason, 'before', h.score_before,
						'after', h.score_after) order by h.corrected_at) from assignment_correction h
						where h.work_id = m.work_id) as corrections
				from assignment_owner o join assignment_work w on w.id = o.work_id
					join course_activity a on a.id = o.activity_id
					left join assignment_marking m on m.work_id = w.id and m.stage = 'released'
				where o.person_id = ${personId} order by w.saved_at`.execute(tx);
			return rows;
		},
		detaches: true,
		// The levels stay, under a name that leads to nobody; what they alone wrote and what was said of it goes, a team's is
		// the others' too.
		erase: async ({ tx }, personId) => {
			const { rows } = await sql<{ id: string }>`
				select o.work_id as id from assignment_owner o where o.person_id = ${personId}
					and not exists (select from assignment_owner t join person p on p.id = t.person_id
						where t.work_id = o.work_id and t.person_id <> ${personId} and p.erased_at is null)`.execute(tx);
			const ids = rows.map(({ id }) => id);
			await sql`delete from assignment_file where work_id = any(${ids}::uuid[])`.execute(tx);
			await sql`update assignment_work set body = null, url = null where id = any(${ids}::uuid[])`.execute(tx);
			await sql`update assignment_mark set feedback = '' where work_id = any(${ids}::uuid[])`.execute(tx);
			await sql`update assignment_marking set feedback = '', reason = null where work_id = any(${ids}::uuid[])`.execute(
				tx,
			);
			await sql`update assignment_correction set reason = '' where work_id = any(${ids}::uuid[])`.execute(tx);
		},
	},
	{
		table: "assignment_mark",
		columns: ["marker_id"],
		purpose: { en: "Marks you gave", zh: "您给出的评分" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("assignment_mark as k")
				.innerJoin("assignment_marking as m", "m.work_id", "k.work_id")
				.innerJoin("course_activity as a", "a.id", "m.activity_id")
				.select(["a.title_en", "a.title_zh", "m.number", "k.state", "k.levels", "k.feedback", "k.finished_at"])
				.where("k.marker_id", "=", personId)
				.execute(),
		erase: "keep",
	},
	{
		table: "assignment_marking",
		columns: ["proposed_by", "decided_by", "released_by"],
		purpose: { en: "Marks you agreed on, decided or released", zh: "您商定、决定或发布的成绩" },
		export: null,
		erase: "keep",
	},
	{
		table: "assignment_correction",
		columns: ["corrected_by"],
		purpose: { en: "Marks you corrected, and why", zh: "您更正的成绩及原因" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("assignment_correction")
				.select(["reason", "score_before", "score_after", "corrected_at"])
				.where("corrected_by", "=", personId)
				.execute(),
		erase: "keep",
	},
];
