import { getChain, requirementsOf } from "#domains/competencies/api.ts";
import type { ReadContext } from "#platform/server/database/context.ts";

/** What the links of a chain require, by the occupations that work on them. */
export interface LinkNeed {
	competencyId: string;
	/** Highest level that an occupation of the link requires; null: none gives one. */
	level: number | null;
}

/** @throws Problem not-found */
export async function chainRequirements(context: ReadContext, chainId: string) {
	const chain = await getChain(context, chainId);
	const occupationIds = [...new Set(chain.links.flatMap(({ occupations }) => occupations.map(({ id }) => id)))];
	const requirements = await requirementsOf(context, occupationIds);
	const competencies = new Map(
		[...requirements.values()].flat().map(({ competency }) => [competency.id, competency] as const),
	);
	const needs = new Map<string, LinkNeed[]>(
		chain.links.map((link) => {
			const highest = new Map<string, number | null>();
			for (const { id } of link.occupations) {
				for (const { competency, level } of requirements.get(id) ?? []) {
					const known = highest.get(competency.id) ?? null;
					highest.set(competency.id, level === null ? known : Math.max(level, known ?? 0));
				}
			}
			return [link.id, [...highest].map(([competencyId, level]) => ({ competencyId, level }))];
		}),
	);
	return { chain, occupationIds, requirements, competencies, needs };
}
