import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { notFound } from "#platform/server/problem.ts";
import { standingTo } from "./application-policy.ts";
import { problem } from "./problems.ts";

/** Advice of the region's officials, or a note of the operator, for those who decide. */
export async function commentApplication(
	context: WriteContext,
	{ organisationId, text }: { organisationId: string; text: string },
): Promise<void> {
	const standing = await standingTo(context, organisationId);
	if (!standing.isOperator && !standing.isOfficial) throw notFound();
	if (standing.state !== "waiting") throw problem("state-does-not-allow", { state: standing.state });
	const { tx, actor, now } = context;
	const id = newId();
	await tx
		.insertInto("organisation_comment")
		.values({
			id,
			organisation_id: organisationId,
			author_id: actor.personId,
			author_organisation_id: actor.organisationId ?? "",
			text,
			created_at: now,
		})
		.execute();
	context.audit({
		action: "organisations.application.commented",
		object: { kind: "organisation", id: organisationId },
		organisationId,
		detail: { commentId: id },
	});
}
