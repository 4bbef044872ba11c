import type { WriteContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import { clearApplication } from "./clear-application.ts";

/** Takes a claim back, open or refused; nothing of it is kept but that it was made. Needs a system context in the person's name. */
export async function withdrawClaim(context: WriteContext, organisationId: string): Promise<void> {
	// The organisation first, as everybody does who decides about it: what is decided is not taken back.
	await context.tx.selectFrom("organisation").select("id").where("id", "=", organisationId).forUpdate().execute();
	const mine = await context.tx
		.selectFrom("organisation_application")
		.select("organisation_id")
		.where("organisation_id", "=", organisationId)
		.where("applicant_id", "=", context.actor.personId ?? "")
		.where("claim_state", "in", ["open", "refused"])
		.executeTakeFirst();
	if (!mine) throw notFound();
	await clearApplication(context, organisationId);
	context.audit({
		action: "organisations.claim.withdrawn",
		object: { kind: "organisation", id: organisationId },
		organisationId,
	});
}
