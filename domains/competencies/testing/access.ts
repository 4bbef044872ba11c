import { newId } from "#platform/server/id.ts";
import { type AccessEntry, type AccessTarget, type ActorKey, ownersAndCoordinators } from "#platform/testing/access.ts";
import { uploadedFile } from "#platform/testing/uploaded-file.ts";
import { someContent } from "./frameworks.ts";

/** From the product's table "who may do what", row "frameworks": official regional, owners and coordinators own, … */
const editors: readonly ActorKey[] = [...ownersAndCoordinators, "administration.official", "school.programme_head"];
/** … teachers and mentors propose … */
const proposers: readonly ActorKey[] = ["school.teacher", "enterprise.mentor", "practice_site.mentor"];
const readersOfDrafts: readonly ActorKey[] = [...editors, ...proposers];
const nobody: readonly ActorKey[] = [];

/** A draft of the owner (an official's: of the region) with one competency. */
async function draft({ world, actor, target, ownerId }: AccessTarget) {
	const [id, competencyId] = [newId(), newId()];
	await world.write(async ({ tx, now }) => {
		let region = world.regionId;
		if (target === "other") {
			region = newId();
			await tx.insertInto("region").values({ id: region, code: region, name_en: "Another region" }).execute();
		}
		await tx
			.insertInto("framework")
			.values({
				id,
				code: id,
				...(actor === "administration.official" ? { region_id: region } : { organisation_id: ownerId }),
				name_en: "Draft",
				version: "1",
				created_at: now,
				updated_at: now,
			})
			.execute();
		await tx
			.insertInto("competency")
			.values({ id: competencyId, framework_id: id, code: "A", kind: "skill", name_en: "Competency A" })
			.execute();
	});
	return { id, competencyId };
}

const ofFramework = async (target: AccessTarget) => ({ params: { id: (await draft(target)).id } });
const ofCompetency = async (target: AccessTarget) => ({ params: { id: (await draft(target)).competencyId } });

async function proposal(target: AccessTarget) {
	const { id: frameworkId } = await draft(target);
	const id = newId();
	await target.world.write(({ tx, now }) =>
		tx
			.insertInto("framework_proposal")
			.values({
				id,
				framework_id: frameworkId,
				content: JSON.stringify(someContent({ code: "N" })),
				reason: "asked for by the access test",
				person_id: target.personId ?? null,
				organisation_id: target.ownerId,
				created_at: now,
			})
			.execute(),
	);
	return { params: { id } };
}

async function withTable(target: AccessTarget) {
	const table = { name: "a.csv", text: "code,name_en\nB,Competency B\n", personId: target.personId };
	return { ...(await ofFramework(target)), body: { fileId: await uploadedFile(target, table) } };
}

const texts = { name: { en: "Name", zh: null }, description: { en: null, zh: null } };

const occupation = async ({ world }: AccessTarget) => {
	const id = newId();
	await world.write(({ tx }) =>
		tx.insertInto("occupation").values({ id, system: "onet", code: id, name_en: "Occupation" }).execute(),
	);
	return { params: { id } };
};

const publicReads: readonly AccessEntry[] = [
	{ route: "competencies.occupations.list", own: "everyone" },
	{ route: "competencies.occupations.export", own: "everyone" },
	{ route: "competencies.occupations.groups", own: "everyone" },
	{ route: "competencies.occupations.suggest", own: "everyone", request: async () => ({ query: { q: "nurse" } }) },
	{ route: "competencies.occupations.get", own: "everyone", request: occupation },
	{ route: "competencies.classifications.imports", own: "everyone" },
	{ route: "competencies.frameworks.list", own: "everyone" },
	{ route: "competencies.competencies.search", own: "everyone", request: async () => ({ query: { q: "nurse" } }) },
];

/** Published frameworks are everybody's; these ask for a draft. */
const draftReads: readonly AccessEntry[] = [
	"competencies.frameworks.get",
	"competencies.frameworks.tree",
	"competencies.frameworks.export",
	"competencies.frameworks.history",
].map((route) => ({ route, own: readersOfDrafts, other: nobody, request: ofFramework }));

/** Doors of this domain and who may pass them. */
export const competenciesAccess: readonly AccessEntry[] = [
	...publicReads,
	...draftReads,
	{ route: "competencies.competencies.get", own: readersOfDrafts, other: nobody, request: ofCompetency },
	{
		route: "competencies.classifications.import",
		own: ["operator"],
		request: async () => ({ params: { source: "esco" } }),
	},
	{
		route: "competencies.frameworks.create",
		own: editors,
		request: async ({ world, actor }) => ({
			body: {
				...texts,
				code: world.unique(),
				version: "1",
				owner: actor === "administration.official" ? "region" : "organisation",
			},
		}),
	},
	{
		route: "competencies.frameworks.edit",
		own: editors,
		other: nobody,
		request: async (target) => ({ ...(await ofFramework(target)), body: { ...texts, version: "2", revision: 1 } }),
	},
	{ route: "competencies.frameworks.publish", own: editors, other: nobody, request: ofFramework },
	{
		route: "competencies.frameworks.add",
		own: editors,
		other: nobody,
		request: async (target) => ({ ...(await ofFramework(target)), body: someContent({ code: "N" }) }),
	},
	{ route: "competencies.frameworks.preview-import", own: editors, other: nobody, request: withTable },
	{ route: "competencies.frameworks.import", own: editors, other: nobody, request: withTable },
	{
		route: "competencies.competencies.edit",
		own: editors,
		other: nobody,
		request: async (target) => ({
			...(await ofCompetency(target)),
			body: { ...someContent({ code: "A2" }), revision: 1 },
		}),
	},
	{ route: "competencies.competencies.archive", own: editors, other: nobody, request: ofCompetency },
	{ route: "competencies.competencies.restore", own: editors, other: nobody, request: ofCompetency },
	{ route: "competencies.proposals.list", own: readersOfDrafts, other: nobody, request: ofFramework },
	{
		route: "competencies.proposals.make",
		own: proposers,
		other: nobody,
		request: async (target) => ({
			...(await ofFramework(target)),
			body: { competencyId: null, content: someContent({ code: "N" }), reason: "asked for by the access test" },
		}),
	},
	{
		route: "competencies.proposals.decide",
		own: editors,
		other: nobody,
		request: async (target) => ({ ...(await proposal(target)), body: { accept: true, answer: "" } }),
	},
	{ route: "competencies.proposals.withdraw", own: proposers, other: nobody, request: proposal },
];
