import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { notFound } from "#platform/server/problem.ts";
import { reopenDropped, reopenTaken } from "../proposals/reopen-proposals.ts";
import { approvalsOf, getPlan } from "./get-plan.ts";
import { builtPlan, planAbilities, writtenPlan } from "./plan-policy.ts";
import { planProblem } from "./plan-problems.ts";
import { keepChange } from "./record-change.ts";

/** The way of a version: draft → approval → approved → published → superseded. Any change makes it a draft again. */

type Plan = Awaited<ReturnType<typeof builtPlan>>;

/** A version as whoever takes the step has seen it. */
export interface SeenPlan {
	id: string;
	revision: number;
}

/** A word is on what was seen, not on what it has become since. */
function requireSeen(plan: Plan, { revision }: SeenPlan): void {
	if (plan.revision !== revision) throw planProblem("plan-changed", { revision: plan.revision });
}

async function step(
	context: WriteContext,
	plan: Plan,
	action: "submitted" | "approved" | "returned" | "published" | "superseded",
	changes: Parameters<typeof keepChange>[1]["changes"] = {},
): Promise<void> {
	await keepChange(context, { versionId: plan.id, part: "plan", partId: null, action, changes }, plan.revision);
	await context.emit(`programmes.plan.${action}`, { versionId: plan.id, programmeId: plan.programme_id });
}

/**
 * Asks every party for its approval; a plan that the school builds alone is approved by that.
 * @throws Problem programmes/plan-unfinished while something is missing that must be there
 */
export async function submitPlan(context: WriteContext, seen: SeenPlan): Promise<void> {
	const { tx, actor, now } = context;
	const { id } = seen;
	const plan = await writtenPlan(context, id);
	if (plan.state !== "draft") throw planProblem("plan-not-draft");
	requireSeen(plan, seen);
	const { checks } = await getPlan(context, id);
	const missing = checks.filter(({ blocks }) => blocks).length;
	if (missing > 0) throw planProblem("plan-unfinished", { count: missing });
	// Given back and handed in as it is: what was said of this revision stays, and is asked anew of the next.
	const said = await tx
		.selectFrom("plan_approval")
		.select("id")
		.where("version_id", "=", id)
		.where("revision", "=", plan.revision)
		.executeTakeFirst();
	const revision = said ? plan.revision + 1 : plan.revision;
	await tx
		.updateTable("plan_version")
		.set({
			state: plan.party_ids.length === 0 ? "approved" : "approval",
			revision,
			submitted_by: actor.personId,
			submitted_at: now,
			updated_at: now,
		})
		.where("id", "=", id)
		.execute();
	await step(context, { ...plan, revision }, "submitted");
}

/** A party's word on the plan as it is now; the last yes makes it approved, a no gives it back to the school. */
export async function decidePlan(
	context: WriteContext,
	seen: SeenPlan,
	{ decision, reason }: { decision: "approved" | "returned"; reason: string | null },
): Promise<void> {
	const { tx, actor, now } = context;
	const { id } = seen;
	const plan = await builtPlan(context, id);
	const party = actor.organisationId as string;
	if (!planAbilities(actor, { ...plan, state: "approval" }).includes("approve")) throw notFound();
	if (plan.state !== "approval") throw planProblem("plan-not-in-approval");
	requireSeen(plan, seen);
	const inserted = await tx
		.insertInto("plan_approval")
		.values({
			id: newId(),
			version_id: id,
			revision: plan.revision,
			organisation_id: party,
			decision,
			reason,
			person_id: actor.personId,
			at: now,
		})
		.onConflict((conflict) => conflict.columns(["version_id", "revision", "organisation_id"]).doNothing())
		.executeTakeFirst();
	if (inserted.numInsertedOrUpdatedRows === 0n) throw planProblem("plan-decided");
	const all = (await approvalsOf(context, plan)).every((one) => one.decision === "approved");
	const state = decision === "returned" ? "draft" : all ? "approved" : "approval";
	await tx.updateTable("plan_version").set({ state, updated_at: now }).where("id", "=", id).execute();
	await step(context, plan, decision, reason ? { reason: [null, reason] } : {});
}

/** Puts a version that every party approved in force; the one before is superseded. */
export async function publishPlan(context: WriteContext, seen: SeenPlan): Promise<void> {
	const { tx, actor, now } = context;
	const { id } = seen;
	const plan = await writtenPlan(context, id);
	if (!planAbilities(actor, { ...plan, state: "approved" }).includes("publish")) throw notFound();
	if (plan.state !== "approved") throw planProblem("plan-not-approved");
	requireSeen(plan, seen);
	const before = await tx
		.updateTable("plan_version")
		.set({ state: "superseded", updated_at: now })
		.where("plan_id", "=", plan.plan_id)
		.where("state", "=", "published")
		.returningAll()
		.execute();
	await tx
		.updateTable("plan_version")
		.set({ state: "published", published_by: actor.personId, published_at: now, updated_at: now })
		.where("id", "=", id)
		.execute();
	for (const old of before)
		await keepChange(
			context,
			{ versionId: old.id, part: "plan", partId: null, action: "superseded", changes: {} },
			old.revision,
		);
	await reopenDropped(context, plan);
	await step(context, plan, "published");
}

/** Throws a draft away that follows a published version; with it go its comments and its history. The audit keeps it. */
export async function discardPlan(context: WriteContext, id: string): Promise<void> {
	const plan = await writtenPlan(context, id);
	const { abilities } = await getPlan(context, id);
	if (plan.state !== "draft") throw planProblem("plan-not-draft");
	if (!abilities.includes("discard")) throw notFound();
	await reopenTaken(context, plan);
	await context.tx.deleteFrom("plan_version").where("id", "=", id).execute();
	context.audit({
		action: "programmes.plan.discarded",
		object: { kind: "plan_version", id },
		detail: { number: plan.number, revision: plan.revision },
	});
}
