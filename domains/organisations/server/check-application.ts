import type { WriteContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import { type CheckCode, checksFor, type OrganisationKind } from "../contract.ts";
import { standingTo } from "./application-policy.ts";
import { problem } from "./problems.ts";

/** The operator ticks one point of the check list, or opens it again. */
export async function checkApplication(
	context: WriteContext,
	{ organisationId, code, done, note }: { organisationId: string; code: CheckCode; done: boolean; note: string | null },
): Promise<void> {
	const standing = await standingTo(context, organisationId);
	if (!standing.isOperator) throw notFound();
	if (standing.state !== "waiting") throw problem("state-does-not-allow", { state: standing.state });
	const { tx, actor, now } = context;
	const { kind } = await tx
		.selectFrom("organisation")
		.select("kind")
		.where("id", "=", organisationId)
		.executeTakeFirstOrThrow();
	if (!checksFor(kind as OrganisationKind, standing.isClaim).includes(code)) throw notFound();
	const values = { done, note, checked_by: actor.personId, checked_at: now };
	await tx
		.insertInto("organisation_check")
		.values({ organisation_id: organisationId, code, ...values })
		.onConflict((on) => on.columns(["organisation_id", "code"]).doUpdateSet(values))
		.execute();
	context.audit({
		action: "organisations.application.checked",
		object: { kind: "organisation", id: organisationId },
		organisationId,
		detail: { code, done },
	});
}
