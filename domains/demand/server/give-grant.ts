import type { WriteContext } from "#platform/server/database/context.ts";
import { invalid } from "#platform/server/problem.ts";
import { demandProblem } from "./demand-problems.ts";
import { grantableRegion } from "./grant-policy.ts";

/** Lets a verified association of the region draft its catalogues. */
export async function giveGrant(context: WriteContext, organisationId: string): Promise<void> {
	const regionId = grantableRegion(context);
	const { tx, actor, now } = context;
	const association = await tx
		.selectFrom("organisation")
		.select("id")
		.where("id", "=", organisationId)
		.where("region_id", "=", regionId)
		.where("kind", "=", "association")
		.where("state", "=", "verified")
		.executeTakeFirst();
	if (!association) throw invalid({ path: "organisationId", code: "unknown" });
	const given = await tx
		.insertInto("region_grant")
		.values({ region_id: regionId, organisation_id: organisationId, granted_by: actor.personId, granted_at: now })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (given.numInsertedOrUpdatedRows === 0n) throw demandProblem("grant-held");
	context.audit({
		action: "demand.grant.given",
		object: { kind: "region", id: regionId },
		organisationId,
	});
	await context.emit("demand.grant.given", { regionId, organisationId });
}
