import type { Composition } from "#app/compose.ts";
import { draftCatalogue, publishCatalogue, submitCatalogue } from "#domains/demand/api.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { as } from "./as.ts";
import { actorOf } from "./region.ts";

const basis = { sources: null, needs: true, realOnly: false };

/** Versions as a region would have them: three published, one waiting for review. */
export async function publishCatalogues(context: WriteContext, composition: Composition): Promise<void> {
	const official = as(context, await actorOf(composition, "official"));
	const reviewer = as(context, await actorOf(composition, "reviewer"));
	for (const year of [2019, 2020, 2027]) {
		const { id } = await draftCatalogue(official, { year, basis });
		await submitCatalogue(official, id);
		await publishCatalogue(reviewer, id, undefined);
	}
	const { id, occupations } = await draftCatalogue(official, {
		year: 2019,
		basis: { ...basis, realOnly: true },
		note: "只含真实数据，供比较。",
	});
	if (occupations > 0) await submitCatalogue(official, id);
}
