import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { checksFor } from "../contract.ts";
import { mayBeSuspended } from "./application-policy.ts";
import { holdApplication } from "./hold-application.ts";
import { problem } from "./problems.ts";

export type Decision = "verified" | "refused" | "suspended" | "reinstated";

const steps: Record<Decision, { from: string; to: string }> = {
	verified: { from: "waiting", to: "verified" },
	refused: { from: "waiting", to: "refused" },
	suspended: { from: "verified", to: "suspended" },
	reinstated: { from: "suspended", to: "verified" },
};

interface DecisionInput {
	organisationId: string;
	decision: Decision;
	/** Of the version that the operator looked at; null for the two that are about the organisation alone. */
	submittedAt: string | null;
	reasons: string | null;
}

/**
 * The operator decides. Verifying needs every check of the kind done; the others need reasons, which the organisation
 * reads. The call-back number is forgotten with the first decision about the application itself. Of a claim it is decided whether the claimant becomes
 * owner; an organisation is suspended whoever claims it, and the claim waits until it works again.
 * @throws Problem organisations/checks-open naming them, organisations/state-does-not-allow,
 * organisations/application-changed, organisations/claimant-suspended
 */
export async function decideApplication(
	context: WriteContext,
	{ organisationId, decision, submittedAt, reasons }: DecisionInput,
): Promise<void> {
	const standing = await holdApplication(context, organisationId, submittedAt);
	const { tx, actor, now } = context;
	const { state, isClaim, kind } = standing;
	const { from, to } = steps[decision];
	if (decision === "suspended" ? !mayBeSuspended(standing) : state !== from)
		throw problem("state-does-not-allow", { state });
	if (decision === "verified") {
		const done = await tx
			.selectFrom("organisation_check")
			.select("code")
			.where("organisation_id", "=", organisationId)
			.where("done", "=", true)
			.execute();
		const ticked = new Set(done.map(({ code }) => code));
		const open = checksFor(kind, isClaim).filter((code) => !ticked.has(code));
		if (open.length > 0) throw problem("checks-open", { checks: open.join(", ") });
	}
	const aboutClaim = isClaim && (decision === "verified" || decision === "refused");
	let claimant: string | null = null;
	if (aboutClaim) claimant = await settleClaim(context, organisationId, decision);
	else
		await tx.updateTable("organisation").set({ state: to, updated_at: now }).where("id", "=", organisationId).execute();
	await tx
		.updateTable("organisation_application")
		.set({ contact_phone: null })
		.where("organisation_id", "=", organisationId)
		// Of a claim that still waits, because the organisation was suspended, it will be needed.
		.where("claim_state", "is distinct from", "open")
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
		action: `organisations.${aboutClaim ? "claim" : "organisation"}.${decision}`,
		object: { kind: "organisation", id: organisationId },
		organisationId,
		...(claimant && { detail: { personId: claimant } }),
	});
	if (claimant) await context.emit("organisations.claim.decided", { organisationId, personId: claimant, decision });
	else await context.emit("organisations.organisation.decided", { organisationId, decision });
}

/** The claimant becomes the owner, or stays a stranger; the institution itself was verified and remains so. */
async function settleClaim(
	{ tx, now }: WriteContext,
	organisationId: string,
	decision: "verified" | "refused",
): Promise<string> {
	const accepted = decision === "verified";
	const owned = await sql<{ taken: boolean }>`select organisation_has_owner(${organisationId}) as taken`.execute(tx);
	// It may have got one since the claim was handed in.
	if (accepted && owned.rows[0]?.taken) throw problem("organisation-has-owner");
	const { rows } = accepted
		? await sql<{ claimant: string | null }>`
			select accept_claim(${organisationId}, ${newId()}, ${now}) as claimant`.execute(tx)
		: await sql<{ claimant: string | null }>`select applicant_id as claimant from organisation_application
			where organisation_id = ${organisationId}`.execute(tx);
	const claimant = rows[0]?.claimant;
	if (!claimant) throw problem(accepted ? "claimant-suspended" : "application-changed");
	await tx
		.updateTable("organisation_application")
		.set({ claim_state: accepted ? "accepted" : "refused" })
		.where("organisation_id", "=", organisationId)
		.execute();
	return claimant;
}
