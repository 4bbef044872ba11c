import { SHORTAGE_RULE } from "#engines/shortage/assess.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import type { CatalogueBasis } from "../contract-catalogue.ts";
import { draftableRegion } from "./catalogue-policy.ts";
import { computeCatalogue } from "./compute-catalogue.ts";

/** Begins a catalogue of the actor's region for a year and computes its figures. @returns its id */
export async function draftCatalogue(
	context: WriteContext,
	input: { year: number; basis: CatalogueBasis; note?: string | undefined },
): Promise<{ id: string; occupations: number; rows: number }> {
	const regionId = await draftableRegion(context);
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
