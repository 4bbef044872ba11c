import type { WriteContext } from "#platform/server/database/context.ts";
import { catalogueFor } from "./catalogue-policy.ts";
import { demandProblem } from "./demand-problems.ts";

/** The reviewer gives it back with what is to be mended. */
export async function returnCatalogue(context: WriteContext, id: string, note: string): Promise<void> {
	const { catalogue, allowed } = await catalogueFor(context, id, "return");
	if (!allowed) throw demandProblem("catalogue-not-in-review");
	await context.tx
		.updateTable("catalogue")
		.set({ state: "draft", review_note: note, submitted_at: null, submitted_by: null })
		.where("id", "=", id)
		.execute();
	context.audit({ action: "demand.catalogue.returned", object: { kind: "catalogue", id } });
	await context.emit("demand.catalogue.returned", {
		catalogueId: id,
		draftedBy: catalogue.drafted_by,
		year: catalogue.year,
	});
}
