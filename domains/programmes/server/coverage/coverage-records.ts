import { needsAsking, regionDemand } from "#domains/demand/api.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import type { CoverageRecords } from "../../contract-coverage.ts";
import { chainRequirements } from "./chain-requirements.ts";
import { offersOf } from "./offers.ts";

/** What stands behind a cell: who requires it, who teaches it, who asks for it. @throws Problem not-found */
export async function coverageRecords(
	context: ReadContext,
	{ chainId, linkId, competencyId }: { chainId: string; linkId: string; competencyId: string },
): Promise<CoverageRecords> {
	const { chain, everyNeed, requirements, needs } = await chainRequirements(context, chainId);
	const link = chain.links.find(({ id }) => id === linkId);
	if (!link || !needs.get(linkId)?.some((need) => need.competencyId === competencyId)) throw notFound();
	const { regionId } = chain;
	const offers = (await offersOf(context, regionId, [competencyId])).get(competencyId) ?? [];
	const part = { regionId, occupationIds: [], competencyIds: [competencyId] };
	const all = everyNeed ? await regionDemand(context, part) : null;
	return {
		occupations: link.occupations.flatMap(({ id, name }) =>
			(requirements.get(id) ?? [])
				.filter(({ competency }) => competency.id === competencyId)
				.map(({ level, importance }) => ({ id, name, level, importance })),
		),
		courses: offers
			.filter(({ kind }) => kind === "course")
			.map(({ id, name, organisation, level, since, sample }) => ({
				id,
				name,
				organisation: organisation.name,
				level,
				since,
				sample,
			})),
		modules: offers.flatMap(({ kind, id, planId, name, plan, organisation, level, since }) =>
			kind === "module" && planId && plan
				? [{ id, name, planId, plan, organisation: organisation.name, level, since }]
				: [],
		),
		needs: await needsAsking(context, regionId, competencyId),
		needCount: all && (all.needs.get(competencyId) ?? 0),
	};
}
