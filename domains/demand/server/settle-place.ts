import { sql } from "kysely";
import type { z } from "zod";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { invalid, notFound } from "#platform/server/problem.ts";
import type { placeAliasList, placeInput, waitingPlaceList } from "../contract-titles.ts";
import { knownPlaces, placeOf, settlePlaces } from "./match-places.ts";
import { placeKey } from "./place-key.ts";
import { decisionScope } from "./posting-policy.ts";
import { withinScope } from "./title-queries.ts";

/** Texts of places that nothing recognises, the most frequent first, and the places that there are. */
export async function listWaitingPlaces(
	context: ReadContext,
	{ q, limit }: { q?: string | undefined; limit: number },
): Promise<z.infer<typeof waitingPlaceList>> {
	const { regionId, organisationId } = decisionScope(context);
	const { tx } = context;
	const places = await knownPlaces(context, regionId, organisationId);
	const pattern = q ? `%${placeKey(q)}%` : null;
	const { rows } = await sql<{ placeKey: string; text: string; postings: number; total: number }>`
		select w.place_key as "placeKey", w.text, w.postings, count(*) over ()::int as total
		from (select p.place_key, mode() within group (order by p.place_text) as text, count(*)::int as postings
			from posting p where p.place_id is null and p.place_key <> '' and ${withinScope(context)}
				and (${pattern}::text is null or p.place_key like ${pattern})
			group by p.place_key) w
		cross join lateral ${placeOf(sql`w.place_key`, places)} known
		where not known.known
		order by w.postings desc, w.place_key limit ${limit}`.execute(tx);
	const regions = await tx
		.selectFrom("region")
		.select(["id", "name_en", "name_zh"])
		.where("parent_id", "=", regionId)
		.orderBy("code")
		.execute();
	return {
		items: rows.map(({ total: _total, ...row }) => row),
		total: rows[0]?.total ?? 0,
		places: regions.map(({ id, name_en, name_zh }) => ({ id, name: { en: name_en, zh: name_zh } })),
	};
}

/** Says what a word in places means; every posting that has it follows, later ones too. */
export async function settlePlace(
	context: WriteContext,
	{ alias, placeId }: z.infer<typeof placeInput>,
): Promise<{ id: string; postings: number }> {
	const scope = decisionScope(context);
	const { tx, actor, now } = context;
	const key = placeKey(alias);
	if (key === "") throw invalid({ path: "alias", code: "required" });
	if (placeId) {
		const place = await tx
			.selectFrom("region")
			.select("id")
			.where("id", "=", placeId)
			.where("parent_id", "=", scope.regionId)
			.executeTakeFirst();
		if (!place) throw invalid({ path: "placeId", code: "unknown" });
	}
	const { id } = await tx
		.insertInto("place_alias")
		.values({
			id: newId(),
			region_id: scope.regionId,
			organisation_id: scope.organisationId,
			alias_key: key,
			alias,
			place_id: placeId,
			decided_by: actor.personId,
			decided_at: now,
		})
		.onConflict((conflict) =>
			conflict.columns(["region_id", "organisation_id", "alias_key"]).doUpdateSet((is) => ({
				place_id: is.ref("excluded.place_id"),
				decided_by: is.ref("excluded.decided_by"),
				decided_at: is.ref("excluded.decided_at"),
			})),
		)
		.returning("id")
		.executeTakeFirstOrThrow();
	const postings = await follow(context, key);
	context.audit({ action: "demand.place.settled", object: { kind: "place_alias", id }, detail: { placeId, postings } });
	return { id, postings };
}

export async function undoPlace(context: WriteContext, id: string): Promise<{ id: string; postings: number }> {
	const scope = decisionScope(context);
	const removed = await context.tx
		.deleteFrom("place_alias")
		.where("id", "=", id)
		.where("region_id", "=", scope.regionId)
		.where("organisation_id", "is not distinct from", scope.organisationId)
		.returning("alias_key")
		.executeTakeFirst();
	if (!removed) throw notFound();
	const postings = await follow(context, removed.alias_key);
	context.audit({ action: "demand.place.undone", object: { kind: "place_alias", id }, detail: { postings } });
	return { id, postings };
}

/** Postings whose place has the word are looked at again; each organisation's by what counts for it. */
async function follow(context: WriteContext, key: string): Promise<number> {
	const { regionId, organisationId } = decisionScope(context);
	const { rows: owners } = await sql<{ organisation_id: string }>`
		select distinct p.organisation_id from posting p
		where p.place_key like ${`%${key}%`} and ${withinScope(context)}`.execute(context.tx);
	let postings = 0;
	for (const owner of organisationId ? [{ organisation_id: organisationId }] : owners) {
		const places = await knownPlaces(context, regionId, owner.organisation_id);
		const having = sql<boolean>`p.organisation_id = ${owner.organisation_id} and p.region_id = ${regionId}
			and p.place_key like ${`%${key}%`}`;
		postings += await settlePlaces(context, places, having);
	}
	return postings;
}

export async function listPlaceAliases(context: ReadContext): Promise<z.infer<typeof placeAliasList>> {
	const { regionId, organisationId } = decisionScope(context);
	const rows = await context.tx
		.selectFrom("place_alias as a")
		.leftJoin("region as r", "r.id", "a.place_id")
		.select(["a.id", "a.alias", "a.place_id", "a.organisation_id", "a.decided_at", "r.name_en", "r.name_zh"])
		.where("a.region_id", "=", regionId)
		.where((is) =>
			organisationId
				? is.or([is("a.organisation_id", "is", null), is("a.organisation_id", "=", organisationId)])
				: is("a.organisation_id", "is", null),
		)
		.orderBy("a.decided_at", "desc")
		.limit(500)
		.execute();
	return {
		items: rows.map((row) => ({
			id: row.id,
			alias: row.alias,
			place: row.place_id ? { id: row.place_id, name: { en: row.name_en, zh: row.name_zh } } : null,
			scope: row.organisation_id ? ("organisation" as const) : ("region" as const),
			decidedAt: row.decided_at,
			abilities: row.organisation_id === organisationId ? ["undo" as const] : [],
		})),
	};
}
