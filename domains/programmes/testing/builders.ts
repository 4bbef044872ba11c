import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import type { Part, PlanState } from "../contract-plans.ts";

/** Builders of this domain's rows, for tests. They write what use cases would, without their checks. */

export interface BuiltPlan {
	id: string;
	planId: string;
	programmeId: string;
	moduleId: string;
	/** Empty, or one competency that the plan aims at and its module develops at 3. */
	competencyId: string | undefined;
}

/** A version of a plan with one module that misses nothing, as many credits as wanted, and its parties. */
export async function buildPlan(
	{ tx, now }: WriteContext,
	part: {
		programmeId: string;
		organisationId: string;
		regionId: string;
		state?: PlanState;
		parties?: readonly { organisationId: string; part: Part }[];
		competencyId?: string;
		level?: number;
	},
): Promise<BuiltPlan> {
	const { programmeId, organisationId, regionId, state = "draft", parties = [], competencyId, level = 3 } = part;
	const [planId, id, moduleId] = [newId(), newId(), newId()];
	await tx
		.insertInto("training_plan")
		.values({
			id: planId,
			programme_id: programmeId,
			organisation_id: organisationId,
			region_id: regionId,
			created_at: now,
		})
		.execute();
	await tx
		.insertInto("plan_version")
		.values({
			id,
			plan_id: planId,
			programme_id: programmeId,
			organisation_id: organisationId,
			region_id: regionId,
			number: 1,
			state,
			name_zh: "大数据技术",
			name_en: "Big Data",
			degree: "associate",
			credits_required: 4,
			party_ids: parties.map((party) => party.organisationId),
			created_at: now,
			updated_at: now,
			published_at: state === "published" || state === "superseded" ? now : null,
		})
		.execute();
	await tx
		.insertInto("plan_party")
		.values(
			[{ organisationId, part: "school" }, ...parties].map((party) => ({
				version_id: id,
				organisation_id: party.organisationId,
				part: party.part,
			})),
		)
		.execute();
	await tx
		.insertInto("plan_module")
		.values({
			version_id: id,
			id: moduleId,
			position: 0,
			name_zh: "数据治理",
			kind: "compulsory",
			term: 1,
			credits: 4,
			hours_theory: 32,
			hours_practice: 32,
			hours_site: 0,
		})
		.execute();
	if (competencyId) {
		await tx
			.insertInto("plan_objective")
			.values({ version_id: id, competency_id: competencyId, level, position: 0 })
			.execute();
		await tx
			.insertInto("module_competency")
			.values({ version_id: id, module_id: moduleId, competency_id: competencyId, level })
			.execute();
	}
	return { id, planId, programmeId, moduleId, competencyId };
}
