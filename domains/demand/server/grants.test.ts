import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPostings, buildSource } from "../testing/builders.ts";
import { createTestRegion, type TestRegion } from "../testing/region.ts";
import { draftCatalogue } from "./draft-catalogue.ts";
import { giveGrant } from "./give-grant.ts";
import { listGrants } from "./grant-queries.ts";
import { submitCatalogue } from "./submit-catalogue.ts";
import { withdrawGrant } from "./withdraw-grant.ts";

let region: TestRegion;
beforeAll(async () => {
	region = await createTestRegion();
});
afterAll(() => region.close());

const basis = { sources: null, needs: true, realOnly: false };

describe("a region given to an association", () => {
	it("lets its coordinator draft, until it is taken back; then the drafts are the administration's", async () => {
		const official = await region.actor("administration", "official");
		const coordinator = await region.actor("association", "coordinator");
		const association = coordinator.organisationId;
		const occupationId = await region.occupation("13-2031.00", "Budget Analysts");
		await region.asSystem(async (context) => {
			const source = await buildSource(context, { regionId: region.regionId, organisationId: official.organisationId });
			await buildPostings(context, source, { occupationId, year: 2027, count: 9 });
		});
		const { read, write } = region.contexts;
		const draft = () => write(coordinator, (context) => draftCatalogue(context, { year: 2027, basis }));

		await expect(draft()).rejects.toMatchObject({ status: 404 });
		await write(official, (context) => giveGrant(context, association));
		expect(await read(official, listGrants)).toMatchObject({ items: [{ organisation: { id: association } }] });
		const { id } = await draft();

		await write(official, (context) => withdrawGrant(context, association));
		expect(await read(official, listGrants)).toEqual({ items: [] });
		await expect(draft()).rejects.toMatchObject({ status: 404 });
		await expect(write(coordinator, (context) => submitCatalogue(context, id))).rejects.toMatchObject({ status: 404 });
		await write(official, (context) => submitCatalogue(context, id));
	});

	it("is given once, to verified associations of the region alone, by its officials", async () => {
		const official = await region.actor("administration", "official");
		const association = await region.actor("association", "owner");
		const enterprise = await region.actor("enterprise", "owner");
		const give = (actor: typeof official, id: string) =>
			region.contexts.write(actor, (context) => giveGrant(context, id));

		await expect(give(association, association.organisationId)).rejects.toMatchObject({ status: 404 });
		for (const id of [enterprise.organisationId, official.personId]) {
			await expect(give(official, id)).rejects.toMatchObject({ fields: [{ path: "organisationId", code: "unknown" }] });
		}
		await give(official, association.organisationId);
		await expect(give(official, association.organisationId)).rejects.toMatchObject({ code: "demand/grant-held" });
		await expect(
			region.contexts.write(official, (context) => withdrawGrant(context, enterprise.organisationId)),
		).rejects.toMatchObject({ status: 404 });
	});
});
