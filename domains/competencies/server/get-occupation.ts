import { sql } from "kysely";
import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import type { attribution, levelText, OccupationDetail } from "../contract-occupations.ts";
import { nameOf, occupationBriefOf, occupationColumns, requirementsOf } from "./occupation-rows.ts";

type LevelText = z.infer<typeof levelText>;

/** Everything the platform knows of an occupation, and what it does not know. */
export async function getOccupation(context: ReadContext, id: string): Promise<OccupationDetail> {
	const { tx } = context;
	const row = await tx
		.selectFrom("occupation")
		.leftJoin("occupation_group as g", (join) =>
			join.onRef("g.system", "=", "occupation.system").onRef("g.code", "=", "occupation.group_code"),
		)
		.select(occupationColumns)
		.select(["occupation.description_en", "occupation.description_zh", "occupation.job_zone"])
		.select(["g.name_en as group_en", "g.name_zh as group_zh"])
		.where("occupation.id", "=", id)
		.executeTakeFirst();
	if (!row) throw notFound();
	const all = (await requirementsOf(context, [id], { requiredOnly: false, technologies: true })).get(id) ?? [];
	const rated = all.filter(({ basis }) => basis !== "technology");
	const technologies = all.filter(({ basis }) => basis === "technology");
	const anchors = await anchorsOf(
		context,
		rated.map(({ competency }) => competency.id),
	);
	const classes = await classesOf(
		context,
		technologies.map(({ competency }) => competency.id),
	);
	const [tasks, related, titles, chainLinks, attributions] = [
		await tasksOf(context, id),
		await relatedOf(context, id),
		await titlesOf(context, id),
		await chainLinksOf(context, id),
		await attributionsOf(context, row.system),
	];
	return {
		...occupationBriefOf(row),
		group: row.group_en === null && row.group_zh === null ? null : { en: row.group_en, zh: row.group_zh },
		description: { en: row.description_en, zh: row.description_zh },
		jobZone: row.job_zone,
		requirements: rated.map((one) => ({ ...one, anchors: anchors.get(one.competency.id) ?? [] })),
		technologies: technologies.map((one) => ({ ...one, class: classes.get(one.competency.id) ?? null })),
		tasks,
		related,
		titles,
		missing: missingOf({ rated: row.has_ratings, system: row.system, technologies, tasks, related }),
		attributions,
		chainLinks,
	};
}

/** ESCO gives no tasks, technologies and related occupations to any occupation: only its levels are worth a word. */
function missingOf(known: {
	rated: boolean;
	system: string;
	technologies: readonly unknown[];
	tasks: readonly unknown[];
	related: readonly unknown[];
}): OccupationDetail["missing"] {
	if (known.system === "esco") return ["levels"];
	return [
		...(known.rated ? [] : (["ratings"] as const)),
		...(known.tasks.length > 0 ? [] : (["tasks"] as const)),
		...(known.technologies.length > 0 ? [] : (["technologies"] as const)),
		...(known.related.length > 0 ? [] : (["related"] as const)),
	];
}

async function anchorsOf({ tx }: ReadContext, ids: readonly string[]): Promise<Map<string, LevelText[]>> {
	const found = new Map<string, LevelText[]>();
	if (ids.length === 0) return found;
	const rows = await tx
		.selectFrom("competency_level")
		.selectAll()
		.where("competency_id", "in", [...ids])
		.orderBy("level")
		.execute();
	for (const row of rows) {
		const list = found.get(row.competency_id) ?? [];
		list.push({
			level: Number(row.level),
			text: { en: row.text_en, zh: row.text_zh },
			textZhOrigin: row.text_zh_origin as LevelText["textZhOrigin"],
		});
		found.set(row.competency_id, list);
	}
	return found;
}

/** First heading of each technology. */
async function classesOf({ tx }: ReadContext, ids: readonly string[]) {
	if (ids.length === 0) return new Map<string, { en: string | null; zh: string | null }>();
	const rows = await tx
		.selectFrom("competency_relation as r")
		.innerJoin("competency as c", "c.id", "r.target_id")
		.select(["r.source_id", "c.name_en", "c.name_zh"])
		.where("r.kind", "=", "broader")
		.where("r.source_id", "in", [...ids])
		.orderBy("c.code", "desc")
		.execute();
	return new Map(rows.map((row) => [row.source_id, nameOf(row)]));
}

async function tasksOf({ tx }: ReadContext, id: string): Promise<OccupationDetail["tasks"]> {
	const rows = await tx
		.selectFrom("occupation_task")
		.select(["code", "text_en", "text_zh", "core"])
		.where("occupation_id", "=", id)
		.orderBy(sql`core desc nulls last`)
		.orderBy("position")
		.execute();
	return rows.map(({ code, text_en, text_zh, core }) => ({ code, text: { en: text_en, zh: text_zh }, core }));
}

async function relatedOf({ tx }: ReadContext, id: string): Promise<OccupationDetail["related"]> {
	const rows = await tx
		.selectFrom("occupation_related as r")
		.innerJoin("occupation", "occupation.id", "r.related_id")
		.select(occupationColumns)
		.select("r.tier")
		.where("r.occupation_id", "=", id)
		.where("occupation.archived_at", "is", null)
		.orderBy("r.position")
		.execute();
	return rows.map((row) => ({
		...occupationBriefOf(row),
		tier: row.tier as OccupationDetail["related"][number]["tier"],
	}));
}

async function titlesOf({ tx }: ReadContext, id: string): Promise<OccupationDetail["titles"]> {
	const rows = await tx
		.selectFrom("occupation_title")
		.select(["kind", "text"])
		.where("occupation_id", "=", id)
		.orderBy("kind")
		.orderBy("text")
		.execute();
	return rows as OccupationDetail["titles"];
}

async function chainLinksOf({ tx }: ReadContext, id: string): Promise<OccupationDetail["chainLinks"]> {
	const rows = await tx
		.selectFrom("link_occupation as lo")
		.innerJoin("chain_link as l", "l.id", "lo.link_id")
		.innerJoin("industry_chain as c", "c.id", "l.chain_id")
		.select(["l.id", "l.name_en", "l.name_zh", "c.name_en as chain_en", "c.name_zh as chain_zh"])
		.where("lo.occupation_id", "=", id)
		.orderBy("c.code")
		.orderBy("l.position")
		.execute();
	return rows.map((row) => ({ linkId: row.id, name: nameOf(row), chain: { en: row.chain_en, zh: row.chain_zh } }));
}

/** The frameworks of its source, each with its own release. */
async function attributionsOf({ tx }: ReadContext, system: string): Promise<z.infer<typeof attribution>[]> {
	const rows = await tx
		.selectFrom("framework")
		.select(["name_en", "name_zh", "version", "licence", "attribution"])
		.where("code", "like", `${system}-%`)
		.where("region_id", "is", null)
		.where("organisation_id", "is", null)
		.orderBy("code")
		.execute();
	return rows.map((row) => ({
		name: nameOf(row),
		version: row.version,
		licence: row.licence,
		text: row.attribution,
	}));
}
