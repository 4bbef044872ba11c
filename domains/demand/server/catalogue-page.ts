import { escapeHtml } from "#platform/server/pdf/print-pdf.ts";
import {
	conclusionWords,
	isOwnRows,
	kindWords,
	type Language,
	ownRowsWords,
	ratioText,
	starsText,
} from "../catalogue-words.ts";
import type { CatalogueEntry, CatalogueHead } from "../contract-catalogue.ts";

const words = {
	title: { en: "Shortage catalogue", zh: "紧缺人才目录" },
	version: { en: "version", zh: "第" },
	versionEnd: { en: "", zh: "版" },
	draft: { en: "draft, not published", zh: "草案，未发布" },
	published: { en: "published", zh: "发布于" },
	rule: { en: "rule", zh: "规则" },
	lead: {
		en: "Demand over qualified supply with its exact 95 % interval. Where the interval includes 1, or fewer than 8 people were counted, no conclusion is drawn. Stars follow the lower end of the interval.",
		zh: "需求与合格供给之比及其精确 95 % 区间。区间包含 1 或合计不足 8 人的，不作结论。星级按区间下限评定。",
	},
	sample: {
		en: "Figures marked “sample” rest on invented data for demonstration.",
		zh: "标有“样例”的数字含有为演示而虚构的数据。",
	},
	columns: {
		en: ["Code", "Occupation", "Demand", "Graduates", "Qualified", "Ratio (95 %)", "Stars", "Kind", "Conclusion"],
		zh: ["代码", "职业", "需求", "毕业生", "合格", "比值（95 %）", "星级", "类型", "结论"],
	},
	sampleMark: { en: "sample", zh: "样例" },
} as const;

/** The whole catalogue as a page for printing; every text in it is escaped. */
export function cataloguePage(head: CatalogueHead, entries: readonly CatalogueEntry[], language: Language): string {
	const figure = (value: number): string =>
		new Intl.NumberFormat(language === "zh" ? "zh-CN" : "en-GB", { maximumFractionDigits: 1 }).format(value);
	const name = (text: { en: string | null; zh: string | null }): string =>
		escapeHtml((language === "zh" ? (text.zh ?? text.en) : (text.en ?? text.zh)) ?? "");
	const state = head.version
		? `${words.version[language]} ${head.version} ${words.versionEnd[language]} · ${words.published[language]} ${head.publishedAt?.slice(0, 10)}`
		: words.draft[language];
	const rows = entries.map(
		(entry) =>
			`<tr><td>${escapeHtml(entry.occupation.code)}</td><td>${name(entry.occupation.name)}${
				entry.sample ? ` <em>${words.sampleMark[language]}</em>` : ""
			}</td><td class="n">${figure(entry.demand)}</td><td class="n">${figure(entry.supplyNominal)}</td><td class="n">${figure(
				entry.supplyQualified,
			)}</td><td class="n">${isOwnRows(entry) ? "" : ratioText(entry, language)}</td><td class="s">${
				entry.stars > 0 ? starsText(entry.stars) : ""
			}</td><td>${entry.kind === "none" ? "" : kindWords[entry.kind][language]}</td><td>${escapeHtml(
				conclusionWords[entry.conclusion]?.[language] ?? entry.conclusion,
			)}</td></tr>`,
	);
	return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${words.title[language]} ${head.year}</title><style>
body{font:9.5px/1.45 Inter,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;color:#1B2533;font-variant-numeric:tabular-nums}
h1{font:600 20px/1.2 "Source Serif 4","Noto Serif CJK SC","Songti SC",SimSun,serif;margin:0 0 2mm}
p{margin:0 0 2mm;color:#5B6472;max-width:160mm}table{width:100%;border-collapse:collapse;margin-top:4mm}
th{text-align:left;border-bottom:1px solid #1B2533;padding:1mm}td{border-bottom:.5px solid #E3E0D8;padding:1mm;vertical-align:top}
thead{display:table-header-group}tr{break-inside:avoid}.n{text-align:right;white-space:nowrap}.s{color:#8A5B00;white-space:nowrap}em{color:#5B6472}
</style><h1>${words.title[language]} ${head.year} · ${name(head.region.name)}</h1>
<p>${escapeHtml(state)} · ${words.rule[language]} ${escapeHtml(head.rule)}</p><p>${head.scope === "own" ? ownRowsWords[language] : words.lead[language]}</p>
${entries.some((entry) => entry.sample) ? `<p>${words.sample[language]}</p>` : ""}
<table><thead><tr>${words.columns[language].map((label) => `<th>${label}</th>`).join("")}</tr></thead><tbody>${rows.join("")}</tbody></table></html>`;
}
