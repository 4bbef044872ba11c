import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import { writeGrants } from "./demand-policy.ts";

/** The region that the actor may give: an official's own. */
export function grantableRegion({ actor }: ReadContext): string {
	if (!writeGrants.holds(actor) || !actor.regionId) throw notFound();
	return actor.regionId;
}
