import { buildGroup } from "#domains/competencies/testing/ledger.ts";
import { buildOrganisation } from "#domains/organisations/testing/builders.ts";
import { newId } from "#platform/server/id.ts";
import type { AccessEntry, AccessTarget, ActorKey } from "#platform/testing/access.ts";
import { uploadedFile } from "#platform/testing/uploaded-file.ts";
import { buildProgramme, buildSource } from "./builders.ts";

/* Straight from the product's table of who may do what; not from the policies. */

const official: readonly ActorKey[] = ["administration.official"];
/** "state and edit a need": owner/coordinator of an enterprise or site, recruiter of an enterprise. */
const needWriters: readonly ActorKey[] = [
	"enterprise.owner",
	"enterprise.coordinator",
	"enterprise.recruiter",
	"practice_site.owner",
];
const needReaders: readonly ActorKey[] = [
	...official,
	...needWriters,
	"enterprise.mentor",
	"practice_site.site_manager",
	"practice_site.mentor",
];
/** "supply: programmes, cohorts". */
const supplyWriters: readonly ActorKey[] = [...official, "school.owner", "school.coordinator", "school.programme_head"];
const schoolManagers: readonly ActorKey[] = ["school.owner", "school.coordinator"];
const supplyReaders: readonly ActorKey[] = [...supplyWriters, "school.teacher"];
/** "draft a catalogue": officials, an association's coordinator given the region. */
const drafters: readonly ActorKey[] = [...official, "association.coordinator"];
/** "read drafts": the region, or the own rows. */
const draftReaders: readonly ActorKey[] = [
	...official,
	"administration.owner",
	"school.owner",
	"school.coordinator",
	"school.programme_head",
	"enterprise.owner",
	"enterprise.coordinator",
	"enterprise.recruiter",
	"research_institute.owner",
	"practice_site.owner",
	"association.owner",
	"association.coordinator",
];
const importers: readonly ActorKey[] = [
	...official,
	"administration.owner",
	"school.owner",
	"school.coordinator",
	"enterprise.owner",
	"enterprise.coordinator",
	"enterprise.recruiter",
	"research_institute.owner",
	"practice_site.owner",
	"association.owner",
	"association.coordinator",
];

/** A new association of the region, with the region given to it or not. */
const association = (world: AccessTarget["world"], given: boolean): Promise<string> =>
	world.write(async (context) => {
		const id = await buildOrganisation(context, { regionId: world.regionId, kind: "association" });
		if (given) {
			await context.tx
				.insertInto("region_grant")
				.values({ region_id: world.regionId, organisation_id: id, granted_at: context.now })
				.execute();
		}
		return id;
	});

async function occupation({ world }: AccessTarget): Promise<string> {
	const id = newId();
	await world.write(({ tx }) =>
		tx.insertInto("occupation").values({ id, system: "onet", code: world.unique(), name_en: "Welder" }).execute(),
	);
	return id;
}

const needBody = async (target: AccessTarget) => ({
	occupationId: await occupation(target),
	title: "Welder",
	language: "en",
	headcount: 2,
	startsOn: "2027-01-01",
});

async function need(target: AccessTarget, state: "open" | "closed" = "open"): Promise<string> {
	const { world, ownerId } = target;
	const occupationId = await occupation(target);
	const id = newId();
	await world.write(({ tx, now }) =>
		tx
			.insertInto("need")
			.values({
				id,
				organisation_id: ownerId,
				region_id: world.regionId,
				occupation_id: occupationId,
				title: "Welder",
				headcount: 1,
				starts_on: "2027-01-01",
				state,
				created_at: now,
				updated_at: now,
			})
			.execute(),
	);
	return id;
}

const programme = ({ world, actor, ownerId }: AccessTarget, headId?: string): Promise<string> => {
	const head = headId ?? (actor === "school.programme_head" ? world.people[actor]?.personId : undefined);
	return world.write((context) =>
		buildProgramme(context, {
			organisationId: ownerId,
			regionId: world.regionId,
			occupations: {},
			cohorts: {},
			...(head && { headId: head }),
		}),
	);
};
const programmeBody = { nameEn: "Welding", degree: "associate", occupations: [], cohorts: [] };

const schoolOf = ({ world, actor }: AccessTarget) =>
	actor === "administration.official" ? { schoolId: world.organisations.school![0] } : {};

async function supplyFile(target: AccessTarget): Promise<string> {
	const { world, organisationId } = target;
	const code = world.unique();
	await world.write(({ tx }) =>
		tx.insertInto("occupation").values({ id: newId(), system: "onet", code, name_en: "Welder" }).execute(),
	);
	const text = `programme,degree,occupation,year,graduates\nWelding ${code},associate,${code},2027,20\n`;
	return uploadedFile(target, { name: "supply.csv", text, organisationId });
}

