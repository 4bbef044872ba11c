import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { invalid, notFound } from "#platform/server/problem.ts";
import { writePlans } from "./plan-policy.ts";
import { planProblem } from "./plan-problems.ts";
import { keepChange } from "./record-change.ts";
import { programmeForPlan, storeFirstVersion } from "./write-version.ts";

/** Begins the training plan of a programme: version 1 as a draft. @returns the version's id */
export async function createPlan(
	context: WriteContext,
	{ programmeId }: { programmeId: string },
): Promise<{ id: string }> {
	if (!writePlans.holds(context.actor)) throw notFound();
	const programme = await programmeForPlan(context, programmeId);
	if (!programme) throw invalid({ path: "programmeId", code: "programme-unknown" });
	if (programme.state !== "open") throw planProblem("programme-closed");
	const { tx, now } = context;
	const planId = newId();
	const inserted = await tx
		.insertInto("training_plan")
		.values({
			id: planId,
			programme_id: programmeId,
			organisation_id: programme.organisation_id,
			region_id: programme.region_id,
			sample: programme.sample,
			created_at: now,
		})
		.onConflict((conflict) => conflict.column("programme_id").doNothing())
		.executeTakeFirst();
	if (inserted.numInsertedOrUpdatedRows === 0n) throw planProblem("plan-exists");
	const id = await storeFirstVersion(context, planId, programme);
	await keepChange(context, { versionId: id, part: "plan", partId: null, action: "created", changes: {} }, 1);
	await context.emit("programmes.plan.created", { versionId: id, programmeId });
	return { id };
}
