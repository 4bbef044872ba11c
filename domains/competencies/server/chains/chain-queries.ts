import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import type { Chain, ChainStep, chainChanges, Stage } from "../../contract-chains.ts";
import { nameOf, occupationBriefOf, occupationColumns } from "../occupation-rows.ts";
import { chainAbilities } from "./chain-policy.ts";

/** Industry chains, of one region or of all, with their links and the occupations that work on them. */
export async function listChains(context: ReadContext, regionId?: string): Promise<Chain[]> {
	let query = context.tx.selectFrom("industry_chain").selectAll().orderBy("code").orderBy("id");
	if (regionId) query = query.where("region_id", "=", regionId);
	return withLinks(context, await query.execute());
}

/** @throws Problem not-found */
export async function getChain(context: ReadContext, id: string): Promise<Chain> {
	const rows = await context.tx.selectFrom("industry_chain").selectAll().where("id", "=", id).execute();
	const [chain] = await withLinks(context, rows);
	if (!chain) throw notFound();
	return chain;
}

interface ChainRow {
	id: string;
	region_id: string;
	code: string;
	name_en: string | null;
	name_zh: string | null;
	description_en: string | null;
	description_zh: string | null;
	sample: boolean;
	revision: number;
	updated_at: string;
}

async function withLinks({ tx, actor }: ReadContext, chains: readonly ChainRow[]): Promise<Chain[]> {
	if (chains.length === 0) return [];
	const ids = chains.map(({ id }) => id);
	const links = await tx
		.selectFrom("chain_link")
		.selectAll()
		.where("chain_id", "in", ids)
		.orderBy("position")
		.orderBy("id")
		.execute();
	const occupations = await tx
		.selectFrom("link_occupation as l")
		.innerJoin("occupation", "occupation.id", "l.occupation_id")
		.innerJoin("chain_link as c", "c.id", "l.link_id")
		.select("l.link_id")
		.select(occupationColumns)
		.where("c.chain_id", "in", ids)
		.orderBy("occupation.code")
		.execute();
	const feeds = await tx
		.selectFrom("link_feed as f")
		.innerJoin("chain_link as c", "c.id", "f.from_id")
		.innerJoin("chain_link as t", "t.id", "f.to_id")
		.select(["f.from_id", "f.to_id"])
		.where("c.chain_id", "in", ids)
		.orderBy("t.position")
		.orderBy("t.id")
		.execute();
	const fedBy = Map.groupBy(feeds, ({ from_id }) => from_id);
	const onLink = Map.groupBy(occupations, ({ link_id }) => link_id);
	const ofChain = Map.groupBy(links, ({ chain_id }) => chain_id);
	return chains.map((row) => ({
		id: row.id,
		regionId: row.region_id,
		code: row.code,
		name: nameOf(row),
		description: { en: row.description_en, zh: row.description_zh },
		sample: row.sample,
		revision: row.revision,
		updatedAt: row.updated_at,
		links: (ofChain.get(row.id) ?? []).map((link) => ({
			id: link.id,
			code: link.code,
			stage: link.stage as Stage,
			name: nameOf(link),
			occupations: (onLink.get(link.id) ?? []).map(occupationBriefOf),
			feeds: (fedBy.get(link.id) ?? []).map(({ to_id }) => to_id),
		})),
		abilities: chainAbilities(actor, row),
	}));
}

/** What was changed in a chain, the newest first; the last 200 changes. */
export async function listChainChanges(
	context: ReadContext,
	chainId: string,
): Promise<z.infer<typeof chainChanges>["items"]> {
	const { id } = await getChain(context, chainId);
	const rows = await context.tx
		.selectFrom("chain_change as h")
		.leftJoin("person as p", "p.id", "h.person_id")
		.leftJoin("organisation as o", "o.id", "h.organisation_id")
		.select(["h.id", "h.revision", "h.action", "h.at", "h.changes", "p.name as person"])
		.select(["o.name_en", "o.name_zh"])
		.where("h.chain_id", "=", id)
		.orderBy("h.revision", "desc")
		.limit(200)
		.execute();
	return rows.map((row) => ({
		id: row.id,
		revision: row.revision,
		action: row.action as "created" | "edited" | "imported",
		steps: row.changes as ChainStep[],
		person: row.person,
		organisation: row.name_en || row.name_zh ? nameOf(row) : null,
		at: row.at,
	}));
}
