import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { searchWords } from "#platform/server/search/segment.ts";
import type { OrganisationKind, OrganisationState, Role } from "../contract.ts";

/** Builders of the demo region and of tests. All need a system context. */

export interface NewPerson {
	id?: string;
	name?: string;
	email?: string;
	emailVerified?: boolean;
	locale?: "en" | "zh";
	/** Argon2id hash; without it nobody signs in with a password. */
	passwordHash?: string;
	sample?: boolean;
	/** Shut out everywhere: nobody signs in, no link is sent. */
	suspended?: boolean;
}

export async function buildPerson(context: WriteContext, person: NewPerson = {}): Promise<string> {
	const { tx, now } = context;
	const id = person.id ?? newId();
	await buildPersons(context, [{ ...person, id }]);
	if (person.passwordHash) {
		await tx
			.insertInto("sign_in_account")
			.values({
				id: newId(),
				person_id: id,
				account_id: id,
				provider_id: "credential",
				password: person.passwordHash,
				created_at: now,
				updated_at: now,
			})
			.execute();
	}
	return id;
}

/** Many people at once, who have no password. Those who are there stay as they are. */
export async function buildPersons(
	{ tx, now }: WriteContext,
	people: readonly (Omit<NewPerson, "passwordHash"> & { id: string })[],
): Promise<number> {
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto("person")
		.values(
			people.map((person) => ({
				id: person.id,
				name: person.name ?? `Person ${person.id.slice(-6)}`,
				email: (person.email ?? `person-${person.id}@example.org`).toLowerCase(),
				email_verified: person.emailVerified ?? true,
				locale: person.locale ?? "en",
				sample: person.sample ?? false,
				suspended_at: person.suspended ? now : null,
				created_at: now,
				updated_at: now,
			})),
		)
		.onConflict((on) => on.column("id").doNothing())
		.executeTakeFirstOrThrow();
	return Number(numInsertedOrUpdatedRows);
}

export interface NewRegion {
	id?: string;
	code?: string;
	nameEn?: string | null;
	nameZh?: string | null;
	parentId?: string | null;
	sample?: boolean;
}

export async function buildRegion({ tx }: WriteContext, region: NewRegion = {}): Promise<string> {
	const id = region.id ?? newId();
	await tx
		.insertInto("region")
		.values({
			id,
			code: region.code ?? `R${id.slice(-8)}`,
			name_en: region.nameEn ?? (region.nameZh ? null : "Region"),
			name_zh: region.nameZh ?? null,
			parent_id: region.parentId ?? null,
			sample: region.sample ?? false,
		})
		.execute();
	return id;
}

export interface NewOrganisation {
	id?: string;
	regionId: string;
	placeId?: string | null;
	kind?: OrganisationKind;
	state?: OrganisationState;
	nameEn?: string | null;
	nameZh?: string | null;
	descriptionEn?: string | null;
	descriptionZh?: string | null;
	website?: string | null;
	registrationNumber?: string | null;
	sample?: boolean;
}

export async function buildOrganisation({ tx, now }: WriteContext, organisation: NewOrganisation): Promise<string> {
	const id = organisation.id ?? newId();
	const names = {
		name_en: organisation.nameEn ?? (organisation.nameZh ? null : `Organisation ${id.slice(-6)}`),
		name_zh: organisation.nameZh ?? null,
	};
	await tx
		.insertInto("organisation")
		.values({
			id,
			region_id: organisation.regionId,
			place_id: organisation.placeId ?? null,
			kind: organisation.kind ?? "enterprise",
			state: organisation.state ?? "verified",
			...names,
			description_en: organisation.descriptionEn ?? null,
			description_zh: organisation.descriptionZh ?? null,
			website: organisation.website ?? null,
			registration_number: organisation.registrationNumber ?? null,
			search: sql`to_tsvector('simple', ${searchWords(`${names.name_en ?? ""} ${names.name_zh ?? ""}`)})`,
			sample: organisation.sample ?? false,
			created_at: now,
			updated_at: now,
		})
		.execute();
	return id;
}

export interface NewMembership {
	id?: string;
	personId: string;
	organisationId: string;
	roles: readonly Role[];
}

export async function buildMembership(context: WriteContext, membership: NewMembership): Promise<string> {
	const id = membership.id ?? newId();
	await buildMemberships(context, [{ ...membership, id }]);
	return id;
}

/** Many memberships at once. Those that are there, or were and ended, stay as they are. */
export async function buildMemberships(
	{ tx, now }: WriteContext,
	memberships: readonly (NewMembership & { id: string })[],
): Promise<void> {
	await tx
		.insertInto("membership")
		.values(
			memberships.map(({ id, personId, organisationId, roles }) => ({
				id,
				person_id: personId,
				organisation_id: organisationId,
				roles: [...roles],
				created_at: now,
			})),
		)
		.onConflict((on) => on.column("id").doNothing())
		.execute();
}

/** An open claim of an institution that has no owner. */
export async function buildClaim(
	{ tx, now }: WriteContext,
	{ organisationId, personId }: { organisationId: string; personId: string },
): Promise<void> {
	const { region_id } = await tx
		.selectFrom("organisation")
		.select("region_id")
		.where("id", "=", organisationId)
		.executeTakeFirstOrThrow();
	await tx
		.insertInto("organisation_application")
		.values({
			organisation_id: organisationId,
			region_id,
			applicant_id: personId,
			applicant_name: "Claimant",
			applicant_email: "claimant@example.org",
			submitted_at: now,
			claim_state: "open",
			claimed_at: now,
			claimant_role: "Registrar",
			claim_proof: "Listed on the staff page.",
		})
		.execute();
}
