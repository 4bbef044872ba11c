import type { WriteContext } from "#platform/server/database/context.ts";
import { catalogueFor } from "./catalogue-policy.ts";
import { demandProblem } from "./demand-problems.ts";

/** Throws a draft away; published versions stay for ever. */
export async function discardCatalogue(context: WriteContext, id: string): Promise<void> {
	const { catalogue, allowed } = await catalogueFor(context, id, "discard");
	if (!allowed) throw demandProblem("catalogue-not-draft");
	await context.tx.deleteFrom("catalogue").where("id", "=", id).execute();
	context.audit({
		action: "demand.catalogue.discarded",
		object: { kind: "catalogue", id },
		detail: { year: catalogue.year },
	});
}
