import { type RegionDemand, readableDemand, regionDemand } from "#domains/demand/api.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { CellState, Coverage, CoverageCompetency, CoverageLink } from "../../contract-coverage.ts";
import { chainRequirements } from "./chain-requirements.ts";
import { cellState, cosine, daysBetween, hhi, oversupplied } from "./coverage-measures.ts";
import { type Offer, offersOf, planProfiles } from "./offers.ts";

/** How far what a chain requires is covered by what its region teaches. @throws Problem not-found */
export async function getCoverage(context: ReadContext, chainId: string): Promise<Coverage> {
	const required = await chainRequirements(context, chainId);
	const { chain, everyNeed, occupationIds, competencies, needs } = required;
	const { regionId } = chain;
	const competencyIds = [...competencies.keys()];
	const offers = await offersOf(context, regionId, competencyIds);
	const part = { regionId, occupationIds, competencyIds };
	const demand = await (everyNeed ? regionDemand(context, part) : readableDemand(context, part));
	const cells = chain.links.flatMap(({ id }) =>
		(needs.get(id) ?? []).map(({ competencyId, level, asked }) => {
			const here = offers.get(competencyId) ?? [];
			const taught = here[0]?.level ?? null;
			return {
				linkId: id,
				competencyId,
				required: level,
				asked,
				taught,
				offers: here.length,
				state: cellState(
					level,
					here.map((offer) => offer.level),
				),
			};
		}),
	);
	const homogeneity = await homogeneityOf(context, regionId);
	return {
		chain: { id: chain.id, name: chain.name, regionId, sample: chain.sample },
		everyNeed,
		links: linksOf(loadsOf(required, offers, demand), cells, everyNeed),
		competencies: competenciesOf(context, required, offers, demand),
		cells,
		homogeneity,
		sample: chain.sample || [...offers.values()].some((list) => list.some(({ sample }) => sample)),
	};
}

/** How much each link of a chain is offered and asked for, and who offers it, by all that is open: for jobs. */
export async function linkLoads(context: ReadContext, chainId: string) {
	const required = await chainRequirements(context, chainId, true);
	const { chain, occupationIds, competencies } = required;
	const part = { regionId: chain.regionId, occupationIds, competencyIds: [...competencies.keys()] };
	const offers = await offersOf(context, part.regionId, part.competencyIds);
	return { chain, loads: loadsOf(required, offers, await regionDemand(context, part)) };
}

type Offers = ReadonlyMap<string, readonly Offer[]>;
type Required = Awaited<ReturnType<typeof chainRequirements>>;

/**
 * What the occupations of all links require (reading, speaking …) says nothing about one of them: offers are counted by what not every link
 * requires; in a chain of one link by all of it.
 */
function loadsOf({ chain, needs }: Required, offers: Offers, demand: RegionDemand) {
	const times = new Map<string, number>();
	for (const { competencyId } of [...needs.values()].flat().filter(({ required }) => required))
		times.set(competencyId, (times.get(competencyId) ?? 0) + 1);
	const own = (competencyId: string): boolean =>
		chain.links.length === 1 || (times.get(competencyId) ?? 0) < chain.links.length;
	const loads = chain.links.map((link) => {
		const here = (needs.get(link.id) ?? [])
			.filter(({ competencyId }) => own(competencyId))
			.flatMap(({ competencyId }) => offers.get(competencyId) ?? []);
		return {
			link,
			organisationIds: [...new Set(here.map(({ organisation }) => organisation.id))],
			offers: new Set(here.map(({ id }) => id)).size,
			headcount: link.occupations.reduce((sum, { id }) => sum + (demand.headcount.get(id) ?? 0), 0),
		};
	});
	const all = (key: "offers" | "headcount"): number => loads.reduce((sum, load) => sum + load[key], 0);
	const share = (value: number, of: number): number | null => (of === 0 ? null : value / of);
	return loads.map((load) => ({
		...load,
		offerShare: share(load.offers, all("offers")),
		headcountShare: share(load.headcount, all("headcount")),
		oversupplied: oversupplied(load, loads),
	}));
}

/** @param everyNeed else a share of the headcount would be one of the reader's own needs, and says nothing of the link */
function linksOf(loads: ReturnType<typeof loadsOf>, cells: Coverage["cells"], everyNeed: boolean): CoverageLink[] {
	const untold = { headcount: null, headcountShare: null, oversupplied: null };
	return loads.map(({ link, organisationIds: _, ...load }) => {
		const counts: Record<CellState, number> = { uncovered: 0, below: 0, single: 0, covered: 0 };
		for (const cell of cells) if (cell.linkId === link.id) counts[cell.state]++;
		return {
			id: link.id,
			name: link.name,
			stage: link.stage,
			occupations: link.occupations.length,
			cells: counts,
			...load,
			...(!everyNeed && untold),
		};
	});
}

function competenciesOf(
	{ now }: ReadContext,
	{ competencies, requirements }: Required,
	offers: ReadonlyMap<string, readonly Offer[]>,
	demand: RegionDemand,
): CoverageCompetency[] {
	const asked = new Map<string, string>(demand.firstNamed);
	for (const [occupationId, list] of requirements) {
		const first = demand.firstAsked.get(occupationId);
		if (!first) continue;
		for (const { competency } of list) {
			const known = asked.get(competency.id);
			if (!known || first < known) asked.set(competency.id, first);
		}
	}
	return [...competencies.values()].map(({ id, code, name }) => {
		const here = offers.get(id) ?? [];
		const bySchool = Map.groupBy(here, ({ organisation }) => organisation.id);
		const firstDemand = asked.get(id) ?? null;
		const firstTaught = here.map(({ since }) => since).sort()[0] ?? null;
		return {
			id,
			code,
			name,
			needs: demand.needs.get(id) ?? 0,
			hhi: hhi([...bySchool.values()].map((list) => list.length)),
			firstDemand,
			firstTaught,
			lagDays: firstDemand === null ? null : daysBetween(firstDemand, firstTaught ?? now.toISOString()),
		};
	});
}

/** Pairs that the screen lists. */
const MOST_PAIRS = 5;

/** How alike the published plans of different schools are: the mean of all pairs, and the pairs that are most alike. */
async function homogeneityOf(context: ReadContext, regionId: string): Promise<Coverage["homogeneity"]> {
	const plans = await planProfiles(context, regionId);
	const pairs: Coverage["homogeneity"]["pairs"] = [];
	for (const [index, a] of plans.entries()) {
		for (const b of plans.slice(index + 1)) {
			if (a.organisation.id === b.organisation.id) continue;
			const side = ({ id, name, organisation }: typeof a) => ({ id, name, school: organisation.name });
			pairs.push({ a: side(a), b: side(b), similarity: cosine(a.levels, b.levels) });
		}
	}
	pairs.sort((a, b) => b.similarity - a.similarity);
	return {
		plans: plans.length,
		schools: new Set(plans.map(({ organisation }) => organisation.id)).size,
		similarity: pairs.length === 0 ? null : pairs.reduce((sum, { similarity }) => sum + similarity, 0) / pairs.length,
		pairs: pairs.slice(0, MOST_PAIRS),
	};
}
