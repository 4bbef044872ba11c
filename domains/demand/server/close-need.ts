import type { WriteContext } from "#platform/server/database/context.ts";
import type { closeReasons } from "../contract-needs.ts";
import { demandProblem } from "./demand-problems.ts";
import { editableNeeds } from "./needs-policy.ts";
import { addVersion } from "./write-need.ts";

/** Closes an open need: it counts in no catalogue drafted from now on. */
export async function closeNeed(
	context: WriteContext,
	id: string,
	reason: (typeof closeReasons)[number],
): Promise<void> {
	const [need] = await editableNeeds(context, [id]);
	if (need!.state !== "open") throw demandProblem("need-closed");
	const version = need!.version + 1;
	await context.tx
		.updateTable("need")
		.set({ state: "closed", close_reason: reason, version, updated_at: context.now })
		.where("id", "=", id)
		.execute();
	await addVersion(context, id, version, "closed", { closeReason: { before: null, after: reason } });
	context.audit({ action: "demand.need.closed", object: { kind: "need", id }, detail: { reason } });
	await context.emit("demand.need.closed", { needId: id, reason, shownBefore: need!.shown_to_learners });
}
