import type { WriteContext } from "#platform/server/database/context.ts";
import { editableProgrammes } from "./supply-policy.ts";

/** Closes a programme (its cohorts count in no catalogue drafted from now on) or opens it again. */
export async function setProgrammeState(context: WriteContext, id: string, state: "open" | "closed"): Promise<void> {
	const [programme] = await editableProgrammes(context, [id]);
	if (programme!.state === state) return;
	await context.tx
		.updateTable("programme")
		.set({ state, version: programme!.version + 1, updated_at: context.now })
		.where("id", "=", id)
		.execute();
	context.audit({
		action: state === "open" ? "demand.programme.reopened" : "demand.programme.closed",
		object: { kind: "programme", id },
		organisationId: programme!.organisation_id,
	});
	await context.emit(`demand.programme.${state === "open" ? "reopened" : "closed"}`, { programmeId: id });
}
