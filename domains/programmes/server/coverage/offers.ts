import { sql } from "kysely";
import { coursesDeveloping } from "#domains/learning/api.ts";
import type { Named } from "#platform/contract/named.ts";
import type { ReadContext } from "#platform/server/database/context.ts";

/** What develops a competency: a published course, or a module of a published plan. */
export interface Offer {
	kind: "course" | "module";
	/** Of the course; of a module that of the version it belongs to is `planId`. */
	id: string;
	planId: string | null;
	name: Named;
	plan: Named | null;
	organisation: { id: string; name: Named };
	level: number;
	/** Day on which it was first offered. */
	since: string;
	sample: boolean;
}

interface ModuleRow {
	competency_id: string;
	id: string;
	version_id: string;
	name_en: string | null;
	name_zh: string | null;
	plan_en: string | null;
	plan_zh: string | null;
	organisation_id: string;
	organisation_en: string | null;
	organisation_zh: string | null;
	level: string;
	since: string;
	sample: boolean;
}

/** Offers of a region by competency, the highest level first; every id asked for has an entry, if an empty one. */
export async function offersOf(
	context: ReadContext,
	regionId: string,
	competencyIds: readonly string[],
): Promise<Map<string, Offer[]>> {
	const courses = await coursesDeveloping(context, competencyIds, regionId);
	const found = new Map<string, Offer[]>(
		competencyIds.map((id) => [
			id,
			(courses.get(id) ?? []).map(({ courseId, name, organisation, level, since, sample }) => ({
				kind: "course",
				id: courseId,
				planId: null,
				name,
				plan: null,
				organisation,
				level,
				since,
				sample,
			})),
		]),
	);
	for (const row of await modulesDeveloping(context, regionId, competencyIds))
		found.get(row.competency_id)?.push({
			kind: "module",
			id: row.id,
			planId: row.version_id,
			name: { en: row.name_en, zh: row.name_zh },
			plan: { en: row.plan_en, zh: row.plan_zh },
			organisation: { id: row.organisation_id, name: { en: row.organisation_en, zh: row.organisation_zh } },
			level: Number(row.level),
			since: row.since,
			sample: row.sample,
		});
	for (const list of found.values()) list.sort((a, b) => b.level - a.level);
	return found;
}

/**
 * Modules of published plans that say they develop a competency. One that has a published course which does is left out:
 * that course is counted already. Since: when a version with this module developing it was first published.
 */
async function modulesDeveloping(
	{ tx }: ReadContext,
	regionId: string,
	competencyIds: readonly string[],
): Promise<ModuleRow[]> {
	if (competencyIds.length === 0) return [];
	const { rows } = await sql<ModuleRow>`
		select d.competency_id, m.id, m.version_id, m.name_en, m.name_zh, v.name_en as plan_en, v.name_zh as plan_zh,
			o.id as organisation_id, o.name_en as organisation_en, o.name_zh as organisation_zh, d.level, p.sample,
			(select min(w.published_at) from plan_version w join module_competency e on e.version_id = w.id
				where w.plan_id = v.plan_id and e.module_id = m.id and e.competency_id = d.competency_id
					and w.published_at is not null)::text as since
		from plan_version v
			join training_plan p on p.id = v.plan_id
			join organisation o on o.id = v.organisation_id
			join plan_module m on m.version_id = v.id
			join module_competency d on d.version_id = m.version_id and d.module_id = m.id
		where v.region_id = ${regionId} and v.state = 'published' and d.competency_id = any (${[...competencyIds]}::uuid[])
			and not exists (select from module_course c join course k on k.id = c.course_id and k.state = 'published' and k.region_id = v.region_id
					join course_competency t on t.version_id = k.current_version_id and t.competency_id = d.competency_id
				where c.version_id = m.version_id and c.module_id = m.id)
		order by d.level desc, m.id`.execute(tx);
	return rows;
}

export interface PlanProfile {
	id: string;
	name: Named;
	organisation: { id: string; name: Named };
	levels: Map<string, number>;
}

/** Published plans of a region with the highest level to which each brings every competency, by modules and their courses. */
export async function planProfiles({ tx }: ReadContext, regionId: string): Promise<PlanProfile[]> {
	const { rows } = await sql<{
		id: string;
		name_en: string | null;
		name_zh: string | null;
		organisation_id: string;
		organisation_en: string | null;
		organisation_zh: string | null;
		levels: Record<string, number>;
	}>`
		select v.id, v.name_en, v.name_zh, o.id as organisation_id, o.name_en as organisation_en,
			o.name_zh as organisation_zh, jsonb_object_agg(d.competency_id, d.level) as levels
		from plan_version v join organisation o on o.id = v.organisation_id
			cross join lateral (select competency_id, max(level) as level from (
				select c.competency_id, c.level from module_competency c where c.version_id = v.id
				union all
				select t.competency_id, t.level from module_course c join course k on k.id = c.course_id
					and k.state = 'published' join course_competency t on t.version_id = k.current_version_id
				where c.version_id = v.id) all_of_it group by competency_id) d
		where v.region_id = ${regionId} and v.state = 'published' group by v.id, o.id order by v.id`.execute(tx);
	return rows.map((row) => ({
		id: row.id,
		name: { en: row.name_en, zh: row.name_zh },
		organisation: { id: row.organisation_id, name: { en: row.organisation_en, zh: row.organisation_zh } },
		levels: new Map(Object.entries(row.levels)),
	}));
}
