import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { invalid, notFound } from "#platform/server/problem.ts";
import { type Chain, type ChainInput, feedsForward } from "../../contract-chains.ts";
import { competencyProblem } from "../competency-problem.ts";
import { occupationsByIds } from "../occupation-rows.ts";
import { chainFor, writeChains } from "./chain-policy.ts";
import { getChain } from "./chain-queries.ts";
import { type ChainState, chainSteps } from "./chain-steps.ts";

type Link = ChainInput["links"][number];

/** Adds a chain to the official's region. */
export async function createChain(
	context: WriteContext,
	input: ChainInput,
	{ imported = false } = {},
): Promise<{ id: string; revision: number }> {
	const { tx, actor, now } = context;
	if (!writeChains.holds(actor) || !actor.regionId) throw notFound();
	const id = newId();
	const { sample } = await tx
		.selectFrom("region")
		.select("sample")
		.where("id", "=", actor.regionId)
		.executeTakeFirstOrThrow();
	const inserted = await tx
		.insertInto("industry_chain")
		.values({ id, region_id: actor.regionId, ...columnsOf(input), sample, updated_at: now })
		.onConflict((conflict) => conflict.columns(["region_id", "code"]).doNothing())
		.executeTakeFirst();
	if (inserted.numInsertedOrUpdatedRows === 0n) throw codeTaken(input.code);
	await storeLinks(context, id, [], input.links);
	await record(context, { id, revision: 1, before: null, action: imported ? "imported" : "created" });
	return { id, revision: 1 };
}

/** Makes a chain what the input says; `revision` is the one that was seen. Without a difference nothing is written. */
export async function editChain(
	context: WriteContext,
	{ id, revision, input, imported = false }: { id: string; revision: number; input: ChainInput; imported?: boolean },
): Promise<{ revision: number }> {
	const { tx, now } = context;
	const chain = await chainFor(context, id);
	if (chain.revision !== revision) throw competencyProblem("chain-changed", { revision: chain.revision });
	if (input.code !== chain.code) {
		const other = await tx
			.selectFrom("industry_chain")
			.select("id")
			.where("region_id", "=", chain.region_id)
			.where("code", "=", input.code)
			.executeTakeFirst();
		if (other) throw codeTaken(input.code);
	}
	const before = await getChain(context, id);
	await tx
		.updateTable("industry_chain")
		.set({ ...columnsOf(input), updated_at: now, revision: revision + 1 })
		.where("id", "=", id)
		.execute();
	await storeLinks(context, id, before.links, input.links);
	const changed = await record(context, {
		id,
		revision: revision + 1,
		before,
		action: imported ? "imported" : "edited",
	});
	if (changed) return { revision: revision + 1 };
	await tx.updateTable("industry_chain").set({ revision, updated_at: chain.updated_at }).where("id", "=", id).execute();
	return { revision };
}

const columnsOf = ({ code, name, description }: ChainInput) => ({
	code,
	name_en: name.en,
	name_zh: name.zh,
	description_en: description.en,
	description_zh: description.zh,
});

const codeTaken = (code: string) => competencyProblem("code-taken", { code }, [{ path: "code", code: "taken" }]);

