import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import type { CompetencyBrief } from "../contract.ts";
import type { CompetencyDetail } from "../contract-frameworks.ts";
import { frameworkAbilities, visibleCompetencies, visibleFramework } from "./framework-policy.ts";
import { competencyBriefOf, competencyColumns, nameOf } from "./occupation-rows.ts";

/** One competency with its levels, relations in both directions, and how many occupations require it. */
export async function getCompetency(context: ReadContext, id: string): Promise<CompetencyDetail> {
	const { tx } = context;
	if (!(await visibleCompetencies(context, [id])).has(id)) throw notFound();
	const row = await tx.selectFrom("competency").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
	const framework = await visibleFramework(context, row.framework_id);
	const levels = await tx
		.selectFrom("competency_level")
		.selectAll()
		.where("competency_id", "=", id)
		.orderBy("level")
		.execute();
	const { occupations } = await tx
		.selectFrom("occupation_requirement as r")
		.innerJoin("occupation as o", "o.id", "r.occupation_id")
		.select(sql<number>`count(*)`.as("occupations"))
		.where("r.competency_id", "=", id)
		.where((is) => is.or([is("r.required", "=", true), is("r.basis", "=", "technology")]))
		.where("o.archived_at", "is", null)
		.executeTakeFirstOrThrow();
	const ends = await neighbours(context, id);
	const of = (kind: string, direction: "out" | "in"): CompetencyBrief[] =>
		ends.filter((end) => end.kind === kind && end.direction === direction).map(({ competency }) => competency);
	return {
		...competencyBriefOf(row),
		name: nameOf(row),
		description: { en: row.description_en, zh: row.description_zh },
		alternates: row.alternates,
		levels: levels.map((level) => ({
			level: Number(level.level),
			text: { en: level.text_en, zh: level.text_zh },
			textZhOrigin: level.text_zh_origin as "project" | null,
		})),
		broader: of("broader", "out"),
		narrower: of("broader", "in"),
		prerequisites: of("prerequisite", "out"),
		prerequisiteOf: of("prerequisite", "in"),
		related: [...of("related", "out"), ...of("related", "in")],
		occupations,
		revision: framework.revision,
		abilities: frameworkAbilities(context.actor, framework),
	};
}

/** A class of technologies has thousands of narrower ones: what a page can show of them. */
const MOST = 200;

async function neighbours(context: ReadContext, id: string) {
	const { rows } = await sql<{ other: string; kind: string; direction: "out" | "in" }>`
		select target_id as other, kind, 'out' as direction from competency_relation where source_id = ${id}
		union
		select source_id, kind, 'in' from competency_relation where target_id = ${id}
		limit ${MOST}`.execute(context.tx);
	const visible = await visibleCompetencies(
		context,
		rows.map(({ other }) => other),
	);
	if (visible.size === 0) return [];
	const found = await context.tx
		.selectFrom("competency")
		.select(competencyColumns)
		.where("id", "in", [...visible])
		.orderBy("code")
		.execute();
	return found.flatMap((one) =>
		rows
			.filter(({ other }) => other === one.id)
			.map(({ kind, direction }) => ({ kind, direction, competency: competencyBriefOf(one) })),
	);
}
