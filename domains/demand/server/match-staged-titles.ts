import { sql } from "kysely";
import type { OccupationTitles } from "#domains/competencies/api.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { settleTitles } from "./settle-titles.ts";

/** Titles matched between two looks at the database. */
const CHUNK = 200;

interface Wanted {
	title_key: string;
	secondary_title: string;
	category: string;
	title: string;
}

/**
 * Asks the matcher once for each distinct title with its context (formal title, category), unless it has been asked
 * with this state of the classification before. Links the staged jobs to the answers; postings of earlier imports with
 * such a title follow when the classification has learned since.
 */
export async function matchStagedTitles(
	context: WriteContext,
	titles: OccupationTitles,
	owner: { organisationId: string; regionId: string },
	options: { signal: AbortSignal; onProgress: (share: number) => void },
): Promise<void> {
	const { tx, now } = context;
	await sql`create temporary table import_title on commit drop as
		select row_number() over (order by j.title_key) as number, j.title_key, j.secondary_title, j.category, j.title
		from (select title_key, coalesce(secondary_title, '') as secondary_title, coalesce(category, '') as category,
				min(title) as title
			from import_job group by 1, 2, 3) j
		where not exists (select from title_match m where m.organisation_id = ${owner.organisationId}
			and m.title_key = j.title_key and m.secondary_title = j.secondary_title and m.category = j.category
			and m.version = ${titles.version})`.execute(tx);
	const { rows: stale } = await sql<{ id: string }>`
		select m.id from title_match m join import_title t using (title_key, secondary_title, category)
		where m.organisation_id = ${owner.organisationId}`.execute(tx);
	const counted = await sql<{ total: number }>`select count(*)::int as total from import_title`.execute(tx);
	const total = counted.rows[0]?.total ?? 0;
	for (let from = 0; from < total; from += CHUNK) {
		options.signal.throwIfAborted();
		options.onProgress(from / total);
		const { rows: wanted } = await sql<Wanted>`select title_key, secondary_title, category, title from import_title
			where number > ${from} and number <= ${from + CHUNK} order by number`.execute(tx);
		const matches = await titles.matchAll(
			wanted.map(({ title, secondary_title, category }) => ({
				title,
				context: { ...(secondary_title && { secondaryTitle: secondary_title }), ...(category && { category }) },
			})),
			{ signal: options.signal },
		);
		const answers = wanted.map((one, at) => {
			const { decision, candidates } = matches[at]!;
			return {
				...one,
				id: newId(),
				region_id: owner.regionId,
				organisation_id: owner.organisationId,
				decision,
				occupation_id: candidates[0]?.occupationId ?? null,
				score: candidates[0]?.score ?? null,
				candidates: JSON.stringify(candidates),
				version: titles.version,
				matched_at: now,
			};
		});
		await tx
			.insertInto("title_match")
			.values(answers)
			.onConflict((conflict) =>
				conflict.columns(["organisation_id", "title_key", "secondary_title", "category"]).doUpdateSet((is) => ({
					title: is.ref("excluded.title"),
					decision: is.ref("excluded.decision"),
					occupation_id: is.ref("excluded.occupation_id"),
					score: is.ref("excluded.score"),
					candidates: is.ref("excluded.candidates"),
					version: is.ref("excluded.version"),
					matched_at: is.ref("excluded.matched_at"),
				})),
			)
			.execute();
	}
	await sql`update import_job j set match_id = m.id from title_match m
		where m.organisation_id = ${owner.organisationId} and m.title_key = j.title_key
			and m.secondary_title = coalesce(j.secondary_title, '') and m.category = coalesce(j.category, '')`.execute(tx);
	if (stale.length > 0) await settleTitles(tx, sql<boolean>`p.match_id = any(${stale.map(({ id }) => id)}::uuid[])`);
}
