import { type ExpressionBuilder, sql } from "kysely";
import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { DB } from "#platform/server/database/schema.gen.ts";
import { searchQuery } from "#platform/server/search/segment.ts";
import type { FrameworkHead, frameworkChange, tree, treeQuery } from "../contract-frameworks.ts";
import type { competencyHit, competencyQuery } from "../contract-occupations.ts";
import { frameworkAbilities, visibleFramework, visibleFrameworks } from "./framework-policy.ts";
import { competencyBriefOf, competencyColumns, nameOf } from "./occupation-rows.ts";
import { searchRank } from "./search-rank.ts";

/** Frameworks that the actor may read: own ones first, then official, then those of the world. */
export async function listFrameworks(context: ReadContext, id?: string): Promise<FrameworkHead[]> {
	const { tx, actor } = context;
	const count = (kind: string) =>
		sql<number>`(select count(*) from competency c where c.framework_id = framework.id and c.kind = ${kind}
			and c.archived_at is null)`;
	let query = tx
		.selectFrom("framework")
		.leftJoin("organisation as o", "o.id", "framework.organisation_id")
		.leftJoin("region as r", "r.id", "framework.region_id")
		.selectAll("framework")
		.select(sql<string | null>`coalesce(o.name_en, r.name_en)`.as("owner_en"))
		.select(sql<string | null>`coalesce(o.name_zh, r.name_zh)`.as("owner_zh"))
		.select([count("skill").as("skills"), count("knowledge").as("knowledge")])
		.select([count("technology").as("technologies"), count("group").as("groups")])
		.select(
			sql<number>`(select count(*) from framework_proposal p where p.framework_id = framework.id
				and p.state = 'open')`.as("proposals"),
		)
		.where((is) => visibleFrameworks(context)(is as unknown as ExpressionBuilder<DB, "framework">));
	if (id) query = query.where("framework.id", "=", id);
	const rows = await query
		.orderBy(
			sql`framework.organisation_id is not distinct from ${actor.organisationId}::uuid
			and framework.organisation_id is not null`,
			"desc",
		)
		.orderBy(sql`framework.region_id is not null`, "desc")
		.orderBy(sql`framework.organisation_id is not null`, "desc")
		.orderBy("framework.code")
		.orderBy("framework.id")
		.execute();
	return rows.map((row) => ({
		id: row.id,
		code: row.code,
		name: nameOf(row),
		nameZhOrigin: row.name_zh_origin as FrameworkHead["nameZhOrigin"],
		description: { en: row.description_en, zh: row.description_zh },
		version: row.version,
		state: row.state as FrameworkHead["state"],
		owner: row.organisation_id ? "organisation" : row.region_id ? "region" : "global",
		ownerName: row.owner_en === null && row.owner_zh === null ? null : { en: row.owner_en, zh: row.owner_zh },
		source: row.source,
		licence: row.licence,
		attribution: row.attribution,
		sample: row.sample,
		revision: row.revision,
		updatedAt: row.updated_at,
		publishedAt: row.published_at,
		counts: { skill: row.skills, knowledge: row.knowledge, technology: row.technologies, group: row.groups },
		openProposals: row.proposals,
		abilities: frameworkAbilities(actor, row),
	}));
}

export async function getFramework(context: ReadContext, id: string): Promise<FrameworkHead> {
	await visibleFramework(context, id);
	const [found] = await listFrameworks(context, id);
	return found as FrameworkHead;
}

