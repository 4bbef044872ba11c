import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { type FieldProblem, invalid } from "#platform/server/problem.ts";
import type { ModuleInput, PlanInput } from "../../contract-plans.ts";

/** Writing what belongs to a version. The caller has asked the policy and holds the version's lock. */

/** Competencies that may be aimed at: of published frameworks, or of the actor's own (row-level security). */
export async function checkCompetencies(
	{ tx }: ReadContext,
	list: readonly { competencyId: string }[],
	path: string,
): Promise<void> {
	if (list.length === 0) return;
	const rows = await tx
		.selectFrom("competency")
		.select("id")
		.where(
			"id",
			"in",
			list.map(({ competencyId }) => competencyId),
		)
		.where("kind", "<>", "group")
		.where("archived_at", "is", null)
		.execute();
	const known = new Set(rows.map(({ id }) => id));
	const missing = list.findIndex(({ competencyId }) => !known.has(competencyId));
	if (missing >= 0) throw invalid({ path: `${path}.${missing}.competencyId`, code: "competency-unknown" });
}

/** Parties are verified organisations of the part's kind, and not the school itself. */
export async function checkParties(
	{ tx }: ReadContext,
	parties: PlanInput["parties"],
	schoolId: string,
): Promise<void> {
	if (parties.length === 0) return;
	const rows = await tx
		.selectFrom("organisation")
		.select(["id", "kind"])
		.where(
			"id",
			"in",
			parties.map(({ organisationId }) => organisationId),
		)
		.where("state", "=", "verified")
		.execute();
	const kinds = new Map(rows.map(({ id, kind }) => [id, kind]));
	const fields: FieldProblem[] = [];
	for (const [i, { organisationId, part }] of parties.entries()) {
		const kind = kinds.get(organisationId);
		if (!kind || organisationId === schoolId)
			fields.push({ path: `parties.${i}.organisationId`, code: "organisation-unknown" });
		else if (kind !== part) fields.push({ path: `parties.${i}.part`, code: "part-of-other-kind" });
	}
	if (fields.length > 0) throw invalid(...fields);
}

/** Sets parties and objectives; modules lose parties that are none any more. */
export async function storeHead(
	{ tx }: WriteContext,
	versionId: string,
	schoolId: string,
	{ parties, objectives }: Pick<PlanInput, "parties" | "objectives">,
): Promise<void> {
	const ids = parties.map(({ organisationId }) => organisationId);
	await tx
		.updateTable("module_party")
		.set({ organisation_id: null })
		.where("version_id", "=", versionId)
		.where("organisation_id", "not in", [...ids, schoolId])
		.execute();
	await tx.deleteFrom("plan_party").where("version_id", "=", versionId).execute();
	await tx
		.insertInto("plan_party")
		.values([
			{ version_id: versionId, organisation_id: schoolId, part: "school" },
			...parties.map(({ organisationId, part }) => ({ version_id: versionId, organisation_id: organisationId, part })),
		])
		.execute();
	await tx.deleteFrom("plan_objective").where("version_id", "=", versionId).execute();
	if (objectives.length > 0) {
		await tx
			.insertInto("plan_objective")
			.values(
				objectives.map(({ competencyId, level }, position) => ({
					version_id: versionId,
					competency_id: competencyId,
					level,
					position,
				})),
			)
			.execute();
	}
}

/** Courses that the actor may read and that are offered. */
export async function checkCourses({ tx }: ReadContext, courseIds: readonly string[]): Promise<void> {
	if (courseIds.length === 0) return;
	const rows = await tx
		.selectFrom("course")
		.select("id")
		.where("id", "in", [...courseIds])
		.where("state", "=", "published")
		.execute();
	const offered = new Set(rows.map(({ id }) => id));
	const missing = courseIds.findIndex((id) => !offered.has(id));
	if (missing >= 0) throw invalid({ path: `courseIds.${missing}`, code: "course-unknown" });
}

/** Who takes a required part has to be party to the plan with that part. */
export async function checkRequired(
	{ tx }: ReadContext,
	versionId: string,
	required: ModuleInput["required"],
): Promise<void> {
	const rows = await tx
		.selectFrom("plan_party")
		.select(["organisation_id", "part"])
		.where("version_id", "=", versionId)
		.execute();
	const wrong = required.findIndex(
		({ part, organisationId }) =>
			organisationId !== null && !rows.some((row) => row.organisation_id === organisationId && row.part === part),
	);
	if (wrong >= 0) throw invalid({ path: `required.${wrong}.organisationId`, code: "no-party" });
}

/** Adds a module or replaces it with what belongs to it. */
export async function storeModule(
	{ tx }: WriteContext,
	{ versionId, id, position }: { versionId: string; id: string; position: number },
	module: ModuleInput,
): Promise<void> {
	const columns = {
		code: module.code,
		name_en: module.name.en,
		name_zh: module.name.zh,
		summary_en: module.summary.en,
		summary_zh: module.summary.zh,
		kind: module.kind,
		term: module.term,
		credits: module.credits,
		hours_theory: module.hoursTheory,
		hours_practice: module.hoursPractice,
		hours_site: module.hoursSite,
	};
	await tx
		.insertInto("plan_module")
		.values({ version_id: versionId, id, position, ...columns })
		.onConflict((conflict) => conflict.columns(["version_id", "id"]).doUpdateSet(columns))
		.execute();
	for (const table of ["module_competency", "module_course", "module_party"] as const)
		await tx.deleteFrom(table).where("version_id", "=", versionId).where("module_id", "=", id).execute();
	if (module.competencies.length > 0) {
		await tx
			.insertInto("module_competency")
			.values(
				module.competencies.map(({ competencyId, level }) => ({
					version_id: versionId,
					module_id: id,
					competency_id: competencyId,
					level,
				})),
			)
			.execute();
	}
	if (module.courseIds.length > 0) {
		await tx
			.insertInto("module_course")
			.values(
				module.courseIds.map((course_id, at) => ({ version_id: versionId, module_id: id, course_id, position: at })),
			)
			.execute();
	}
	if (module.required.length > 0) {
		await tx
			.insertInto("module_party")
			.values(
				module.required.map(({ part, organisationId }) => ({
					version_id: versionId,
					module_id: id,
					part,
					organisation_id: organisationId,
				})),
			)
			.execute();
	}
}