async function catalogue(target: AccessTarget, state: "draft" | "review" = "draft") {
	const { world, ownerId } = target;
	const occupationId = await occupation(target);
	const id = newId();
	await world.write(async ({ tx, now }) => {
		await tx
			.insertInto("catalogue")
			.values({
				id,
				region_id: world.regionId,
				year: 2027,
				state,
				rule: "shortage/1",
				basis: JSON.stringify({ sources: null, needs: true, realOnly: false }),
				drafted_for: ownerId,
				drafted_at: now,
			})
			.execute();
		await tx
			.insertInto("catalogue_entry")
			.values({
				id: newId(),
				catalogue_id: id,
				occupation_id: occupationId,
				demand: 9,
				demand_rows: 9,
				demand_assumed: 0,
				demand_sample: 0,
				supply_nominal: 1,
				supply_qualified: 1,
				qualified_assumed: false,
				programmes: 1,
				gap: 8,
				ratio: 9,
				lower: 1.2,
				upper: 300,
				p: 0.02,
				stars: 2,
				kind: "quantity",
				conclusion: "shortage",
				reasons: "[]",
				sample: false,
			})
			.execute();
		// A row of the asking organisation: who did not draft it reads its own rows.
		await tx
			.insertInto("catalogue_row")
			.values({
				catalogue_id: id,
				occupation_id: occupationId,
				side: "demand",
				origin: "need",
				origin_id: newId(),
				organisation_id: target.organisationId ?? ownerId,
				amount: 9,
				parts: "{}",
				sample: false,
			})
			.execute();
	});
	return { id, occupationId };
}
const ofCatalogue =
	(state: "draft" | "review" = "draft", body?: unknown) =>
	async (target: AccessTarget) => ({
		params: { id: (await catalogue(target, state)).id },
		...(body !== undefined && { body }),
	});

async function grantRegion({ world, actor, organisationId }: AccessTarget): Promise<void> {
	if (actor !== "association.coordinator" || !organisationId) return;
	await world.write(({ tx, now }) =>
		tx
			.insertInto("region_grant")
			.values({ region_id: world.regionId, organisation_id: organisationId, granted_at: now })
			.onConflict((conflict) => conflict.doNothing())
			.execute(),
	);
}

const needId = async (target: AccessTarget) => ({ params: { id: await need(target) } });
const programmeId = async (target: AccessTarget) => ({ params: { id: await programme(target) } });

/** A group of learners of the actor's organisation that was given to them; `other`: of another one. */
const learnerGroup = async ({ world, personId, organisationId, ownerId, target }: AccessTarget) => ({
	params: {
		id: await world.write((context) =>
			buildGroup(context, {
				organisationId: target === "own" ? (organisationId ?? ownerId) : ownerId,
				...(target === "own" && personId && { teacherId: personId }),
				learnerIds: [],
			}),
		),
	},
});