async function storeLinks(
	context: WriteContext,
	chainId: string,
	before: Chain["links"],
	links: readonly Link[],
): Promise<void> {
	const { tx } = context;
	const known = new Set(before.map(({ id }) => id));
	const foreign = links.findIndex(({ id }) => id !== null && !known.has(id));
	if (foreign >= 0) throw invalid({ path: `links.${foreign}.id`, code: "link-unknown" });
	await checkOccupations(context, links);
	const stay = new Set(links.flatMap(({ id }) => id ?? []));
	const gone = before.filter(({ id }) => !stay.has(id)).map(({ id }) => id);
	if (gone.length > 0) await tx.deleteFrom("chain_link").where("id", "in", gone).execute();
	const codes = codesOf(links);
	const rows = links.map((link, position) => ({
		id: link.id ?? newId(),
		chain_id: chainId,
		code: codes[position] as string,
		stage: link.stage,
		position,
		name_en: link.name.en,
		name_zh: link.name.zh,
	}));
	if (stay.size > 0) {
		// Codes may change places among links; for this moment none of the old ones is in the way.
		await tx.updateTable("chain_link").set({ code: sql`'~' || id::text` }).where("chain_id", "=", chainId).execute();
		await tx
			.deleteFrom("link_occupation")
			.where("link_id", "in", [...stay])
			.execute();
	}
	if (rows.length > 0) {
		await tx
			.insertInto("chain_link")
			.values(rows)
			.onConflict((conflict) =>
				conflict.column("id").doUpdateSet((is) => ({
					code: is.ref("excluded.code"),
					stage: is.ref("excluded.stage"),
					position: is.ref("excluded.position"),
					name_en: is.ref("excluded.name_en"),
					name_zh: is.ref("excluded.name_zh"),
				})),
			)
			.execute();
	}
	const occupations = links.flatMap(({ occupationIds }, index) =>
		occupationIds.map((occupation_id) => ({ link_id: (rows[index] as { id: string }).id, occupation_id })),
	);
	if (occupations.length > 0) await tx.insertInto("link_occupation").values(occupations).execute();
	await storeFeeds(
		context,
		before,
		links.map((link, place) => ({ ...link, id: (rows[place] as { id: string }).id })),
	);
}

/** What each link feeds, as said; where nothing is said, as it was, as far as it still leads forward. */
async function storeFeeds(
	{ tx }: WriteContext,
	before: Chain["links"],
	links: readonly (Link & { id: string })[],
): Promise<void> {
	const had = new Map(before.map(({ id, feeds }) => [id, feeds]));
	const byId = new Map(links.map((link) => [link.id, link]));
	const pairs = links.flatMap((link) => {
		const fed = link.feeds
			? link.feeds.map((place) => links[place])
			: (had.get(link.id) ?? []).map((id) => byId.get(id));
		return [...new Set(fed)].flatMap((to) =>
			to && feedsForward(link, to) ? [{ from_id: link.id, to_id: to.id }] : [],
		);
	});
	if (links.length > 0)
		await tx
			.deleteFrom("link_feed")
			.where("from_id", "in", [...byId.keys()])
			.execute();
	if (pairs.length > 0) await tx.insertInto("link_feed").values(pairs).execute();
}

/** Codes as given; for links without one the lowest numbers that are free. */
function codesOf(links: readonly Link[]): string[] {
	const taken = new Set(links.flatMap(({ code }) => code ?? []));
	let next = 1;
	return links.map(({ code }) => {
		if (code !== null) return code;
		while (taken.has(String(next))) next++;
		taken.add(String(next));
		return String(next);
	});
}

async function checkOccupations(context: WriteContext, links: readonly Link[]): Promise<void> {
	const known = await occupationsByIds(context, [...new Set(links.flatMap(({ occupationIds }) => occupationIds))]);
	const missing = links.findIndex(({ occupationIds }) => occupationIds.some((id) => !known.has(id)));
	if (missing >= 0) throw invalid({ path: `links.${missing}.occupationIds`, code: "occupation-unknown" });
}

/** Keeps what was done, if anything was. */
async function record(
	context: WriteContext,
	change: { id: string; revision: number; before: ChainState | null; action: "created" | "edited" | "imported" },
): Promise<boolean> {
	const { tx, actor, now } = context;
	const { id, revision, before, action } = change;
	const steps = chainSteps(before, await getChain(context, id));
	if (steps.length === 0) return false;
	await tx
		.insertInto("chain_change")
		.values({
			id: newId(),
			chain_id: id,
			revision,
			action,
			changes: JSON.stringify(steps),
			person_id: actor.personId,
			organisation_id: actor.organisationId,
			at: now,
		})
		.execute();
	context.audit({
		action: `competencies.chain.${action}`,
		object: { kind: "industry_chain", id },
		detail: { revision, steps: steps.length },
	});
	await context.emit("competencies.chain.changed", { chainId: id, revision });
	return true;
}
