import type { WriteContext } from "#platform/server/database/context.ts";
import type { CatalogueBasis } from "../contract-catalogue.ts";
import { catalogueFor } from "./catalogue-policy.ts";
import { computeCatalogue } from "./compute-catalogue.ts";
import { demandProblem } from "./demand-problems.ts";

/** Takes the rows and the rules of now into a draft. */
export async function recomputeCatalogue(
	context: WriteContext,
	id: string,
): Promise<{ occupations: number; rows: number }> {
	const { catalogue, allowed } = await catalogueFor(context, id, "recompute");
	if (!allowed) throw demandProblem("catalogue-not-draft");
	const computed = await computeCatalogue(context, { ...catalogue, basis: catalogue.basis as CatalogueBasis });
	context.audit({ action: "demand.catalogue.recomputed", object: { kind: "catalogue", id }, detail: computed });
	return computed;
}
