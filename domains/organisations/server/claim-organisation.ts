import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import type { PersonalCipher } from "#platform/server/personal-data/cipher.ts";
import { invalid, notFound } from "#platform/server/problem.ts";
import type { ClaimOrganisation } from "../contract-organisations.ts";
import { attachEvidence } from "./attach-evidence.ts";
import { clearApplication } from "./clear-application.ts";
import { phoneContext } from "./phone.ts";
import { problem } from "./problems.ts";
import { provenApplicant, recordSubmission } from "./register-organisation.ts";

/**
 * Asks to become the owner of an institution of a register that has none yet, or corrects what was asked. It says that
 * somebody else looks after it or has asked, never who. Needs a system context in the person's name.
 * @throws Problem not-found, organisations/organisation-has-owner, organisations/claim-open, organisations/email-not-verified
 */
export async function claimOrganisation(
	context: WriteContext,
	organisationId: string,
	input: ClaimOrganisation,
	cipher: PersonalCipher,
): Promise<void> {
	const { tx, now } = context;
	const organisation = await tx
		.selectFrom("organisation")
		.select(["state", "kind", "region_id"])
		.where("id", "=", organisationId)
		.forUpdate()
		.executeTakeFirst();
	if (organisation?.state !== "verified" || organisation.kind === "operator") throw notFound();
	const owner = await tx
		.selectFrom("membership")
		.select("id")
		.where("organisation_id", "=", organisationId)
		.where("ended_at", "is", null)
		.where(sql<boolean>`'owner' = any (roles)`)
		.executeTakeFirst();
	if (owner) throw problem("organisation-has-owner");
	const before = await tx
		.selectFrom("organisation_application")
		.select(["applicant_id", "claim_state", "claimed_at", "revision"])
		.where("organisation_id", "=", organisationId)
		.executeTakeFirst();
	const again = before?.applicant_id === context.actor.personId && before?.claim_state !== null;
	if (before?.claim_state === "open" && !again) throw problem("claim-open");
	const person = await provenApplicant(context, again ? organisationId : null);
	if (before && !again) await clearApplication(context, organisationId);
	const values = {
		applicant_id: person.id,
		applicant_name: person.name,
		applicant_email: person.email,
		contact_phone: cipher.encrypt(input.contactPhone, phoneContext(organisationId)),
		revision: again ? before.revision + 1 : 1,
		submitted_at: now,
		claim_state: "open",
		claimed_at: again ? before.claimed_at : now,
		claimant_role: input.role,
		claim_proof: input.proof,
		claim_website: input.website,
	};
	await tx
		.insertInto("organisation_application")
		.values({ organisation_id: organisationId, region_id: organisation.region_id, ...values })
		.onConflict((on) => on.column("organisation_id").doUpdateSet(values))
		.execute();
	if (!(await attachEvidence(context, organisationId, input.evidence))) {
		throw invalid({ path: "evidence", code: "file-unknown" });
	}
	// What is asked anew is checked anew, but for the register: that did not change.
	await tx
		.updateTable("organisation_check")
		.set({ done: false, checked_at: now })
		.where("organisation_id", "=", organisationId)
		.where("code", "<>", "number_in_register")
		.execute();
	await recordSubmission(context, organisationId, "claim");
}
