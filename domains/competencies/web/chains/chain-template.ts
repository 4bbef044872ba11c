import type { Language } from "#platform/web/i18n/languages.ts";

/** Headers by which the server recognises the columns, and rows that show how they are filled. */
const templates: Record<Language, readonly (readonly string[])[]> = {
	en: [
		[
			"Chain code",
			"Chain (English)",
			"Chain (Chinese)",
			"Stage",
			"Link code",
			"Link (English)",
			"Link (Chinese)",
			"Occupation",
			"Feeds (link codes)",
		],
		["equipment", "Equipment", "装备制造", "upstream", "parts", "Parts", "零部件", "51-4041.00", "machines"],
		["equipment", "Equipment", "装备制造", "midstream", "machines", "Machines", "整机", "Mechanical Engineers", ""],
	],
	zh: [
		[
			"产业链代码",
			"产业链（英文）",
			"产业链（中文）",
			"环节位置",
			"环节代码",
			"环节（英文）",
			"环节（中文）",
			"职业",
			"流向环节（代码）",
		],
		["equipment", "Equipment", "装备制造", "上游", "parts", "Parts", "零部件", "51-4041.00", "machines"],
		["equipment", "Equipment", "装备制造", "中游", "machines", "Machines", "整机", "机械工程师", ""],
	],
};

/** The template as CSV; the mark at its beginning lets Excel read the Chinese. */
export function chainTemplate(language: Language): Blob {
	const lines = templates[language].map((cells) => cells.join(","));
	return new Blob([`\uFEFF${lines.join("\r\n")}\r\n`], { type: "text/csv;charset=utf-8" });
}
