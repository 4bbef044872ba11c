import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { invalid } from "#platform/server/problem.ts";
import { withChosen } from "../proposals/decide-proposals.ts";
import { type Chosen, markTaken } from "../proposals/store-proposals.ts";
import { headContent, moduleContent, modulesOf, objectivesOf, partiesOf } from "./plan-content.ts";
import { writtenPlan } from "./plan-policy.ts";
import { planProblem } from "./plan-problems.ts";
import { keepChange } from "./record-change.ts";
import { checkCompetencies, storeHead, storeModule } from "./write-content.ts";

/**
 * Begins the next version as a copy of the published one: modules keep their ids, so that the two can be compared;
 * attachments go along, comments and approvals do not.
 * @param chosen objectives that the yearly review suggested: added, or in the place of the same competency's
 */
export async function nextVersion(
	context: WriteContext,
	id: string,
	chosen: readonly Chosen[] = [],
): Promise<{ id: string }> {
	const { tx, actor, now } = context;
	const plan = await writtenPlan(context, id);
	if (plan.state !== "published") throw invalid({ path: "id", code: "not-published" });
	const open = await tx
		.selectFrom("plan_version")
		.select("id")
		.where("plan_id", "=", plan.plan_id)
		.where("state", "in", ["draft", "approval", "approved"])
		.executeTakeFirst();
	if (open) throw planProblem("plan-in-progress");
	await checkCompetencies(context, chosen, "objectives");
	const [parties, objectives] = [(await partiesOf(context, [id])).get(id) ?? [], await objectivesOf(context, id)];
	const modules = await modulesOf(context, id);
	const next = newId();
	const { headed: _headed, ...columns } = plan;
	await tx
		.insertInto("plan_version")
		.values({
			...columns,
			id: next,
			number: plan.number + 1,
			state: "draft",
			revision: 1,
			based_on: id,
			created_by: actor.personId,
			created_at: now,
			updated_at: now,
			submitted_by: null,
			submitted_at: null,
			published_by: null,
			published_at: null,
			review_told_at: null,
		})
		.execute();
	const head = headContent(plan, parties, objectives, plan.organisation_id);
	await storeHead(context, next, plan.organisation_id, { ...head, objectives: withChosen(head.objectives, chosen) });
	for (const [position, module] of modules.entries())
		await storeModule(context, { versionId: next, id: module.id, position }, moduleContent(module));
	await tx
		.insertInto("plan_attachment")
		.columns([
			...["version_id", "id", "module_id", "kind", "title", "language", "text", "url", "file_id"],
			...["organisation_id", "person_id", "created_at"],
		] as never)
		.expression((is) =>
			is
				.selectFrom("plan_attachment as a")
				.select(is.val(next).as("version_id"))
				.select(["a.id", "a.module_id", "a.kind", "a.title", "a.language", "a.text", "a.url", "a.file_id"])
				.select(["a.organisation_id", "a.person_id", "a.created_at"])
				.where("a.version_id", "=", id),
		)
		.execute();
	await keepChange(
		context,
		{ versionId: next, part: "plan", partId: null, action: "created", changes: { basedOn: [null, plan.number] } },
		1,
	);
	await markTaken(context, { ...plan, versionId: next }, chosen, head.objectives);
	return { id: next };
}
