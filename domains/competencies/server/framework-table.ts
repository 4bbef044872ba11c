import type { ReadContext } from "#platform/server/database/context.ts";
import type { OutputColumn, OutputRow } from "#platform/server/tabular/cell-text.ts";
import { levels } from "../contract.ts";
import { contentsOf } from "./competency-content.ts";
import { visibleFramework } from "./framework-policy.ts";

/** Columns of a framework as a table; the same names are read back by the import, in either language. */
export const tableColumns = [
	{ key: "code", en: "Code", zh: "代码" },
	{ key: "kind", en: "Kind", zh: "类型" },
	{ key: "name_en", en: "Name (English)", zh: "名称（英文）" },
	{ key: "name_zh", en: "Name (Chinese)", zh: "名称（中文）" },
	{ key: "description_en", en: "Description (English)", zh: "说明（英文）" },
	{ key: "description_zh", en: "Description (Chinese)", zh: "说明（中文）" },
	{ key: "alternates", en: "Other names", zh: "别名" },
	{ key: "broader", en: "Broader (codes)", zh: "上位能力（代码）" },
	{ key: "prerequisites", en: "Prerequisites (codes)", zh: "先修能力（代码）" },
	{ key: "related", en: "Related (codes)", zh: "相关能力（代码）" },
	...levels.flatMap((level) => [
		{ key: `level_${level}_en`, en: `Level ${level} (English)`, zh: `等级 ${level}（英文）` },
		{ key: `level_${level}_zh`, en: `Level ${level} (Chinese)`, zh: `等级 ${level}（中文）` },
	]),
] as const;

export const kindWords = {
	skill: { en: "skill", zh: "技能" },
	knowledge: { en: "knowledge", zh: "知识" },
	technology: { en: "technology", zh: "技术工具" },
	group: { en: "group", zh: "分组" },
} as const;

/** Between several codes or names in one cell. */
export const listSeparator = "; ";

export const exportColumns = (language: "en" | "zh"): OutputColumn[] => [
	...tableColumns.map((column) => ({ key: column.key, label: column[language], kind: "text" as const, width: 24 })),
	{ key: "archived", label: language === "zh" ? "已停用" : "Archived", kind: "text" as const },
];

/** All competencies of a framework as rows, archived ones marked. */
export async function frameworkRows(
	context: ReadContext,
	frameworkId: string,
	language: "en" | "zh",
): Promise<OutputRow[]> {
	const framework = await visibleFramework(context, frameworkId);
	const competencies = await context.tx
		.selectFrom("competency")
		.select("id")
		.where("framework_id", "=", framework.id)
		.orderBy("code")
		.execute();
	const contents = await contentsOf(
		context,
		competencies.map(({ id }) => id),
	);
	// A relation into another framework has no code that this table could name.
	const codes = (ids: readonly string[]): string =>
		ids
			.flatMap((id) => contents.get(id)?.code ?? [])
			.sort()
			.join(listSeparator);
	return [...contents.values()]
		.sort((a, b) => (a.code < b.code ? -1 : 1))
		.map((content) => ({
			code: content.code,
			kind: kindWords[content.kind][language],
			name_en: content.name.en,
			name_zh: content.name.zh,
			description_en: content.description.en,
			description_zh: content.description.zh,
			alternates: content.alternates.join(listSeparator),
			broader: codes(content.broader),
			prerequisites: codes(content.prerequisites),
			related: codes(content.related),
			...Object.fromEntries(
				content.levels.flatMap(({ level, text }) => [
					[`level_${level}_en`, text.en],
					[`level_${level}_zh`, text.zh],
				]),
			),
			archived: content.archived ? (language === "zh" ? "是" : "yes") : "",
		}));
}
