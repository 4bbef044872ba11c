import { sql } from "kysely";
import type { Named } from "#platform/contract/named.ts";
import type { ReadContext } from "#platform/server/database/context.ts";

/** How a competency is called outside of this region: by its framework's code and its own, which ESCO makes an IRI. */
export interface CompetencyCode {
	framework: string;
	code: string;
}

export interface CodedCompetency extends CompetencyCode {
	id: string;
	name: Named;
	frameworkName: Named;
}

const selectCoded = ({ tx }: ReadContext) =>
	tx
		.selectFrom("competency as c")
		.innerJoin("framework as f", "f.id", "c.framework_id")
		.select(["c.id", "c.code", "c.name_en", "c.name_zh", "f.code as framework"])
		.select(["f.name_en as framework_en", "f.name_zh as framework_zh"]);

type Row = Awaited<ReturnType<ReturnType<typeof selectCoded>["execute"]>>[number];

const toCoded = (row: Row): CodedCompetency => ({
	id: row.id,
	framework: row.framework,
	code: row.code,
	name: { en: row.name_en, zh: row.name_zh },
	frameworkName: { en: row.framework_en, zh: row.framework_zh },
});

/** Codes of competencies that the actor may see, by id. */
export async function codesOfCompetencies(
	context: ReadContext,
	ids: readonly string[],
): Promise<Map<string, CodedCompetency>> {
	if (ids.length === 0) return new Map();
	const rows = await selectCoded(context)
		.where("c.id", "in", [...ids])
		.execute();
	return new Map(rows.map((row) => [row.id, toCoded(row)]));
}

/**
 * Competencies in which evidence can be recorded, in the order of their codes; null where there is none. Where several
 * frameworks bear the code, that of the own organisation comes first, then the region's, then the one for everybody.
 */
export async function recordableByCode(
	context: ReadContext,
	codes: readonly CompetencyCode[],
): Promise<(CodedCompetency | null)[]> {
	if (codes.length === 0) return [];
	const rows = await selectCoded(context)
		.where("f.state", "=", "published")
		.where("c.kind", "<>", "group")
		.where("c.archived_at", "is", null)
		.where(
			sql<boolean>`(f.code, c.code) in (select * from unnest(${codes.map(({ framework }) => framework)}::text[],
				${codes.map(({ code }) => code)}::text[]))`,
		)
		.orderBy(sql`f.organisation_id is not distinct from ${context.actor.organisationId}::uuid`, "desc")
		.orderBy(sql`f.region_id is not null`, "desc")
		.orderBy("f.id")
		.execute();
	return codes.map(({ framework, code }) => {
		const found = rows.find((row) => row.framework === framework && row.code === code);
		return found ? toCoded(found) : null;
	});
}
