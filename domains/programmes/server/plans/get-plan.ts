import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import type { PlanDetail, PlanState } from "../../contract-plans.ts";
import { mayPropose } from "../proposals/proposal-policy.ts";
import { recognisedCourses } from "../recognition/recognised-courses.ts";
import { attachmentsOf } from "./attachment-queries.ts";
import { checkPlan, developedLevels } from "./plan-checks.ts";
import { modulesOf, nameOf, objectivesOf, partiesOf } from "./plan-content.ts";
import { buildsPlan, headedBy, type PlanStanding, planAbilities, visiblePlans } from "./plan-policy.ts";
import { planRows, toSummary } from "./plan-queries.ts";

/** One version of a plan with everything that belongs to it. @throws Problem not-found */
export async function getPlan(context: ReadContext, id: string): Promise<PlanDetail> {
	const { actor } = context;
	const row = await planRows(context)
		.select(headedBy(context).as("headed"))
		.where("plan_version.id", "=", id)
		.executeTakeFirst();
	if (!row) throw notFound();
	const parties = (await partiesOf(context, [id])).get(id) ?? [];
	const [objectives, modules] = [await objectivesOf(context, id), await modulesOf(context, id)];
	const developed = developedLevels(modules);
	const versions = await versionsOf(context, row.plan_id);
	const approvals = buildsPlan(actor, row) ? await approvalsOf(context, row) : null;
	const own = approvals?.find(({ organisation }) => organisation.id === actor.organisationId);
	return {
		...toSummary(row, parties),
		revision: row.revision,
		summary: { en: row.summary_en, zh: row.summary_zh },
		creditsRequired: Number(row.credits_required),
		objectives: objectives.map((objective) => ({
			...objective,
			developed: developed.get(objective.competency.id) ?? null,
		})),
		moduleList: modules,
		recognised: await recognisedCourses(context, row.plan_id),
		attachments: await attachmentsOf(context, row),
		checks: checkPlan({ creditsRequired: Number(row.credits_required), objectives, modules }),
		approvals,
		versions,
		submittedAt: row.submitted_at,
		abilities: [
			...planAbilities(actor, row, {
				open: versions.some(({ state }) => !["published", "superseded"].includes(state)),
				publishedBefore: versions.some(({ state }) => state === "published"),
				decided: own !== undefined && own.decision !== "waiting",
			}),
			...(approvals === null && mayPropose(actor, row).surveys ? (["survey"] as const) : []),
		],
	};
}

async function versionsOf(context: ReadContext, planId: string): Promise<PlanDetail["versions"]> {
	const rows = await context.tx
		.selectFrom("plan_version")
		.select(["id", "number", "state"])
		.where("plan_id", "=", planId)
		.where(visiblePlans(context))
		.orderBy("number", "desc")
		.execute();
	return rows.map((row) => ({ ...row, state: row.state as PlanState }));
}

/** What each party said of the plan as it is now; who has said nothing is waited for. */
export async function approvalsOf(
	{ tx }: ReadContext,
	plan: PlanStanding & { revision: number },
): Promise<NonNullable<PlanDetail["approvals"]>> {
	if (plan.party_ids.length === 0) return [];
	const rows = await tx
		.selectFrom("organisation as o")
		.leftJoin("plan_approval as a", (join) =>
			join
				.onRef("a.organisation_id", "=", "o.id")
				.on("a.version_id", "=", plan.id)
				.on("a.revision", "=", plan.revision),
		)
		.leftJoin("person as p", "p.id", "a.person_id")
		.select(["o.id", "o.name_en", "o.name_zh", "a.decision", "a.reason", "a.at", "p.name as person"])
		.where("o.id", "in", plan.party_ids)
		.where("o.id", "<>", plan.organisation_id)
		.orderBy(sql`a.at nulls last`)
		.orderBy("o.id")
		.execute();
	return rows.map((row) => ({
		organisation: { id: row.id, name: nameOf(row) },
		decision: (row.decision ?? "waiting") as "approved" | "returned" | "waiting",
		reason: row.reason,
		person: row.person,
		at: row.at,
	}));
}
