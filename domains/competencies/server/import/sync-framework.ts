import { sql } from "kysely";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { searchWords } from "#platform/server/search/segment.ts";
import { type SyncResult, storedSearch, syncRows } from "./sync-rows.ts";

export interface SourceFramework {
	code: string;
	name: { en: string; zh: string };
	description: { en: string; zh: string };
	version: string;
	source: string;
	licence: string;
	attribution: string;
}

export interface SourceCompetency {
	code: string;
	kind: "skill" | "knowledge" | "technology" | "group";
	nameEn: string;
	nameZh: string | null;
	descriptionEn: string | null;
	descriptionZh: string | null;
	alternates: readonly string[];
	hot: boolean;
	/** Codes of broader competencies in the same framework. */
	parents: readonly string[];
}

export interface SourceLevel {
	competency: string;
	level: number;
	textEn: string;
	textZh: string | null;
}

export interface SyncedFramework {
	/** Code → id of every competency of the framework. */
	ids: ReadonlyMap<string, string>;
	details: Record<string, SyncResult>;
}

/** Brings one global framework with its competencies, levels and broader relations to the state of its source. */
export async function syncFramework(
	context: WriteContext,
	framework: SourceFramework,
	competencies: readonly SourceCompetency[],
	levels: readonly SourceLevel[],
): Promise<SyncedFramework> {
	const { tx } = context;
	const text = (name: string, value: (row: SourceFramework) => string) => ({ name, type: "text" as const, value });
	const frameworks = await syncRows(tx, {
		table: "framework",
		key: ["code"],
		columns: [
			{ name: "id", type: "uuid", value: newId, insertOnly: true },
			text("code", (row) => row.code),
			text("name_en", (row) => row.name.en),
			text("name_zh", (row) => row.name.zh),
			text("name_zh_origin", () => "project"),
			text("description_en", (row) => row.description.en),
			text("description_zh", (row) => row.description.zh),
			text("version", (row) => row.version),
			text("state", () => "published"),
			text("source", (row) => row.source),
			text("licence", (row) => row.licence),
			text("attribution", (row) => row.attribution),
			...["created_at", "updated_at", "published_at"].map((name) => ({
				name,
				type: "text" as const,
				value: () => context.now.toISOString(),
				stored: (carried: string) => `${carried}::timestamptz`,
				insertOnly: true,
			})),
		],
		rows: [framework],
		scope: sql<boolean>`t.code = ${framework.code} and t.region_id is null and t.organisation_id is null`,
		removal: "delete",
		describe: "x.code",
	});
	const { id: frameworkId } = await tx
		.selectFrom("framework")
		.select("id")
		.where("code", "=", framework.code)
		.where("region_id", "is", null)
		.where("organisation_id", "is", null)
		.executeTakeFirstOrThrow();
	const synced = await syncRows(tx, {
		table: "competency",
		key: ["framework_id", "code"],
		columns: [
			{ name: "id", type: "uuid", value: newId, insertOnly: true },
			{ name: "framework_id", type: "uuid", value: () => frameworkId },
			{ name: "code", type: "text", value: (row) => row.code },
			{ name: "kind", type: "text", value: (row) => row.kind },
			{ name: "name_en", type: "text", value: (row) => row.nameEn },
			{ name: "name_zh", type: "text", value: (row) => row.nameZh },
			{ name: "name_zh_origin", type: "text", value: (row) => (row.nameZh === null ? null : "project"), silent: true },
			{ name: "description_en", type: "text", value: (row) => row.descriptionEn },
			{ name: "description_zh", type: "text", value: (row) => row.descriptionZh },
			{
				name: "alternates",
				type: "text",
				value: (row) => JSON.stringify(row.alternates),
				stored: (carried) => `array(select jsonb_array_elements_text(${carried}::jsonb))`,
			},
			{ name: "hot", type: "boolean", value: (row) => row.hot },
			{ name: "search", type: "text", value: competencySearch, stored: storedSearch, silent: true },
		],
		rows: competencies,
		scope: sql<boolean>`t.framework_id = ${frameworkId}`,
		removal: { archiveAt: context.now },
		describe: "x.name_en",
	});
	const ids = await competencyIds(context, frameworkId);
	const idOf = (code: string): string => ids.get(code) ?? missing(code);
	const levelRows = await syncRows(tx, {
		table: "competency_level",
		key: ["competency_id", "level"],
		columns: [
			{ name: "competency_id", type: "uuid", value: (row) => idOf(row.competency) },
			{ name: "framework_id", type: "uuid", value: () => frameworkId, silent: true },
			{ name: "level", type: "numeric", value: (row) => row.level, stored: (carried) => `${carried}::numeric(2,1)` },
			{ name: "text_en", type: "text", value: (row) => row.textEn },
			{ name: "text_zh", type: "text", value: (row) => row.textZh },
			{ name: "text_zh_origin", type: "text", value: (row) => (row.textZh === null ? null : "project"), silent: true },
		],
		rows: levels,
		scope: sql<boolean>`t.framework_id = ${frameworkId}`,
		removal: "delete",
		describe: "x.text_en",
	});
	const relations = await syncRows(tx, {
		table: "competency_relation",
		key: ["framework_id", "source_id", "kind", "target_id"],
		columns: [
			{ name: "framework_id", type: "uuid", value: () => frameworkId },
			{ name: "source_id", type: "uuid", value: (row) => row.source },
			{ name: "kind", type: "text", value: () => "broader" },
			{ name: "target_id", type: "uuid", value: (row) => row.target },
		],
		rows: competencies.flatMap((row) =>
			row.parents.map((parent) => ({ source: idOf(row.code), target: idOf(parent) })),
		),
		scope: sql<boolean>`t.framework_id = ${frameworkId}`,
		removal: "delete",
		describe: "(select c.name_en from competency c where c.id = x.source_id)",
	});
	const of = (name: string): string => `${framework.code}.${name}`;
	return {
		ids,
		details: {
			[of("framework")]: frameworks,
			[of("competencies")]: synced,
			[of("levels")]: levelRows,
			[of("relations")]: relations,
		},
	};
}

function missing(code: string): never {
	throw new Error(`the source refers to competency ${code}, which it does not define`);
}

/** The competencies of a framework by their codes. */
export async function competencyIds({ tx }: ReadContext, frameworkId: string): Promise<Map<string, string>> {
	const rows = await tx
		.selectFrom("competency")
		.select(["id", "code"])
		.where("framework_id", "=", frameworkId)
		.execute();
	return new Map(rows.map(({ id, code }) => [code, id]));
}

const competencySearch = (row: SourceCompetency): string =>
	[
		`${row.nameEn} ${row.nameZh ?? ""}`,
		row.alternates.join(" "),
		`${row.descriptionEn ?? ""} ${row.descriptionZh ?? ""}`,
	]
		.map(searchWords)
		.join("\u0001");
