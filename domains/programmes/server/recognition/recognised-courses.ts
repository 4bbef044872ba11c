import type { Named } from "#platform/contract/named.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { RecognisedCourse } from "../../contract-credits.ts";

/** Courses of other schools that count for modules of a plan, as both schools agreed; everybody may know. */
export const recognisedCourses = async (context: ReadContext, planId: string): Promise<RecognisedCourse[]> =>
	(await everRecognised(context, planId)).filter(({ endedAt }) => endedAt === null).map(({ shown }) => shown);

/** Those whose agreement was ended since, too: they count for who had done them by then. */
export async function everRecognised(
	{ tx }: ReadContext,
	planId: string,
): Promise<{ shown: RecognisedCourse; endedAt: string | null }[]> {
	const rows = await tx
		.selectFrom("credit_recognition as r")
		.innerJoin("course as c", "c.id", "r.course_id")
		.innerJoin("organisation as o", "o.id", "r.giving_id")
		.select(["r.module_id", "r.credits", "r.ended_at", "c.id", "c.code", "c.name_en", "c.name_zh", "c.sample"])
		.select(["o.id as organisation_id", "o.name_en as organisation_en", "o.name_zh as organisation_zh"])
		.where("r.plan_id", "=", planId)
		// A proposal that was taken back was never decided.
		.where((is) =>
			is.or([is("r.state", "=", "agreed"), is("r.state", "=", "ended").and("r.decided_at", "is not", null)]),
		)
		.orderBy("c.code")
		.orderBy("r.proposed_at", "desc")
		.orderBy("r.id")
		.execute();
	return rows.map((row) => ({
		endedAt: row.ended_at,
		shown: {
			moduleId: row.module_id,
			course: { id: row.id, code: row.code, name: { en: row.name_en, zh: row.name_zh } },
			organisation: { id: row.organisation_id, name: { en: row.organisation_en, zh: row.organisation_zh } },
			credits: Number(row.credits),
			sample: row.sample,
		},
	}));
}

interface CountingModule {
	versionId: string;
	module: Named;
	credits: number;
}

/** For which modules of plans in force at the actor's school some courses of others count. */
export async function recognisedAt(
	{ tx, actor }: ReadContext,
	courseIds: readonly string[],
): Promise<Map<string, CountingModule[]>> {
	if (courseIds.length === 0) return new Map();
	const rows = await tx
		.selectFrom("credit_recognition as r")
		.innerJoin("plan_version as v", "v.plan_id", "r.plan_id")
		.innerJoin("plan_module as m", (join) => join.onRef("m.version_id", "=", "v.id").onRef("m.id", "=", "r.module_id"))
		.select(["r.course_id", "r.credits", "v.id as version_id", "m.name_en", "m.name_zh"])
		.where("r.receiving_id", "=", actor.organisationId)
		.where("r.course_id", "in", [...courseIds])
		.where("r.state", "=", "agreed")
		.where("v.state", "=", "published")
		.orderBy("r.id")
		.execute();
	const found = new Map<string, CountingModule[]>();
	for (const { course_id, version_id, credits, name_en, name_zh } of rows) {
		const one = { versionId: version_id, module: { en: name_en, zh: name_zh }, credits: Number(credits) };
		found.set(course_id, [...(found.get(course_id) ?? []), one]);
	}
	return found;
}
