import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { chain } from "../contract-occupations.ts";
import { nameOf, occupationBriefOf, occupationColumns } from "./occupation-rows.ts";

type Chain = z.infer<typeof chain>;

/** Industry chains, of one region or of all, with their links and the occupations that work on them. */
export async function listChains({ tx }: ReadContext, regionId?: string): Promise<Chain[]> {
	let query = tx.selectFrom("industry_chain").selectAll().orderBy("code");
	if (regionId) query = query.where("region_id", "=", regionId);
	const chains = await query.execute();
	if (chains.length === 0) return [];
	const links = await tx
		.selectFrom("chain_link")
		.selectAll()
		.where(
			"chain_id",
			"in",
			chains.map(({ id }) => id),
		)
		.orderBy("position")
		.execute();
	const occupations = await tx
		.selectFrom("link_occupation as l")
		.innerJoin("occupation", "occupation.id", "l.occupation_id")
		.innerJoin("chain_link as c", "c.id", "l.link_id")
		.select("l.link_id")
		.select(occupationColumns)
		.where(
			"c.chain_id",
			"in",
			chains.map(({ id }) => id),
		)
		.orderBy("occupation.code")
		.execute();
	return chains.map((row) => ({
		id: row.id,
		code: row.code,
		name: nameOf(row),
		description: { en: row.description_en, zh: row.description_zh },
		sample: row.sample,
		links: links
			.filter((link) => link.chain_id === row.id)
			.map((link) => ({
				id: link.id,
				code: link.code,
				stage: link.stage as Chain["links"][number]["stage"],
				name: nameOf(link),
				occupations: occupations.filter((one) => one.link_id === link.id).map(occupationBriefOf),
			})),
	}));
}
