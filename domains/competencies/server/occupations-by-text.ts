import { sql } from "kysely";
import type { Named } from "#platform/contract/named.ts";
import type { ReadContext } from "#platform/server/database/context.ts";

export interface FoundOccupation {
	id: string;
	code: string;
	name: Named;
}

/** Occupations by code, by a name in either language, or by an alternate title; keyed by the text in lower case. */
export async function occupationsByText(
	{ tx }: ReadContext,
	texts: readonly string[],
): Promise<Map<string, FoundOccupation>> {
	const wanted = [...new Set(texts.map((text) => text.toLowerCase()))];
	const { rows } = await sql<{
		text: string;
		id: string;
		code: string;
		name_en: string | null;
		name_zh: string | null;
	}>`
		select distinct on (wanted.text) wanted.text, o.id, o.code, o.name_en, o.name_zh
		from unnest(${wanted}::text[]) as wanted(text)
		join lateral (
			select o.*, 1 as rank from occupation o where lower(o.code) = wanted.text or lower(o.name_en) = wanted.text or o.name_zh = wanted.text
			union all
			select o.*, 2 from occupation_title t join occupation o on o.id = t.occupation_id where lower(t.text) = wanted.text
		) o on o.archived_at is null
		order by wanted.text, o.rank, o.code`.execute(tx);
	return new Map(
		rows.map(({ text, id, code, name_en, name_zh }) => [text, { id, code, name: { en: name_en, zh: name_zh } }]),
	);
}
