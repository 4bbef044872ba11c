import type { WriteContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import { type CheckCode, checksFor } from "../contract.ts";
import { holdApplication } from "./hold-application.ts";
import { problem } from "./problems.ts";

/**
 * The operator ticks one point of the check list, or opens it again, for the version that they looked at.
 * @throws Problem organisations/application-changed, organisations/state-does-not-allow
 */
export async function checkApplication(
	context: WriteContext,
	{
		organisationId,
		code,
		submittedAt,
		done,
		note,
	}: { organisationId: string; code: CheckCode; submittedAt: string; done: boolean; note: string | null },
): Promise<void> {
	const standing = await holdApplication(context, organisationId, submittedAt);
	if (standing.state !== "waiting") throw problem("state-does-not-allow", { state: standing.state });
	const { tx, actor, now } = context;
	if (!checksFor(standing.kind, standing.isClaim).includes(code)) throw notFound();
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
