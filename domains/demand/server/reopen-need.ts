import type { WriteContext } from "#platform/server/database/context.ts";
import { demandProblem } from "./demand-problems.ts";
import { skipPassed } from "./need-ends.ts";
import { editableNeeds } from "./needs-policy.ts";
import { addVersion } from "./write-need.ts";

/** Opens a closed need again. */
export async function reopenNeed(context: WriteContext, id: string): Promise<void> {
	const [need] = await editableNeeds(context, [id]);
	if (need!.state !== "closed") throw demandProblem("need-open");
	const version = need!.version + 1;
	await context.tx
		.updateTable("need")
		.set({ state: "open", close_reason: null, version, updated_at: context.now })
		.where("id", "=", id)
		.execute();
	await skipPassed(context, id);
	await addVersion(context, id, version, "reopened", { closeReason: { before: need!.close_reason, after: null } });
	context.audit({ action: "demand.need.reopened", object: { kind: "need", id } });
	await context.emit("demand.need.reopened", { needId: id, shownBefore: need!.shown_to_learners });
}
