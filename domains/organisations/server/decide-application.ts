import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { notFound } from "#platform/server/problem.ts";
import { checksOfKind, type OrganisationKind } from "../contract.ts";
import { standingTo } from "./application-policy.ts";
import { problem } from "./problems.ts";

export type Decision = "verified" | "refused" | "suspended" | "reinstated";

const steps: Record<Decision, { from: string; to: string }> = {
	verified: { from: "waiting", to: "verified" },
	refused: { from: "waiting", to: "refused" },
	suspended: { from: "verified", to: "suspended" },
	reinstated: { from: "suspended", to: "verified" },
};

/**
 * The operator decides. Verifying needs every check of the kind done; the others need reasons, which the organisation
 * reads. The call-back number is forgotten with the first decision.
 * @throws Problem organisations/checks-open naming them, organisations/state-does-not-allow
 */
export async function decideApplication(
	context: WriteContext,
	{ organisationId, decision, reasons }: { organisationId: string; decision: Decision; reasons: string | null },
): Promise<void> {
	const standing = await standingTo(context, organisationId);
	if (!standing.isOperator) throw notFound();
	const { tx, actor, now } = context;
	const { kind, state } = await tx
		.selectFrom("organisation")
		.select(["kind", "state"])
		.where("id", "=", organisationId)
		.forUpdate()
		.executeTakeFirstOrThrow();
	const { from, to } = steps[decision];
	if (state !== from) throw problem("state-does-not-allow", { state });
	if (decision === "verified") {
		const done = await tx
			.selectFrom("organisation_check")
			.select("code")
			.where("organisation_id", "=", organisationId)
			.where("done", "=", true)
			.execute();
		const ticked = new Set(done.map(({ code }) => code));
		const open = checksOfKind[kind as OrganisationKind].filter((code) => !ticked.has(code));
		if (open.length > 0) throw problem("checks-open", { checks: open.join(", ") });
	}
	await tx.updateTable("organisation").set({ state: to, updated_at: now }).where("id", "=", organisationId).execute();
	await tx
		.updateTable("organisation_application")
		.set({ contact_phone: null })
		.where("organisation_id", "=", organisationId)
		.execute();
	await tx
		.insertInto("organisation_decision")
		.values({
			id: newId(),
			organisation_id: organisationId,
			decision,
			reasons,
			decided_by: actor.personId,
			created_at: now,
		})
		.execute();
	context.audit({
		action: `organisations.organisation.${decision}`,
		object: { kind: "organisation", id: organisationId },
		organisationId,
	});
	await context.emit("organisations.organisation.decided", { organisationId, decision });
}
