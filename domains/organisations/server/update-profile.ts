import type { WriteContext } from "#platform/server/database/context.ts";
import type { UpdateProfile } from "../contract-organisations.ts";
import { organisationSearch, refuseNameless, requirePlace } from "./organisation-fields.ts";
import { ownOrganisation } from "./organisation-policy.ts";
import { editProfile } from "./permissions.ts";

/** The organisation edits what the public reads. What was verified (kind, region, number) stays. */
export async function updateProfile(
	context: WriteContext,
	organisationId: string,
	input: UpdateProfile,
): Promise<void> {
	const id = ownOrganisation(context.actor, organisationId, editProfile);
	const { tx, now } = context;
	refuseNameless(input);
	const before = await tx
		.selectFrom("organisation")
		.selectAll()
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirstOrThrow();
	await requirePlace(tx, before.region_id, input.placeId);
	const after = {
		name_en: input.nameEn,
		name_zh: input.nameZh,
		description_en: input.descriptionEn,
		description_zh: input.descriptionZh,
		website: input.website,
		place_id: input.placeId,
	};
	await tx
		.updateTable("organisation")
		.set({ ...after, search: organisationSearch(input), updated_at: now })
		.where("id", "=", id)
		.execute();
	const changed = (Object.keys(after) as (keyof typeof after)[]).filter((name) => before[name] !== after[name]);
	// The former public texts are the history of the profile; they name an organisation, not a person.
	const former = Object.fromEntries(changed.map((name) => [name, before[name]]));
	context.audit({
		action: "organisations.organisation.updated",
		object: { kind: "organisation", id },
		detail: { changed, former },
	});
}
