import type { WriteContext } from "#platform/server/database/context.ts";
import type { PlanInput } from "../../contract-plans.ts";
import { headContent, headShown, objectivesOf, partiesOf } from "./plan-content.ts";
import { writtenPlan } from "./plan-policy.ts";
import { planProblem } from "./plan-problems.ts";
import { differences, recordContentChange, refuseLateChange } from "./record-change.ts";
import { checkCompetencies, checkParties, storeHead } from "./write-content.ts";

/** Changes what is said of the plan as a whole; `revision` is the one that was seen. */
export async function editPlan(
	context: WriteContext,
	{ id, revision, input }: { id: string; revision: number; input: PlanInput },
): Promise<{ revision: number }> {
	const { tx } = context;
	const plan = await writtenPlan(context, id);
	if (plan.published_at) throw planProblem("plan-published");
	await refuseLateChange(context, { versionId: id, part: "plan", partId: null, revision });
	const schoolId = plan.organisation_id;
	await checkParties(context, input.parties, schoolId);
	await checkCompetencies(context, input.objectives, "objectives");
	const [parties, objectives] = [(await partiesOf(context, [id])).get(id) ?? [], await objectivesOf(context, id)];
	if (Object.keys(differences(headContent(plan, parties, objectives, schoolId), input)).length === 0)
		return { revision: plan.revision };
	const partyIds = input.parties.map(({ organisationId }) => organisationId);
	const columns = {
		name_en: input.name.en,
		name_zh: input.name.zh,
		summary_en: input.summary.en,
		summary_zh: input.summary.zh,
		credits_required: input.creditsRequired,
		party_ids: partyIds,
	};
	await tx.updateTable("plan_version").set(columns).where("id", "=", id).execute();
	await storeHead(context, id, schoolId, input);
	const changes = differences(
		headShown(plan, parties, objectives),
		headShown(columns, (await partiesOf(context, [id])).get(id) ?? [], await objectivesOf(context, id)),
	);
	const added = partyIds.filter((party) => !plan.party_ids.includes(party));
	if (added.length > 0) await context.emit("programmes.plan.parties-added", { versionId: id, parties: added });
	return {
		revision: await recordContentChange(context, {
			versionId: id,
			part: "plan",
			partId: null,
			action: "edited",
			changes,
		}),
	};
}
