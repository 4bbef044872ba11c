import { type Actor, hasRole, permission } from "#platform/server/actor.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import type { Chain } from "../../contract-chains.ts";

/** Chains are a region's: everybody reads them, its officials edit them. */
export const writeChains = permission("competencies.chains.write", (actor) =>
	hasRole(actor, ["official"], ["administration"]),
);

export const chainAbilities = (actor: Actor, chain: { region_id: string }): Chain["abilities"] =>
	writeChains.holds(actor) && chain.region_id === actor.regionId ? ["edit", "delete"] : [];

/**
 * The chain for a change, locked: two people who save at once come one after the other, and the second is told.
 * @throws Problem not-found
 */
export async function chainFor({ tx, actor }: ReadContext, id: string) {
	if (!writeChains.holds(actor)) throw notFound();
	const found = await tx
		.selectFrom("industry_chain")
		.selectAll()
		.where("id", "=", id)
		.where("region_id", "=", actor.regionId)
		.forUpdate()
		.executeTakeFirst();
	if (!found) throw notFound();
	return found;
}
