import type { WriteContext } from "#platform/server/database/context.ts";
import type { PersonalCipher } from "#platform/server/personal-data/cipher.ts";
import { invalid, notFound } from "#platform/server/problem.ts";
import type { CorrectApplication } from "../contract-organisations.ts";
import { abilitiesFor, standingTo } from "./application-policy.ts";
import { attachEvidence } from "./attach-evidence.ts";
import { organisationSearch, refuseNameless, requirePlace, takenNumber } from "./organisation-fields.ts";
import { phoneContext } from "./phone.ts";
import { problem } from "./problems.ts";
import { recordSubmission } from "./register-organisation.ts";

/** The applicant corrects what was handed in; a refused application waits again. Checks of what changed are open again. */
export async function correctApplication(
	context: WriteContext,
	organisationId: string,
	input: CorrectApplication,
	cipher: PersonalCipher,
): Promise<void> {
	if (!(await standingTo(context, organisationId)).isApplicant) throw notFound();
	const { tx, now } = context;
	const before = await tx
		.selectFrom("organisation")
		.select(["region_id", "registration_number", "website", "name_en", "name_zh"])
		.where("id", "=", organisationId)
		.forUpdate()
		.executeTakeFirstOrThrow();
	// Read again behind the lock: what was verified meanwhile does not wait again.
	const standing = await standingTo(context, organisationId);
	if (!abilitiesFor(standing).includes("edit")) throw problem("state-does-not-allow", { state: standing.state });
	refuseNameless(input);
	await requirePlace(tx, before.region_id, input.placeId);
	await tx
		.updateTable("organisation")
		.set({
			state: "waiting",
			place_id: input.placeId,
			name_en: input.nameEn,
			name_zh: input.nameZh,
			description_en: input.descriptionEn,
			description_zh: input.descriptionZh,
			website: input.website,
			registration_number: input.registrationNumber,
			search: organisationSearch(input),
			updated_at: now,
		})
		.where("id", "=", organisationId)
		.execute()
		.catch(takenNumber);
	await tx
		.updateTable("organisation_application")
		.set((is) => ({
			contact_phone: cipher.encrypt(input.contactPhone, phoneContext(organisationId)),
			revision: is("revision", "+", 1),
			submitted_at: now,
		}))
		.where("organisation_id", "=", organisationId)
		.execute();
	if (!(await attachEvidence(context, organisationId, input.evidence)))
		throw invalid({ path: "evidence", code: "file-unknown" });
	const renamed = before.name_en !== input.nameEn || before.name_zh !== input.nameZh;
	const reopened = [
		...(before.registration_number !== input.registrationNumber || renamed ? ["number_in_register"] : []),
		...(before.website !== input.website ? ["mail_domain"] : []),
		"called_back",
	];
	await tx
		.updateTable("organisation_check")
		.set({ done: false, checked_at: now })
		.where("organisation_id", "=", organisationId)
		.where("code", "in", reopened)
		.execute();
	await recordSubmission(context, organisationId);
}
