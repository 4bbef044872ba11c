import type { Named } from "#platform/contract/named.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { CompetencyBrief, CompetencyKind, OccupationBrief, OccupationSystem, Requirement } from "../contract.ts";

export const nameOf = (row: { name_en: string | null; name_zh: string | null }): Named => ({
	en: row.name_en,
	zh: row.name_zh,
});

export const occupationColumns = [
	"occupation.id",
	"occupation.system",
	"occupation.code",
	"occupation.name_en",
	"occupation.name_zh",
	"occupation.name_zh_origin",
	"occupation.group_code",
	"occupation.has_ratings",
	"occupation.archived_at",
] as const;

interface OccupationRow {
	id: string;
	system: string;
	code: string;
	name_en: string | null;
	name_zh: string | null;
	name_zh_origin: string | null;
	group_code: string | null;
	has_ratings: boolean;
	archived_at: string | null;
}

export const occupationBriefOf = (row: OccupationRow): OccupationBrief => ({
	id: row.id,
	system: row.system as OccupationSystem,
	code: row.code,
	name: nameOf(row),
	nameZhOrigin: row.name_zh_origin as OccupationBrief["nameZhOrigin"],
	groupCode: row.group_code,
	hasRatings: row.has_ratings,
	archived: row.archived_at !== null,
});

export const competencyColumns = [
	"competency.id",
	"competency.framework_id",
	"competency.code",
	"competency.kind",
	"competency.name_en",
	"competency.name_zh",
	"competency.name_zh_origin",
	"competency.hot",
	"competency.archived_at",
] as const;

interface CompetencyRow {
	id: string;
	framework_id: string;
	code: string;
	kind: string;
	name_en: string | null;
	name_zh: string | null;
	name_zh_origin: string | null;
	hot: boolean;
	archived_at: string | null;
}

export const competencyBriefOf = (row: CompetencyRow): CompetencyBrief => ({
	id: row.id,
	frameworkId: row.framework_id,
	code: row.code,
	kind: row.kind as CompetencyKind,
	name: nameOf(row),
	nameZhOrigin: row.name_zh_origin as CompetencyBrief["nameZhOrigin"],
	hot: row.hot,
	archived: row.archived_at !== null,
});

/** Occupations by id; unknown ids are left out. */
export async function occupationsByIds(
	{ tx }: ReadContext,
	ids: readonly string[],
): Promise<Map<string, OccupationBrief>> {
	if (ids.length === 0) return new Map();
	const rows = await tx
		.selectFrom("occupation")
		.select(occupationColumns)
		.where("id", "in", [...ids])
		.execute();
	return new Map(rows.map((row) => [row.id, occupationBriefOf(row)]));
}

/** Competencies that the actor may see, by id. */
export async function competenciesByIds(
	{ tx }: ReadContext,
	ids: readonly string[],
): Promise<Map<string, CompetencyBrief>> {
	if (ids.length === 0) return new Map();
	const rows = await tx
		.selectFrom("competency")
		.select(competencyColumns)
		.where("id", "in", [...ids])
		.execute();
	return new Map(rows.map((row) => [row.id, competencyBriefOf(row)]));
}

export interface RequirementFilter {
	/** Only what the occupation requires (rated: importance ≥ 3; listed), not all that was rated. */
	requiredOnly?: boolean;
	/** Technologies are many and carry no level: left out unless asked for. */
	technologies?: boolean;
}

/** What occupations require, the most important first; every id asked for has an entry, if an empty one. */
export async function requirementsOf(
	{ tx }: ReadContext,
	occupationIds: readonly string[],
	{ requiredOnly = true, technologies = false }: RequirementFilter = {},
): Promise<Map<string, Requirement[]>> {
	const found = new Map<string, Requirement[]>(occupationIds.map((id) => [id, []]));
	if (occupationIds.length === 0) return found;
	let query = tx
		.selectFrom("occupation_requirement as r")
		.innerJoin("competency", "competency.id", "r.competency_id")
		.select(["r.occupation_id", "r.basis", "r.level", "r.importance", "r.required", "r.low_precision", "r.in_demand"])
		.select(competencyColumns)
		.where("r.occupation_id", "in", [...occupationIds])
		.where("competency.archived_at", "is", null);
	if (!technologies) query = query.where("r.basis", "<>", "technology");
	if (requiredOnly) query = query.where((is) => is.or([is("r.required", "=", true), is("r.basis", "=", "technology")]));
	const rows = await query
		.orderBy("r.importance", (order) => order.desc().nullsLast())
		.orderBy("r.level", (order) => order.desc().nullsLast())
		.orderBy("r.in_demand", "desc")
		.orderBy("competency.hot", "desc")
		.orderBy("competency.name_en")
		.orderBy("competency.id")
		.execute();
	for (const row of rows) {
		found.get(row.occupation_id)?.push({
			competency: competencyBriefOf(row),
			basis: row.basis as Requirement["basis"],
			level: row.level === null ? null : Number(row.level),
			importance: row.importance === null ? null : Number(row.importance),
			required: row.required,
			lowPrecision: row.low_precision,
			inDemand: row.in_demand,
		});
	}
	return found;
}