export const demandAccess: readonly AccessEntry[] = [
	{
		route: "demand.groups.gap",
		own: [
			...schoolManagers,
			"school.programme_head",
			"school.teacher",
			"enterprise.owner",
			"enterprise.coordinator",
			"enterprise.mentor",
			"practice_site.owner",
			"practice_site.mentor",
		],
		other: [],
		request: learnerGroup,
	},
	{ route: "demand.needs.list", own: needReaders },
	{ route: "demand.needs.export", own: needReaders },
	{ route: "demand.needs.create", own: needWriters, request: async (target) => ({ body: await needBody(target) }) },
	{ route: "demand.needs.get", own: needReaders, other: official, request: needId },
	{ route: "demand.needs.history", own: needReaders, other: official, request: needId },
	{
		route: "demand.needs.edit",
		own: needWriters,
		other: [],
		request: async (target) => ({ ...(await needId(target)), body: { version: 1, need: await needBody(target) } }),
	},
	{
		route: "demand.needs.close",
		own: needWriters,
		other: [],
		request: async (target) => ({ ...(await needId(target)), body: { reason: "filled" } }),
	},
	{
		route: "demand.needs.reopen",
		own: needWriters,
		other: [],
		request: async (target) => ({ params: { id: await need(target, "closed") } }),
	},
	{ route: "demand.positions.list", own: ["school.student"] },
	{ route: "demand.places.list", own: "signed-in" },
	{ route: "demand.home.needs", own: needWriters },
	{ route: "demand.home.programmes", own: [...schoolManagers, "school.programme_head"] },
	{ route: "demand.home.office", own: official },
	{ route: "demand.home.shortages", own: "signed-in" },

	{ route: "demand.programmes.list", own: supplyReaders },
	{ route: "demand.programmes.export", own: supplyReaders },
	{ route: "demand.programmes.get", own: supplyReaders, other: official, request: programmeId },
	{
		route: "demand.programmes.create",
		own: supplyWriters,
		request: async (target) => ({ body: { ...schoolOf(target), programme: programmeBody } }),
	},
	{
		route: "demand.programmes.edit",
		own: supplyWriters,
		other: official,
		request: async (target) => ({ ...(await programmeId(target)), body: { version: 1, programme: programmeBody } }),
	},
	{ route: "demand.programmes.close", own: supplyWriters, other: official, request: programmeId },
	{ route: "demand.programmes.reopen", own: supplyWriters, other: official, request: programmeId },
	{ route: "demand.programmes.heads", own: supplyReaders, other: official, request: programmeId },
	// Whose a programme is: owner and coordinator of its own school, nobody else's.
	{
		route: "demand.programmes.assign",
		own: schoolManagers,
		other: [],
		request: async (target) => ({
			...(await programmeId(target)),
			body: { personId: target.world.people["school.programme_head"]!.personId },
		}),
	},
	{
		route: "demand.programmes.release",
		own: schoolManagers,
		other: [],
		request: async (target) => {
			const personId = target.world.people["school.programme_head"]!.personId;
			return { params: { id: await programme(target, personId), personId } };
		},
	},
	{
		route: "demand.supply.preview",
		own: supplyWriters,
		request: async (target) => ({ body: { fileId: await supplyFile(target) } }),
	},
	{
		route: "demand.supply.import",
		own: supplyWriters,
		request: async (target) => ({ body: { fileId: await supplyFile(target), ...schoolOf(target) } }),
	},

	{ route: "demand.catalogues.list", own: "everyone" },
	{
		route: "demand.catalogues.draft",
		own: drafters,
		request: async (target) => {
			await grantRegion(target);
			return { body: { year: 2027 } };
		},
	},
	...["get", "entries", "export", "pdf"].map(
		(verb): AccessEntry => ({
			route: `demand.catalogues.${verb}`,
			own: draftReaders,
			other: draftReaders,
			request: ofCatalogue(),
		}),
	),
	...["entry", "rows"].map(
		(verb): AccessEntry => ({
			route: `demand.catalogues.${verb}`,
			own: draftReaders,
			other: draftReaders,
			request: async (target) => ({ params: await catalogue(target) }),
		}),
	),
	{
		route: "demand.catalogues.compare",
		own: draftReaders,
		other: draftReaders,
		request: async (target) => ({
			params: { id: (await catalogue(target)).id },
			query: { from: (await catalogue(target)).id },
		}),
	},
	...["recompute", "submit", "discard"].map(
		(verb): AccessEntry => ({
			route: `demand.catalogues.${verb}`,
			own: drafters,
			other: official,
			request: ofCatalogue(),
		}),
	),
	{
		route: "demand.catalogues.return",
		own: official,
		other: official,
		request: ofCatalogue("review", { note: "mend" }),
	},
	{ route: "demand.catalogues.publish", own: official, other: official, request: ofCatalogue("review", {}) },
	{ route: "demand.overview.get", own: "everyone" },
	{
		route: "demand.catalogues.ofOccupation",
		own: "everyone",
		request: async (target) => ({ params: { occupationId: await occupation(target) } }),
	},

	{ route: "demand.grants.list", own: official },
	{
		route: "demand.grants.give",
		own: official,
		request: async ({ world }) => ({ body: { organisationId: await association(world, false) } }),
	},
	{
		route: "demand.grants.withdraw",
		own: official,
		request: async ({ world }) => ({ params: { organisationId: await association(world, true) } }),
	},

	{ route: "demand.series.list", own: "everyone" },
	{
		route: "demand.series.forecast",
		own: "everyone",
		request: async ({ world }) => {
			const id = newId();
			const two = { en: "x", zh: "x" };
			await world.write(async ({ tx }) => {
				await tx
					.insertInto("indicator_series")
					.values({
						id,
						code: world.unique(),
						name_en: two.en,
						name_zh: two.zh,
						unit_en: "x",
						unit_zh: "x",
						place_en: "x",
						place_zh: "x",
						kind: "flow",
						kind_reason_en: "x",
						kind_reason_zh: "x",
						attribution: "x",
					})
					.execute();
				await tx.insertInto("indicator_value").values({ series_id: id, year: 2020, value: 1 }).execute();
			});
			return { params: { id } };
		},
	},
	{
		route: "demand.sources.forecast",
		own: importers,
		other: official,
		request: async ({ world, ownerId }) => ({
			params: {
				id: (
					await world.write((context) => buildSource(context, { regionId: world.regionId, organisationId: ownerId }))
				).id,
			},
		}),
	},
	// Where the demonstration is not loaded there is nothing to be had, for anybody.
	{ route: "demo.accounts.list", own: [] },
];
