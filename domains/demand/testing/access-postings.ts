import { newId } from "#platform/server/id.ts";
import type { AccessEntry, AccessTarget, ActorKey } from "#platform/testing/access.ts";
import { uploadedFile } from "#platform/testing/uploaded-file.ts";
import { buildPostings, buildSource } from "./builders.ts";

/** "import postings" and "settle title → occupation": officials the region, owner/coordinator and recruiter their own. */
const importers: readonly ActorKey[] = [
	"administration.official",
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
const officials: readonly ActorKey[] = ["administration.official"];

const sourceBody = (name: string) => ({ name, kindDeclared: "stock", currency: "CNY" });

const source = ({ world, ownerId }: AccessTarget) =>
	world.write((context) => buildSource(context, { regionId: world.regionId, organisationId: ownerId }));

const ofSource = async (target: AccessTarget) => ({ params: { id: (await source(target)).id } });

/** A file that the actor's organisation, or the owner of the import, has uploaded. */
const file = (target: AccessTarget, organisationId: string): Promise<string> =>
	uploadedFile(target, { name: "postings.csv", text: "id,title\n1,Nurse\n", organisationId });

const mapping = { columns: { externalId: "id", title: "title" }, dateOrder: null };

async function prepared(target: AccessTarget) {
	const { id: sourceId } = await source(target);
	const fileId = await file(target, target.ownerId);
	const id = newId();
	await target.world.write(({ tx, now }) =>
		tx
			.insertInto("posting_import")
			.values({
				id,
				source_id: sourceId,
				organisation_id: target.ownerId,
				file_id: fileId,
				file_name: "postings.csv",
				state: "prepared",
				mapping: JSON.stringify(mapping),
				year: 2026,
				created_at: now,
			})
			.execute(),
	);
	return { params: { id } };
}

async function title(target: AccessTarget) {
	const name = `title ${target.world.unique()}`;
	const from = await source(target);
	await target.world.write((context) =>
		buildPostings(context, from, { occupationId: null, year: 2026, count: 1, title: name }),
	);
	return { body: { titleKey: name, occupationId: null } };
}

/** Of an official for the region; of everybody else, and of others, for one organisation. */
const scopeOf = ({ actor, target, ownerId }: AccessTarget): string | null =>
	target === "own" && officials.includes(actor) ? null : ownerId;

async function decision(target: AccessTarget) {
	const { world } = target;
	const id = newId();
	const name = `title ${world.unique()}`;
	await world.write(({ tx, now }) =>
		tx
			.insertInto("title_decision")
			.values({
				id,
				region_id: world.regionId,
				organisation_id: scopeOf(target),
				title_key: name,
				title: name,
				decided_at: now,
			})
			.execute(),
	);
	return { params: { id } };
}

async function alias(target: AccessTarget) {
	const { world } = target;
	const id = newId();
	const name = `place ${world.unique()}`;
	await world.write(({ tx, now }) =>
		tx
			.insertInto("place_alias")
			.values({
				id,
				region_id: world.regionId,
				organisation_id: scopeOf(target),
				alias_key: name,
				alias: name,
				decided_at: now,
			})
			.execute(),
	);
	return { params: { id } };
}

/** Doors of sources, imports, postings, titles and places. */
export const postingAccess: readonly AccessEntry[] = [
	{ route: "demand.sources.list", own: importers },
	{
		route: "demand.sources.create",
		own: importers,
		request: async ({ world }) => ({ body: sourceBody(`Source ${world.unique()}`) }),
	},
	{ route: "demand.sources.get", own: importers, other: officials, request: ofSource },
	{
		route: "demand.sources.edit",
		own: importers,
		other: officials,
		request: async (target) => ({
			...(await ofSource(target)),
			body: sourceBody(`Source ${target.world.unique()}`),
		}),
	},
	{
		route: "demand.imports.prepare",
		own: importers,
		other: officials,
		request: async (target) => ({
			body: {
				sourceId: (await source(target)).id,
				fileId: await file(target, target.organisationId ?? target.ownerId),
			},
		}),
	},
	{ route: "demand.imports.get", own: importers, other: officials, request: prepared },
	{ route: "demand.imports.preview", own: importers, other: officials, request: prepared },
	{
		route: "demand.imports.map",
		own: importers,
		other: officials,
		request: async (target) => ({ ...(await prepared(target)), body: { mapping, year: 2026 } }),
	},
	{ route: "demand.imports.start", own: importers, other: officials, request: prepared },
	{ route: "demand.imports.discard", own: importers, other: officials, request: prepared },
	{ route: "demand.postings.list", own: importers },
	{ route: "demand.postings.export", own: importers },
	{ route: "demand.titles.waiting", own: importers },
	{ route: "demand.titles.decide", own: importers, other: officials, request: title },
	{ route: "demand.titles.decisions", own: importers },
	{ route: "demand.titles.export", own: importers },
	// An official overrules an enterprise's own decision by one for the region; taking it back is the enterprise's.
	{ route: "demand.titles.undo", own: importers, other: [], request: decision },
	{ route: "demand.places.waiting", own: importers },
	{ route: "demand.places.aliases", own: importers },
	{
		route: "demand.places.settle",
		own: importers,
		request: async ({ world }) => ({ body: { alias: `place ${world.unique()}`, placeId: null } }),
	},
	{ route: "demand.places.undo", own: importers, other: [], request: alias },
];
