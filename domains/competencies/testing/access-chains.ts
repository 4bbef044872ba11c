import { newId } from "#platform/server/id.ts";
import type { AccessEntry, AccessTarget, ActorKey } from "#platform/testing/access.ts";
import { uploadedFile } from "#platform/testing/uploaded-file.ts";

/** From the product's table "who may do what", row "industry chains": officials edit those of their region, all read. */
const official: readonly ActorKey[] = ["administration.official"];

/** A chain of the region; `other`: of another one. */
async function chain({ world, target }: AccessTarget): Promise<string> {
	const id = newId();
	await world.write(async ({ tx }) => {
		let region = world.regionId;
		if (target === "other") {
			region = newId();
			await tx.insertInto("region").values({ id: region, code: region, name_en: "Another region" }).execute();
		}
		await tx.insertInto("industry_chain").values({ id, region_id: region, code: id, name_en: "Chain" }).execute();
	});
	return id;
}

const ofChain = async (target: AccessTarget) => ({ params: { id: await chain(target) } });
const body = ({ world }: AccessTarget) => ({
	code: world.unique(),
	name: { en: "Chain", zh: null },
	description: { en: null, zh: null },
	links: [],
});

async function file({ world, personId }: AccessTarget) {
	const text = `chain code,stage,link (english)\n${world.unique()},upstream,Parts\n`;
	return { body: { fileId: await uploadedFile({ world }, { name: "chains.csv", text, personId }) } };
}

export const chainAccess: readonly AccessEntry[] = [
	{ route: "competencies.chains.list", own: "everyone" },
	{ route: "competencies.chains.get", own: "everyone", other: "everyone", request: ofChain },
	{ route: "competencies.chains.history", own: "signed-in", other: "signed-in", request: ofChain },
	{ route: "competencies.chains.export", own: "everyone", other: "everyone", request: ofChain },
	{
		route: "competencies.chains.create",
		own: official,
		request: async (target) => ({ body: body(target) }),
	},
	{
		route: "competencies.chains.edit",
		own: official,
		other: [],
		request: async (target) => ({ ...(await ofChain(target)), body: { revision: 1, chain: body(target) } }),
	},
	{
		route: "competencies.chains.delete",
		own: official,
		other: [],
		request: async (target) => ({ ...(await ofChain(target)), query: { revision: "1" } }),
	},
	{ route: "competencies.chains.preview-import", own: official, request: file },
	{ route: "competencies.chains.import", own: official, request: file },
];
