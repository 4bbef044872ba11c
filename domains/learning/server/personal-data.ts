import type { PersonalDataEntry } from "#platform/server/personal-data/registry.ts";
import { giveUpSeats } from "./offerings/join.ts";

/** What this domain holds about people. */
export const learningPersonalData: readonly PersonalDataEntry[] = [
	{
		table: "course",
		columns: ["created_by"],
		purpose: { en: "Courses you began for your organisation", zh: "您为单位创建的课程" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("course")
				.select(["id", "code", "name_en", "name_zh", "created_at"])
				.where("created_by", "=", personId)
				.execute(),
		detaches: true,
		erase: async ({ tx }, personId) => {
			await tx.updateTable("course").set({ created_by: null }).where("created_by", "=", personId).execute();
		},
	},
	{
		table: "course_version",
		columns: ["published_by"],
		purpose: { en: "Versions of courses you published", zh: "您发布的课程版本" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("course_version")
				.select(["course_id", "number", "published_at"])
				.where("published_by", "=", personId)
				.execute(),
		detaches: true,
		erase: async ({ tx }, personId) => {
			await tx.updateTable("course_version").set({ published_by: null }).where("published_by", "=", personId).execute();
		},
	},
	{
		table: "course_author",
		columns: ["person_id", "given_by"],
		purpose: { en: "Courses given to you to write", zh: "交由您编写的课程" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("course_author as a")
				.innerJoin("course as c", "c.id", "a.course_id")
				.select(["c.name_en", "c.name_zh", "a.since", "a.ended_at"])
				.where("a.person_id", "=", personId)
				.execute(),
		erase: async ({ tx }, personId) => {
			await tx.deleteFrom("course_author").where("person_id", "=", personId).execute();
			await tx.updateTable("course_author").set({ given_by: null }).where("given_by", "=", personId).execute();
		},
	},
	{
		table: "enrolment_rule",
		columns: ["made_by"],
		purpose: { en: "Groups you let into offerings by a rule", zh: "您设定的按班组自动加入规则" },
		export: null,
		detaches: true,
		erase: async ({ tx }, personId) => {
			await tx.updateTable("enrolment_rule").set({ made_by: null }).where("made_by", "=", personId).execute();
		},
	},
	{
		table: "offering",
		columns: ["created_by"],
		purpose: { en: "Offerings of courses you made", zh: "您创建的开课" },
		export: null,
		erase: async ({ tx }, personId) => {
			await tx.updateTable("offering").set({ created_by: null }).where("created_by", "=", personId).execute();
		},
	},
	{
		table: "offering_teacher",
		columns: ["person_id", "given_by"],
		purpose: { en: "Courses given to you to teach", zh: "交由您授课或指导的课程" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("offering_teacher as t")
				.innerJoin("offering as o", "o.id", "t.offering_id")
				.innerJoin("course as c", "c.id", "o.course_id")
				.select(["c.name_en", "c.name_zh", "o.term", "o.section", "t.role", "t.since", "t.ended_at"])
				.where("t.person_id", "=", personId)
				.execute(),
		erase: async ({ tx }, personId) => {
			await tx.deleteFrom("offering_teacher").where("person_id", "=", personId).execute();
			await tx.updateTable("offering_teacher").set({ given_by: null }).where("given_by", "=", personId).execute();
		},
	},
	{
		table: "enrolment",
		columns: ["person_id", "enrolled_by"],
		purpose: { en: "Courses you learn or learned", zh: "您学习的课程" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("enrolment as e")
				.innerJoin("offering as o", "o.id", "e.offering_id")
				.innerJoin("course as c", "c.id", "o.course_id")
				.select([
					"c.name_en",
					"c.name_zh",
					"o.term",
					"o.section",
					"e.state",
					"e.enrolled_at",
					"e.done",
					"e.last_at",
					"e.exception",
				])
				.where("e.person_id", "=", personId)
				.execute(),
		// What was learned stays, under nobody's name; the seat goes to who waits longest, and why an exception was made goes.
		erase: async (context, personId) => {
			await giveUpSeats(context, personId);
			await context.tx.updateTable("enrolment").set({ exception: null }).where("person_id", "=", personId).execute();
		},
	},
	{
		table: "former_seat",
		columns: ["person_id"],
		purpose: {
			en: "When you had a seat in courses that you left and came back to",
			zh: "您退课后又重新选上的课程，此前的在读时段",
		},
		export: ({ tx }, personId) =>
			tx
				.selectFrom("former_seat as f")
				.innerJoin("offering as o", "o.id", "f.offering_id")
				.innerJoin("course as c", "c.id", "o.course_id")
				.select(["c.name_en", "c.name_zh", "o.term", "o.section", "f.enrolled_at", "f.ended_at"])
				.where("f.person_id", "=", personId)
				.orderBy("f.enrolled_at")
				.execute(),
		// As the enrolment that it is of.
		erase: "keep",
	},
	{
		table: "activity_progress",
		columns: ["person_id"],
		purpose: { en: "How far you are in courses", zh: "您的学习进度" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("activity_progress as p")
				.innerJoin("course_activity as a", "a.id", "p.activity_id")
				.select(["a.title_en", "a.title_zh", "p.state", "p.position", "p.score", "p.started_at", "p.done_at"])
				.where("p.person_id", "=", personId)
				.execute(),
		// How far they are stays, under nobody's name; of how far they watched nothing is told any more.
		detaches: true,
		erase: async ({ tx }, personId) => {
			await tx
				.updateTable("activity_progress")
				.set({ position_untold: false })
				.where("person_id", "=", personId)
				.where("position_untold", "=", true)
				.execute();
		},
	},
	{
		table: "activity_note",
		columns: ["person_id"],
		purpose: { en: "Your notes to activities", zh: "您的学习笔记" },
		export: ({ tx }, personId) =>
			tx.selectFrom("activity_note").select(["text", "updated_at"]).where("person_id", "=", personId).execute(),
		erase: async ({ tx }, personId) => {
			await tx.deleteFrom("activity_note").where("person_id", "=", personId).execute();
		},
	},
	{
		table: "quiz_attempt",
		columns: ["person_id"],
		purpose: { en: "Quizzes you took: questions, your answers, your score", zh: "您参加的测验：题目、作答与得分" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("quiz_attempt")
				.select(["number", "state", "started_at", "submitted_at", "paper", "answers", "score", "points", "passed"])
				.where("person_id", "=", personId)
				.orderBy("started_at")
				.execute(),
		detaches: true,
		// The score stays, under a name that leads to nobody; what was written goes.
		erase: async ({ tx }, personId) => {
			await tx.updateTable("quiz_attempt").set({ answers: "{}" }).where("person_id", "=", personId).execute();
		},
	},
];
