import type { PersonalDataEntry } from "#platform/server/personal-data/registry.ts";

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
];
