import { competenciesByIds, getChain, requirementsOf } from "#domains/competencies/api.ts";
import { levelsNamed, type NamedLevel, readableLevels } from "#domains/demand/api.ts";
import type { Named } from "#platform/contract/named.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { CellAsked } from "../../contract-coverage.ts";
import { writePlans } from "../plans/plan-policy.ts";
import { toHalf } from "./coverage-measures.ts";

/** What the links of a chain require: by the occupations that work on them, and by what open needs for these name. */
export interface LinkNeed {
	competencyId: string;
	/** Highest level that an occupation of the link requires or a need names; null: none gives one. */
	level: number | null;
	/** An occupation of the link requires it, not needs alone. */
	required: boolean;
	/** Null: no open need for an occupation of the link names it, of those that count for the reader. */
	asked: CellAsked | null;
}

interface Competency {
	id: string;
	code: string;
	name: Named;
}

/**
 * Who writes training plans in a region plans for what is asked for there, and officials read it all: for them every open
 * need counts. For everybody else those that they may read do, as rivals of who states a need learn no figure made of it,
 * however many state one: of a sum, the next one who comes would be the difference.
 */
export const countsEveryNeed = ({ actor }: ReadContext, regionId: string): boolean =>
	actor.regionId === regionId && (writePlans.holds(actor) || actor.seesRegion);

/**
 * @param job count all open needs, whoever asks: for jobs, which show it to nobody
 * @throws Problem not-found
 */
export async function chainRequirements(context: ReadContext, chainId: string, job = false) {
	const chain = await getChain(context, chainId);
	const everyNeed = job || countsEveryNeed(context, chain.regionId);
	const occupationIds = [...new Set(chain.links.flatMap(({ occupations }) => occupations.map(({ id }) => id)))];
	const requirements = await requirementsOf(context, occupationIds);
	const competencies = new Map<string, Competency>(
		[...requirements.values()].flat().map(({ competency }) => [competency.id, competency] as const),
	);
	const part = { regionId: chain.regionId, occupationIds };
	const named = await (everyNeed ? levelsNamed(context, part) : readableLevels(context, part));
	const further = [...new Set(named.map(({ competencyId }) => competencyId))].filter((id) => !competencies.has(id));
	// A competency of a framework that is not the reader's to see, or that nothing aims at any more, is no row.
	for (const [id, one] of await competenciesByIds(context, further)) if (!one.archived) competencies.set(id, one);
	const namedBy = Map.groupBy(named, ({ occupationId }) => occupationId);
	const needs = new Map<string, LinkNeed[]>(
		chain.links.map((link) => {
			const highest = new Map<string, number | null>();
			for (const { id } of link.occupations) {
				for (const { competency, level } of requirements.get(id) ?? []) {
					const known = highest.get(competency.id) ?? null;
					highest.set(competency.id, level === null ? known : Math.max(level, known ?? 0));
				}
			}
			const naming = Map.groupBy(
				link.occupations.flatMap(({ id }) => namedBy.get(id) ?? []).filter((one) => competencies.has(one.competencyId)),
				({ competencyId }) => competencyId,
			);
			return [
				link.id,
				[...new Set([...highest.keys(), ...naming.keys()])].map((id) => withNeeds(id, highest.get(id), naming.get(id))),
			];
		}),
	);
	return { chain, everyNeed, occupationIds, requirements, competencies, needs };
}

/** @param required by the occupations; undefined: not at all */
function withNeeds(
	competencyId: string,
	required: number | null | undefined,
	naming: readonly NamedLevel[] | undefined,
): LinkNeed {
	if (!naming) return { competencyId, level: required ?? null, required: true, asked: null };
	const level = Math.max(...naming.map((need) => need.level));
	return {
		competencyId,
		level: Math.max(level, required ?? 0),
		required: required !== undefined,
		asked: {
			needs: new Set(naming.map(({ needId }) => needId)).size,
			level,
			beyond: required === undefined || required === null || toHalf(level) > toHalf(required),
		},
	};
}
