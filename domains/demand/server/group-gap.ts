import { groupAgainst } from "#domains/competencies/api.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { GroupGap } from "../contract-group-gap.ts";
import { allEntries } from "./catalogue-entry-queries.ts";
import { latestCatalogue } from "./catalogue-queries.ts";

/** Occupations asked for, the shortest of people first, to which a group is compared beside its own. */
const MOST = 8;

/** Who of a group reached, as of an instant, what the newest catalogue of the region is short of; whose group it is, competencies knows. */
export async function getGroupGap(context: ReadContext, groupId: string, asOf?: string): Promise<GroupGap> {
	const found = await latestCatalogue(context);
	let entries: Awaited<ReturnType<typeof allEntries>> = [];
	// Also without a catalogue the group is asked about: a foreign one is not found.
	const own = await groupAgainst(context, groupId, asOf, async (ownOccupationId) => {
		if (!found) return [];
		// All of them: what the group is meant for may be the least short.
		const short = await allEntries(context, found.id, { sort: "-stars", limit: 200 });
		const meant = short.filter(({ occupation }) => occupation.id === ownOccupationId);
		const others = short.filter(({ occupation, demand }) => demand > 0 && occupation.id !== ownOccupationId);
		entries = [...meant, ...others].slice(0, MOST);
		return entries.map(({ occupation }) => occupation.id);
	});
	if (!found)
		return {
			catalogue: null,
			asOf: own?.asOf ?? null,
			learners: own?.learners ?? null,
			items: [],
			sample: own?.sample ?? false,
		};
	const catalogue = { id: found.id, year: found.year, version: found.version };
	if (!own) return { catalogue, asOf: null, learners: null, items: [], sample: false };
	const byId = new Map(own.occupations.map((one) => [one.occupationId, one]));
	return {
		catalogue,
		asOf: own.asOf,
		learners: own.learners,
		items: entries.flatMap(({ occupation, demand, stars }) => {
			const {
				occupationId: _,
				lacking: _lacking,
				...reached
			} = byId.get(occupation.id) ?? {
				occupationId: "",
				required: 0,
				reachAll: 0,
				reachMost: 0,
				missing: [],
				lacking: [],
			};
			return reached.required === 0
				? []
				: [
						{
							occupation: { id: occupation.id, name: occupation.name },
							own: occupation.id === own.ownOccupationId,
							demand,
							stars,
							...reached,
						},
					];
		}),
		sample: own.sample || entries.some(({ sample }) => sample),
	};
}
