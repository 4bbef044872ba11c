import type { z } from "zod";
import type { Route } from "#platform/server/http/route.ts";
import { exportRoute } from "#platform/server/lists/export-list.ts";
import type { OutputColumn } from "#platform/server/tabular/cell-text.ts";
import { conclusionWords, isOwnRows, kindWords, type Language, reasonText } from "../catalogue-words.ts";
import { type catalogueEntry, catalogueId, entryQuery } from "../contract-catalogue.ts";
import { allEntries } from "./catalogue-entry-queries.ts";

const labels: Record<string, Record<Language, string>> = {
	code: { en: "Code", zh: "代码" },
	nameEn: { en: "Occupation (English)", zh: "职业（英文）" },
	nameZh: { en: "Occupation (Chinese)", zh: "职业（中文）" },
	demand: { en: "Demand", zh: "需求" },
	demandAssumed: { en: "of it: headcount assumed", zh: "其中：人数为假定" },
	demandSample: { en: "of it: sample", zh: "其中：样例数据" },
	supplyNominal: { en: "Graduates expected", zh: "预计毕业生" },
	supplyQualified: { en: "of them qualified", zh: "其中合格" },
	gap: { en: "Gap", zh: "缺口" },
	ratio: { en: "Ratio", zh: "比值" },
	lower: { en: "Ratio, lower 95 %", zh: "比值 95 % 下限" },
	upper: { en: "Ratio, upper 95 %", zh: "比值 95 % 上限" },
	stars: { en: "Stars", zh: "星级" },
	kind: { en: "Kind", zh: "类型" },
	conclusion: { en: "Conclusion", zh: "结论" },
	reasons: { en: "Why", zh: "理由" },
	sample: { en: "Sample", zh: "样例" },
	note: { en: "Note", zh: "备注" },
};
const texts = new Set(["code", "nameEn", "nameZh", "kind", "conclusion", "reasons", "sample", "note"]);

export const catalogueColumns = (language: Language): OutputColumn[] =>
	Object.entries(labels).map(([key, label]) => ({
		key,
		label: label[language],
		kind: texts.has(key) ? "text" : "number",
		width: key.startsWith("name") || key === "reasons" ? 40 : 14,
	}));

export const toRow = (entry: z.infer<typeof catalogueEntry>, language: Language) => ({
	...entry,
	code: entry.occupation.code,
	nameEn: entry.occupation.name.en,
	nameZh: entry.occupation.name.zh,
	kind: kindWords[entry.kind][language],
	conclusion: conclusionWords[entry.conclusion]?.[language] ?? entry.conclusion,
	reasons: entry.reasons.map((reason) => reasonText(reason, language)).join(" "),
	sample: entry.sample ? (language === "zh" ? "样例" : "sample") : "",
	occupation: null,
	// Not known from the own rows: an empty cell is no zero.
	...(isOwnRows(entry) && { gap: null, ratio: null, lower: null, upper: null, stars: null, kind: "" }),
});

export const catalogueExport: Route = exportRoute<z.infer<typeof entryQuery> & { id: string }>({
	id: "demand.catalogues.export",
	path: "/catalogues/:id/export",
	summary: "All filtered entries of a catalogue as CSV or Excel",
	access: "public",
	params: catalogueId,
	query: entryQuery,
	fileName: { en: "shortage-catalogue", zh: "紧缺人才目录" },
	columns: catalogueColumns,
	rows: async (context, query, language) =>
		(await allEntries(context, query.id, query)).map((entry) => toRow(entry, language)),
});
