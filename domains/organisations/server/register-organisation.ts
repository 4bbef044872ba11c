import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import type { PersonalCipher } from "#platform/server/personal-data/cipher.ts";
import { invalid } from "#platform/server/problem.ts";
import type { RegisterOrganisation } from "../contract-organisations.ts";
import { attachEvidence } from "./attach-evidence.ts";
import { organisationSearch, refuseNameless, requirePlace, takenNumber } from "./organisation-fields.ts";
import { phoneContext } from "./phone.ts";
import { problem } from "./problems.ts";

/** As many as one person may have waiting; more looks like a flood. */
const OPEN_AT_ONCE = 5;

/** A new organisation, waiting to be verified; whoever registers it becomes its owner. */
export async function registerOrganisation(
	context: WriteContext,
	input: RegisterOrganisation,
	cipher: PersonalCipher,
): Promise<string> {
	const { tx, now } = context;
	const person = await provenApplicant(context);
	refuseNameless(input);
	await requirePlace(tx, input.regionId, input.placeId);
	const id = newId();
	await tx
		.insertInto("organisation")
		.values({
			id,
			region_id: input.regionId,
			place_id: input.placeId,
			kind: input.kind,
			name_en: input.nameEn,
			name_zh: input.nameZh,
			description_en: input.descriptionEn,
			description_zh: input.descriptionZh,
			website: input.website,
			registration_number: input.registrationNumber,
			search: organisationSearch(input),
			created_at: now,
			updated_at: now,
		})
		.execute()
		.catch(takenNumber);
	await tx
		.insertInto("membership")
		.values({ id: newId(), person_id: person.id, organisation_id: id, roles: ["owner"], created_at: now })
		.execute();
	await tx
		.insertInto("organisation_application")
		.values({
			organisation_id: id,
			region_id: input.regionId,
			applicant_id: person.id,
			applicant_name: person.name,
			applicant_email: person.email,
			contact_phone: cipher.encrypt(input.contactPhone, phoneContext(id)),
			submitted_at: now,
		})
		.execute();
	if (!(await attachEvidence(context, id, input.evidence))) throw invalid({ path: "evidence", code: "file-unknown" });
	await recordSubmission(context, id);
	return id;
}

/**
 * Who hands in an application: somebody whose address is proven, and who has not many waiting already.
 * @param corrects an application of theirs that is handed in again, and so does not count
 * @throws Problem organisations/email-not-verified, organisations/too-many-waiting
 */
export async function provenApplicant({ tx, actor }: WriteContext, corrects: string | null = null) {
	const person = await tx
		.selectFrom("person")
		.select(["id", "name", "email", "email_verified"])
		.where("id", "=", actor.personId)
		.executeTakeFirstOrThrow();
	if (!person.email_verified) throw problem("email-not-verified");
	const { waiting } = await tx
		.selectFrom("organisation_application as a")
		.innerJoin("organisation as o", "o.id", "a.organisation_id")
		.select(sql<number>`count(*)`.as("waiting"))
		.where("a.applicant_id", "=", actor.personId)
		.where(sql<boolean>`a.organisation_id is distinct from ${corrects}::uuid`)
		.where(sql<boolean>`application_state(o.state, a.claim_state) = 'waiting'`)
		.executeTakeFirstOrThrow();
	if (waiting >= OPEN_AT_ONCE) throw problem("too-many-waiting", { waiting });
	return person;
}

/** In the decisions' history, the audit, and the operator's queue. */
export async function recordSubmission(
	context: WriteContext,
	organisationId: string,
	what: "application" | "claim" = "application",
): Promise<void> {
	await context.tx
		.insertInto("organisation_decision")
		.values({
			id: newId(),
			organisation_id: organisationId,
			decision: "submitted",
			decided_by: context.actor.personId,
			created_at: context.now,
		})
		.execute();
	context.audit({
		action: `organisations.${what}.submitted`,
		object: { kind: "organisation", id: organisationId },
		organisationId,
	});
	await context.emit(`organisations.${what}.submitted`, { organisationId });
}
