import type { WriteContext } from "#platform/server/database/context.ts";
import { invalid } from "#platform/server/problem.ts";

/** What has to be so when a recognition is proposed, and still when it is agreed. */

/** A published course of another verified school. @throws Problem invalid */
export async function courseToRecognise({ tx }: WriteContext, courseId: string, receivingId: string) {
	const course = await tx
		.selectFrom("course as c")
		.innerJoin("organisation as o", "o.id", "c.organisation_id")
		.select(["c.id", "c.organisation_id"])
		.where("c.id", "=", courseId)
		.where("c.state", "=", "published")
		.where("o.kind", "=", "school")
		.where("o.state", "=", "verified")
		.where("o.id", "<>", receivingId)
		.executeTakeFirst();
	if (!course) throw invalid({ path: "courseId", code: "course-of-other-school" });
	return course;
}

interface Counts {
	/** A version, or the whole plan. */
	planVersionId?: string;
	planId?: string;
	moduleId: string;
	receivingId: string;
	credits: number;
}

/** The plan in force that has the module with so many credits. @throws Problem invalid */
export async function planOfModule(
	{ tx }: WriteContext,
	{ planVersionId, planId, moduleId, receivingId, credits }: Counts,
): Promise<string> {
	const module = await tx
		.selectFrom("plan_version as v")
		.innerJoin("plan_module as m", "m.version_id", "v.id")
		.select(["v.plan_id", "m.credits"])
		.where((is) => (planId ? is("v.plan_id", "=", planId) : is("v.id", "=", planVersionId!)))
		.where("v.state", "=", "published")
		.where("v.organisation_id", "=", receivingId)
		.where("m.id", "=", moduleId)
		.executeTakeFirst();
	if (!module) throw invalid({ path: "moduleId", code: "module-unknown" });
	if (credits > Number(module.credits))
		throw invalid({ path: "credits", code: "more-than-module", params: { credits: Number(module.credits) } });
	return module.plan_id;
}
