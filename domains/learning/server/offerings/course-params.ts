import type { ReadContext } from "#platform/server/database/context.ts";

/** The name of a course in both languages, for whichever a notice is read in. */
export async function courseParams({ tx }: ReadContext, courseId: string): Promise<Record<string, string>> {
	const { name_en, name_zh } = await tx
		.selectFrom("course")
		.select(["name_en", "name_zh"])
		.where("id", "=", courseId)
		.executeTakeFirstOrThrow();
	return { courseEn: name_en ?? name_zh ?? "", courseZh: name_zh ?? name_en ?? "" };
}
