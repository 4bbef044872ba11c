import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { DB } from "#platform/server/database/schema.gen.ts";
import { notFound } from "#platform/server/problem.ts";
import type { needAbilities } from "../contract-needs.ts";
import { readNeeds, writeNeeds } from "./demand-policy.ts";

type Filter = (is: ExpressionBuilder<DB, "need">) => ExpressionWrapper<DB, "need", SqlBool>;

/** One's own organisation's needs; an official those of the region. */
export function visibleNeeds({ actor }: ReadContext): Filter {
	return (is) =>
		is.or([
			...(readNeeds.holds(actor) ? [is("need.organisation_id", "=", actor.organisationId)] : []),
			...(actor.seesRegion ? [is("need.region_id", "=", actor.regionId)] : []),
			// Nobody else: an empty "or" would let everything through.
			is.val(false),
		]);
}

/** Needs that the actor may change, of those asked for; locked for the rest of the transaction. */
export async function editableNeeds(context: ReadContext, ids: readonly string[]) {
	const { tx, actor } = context;
	if (!writeNeeds.holds(actor)) throw notFound();
	const found = await tx
		.selectFrom("need")
		.selectAll()
		.where("id", "in", [...ids])
		.where("organisation_id", "=", actor.organisationId)
		.forUpdate()
		.execute();
	if (found.length !== new Set(ids).size) throw notFound();
	return found;
}

export function abilitiesOnNeed(
	{ actor }: ReadContext,
	need: { organisation_id: string; state: string },
): (typeof needAbilities)[number][] {
	if (!writeNeeds.holds(actor) || need.organisation_id !== actor.organisationId) return [];
	return need.state === "open" ? ["edit", "close", "copy"] : ["reopen", "copy"];
}
