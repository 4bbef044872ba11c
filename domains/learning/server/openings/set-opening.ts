import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import { invalid, kernelProblem } from "#platform/server/problem.ts";
import type { openingDate } from "../../contract-release.ts";
import { instantOf } from "../offerings/instant-of.ts";
import { partToOpen } from "./opening-policy.ts";

/** Says on which date a part opens in an offering, or on none. What somebody has begun stays open to them. */
export async function setOpening(
	context: WriteContext,
	offeringId: string,
	partId: string,
	{ day, time, revision }: z.infer<typeof openingDate>,
): Promise<{ revision: number }> {
	const { offering, part } = await partToOpen(context, offeringId, partId);
	if (!part.release.some(({ rule }) => rule === "date")) throw invalid({ path: "day", code: "not-by-date" });
	const { tx, actor, now } = context;
	const opensAt = day === null ? null : await instantOf(context, offering, day, time);
	const before = await tx
		.selectFrom("part_opening")
		.select("revision")
		.where("offering_id", "=", offeringId)
		.where("part_id", "=", partId)
		.executeTakeFirst();
	if ((before?.revision ?? 0) !== revision) throw kernelProblem("changed-meanwhile");
	const row = { opens_at: opensAt, revision: revision + 1, set_by: actor.personId, updated_at: now };
	await tx
		.insertInto("part_opening")
		.values({ offering_id: offeringId, part_id: partId, organisation_id: offering.organisation_id, ...row })
		.onConflict((on) => on.columns(["offering_id", "part_id"]).doUpdateSet(row))
		.execute();
	context.audit({
		action: opensAt === null ? "learning.opening.cleared" : "learning.opening.set",
		object: { kind: "offering", id: offeringId },
		organisationId: offering.organisation_id,
		detail: { partId, opensAt },
	});
	return { revision: revision + 1 };
}
