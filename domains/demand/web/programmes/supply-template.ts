import type { Language } from "#platform/web/i18n/languages.ts";

/** Headers by which the server recognises the columns, and two rows that show how they are filled. */
const templates: Record<Language, readonly (readonly string[])[]> = {
	en: [
		["Programme", "Programme code", "Degree", "Occupation code", "Share", "Graduation year", "Graduates", "Qualified"],
		["Big data technology", "610205", "associate", "15-2051.00", "60%", "2027", "120", "80"],
		["Big data technology", "610205", "associate", "15-1243.00", "40%", "2027", "120", "80"],
	],
	zh: [
		["专业", "专业代码", "层次", "职业代码", "比例", "毕业年份", "预计毕业生", "预计合格"],
		["大数据技术", "610205", "高职", "15-2051.00", "60%", "2027", "120", "80"],
		["大数据技术", "610205", "高职", "15-1243.00", "40%", "2027", "120", "80"],
	],
};

/** The template as CSV; the mark at its beginning lets Excel read the Chinese. */
export function supplyTemplate(language: Language): Blob {
	const lines = templates[language].map((cells) => cells.join(","));
	return new Blob([`\uFEFF${lines.join("\r\n")}\r\n`], { type: "text/csv;charset=utf-8" });
}
