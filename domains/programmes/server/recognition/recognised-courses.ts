import type { ReadContext } from "#platform/server/database/context.ts";
import type { RecognisedCourse } from "../../contract-credits.ts";

/** Courses of other schools that count for modules of a plan, as both schools agreed; everybody may know. */
export async function recognisedCourses({ tx }: ReadContext, planId: string): Promise<RecognisedCourse[]> {
	const rows = await tx
		.selectFrom("credit_recognition as r")
		.innerJoin("course as c", "c.id", "r.course_id")
		.innerJoin("organisation as o", "o.id", "r.giving_id")
		.select(["r.module_id", "r.credits", "c.id", "c.code", "c.name_en", "c.name_zh", "c.sample"])
		.select(["o.id as organisation_id", "o.name_en as organisation_en", "o.name_zh as organisation_zh"])
		.where("r.plan_id", "=", planId)
		.where("r.state", "=", "agreed")
		.orderBy("c.code")
		.orderBy("r.id")
		.execute();
	return rows.map((row) => ({
		moduleId: row.module_id,
		course: { id: row.id, code: row.code, name: { en: row.name_en, zh: row.name_zh } },
		organisation: { id: row.organisation_id, name: { en: row.organisation_en, zh: row.organisation_zh } },
		credits: Number(row.credits),
		sample: row.sample,
	}));
}
