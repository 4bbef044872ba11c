import { type RawBuilder, sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { placeKey } from "./place-key.ts";

export interface KnownPlaces {
	alias: string[];
	place: (string | null)[];
	/** Written without spaces: found anywhere in the text, not at borders of words. */
	han: boolean[];
}

/** What places inside a region are called: their names, and the words that people have settled. */
export async function knownPlaces(
	{ tx }: ReadContext,
	regionId: string,
	organisationId: string | null,
): Promise<KnownPlaces> {
	const regions = await tx
		.selectFrom("region")
		.select(["id", "name_en", "name_zh"])
		.where("parent_id", "=", regionId)
		.orderBy("code")
		.execute();
	const settled = await tx
		.selectFrom("place_alias")
		.select(["alias_key", "place_id"])
		.where("region_id", "=", regionId)
		.where((is) => is.or([is("organisation_id", "is", null), is("organisation_id", "=", organisationId)]))
		// The region's word is the last one.
		.orderBy(sql`organisation_id nulls last`)
		.execute();
	const places = new Map<string, string | null>();
	for (const { id, name_en, name_zh } of regions) {
		if (name_en) places.set(placeKey(name_en), id);
		if (!name_zh) continue;
		places.set(placeKey(name_zh), id);
		// 朝阳区 is often written 朝阳.
		const short = name_zh.replace(/(自治区|自治县|新区|区|县|市|镇)$/u, "");
		if (short.length >= 2) places.set(placeKey(short), id);
	}
	for (const { alias_key, place_id } of settled) places.set(alias_key, place_id);
	const aliases = [...places.keys()].filter(Boolean);
	return {
		alias: aliases.map((alias) => (isHan(alias) ? alias.replaceAll(" ", "") : alias)),
		place: aliases.map((alias) => places.get(alias) ?? null),
		han: aliases.map(isHan),
	};
}

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/**
 * For a column of place keys: the longest alias that its text contains, as whole words; nothing when two aliases of the
 * same length name different places. Gives a lateral relation with `place_id` and `known`.
 */
export const placeOf = (key: RawBuilder<unknown>, { alias, place, han }: KnownPlaces): RawBuilder<unknown> => sql`(
	select case when count(distinct coalesce(f.place_id::text, '')) = 1 then min(f.place_id::text)::uuid end as place_id,
		count(*) > 0 as known
	from (
		select a.place_id, rank() over (order by length(a.alias) desc) as rank
		from unnest(${alias}::text[], ${place}::uuid[], ${han}::boolean[]) as a(alias, place_id, han)
		where case when a.han then position(a.alias in replace(${key}, ' ', '')) > 0
			else position(' ' || a.alias || ' ' in ' ' || ${key} || ' ') > 0 end
	) f where f.rank = 1)`;

/** Gives the staged jobs their places. */
export async function matchStagedPlaces(context: ReadContext, places: KnownPlaces): Promise<void> {
	await sql`update import_job j set place_id = found.place_id
		from (select k.place_key, p.place_id
			from (select distinct place_key from import_job where place_key <> '') k
			cross join lateral ${placeOf(sql`k.place_key`, places)} p) found
		where found.place_key = j.place_key and found.place_id is not null`.execute(context.tx);
}

/** Brings postings without a place to what is known now. @returns postings that changed */
export async function settlePlaces(
	context: ReadContext,
	places: KnownPlaces,
	filter: RawBuilder<boolean>,
): Promise<number> {
	const { rows } = await sql<{ changed: number }>`
		with found as (
			select k.place_key, p.place_id
			from (select distinct p.place_key from posting p where p.place_key <> '' and ${filter}) k
			cross join lateral ${placeOf(sql`k.place_key`, places)} p
		), written as (
			update posting p set place_id = found.place_id from found
			where found.place_key = p.place_key and p.place_id is distinct from found.place_id and ${filter}
			returning 1
		)
		select count(*)::int as changed from written`.execute(context.tx);
	return rows[0]?.changed ?? 0;
}
