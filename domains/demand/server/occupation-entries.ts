import { sql } from "kysely";
import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { occupationCatalogues } from "../contract-catalogue.ts";
import { getEntry } from "./catalogue-entry-queries.ts";

type Item = z.infer<typeof occupationCatalogues>["items"][number];

/** Years shown of one occupation. */
const MOST = 12;

/** What the newest published version of each region and year says about an occupation, the newest year first. */
export async function entriesOfOccupation(context: ReadContext, occupationId: string): Promise<Item[]> {
	const { rows } = await sql<Item["catalogue"]>`
		select newest.id, newest.year, newest.version,
			jsonb_build_object('id', r.id, 'name', jsonb_build_object('en', r.name_en, 'zh', r.name_zh)) as region
		from (
			select distinct on (region_id, year) id, region_id, year, version from catalogue
			where state = 'published' order by region_id, year, version desc
		) newest join region r on r.id = newest.region_id
		where exists (select from catalogue_entry e where e.catalogue_id = newest.id and e.occupation_id = ${occupationId})
		order by newest.year desc, r.code limit ${MOST}`.execute(context.tx);
	const items: Item[] = [];
	for (const catalogue of rows) items.push({ ...(await getEntry(context, catalogue.id, occupationId)), catalogue });
	return items;
}
