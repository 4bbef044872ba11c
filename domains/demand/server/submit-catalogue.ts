import type { WriteContext } from "#platform/server/database/context.ts";
import { catalogueFor } from "./catalogue-policy.ts";
import { demandProblem } from "./demand-problems.ts";

/** Hands a draft over for review; from here on its figures stay as they are. */
export async function submitCatalogue(context: WriteContext, id: string): Promise<void> {
	const { catalogue, allowed } = await catalogueFor(context, id, "submit");
	if (!allowed) throw demandProblem("catalogue-not-draft");
	const entry = await context.tx
		.selectFrom("catalogue_entry")
		.select("id")
		.where("catalogue_id", "=", id)
		.limit(1)
		.executeTakeFirst();
	if (!entry) throw demandProblem("catalogue-empty");
	await context.tx
		.updateTable("catalogue")
		.set({ state: "review", submitted_by: context.actor.personId, submitted_at: context.now, review_note: null })
		.where("id", "=", id)
		.execute();
	context.audit({ action: "demand.catalogue.submitted", object: { kind: "catalogue", id } });
	await context.emit("demand.catalogue.submitted", {
		catalogueId: id,
		regionId: catalogue.region_id,
		year: catalogue.year,
	});
}
