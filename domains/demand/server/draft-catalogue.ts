import { SHORTAGE_RULE } from "#engines/shortage/assess.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { invalid } from "#platform/server/problem.ts";
import type { CatalogueBasis } from "../contract-catalogue.ts";
import { draftableRegion } from "./catalogue-policy.ts";
import { computeCatalogue } from "./compute-catalogue.ts";

/** Begins a catalogue of the actor's region for a year and computes its figures. @returns its id */
export async function draftCatalogue(
	context: WriteContext,
	input: { year: number; basis: CatalogueBasis; note?: string | undefined },
): Promise<{ id: string; occupations: number; rows: number }> {
	const regionId = await draftableRegion(context);
	await checkSources(context, regionId, input.basis.sources ?? []);
	const { tx, actor, now } = context;
	const id = newId();
	await tx
		.insertInto("catalogue")
		.values({
			id,
			region_id: regionId,
			year: input.year,
			rule: SHORTAGE_RULE,
			basis: JSON.stringify(input.basis),
			drafted_by: actor.personId,
			drafted_for: actor.organisationId!,
			drafted_at: now,
			note: input.note ?? null,
		})
		.execute();
	const computed = await computeCatalogue(context, { id, region_id: regionId, year: input.year, basis: input.basis });
	context.audit({
		action: "demand.catalogue.drafted",
		object: { kind: "catalogue", id },
		detail: { year: input.year, ...computed },
	});
	return { id, ...computed };
}

/** A source that is none of the region's would be left out without a word. @throws Problem invalid naming it */
async function checkSources({ tx }: WriteContext, regionId: string, ids: readonly string[]): Promise<void> {
	if (ids.length === 0) return;
	const rows = await tx
		.selectFrom("demand_source")
		.select("id")
		.where("id", "in", [...ids])
		.where("region_id", "=", regionId)
		.execute();
	const known = new Set(rows.map(({ id }) => id));
	const missing = ids.findIndex((id) => !known.has(id));
	if (missing >= 0) throw invalid({ path: `basis.sources.${missing}`, code: "unknown" });
}
