import type { Composition } from "#app/compose.ts";
import {
	buildMembership,
	buildOrganisation,
	buildPerson,
	buildRegion,
} from "#domains/organisations/testing/builders.ts";
import { type Actor, anonymous, system } from "#platform/server/actor.ts";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { hashPassword } from "#platform/server/sign-in/passwords.ts";
import { DEMO_PASSWORD, emailOf, organisations, people } from "./people.ts";

export const REGION = "demo";

/** Places of the invented region, and the boroughs in which the real postings are. */
const places: readonly [code: string, en: string, zh: string, sample: boolean][] = [
	["changsha", "Changsha", "长沙", false],
	["zhuzhou", "Zhuzhou", "株洲", false],
	["xiangtan", "Xiangtan", "湘潭", false],
	["nyc-manhattan", "Manhattan (New York)", "曼哈顿（纽约）", false],
	["nyc-brooklyn", "Brooklyn (New York)", "布鲁克林（纽约）", false],
	["nyc-queens", "Queens (New York)", "皇后区（纽约）", false],
	["nyc-bronx", "The Bronx (New York)", "布朗克斯（纽约）", false],
	["nyc-staten-island", "Staten Island (New York)", "史泰登岛（纽约）", false],
	["nyc-outside", "Outside the city (New York State)", "纽约市外（纽约州）", false],
];

export async function buildRegions(context: WriteContext): Promise<void> {
	const parentId = await buildRegion(context, {
		code: REGION,
		nameEn: "Xiang River demonstration region (sample)",
		nameZh: "湘江示范区（样例）",
		sample: true,
	});
	for (const [code, nameEn, nameZh, sample] of places)
		await buildRegion(context, { code, nameEn, nameZh, sample, parentId });
}

export async function regionId({ tx }: ReadContext, code: string = REGION): Promise<string> {
	return (await tx.selectFrom("region").select("id").where("code", "=", code).executeTakeFirstOrThrow()).id;
}

export async function buildOrganisations(context: WriteContext): Promise<void> {
	const region = await regionId(context);
	for (const { key, kind, en, zh, place, aboutEn, aboutZh } of organisations) {
		const id = await buildOrganisation(context, {
			regionId: region,
			placeId: place ? await regionId(context, place) : null,
			kind,
			nameEn: en,
			nameZh: zh,
			descriptionEn: aboutEn,
			descriptionZh: aboutZh,
			registrationNumber: `SAMPLE-${key.toUpperCase()}`,
			sample: true,
		});
		context.audit({ action: "demo.organisation.built", object: { kind: "organisation", id }, organisationId: id });
	}
}

export async function organisationId({ tx }: ReadContext, key: string): Promise<string> {
	return (
		await tx
			.selectFrom("organisation")
			.select("id")
			.where("registration_number", "=", `SAMPLE-${key.toUpperCase()}`)
			.executeTakeFirstOrThrow()
	).id;
}

/** Everybody who is not there yet: a region that was loaded before gets who came since. */
export async function buildPeople(context: WriteContext): Promise<void> {
	const rows = await context.tx
		.selectFrom("person")
		.select("email")
		.where(
			"email",
			"in",
			people.map(({ key }) => emailOf(key)),
		)
		.execute();
	const there = new Set(rows.map(({ email }) => email));
	const missing = people.filter(({ key }) => !there.has(emailOf(key)));
	if (missing.length === 0) return;
	const passwordHash = await hashPassword(DEMO_PASSWORD);
	for (const { key, name, organisation, role } of missing) {
		const personId = await buildPerson(context, {
			id: newId(),
			name,
			email: emailOf(key),
			locale: organisation === "site" ? "en" : "zh",
			passwordHash,
			sample: true,
		});
		await buildMembership(context, {
			personId,
			organisationId: await organisationId(context, organisation),
			roles: [role],
		});
	}
}

/** A demo person as the actor of use cases. */
export async function actorOf({ contexts }: Pick<Composition, "contexts">, key: string): Promise<Actor> {
	return contexts.read(system, async (context) => {
		const row = await context.tx
			.selectFrom("membership")
			.innerJoin("person", "person.id", "membership.person_id")
			.innerJoin("organisation", "organisation.id", "membership.organisation_id")
			.select([
				"person.id",
				"membership.roles",
				"organisation.id as organisation_id",
				"organisation.kind",
				"organisation.region_id",
			])
			.where("person.email", "=", emailOf(key))
			.executeTakeFirstOrThrow();
		return {
			...anonymous,
			kind: "person",
			personId: row.id,
			organisationId: row.organisation_id,
			organisationKind: row.kind,
			regionId: row.region_id,
			roles: row.roles,
			seesRegion: row.roles.includes("official"),
		};
	});
}