/** The competencies directly under one, or those that stand under none; thousands of them come in pages. */
export async function listTree(
	context: ReadContext,
	frameworkId: string,
	{ parent, archived, limit, after }: z.infer<typeof treeQuery>,
): Promise<z.infer<typeof tree>> {
	const framework = await visibleFramework(context, frameworkId);
	const position = sql<string>`(competency.code || ' ' || competency.id)`;
	let query = context.tx
		.selectFrom("competency")
		.select(competencyColumns)
		.select(position.as("position"))
		.select(
			sql<number>`(select count(*) from competency_relation r join competency n on n.id = r.source_id
				where r.target_id = competency.id and r.kind = 'broader' and n.archived_at is null)`.as("children"),
		)
		.select(sql<number>`(select count(*) from competency_level l where l.competency_id = competency.id)`.as("levels"))
		.where("framework_id", "=", framework.id);
	if (archived === "no") query = query.where("archived_at", "is", null);
	const under = sql`select from competency_relation r join competency b on b.id = r.target_id
		where r.source_id = competency.id and r.kind = 'broader'`;
	query = parent
		? query.where(sql<boolean>`exists (${under} and r.target_id = ${parent})`)
		: query.where(sql<boolean>`not exists (${under} and b.framework_id = ${framework.id})`);
	const { total } = await query.clearSelect().select(sql<number>`count(*)`.as("total")).executeTakeFirstOrThrow();
	if (after) query = query.where(sql<boolean>`${position} > ${after}`);
	const rows = await query
		.orderBy(position)
		.limit(limit + 1)
		.execute();
	const kept = rows.slice(0, limit);
	return {
		items: kept.map((row) => ({ ...competencyBriefOf(row), children: row.children, levels: row.levels })),
		total,
		nextAfter: rows.length > limit ? (kept.at(-1)?.position ?? null) : null,
	};
}

/** Competencies by words in either language, in every framework that the actor may read. */
export async function searchCompetencies(
	context: ReadContext,
	{ q, framework, kind, limit }: z.infer<typeof competencyQuery>,
): Promise<z.infer<typeof competencyHit>[]> {
	const words = searchQuery(q);
	if (!words) return [];
	const wanted = sql`to_tsquery('simple', ${words})`;
	let query = context.tx
		.selectFrom("competency")
		.innerJoin("framework", "framework.id", "competency.framework_id")
		.select(competencyColumns)
		.select(["framework.name_en as framework_en", "framework.name_zh as framework_zh"])
		.where(sql<boolean>`competency.search @@ ${wanted}`)
		.where("competency.archived_at", "is", null)
		.where((is) => visibleFrameworks(context)(is as unknown as ExpressionBuilder<DB, "framework">));
	if (framework) query = query.where("framework.id", "=", framework);
	query = kind ? query.where("competency.kind", "=", kind) : query.where("competency.kind", "<>", "group");
	const rows = await query
		.orderBy(searchRank(sql.ref("competency.search"), q, words), "desc")
		.orderBy(sql`length(coalesce(competency.name_en, competency.name_zh))`)
		.orderBy("competency.id")
		.limit(limit)
		.execute();
	return rows.map((row) => ({
		...competencyBriefOf(row),
		framework: { en: row.framework_en, zh: row.framework_zh },
	}));
}

/** What was changed in an own framework, the newest first; of drafts only for those who may read them. */
export async function listChanges(
	context: ReadContext,
	frameworkId: string,
	before?: number,
): Promise<z.infer<typeof frameworkChange>[]> {
	const framework = await visibleFramework(context, frameworkId);
	let query = context.tx
		.selectFrom("competency_change as h")
		.leftJoin("competency as c", "c.id", "h.competency_id")
		.leftJoin("person as p", "p.id", "h.person_id")
		.select(["h.id", "h.revision", "h.action", "h.at", "h.changes", "h.competency_id"])
		.select(["c.name_en", "c.name_zh", "p.name as person"])
		.where("h.framework_id", "=", framework.id);
	if (before !== undefined) query = query.where("h.revision", "<", before);
	const rows = await query.orderBy("h.revision", "desc").limit(100).execute();
	return rows.map((row) => ({
		id: row.id,
		revision: row.revision,
		action: row.action as z.infer<typeof frameworkChange>["action"],
		at: row.at,
		person: row.person,
		competency: row.competency_id ? { id: row.competency_id, name: nameOf(row) } : null,
		changes: row.changes as Record<string, unknown[]>,
	}));
}
