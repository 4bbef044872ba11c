import { sql } from "kysely";
import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { notFound } from "#platform/server/problem.ts";
import type { position, positionQuery } from "../contract-needs.ts";
import { readPositions } from "./demand-policy.ts";
import { regionsToday } from "./need-ends.ts";

/** As many are offered to choose from. */
const MOST = 20;

/**
 * Open needs of the actor's region that verified organisations show to its learners, and that have not ended by the region's
 * day. To be asked beyond row-level security, which knows needs as their organisations': of them only what is named here is
 * read.
 * @param lapsed those that have ended instead
 */
function shown({ tx, actor, now }: ReadContext, lapsed = false) {
	const today = regionsToday(now);
	if (!readPositions.holds(actor)) throw notFound();
	return tx
		.selectFrom("need as n")
		.innerJoin("organisation as o", "o.id", "n.organisation_id")
		.innerJoin("occupation as j", "j.id", "n.occupation_id")
		.innerJoin("region as r", "r.id", "n.region_id")
		.where("n.shown_to_learners", "=", true)
		.where("n.state", "=", "open")
		.where("n.region_id", "=", actor.regionId)
		.where("o.state", "=", "verified")
		.where(lapsed ? sql<boolean>`n.ends_on < ${today}` : sql<boolean>`(n.ends_on is null or n.ends_on >= ${today})`);
}

/** Positions to aim at by title, organisation or occupation, the newest first. */
export async function listPositions(
	context: ReadContext,
	{ q }: z.output<typeof positionQuery>,
): Promise<{ items: z.infer<typeof position>[] }> {
	const found = shown(context)
		.select(["n.id", "n.title", "n.language", "n.headcount", "n.starts_on", "n.sample"])
		.select(["o.id as organisation_id", "o.name_en as organisation_en", "o.name_zh as organisation_zh"])
		.select(["j.id as occupation_id", "j.name_en as occupation_en", "j.name_zh as occupation_zh"])
		.$if(q !== "", (all) =>
			all.where(
				sql<boolean>`strpos(lower(concat_ws(' ', n.title, o.name_zh, o.name_en, j.name_zh, j.name_en)), lower(${q})) > 0`,
			),
		)
		.orderBy("n.created_at", "desc")
		.orderBy("n.id")
		.limit(MOST);
	const rows = await unsafeBeyondScope(context, () => found.execute());
	return {
		items: rows.map((row) => ({
			id: row.id,
			title: row.title,
			language: row.language,
			organisation: { id: row.organisation_id, name: { en: row.organisation_en, zh: row.organisation_zh } },
			occupation: { id: row.occupation_id, name: { en: row.occupation_en, zh: row.occupation_zh } },
			headcount: row.headcount,
			startsOn: row.starts_on,
			sample: row.sample,
		})),
	};
}

export interface AimedPosition {
	id: string;
	title: string;
	language: "en" | "zh";
	organisation: { id: string; name: { en: string | null; zh: string | null } };
	occupationId: string;
	/** Of the need: it counts its changes. */
	version: number;
	/** What it names itself; empty: what its occupation asks for. */
	competencies: { competencyId: string; level: number }[];
	sample: boolean;
}

/** Positions with what they ask for, of those that the actor may aim at now; others are left out. */
export async function positionsByIds(
	context: ReadContext,
	ids: readonly string[],
): Promise<Map<string, AimedPosition>> {
	if (ids.length === 0) return new Map();
	const found = shown(context)
		.select(["n.id", "n.title", "n.language", "n.occupation_id", "n.version", "n.sample"])
		.select(["o.id as organisation_id", "o.name_en", "o.name_zh"])
		.select(
			sql<AimedPosition["competencies"]>`(select coalesce(json_agg(json_build_object('competencyId', c.competency_id,
				'level', c.level::float8)), '[]') from need_competency c where c.need_id = n.id)`.as("competencies"),
		)
		.where("n.id", "in", [...ids]);
	const rows = await unsafeBeyondScope(context, () => found.execute());
	return new Map(
		rows.map((row) => [
			row.id,
			{
				id: row.id,
				title: row.title,
				language: row.language === "en" ? "en" : "zh",
				organisation: { id: row.organisation_id, name: { en: row.name_en, zh: row.name_zh } },
				occupationId: row.occupation_id,
				version: row.version,
				competencies: row.competencies,
				sample: row.sample,
			},
		]),
	);
}

/** Of positions that the actor may aim at, those that ask for something else since a version of each that they saw. */
export async function positionsChanged(
	context: ReadContext,
	seen: ReadonlyMap<string, number>,
): Promise<ReadonlySet<string>> {
	const open = await positionsByIds(context, [...seen.keys()]);
	const ids = [...open.values()].flatMap(({ id, version }) => (version > (seen.get(id) ?? 0) ? [id] : []));
	if (ids.length === 0) return new Set();
	const versions = context.tx
		.selectFrom("need_version")
		.select(["need_id", "version"])
		.where("need_id", "in", ids)
		.where(sql<boolean>`(changes ? 'competencies' or changes ? 'occupationId')`);
	const rows = await unsafeBeyondScope(context, () => versions.execute());
	return new Set(rows.flatMap(({ need_id, version }) => (version > (seen.get(need_id) ?? 0) ? [need_id] : [])));
}

/** Of positions, those that the actor could still aim at had their last day not passed. */
export async function positionsLapsed(context: ReadContext, ids: readonly string[]): Promise<ReadonlySet<string>> {
	if (ids.length === 0) return new Set();
	const found = shown(context, true)
		.select("n.id")
		.where("n.id", "in", [...ids]);
	const rows = await unsafeBeyondScope(context, () => found.execute());
	return new Set(rows.map(({ id }) => id));
}
