import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { searchWords } from "#platform/server/search/segment.ts";

/** An institution of an official register. */
export interface Institution {
	regionId: string;
	placeId?: string | null;
	/** The register's own number: with the region it says which one this is. */
	registrationNumber: string;
	nameEn?: string | null;
	nameZh?: string | null;
	descriptionEn?: string | null;
	descriptionZh?: string | null;
	website?: string | null;
}

const BATCH = 500;

/**
 * Takes in schools from an official register: verified, as the register itself is the proof, and without members until
 * somebody of theirs is brought in. Repeatable: an institution that is known by its number gets its names brought up to
 * date, if nobody of its own looks after them. Needs a system context.
 * @returns how many are new, and how many were changed
 */
export async function importInstitutions(
	context: WriteContext,
	institutions: readonly Institution[],
): Promise<{ added: number; changed: number }> {
	const figures = { added: 0, changed: 0 };
	for (let at = 0; at < institutions.length; at += BATCH) {
		const rows = institutions.slice(at, at + BATCH).map((row) => ({
			id: newId(),
			region_id: row.regionId,
			place_id: row.placeId ?? null,
			registration_number: row.registrationNumber,
			name_en: row.nameEn ?? null,
			name_zh: row.nameZh ?? null,
			description_en: row.descriptionEn ?? null,
			description_zh: row.descriptionZh ?? null,
			website: row.website ?? null,
			words: searchWords(`${row.nameEn ?? ""} ${row.nameZh ?? ""}`),
		}));
		const { rows: written } = await sql<{ added: boolean }>`
			insert into organisation as o (id, region_id, place_id, kind, state, registration_number, name_en, name_zh,
				description_en, description_zh, website, search, created_at, updated_at)
			select id, region_id, place_id, 'school', 'verified', registration_number, name_en, name_zh,
				description_en, description_zh, website, to_tsvector('simple', words), ${context.now}, ${context.now}
			from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, region_id uuid, place_id uuid,
				registration_number text, name_en text, name_zh text, description_en text, description_zh text, website text, words text)
			on conflict (region_id, registration_number) where registration_number is not null and state <> 'refused'
			do update set name_en = excluded.name_en, name_zh = excluded.name_zh, place_id = excluded.place_id,
				search = excluded.search, updated_at = excluded.updated_at
			where (o.name_en, o.name_zh, o.place_id) is distinct from (excluded.name_en, excluded.name_zh, excluded.place_id)
				and not exists (select from membership m where m.organisation_id = o.id and m.ended_at is null)
			returning (xmax = 0) as added`.execute(context.tx);
		figures.added += written.filter(({ added }) => added).length;
		figures.changed += written.filter(({ added }) => !added).length;
	}
	context.audit({
		action: "organisations.institutions.imported",
		object: { kind: "organisation", id: "register" },
		detail: { rows: institutions.length, ...figures },
	});
	return figures;
}
