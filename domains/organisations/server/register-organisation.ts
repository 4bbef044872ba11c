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
	const { tx, actor, now } = context;
	const person = await tx
		.selectFrom("person")
		.select(["id", "name", "email", "email_verified"])
		.where("id", "=", actor.personId)
		.executeTakeFirstOrThrow();
	if (!person.email_verified) throw problem("email-not-verified");
	refuseNameless(input);
	await requirePlace(tx, input.regionId, input.placeId);
	const { waiting } = await tx
		.selectFrom("organisation_application as a")
		.innerJoin("organisation as o", "o.id", "a.organisation_id")
		.select(sql<number>`count(*)`.as("waiting"))
		.where("a.applicant_id", "=", person.id)
		.where("o.state", "=", "waiting")
		.executeTakeFirstOrThrow();
	if (waiting >= OPEN_AT_ONCE) throw problem("state-does-not-allow", { waiting });
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

/** In the decisions' history, the audit, and the operator's queue. */
export async function recordSubmission(context: WriteContext, organisationId: string): Promise<void> {
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
		action: "organisations.application.submitted",
		object: { kind: "organisation", id: organisationId },
		organisationId,
	});
	await context.emit("organisations.application.submitted", { organisationId });
}
