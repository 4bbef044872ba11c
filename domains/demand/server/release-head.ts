import type { WriteContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import { programmeToAssign } from "./supply-policy.ts";

/** Takes a programme back from a programme head; that they had it stays in its history. */
export async function releaseHead(
	context: WriteContext,
	{ id, personId }: { id: string; personId: string },
): Promise<void> {
	const programme = await programmeToAssign(context, id);
	const { tx, actor, now } = context;
	const ended = await tx
		.updateTable("programme_head")
		.set({ ended_at: now, ended_by: actor.personId })
		.where("programme_id", "=", id)
		.where("person_id", "=", personId)
		.where("ended_at", "is", null)
		.executeTakeFirst();
	if (ended.numUpdatedRows === 0n) throw notFound();
	context.audit({
		action: "demand.programme.head-taken",
		object: { kind: "programme", id },
		organisationId: programme.organisation_id,
		detail: { personId },
	});
}
