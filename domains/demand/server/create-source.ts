import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { notFound } from "#platform/server/problem.ts";
import type { SourceInput } from "../contract-postings.ts";
import { judgeSource } from "./judge-source.ts";
import { mayImport } from "./posting-policy.ts";
import { postingProblem } from "./posting-problems.ts";

/** A new source of the actor's organisation, for its region. @throws Problem demand/source-name-taken */
export async function createSource(context: WriteContext, input: SourceInput): Promise<{ id: string }> {
	const { tx, actor, now } = context;
	if (!mayImport(actor) || !actor.organisationId || !actor.regionId) throw notFound();
	const organisation = await tx
		.selectFrom("organisation")
		.select("sample")
		.where("id", "=", actor.organisationId)
		.executeTakeFirstOrThrow();
	const id = newId();
	const inserted = await tx
		.insertInto("demand_source")
		.values({
			id,
			region_id: actor.regionId,
			organisation_id: actor.organisationId,
			name: input.name,
			attribution: input.attribution,
			kind: input.kindDeclared ?? "unknown",
			kind_declared: input.kindDeclared,
			kind_confirmed: input.kindConfirmed,
			currency: input.currency,
			// The postings of an invented enterprise are invented; an invented office may well hold a real list.
			sample: input.sample || (organisation.sample && actor.organisationKind === "enterprise"),
			created_at: now,
			updated_at: now,
		})
		.onConflict((conflict) => conflict.columns(["organisation_id", "name"]).doNothing())
		.returning("id")
		.executeTakeFirst();
	if (!inserted) throw postingProblem("source-name-taken", { name: input.name });
	await judgeSource(context, id);
	context.audit({ action: "demand.source.created", object: { kind: "demand_source", id } });
	return { id };
}
