import { join } from "node:path";
import type { Composition } from "#app/compose.ts";
import { importPostingsFromFile, placeKey } from "#domains/demand/api.ts";
import { system } from "#platform/server/actor.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { organisationId, regionId } from "./region.ts";

const folder = join(import.meta.dirname, "data/jobs-nyc");

/** Words in the city's work locations → borough: our own reading of its addresses, settled as a person would. */
const placeWords: Record<string, readonly string[]> = {
	"nyc-queens": [
		"Queens",
		"Qns",
		"L I City",
		"LIC",
		"L.I.C.",
		"Long Is",
		"Corona",
		"Horace Harding",
		"42-09 28th Street",
		"Astoria",
		"Woodside",
		"Maspeth",
		"Jamaica",
		"Flushing Meadow",
		"Linden Place",
		"Pitkin Avenue",
		"130-30 28th Ave",
		"Court Square",
		"Douglaston",
		"Parsons Blvd",
		"Sutphin Blvd",
	],
	"nyc-brooklyn": [
		"Brooklyn",
		"Bklyn",
		"Metro Tech",
		"Metrotech",
		"Cadman Plaza",
		"335 Adams",
		"16 Court Street",
		"330 Jay",
		"350 Jay",
		"9 Bond Street",
		"Prospect Pk",
		"Flatbush",
		"Gravesend",
		"599 Winthrop",
		"2500 Halsey",
		"103-00 Foster",
		"Remsen",
	],
	"nyc-bronx": [
		"Bronx",
		"Bx",
		"Zerega",
		"3030 Third Ave",
		"Rikers Island",
		"Hazen St",
		"800 E. 176Th",
		"Arthur Ave",
		"Fordham",
	],
	"nyc-staten-island": [
		"Staten Island",
		"Staten Isl",
		"Staten I",
		"S.I.",
		"Bay St",
		"26 Central Avenue",
		"Victory Blvd",
	],
	"nyc-manhattan": [
		"N.Y.",
		"Ny Ny",
		"New York Ny",
		"NYC",
		"New York",
		"Gold Street",
		"William St",
		"Greenwich Street",
		"Worth Street",
		"Manhattan West",
		"Manhattan Floating",
		"Maiden Lane",
		"Beaver St",
		"Reade St",
		"World Trade Center",
		"West 61 Street",
		"Fifth Ave",
		"First Avenue",
		"East 26th Street",
		"420 East 38Th",
		"Cortlandt",
		"233 Broadway",
		"Battery Place",
		"Riverside Dr",
		"East 110 Street",
		"59Th St",
		"105 St",
		"Randalls Island",
		"Wards Island",
		"Church St",
		"Centre St",
		"Water St",
		"Police Plaza",
		"West 100Th",
		"Amsterdam Ave",
		"Park Place",
		"John Street",
	],
	"nyc-outside": [
		"Valhalla",
		"Grahamsville",
		"Kingston",
		"Downsville",
		"Beaverkill Road",
		"Little Hollow Road",
		"River Road North",
		"Westlake Drive",
		"Skyline Drive",
		"Allen Road",
		"Marlboro",
		"All Boroughs",
	],
};

/** The two files of the city, each a list of what was open on one date. @returns number of distinct jobs */
export async function importCityFiles({ jobContexts, files }: Composition): Promise<number> {
	const office = await jobContexts.write(system, async (context) => {
		await settlePlaces(context);
		return organisationId(context, "office");
	});
	const attribution = "City of New York, NYC Open Data; one snapshot, mirrored; see demo/data/jobs-nyc/SOURCE.md";
	const services = { contexts: jobContexts, files };
	const common = { organisationId: office, kind: "stock", attribution, currency: "USD" } as const;
	const first = await importPostingsFromFile(services, {
		...common,
		source: "City of New York postings 2019",
		path: join(folder, "nyc_jobs_2019.csv"),
		year: 2019,
	});
	const second = await importPostingsFromFile(services, {
		...common,
		source: "City of New York postings 2020",
		path: join(folder, "nyc_jobs_2020.csv"),
		year: 2020,
	});
	return first.figures.jobs + second.figures.jobs;
}

async function settlePlaces(context: WriteContext): Promise<void> {
	const region = await regionId(context);
	for (const [code, words] of Object.entries(placeWords)) {
		// "All boroughs" is no one place; other towns of the state are outside.
		const place = await regionId(context, code);
		await context.tx
			.insertInto("place_alias")
			.values(
				words.map((alias) => ({
					id: newId(),
					region_id: region,
					alias_key: placeKey(alias),
					alias,
					place_id: alias === "All Boroughs" ? null : place,
					decided_at: context.now,
				})),
			)
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	}
}
