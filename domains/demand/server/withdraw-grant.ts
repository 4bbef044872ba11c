import type { WriteContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import { grantableRegion } from "./grant-policy.ts";

/** Takes a region back from an association. Its unfinished drafts pass to the administration that takes it back. */
export async function withdrawGrant(context: WriteContext, organisationId: string): Promise<void> {
	const regionId = grantableRegion(context);
	const { tx, actor } = context;
	const taken = await tx
		.deleteFrom("region_grant")
		.where("region_id", "=", regionId)
		.where("organisation_id", "=", organisationId)
		.executeTakeFirst();
	if (taken.numDeletedRows === 0n) throw notFound();
	const drafts = await tx
		.updateTable("catalogue")
		.set({ drafted_for: actor.organisationId! })
		.where("region_id", "=", regionId)
		.where("drafted_for", "=", organisationId)
		.where("state", "<>", "published")
		.executeTakeFirst();
	context.audit({
		action: "demand.grant.withdrawn",
		object: { kind: "region", id: regionId },
		organisationId,
		detail: { drafts: Number(drafts.numUpdatedRows) },
	});
	await context.emit("demand.grant.withdrawn", { regionId, organisationId });
}
