import { sql } from "kysely";
import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import { fillPage, keysetPage, type Page } from "#platform/server/lists/keyset.ts";
import type { catalogueRow, rowQuery } from "../contract-catalogue.ts";
import type { Frozen } from "./catalogue-entry-queries.ts";
import { mayOpenRecord, visibleCatalogue } from "./catalogue-policy.ts";

type Row = z.infer<typeof catalogueRow>;

/** The rows behind a figure; of a draft that is not one's own region's or draft, the own organisation's alone. */
export async function listRows(
	context: ReadContext,
	catalogueId: string,
	occupationId: string,
	{ side, ...query }: z.infer<typeof rowQuery>,
): Promise<Frozen<Page<Row>>> {
	const catalogue = await visibleCatalogue(context, catalogueId);
	const behind = context.tx
		.selectFrom("catalogue_row as r")
		.where("r.catalogue_id", "=", catalogueId)
		.where("r.occupation_id", "=", occupationId)
		.where("r.side", "=", side)
		.$if(catalogue.rowsOf !== null, (all) => all.where("r.organisation_id", "=", catalogue.rowsOf!));
	const found = behind
		.select("r.origin_id as id")
		.$if(Boolean(query.q), (all) =>
			all.where(
				sql<boolean>`concat_ws(' ', r.label_en, r.label_zh, r.party_en, r.party_zh) ilike ${`%${query.q?.replaceAll(/[%_\\]/g, "\\$&")}%`}`,
			),
		);
	const page = await keysetPage(found, {
		sorts: {
			amount: "r.amount",
			label: "coalesce(r.label_zh, r.label_en, '')",
			party: "coalesce(r.party_zh, r.party_en, '')",
		},
		defaultSort: "-amount",
		id: "r.origin_id",
		once: true,
		...query,
	});
	const rows = behind
		.leftJoin("region as place", "place.id", "r.place_id")
		.select([
			"r.origin_id as id",
			"r.side",
			"r.origin",
			"r.origin_id",
			"r.organisation_id",
			"r.label_en",
			"r.label_zh",
			"r.party_en",
			"r.party_zh",
			"r.place_id",
			"place.name_en as place_en",
			"place.name_zh as place_zh",
			"r.amount",
			"r.amount_qualified",
			"r.parts",
			"r.sample",
		]);
	const filled = await fillPage(page, (ids) => rows.where("r.origin_id", "in", ids).execute());
	return {
		...filled,
		frozen: catalogue.state === "published",
		items: filled.items.map(
			(row): Row => ({
				side: row.side as Row["side"],
				origin: row.origin as Row["origin"],
				originId: row.origin_id,
				label: { en: row.label_en, zh: row.label_zh },
				party: { en: row.party_en, zh: row.party_zh },
				place: row.place_id ? { en: row.place_en, zh: row.place_zh } : null,
				amount: row.amount,
				amountQualified: row.amount_qualified,
				parts: row.parts as Row["parts"],
				sample: row.sample,
				reachable: mayOpenRecord(context, row.origin, row.organisation_id, catalogue.region_id),
			}),
		),
	};
}
