import type { CatalogueEntry } from "./contract-catalogue.ts";

export type Language = "en" | "zh";
type Words = Record<Language, string>;

/** Words of the catalogue that the screen, the exports and the printed version share. */
export const kindWords: Record<CatalogueEntry["kind"], Words> = {
	supply: { en: "supply", zh: "供给型" },
	quantity: { en: "quantity", zh: "数量型" },
	ability: { en: "ability", zh: "能力型" },
	dynamic: { en: "dynamic", zh: "动态型" },
	none: { en: "none", zh: "无" },
};

/** Entries of a draft of which only the own rows are read: sums without any conclusion. */
export const isOwnRows = ({ conclusion }: Pick<CatalogueEntry, "conclusion">): boolean => conclusion === "own-rows";

export const ownRowsWords: Words = {
	en: "This is a draft of the region's administration. Only the rows of your organisation are shown and counted; gap, ratio and conclusion are not shown before it is published.",
	zh: "这是区域主管部门的草稿。仅显示并统计本单位的数据；缺口、比值与结论在发布前不显示。",
};

export const conclusionWords: Record<string, Words> = {
	shortage: { en: "Shortage", zh: "紧缺" },
	surplus: { en: "Supply exceeds demand", zh: "供大于求" },
	"not-enough-evidence": { en: "Not enough evidence", zh: "证据不足" },
	"own-rows": { en: "Own rows only", zh: "仅本单位数据" },
};

const number = (language: Language, value: number | null | undefined, digits = 2): string =>
	value === null || value === undefined
		? "∞"
		: new Intl.NumberFormat(language === "zh" ? "zh-CN" : "en-GB", { maximumFractionDigits: digits }).format(value);

type Values = Record<string, number | null>;
type Sentence = Record<Language, (v: (name: string, digits?: number) => string, values: Values) => string>;

const sentences: Record<string, Sentence> = {
	"conclusion.too-few": {
		en: (v) => `${v("n")} people counted in demand and supply; a conclusion needs at least ${v("minimum")}.`,
		zh: (v) => `需求与供给合计 ${v("n")} 人，少于下结论所需的 ${v("minimum")} 人。`,
	},
	"conclusion.no-supply-known": {
		en: () => "No programme is on record for the region and year: nothing can be said about supply.",
		zh: () => "该区域该年度没有任何专业的供给记录，无法对供给作出判断。",
	},
	"conclusion.interval-includes-1": {
		en: (v) => `The interval of the ratio, ${v("lower")} to ${v("upper")}, includes 1: chance alone could explain it.`,
		zh: (v) => `比值区间 ${v("lower")}～${v("upper")} 包含 1：偶然波动即可解释。`,
	},
	"conclusion.lower-bound-above-1": {
		en: (v) =>
			`The whole interval of the ratio, ${v("lower")} to ${v("upper")}, lies above 1; the stars follow its lower end.`,
		zh: (v) => `比值区间 ${v("lower")}～${v("upper")} 全部高于 1；星级按区间下限评定。`,
	},
	"conclusion.upper-bound-below-1": {
		en: (v) => `The whole interval of the ratio, ${v("lower")} to ${v("upper")}, lies below 1.`,
		zh: (v) => `比值区间 ${v("lower")}～${v("upper")} 全部低于 1。`,
	},
	"kind.no-demand": { en: () => "Nobody asks for it.", zh: () => "没有需求。" },
	"kind.no-programme": { en: () => "No programme of the region leads there.", zh: () => "区域内没有专业通向该职业。" },
	"kind.cohorts-shrink": {
		en: (v) =>
			`Its cohorts shrink significantly: each is ${v("factor")} times the one before (${v("lower")} to ${v("upper")}).`,
		zh: (v) => `毕业届次规模显著缩减：每届为上一届的 ${v("factor")} 倍（${v("lower")}～${v("upper")}）。`,
	},
	"kind.too-few-graduates": {
		en: (v) => `${v("supplyNominal", 1)} graduates are expected for ${v("demand", 1)} openings.`,
		zh: (v) => `预计毕业生 ${v("supplyNominal", 1)} 人，岗位需求 ${v("demand", 1)} 人。`,
	},
	"kind.too-few-qualified": {
		en: (v) =>
			`Graduates would do (${v("supplyNominal", 1)}), but only ${v("supplyQualified", 1)} of them are expected to have the competencies, for ${v("demand", 1)} openings.`,
		zh: (v) =>
			`毕业生数量（${v("supplyNominal", 1)} 人）足够，但预计具备所需能力的仅 ${v("supplyQualified", 1)} 人，需求 ${v("demand", 1)} 人。`,
	},
	"kind.demand-rises": {
		en: (v) =>
			`Met today, but demand rises significantly: each period has ${v("factor")} times the one before (${v("lower")} to ${v("upper")}).`,
		zh: (v) => `目前供需平衡，但需求显著上升：每期为上期的 ${v("factor")} 倍（${v("lower")}～${v("upper")}）。`,
	},
	"kind.met": {
		en: (v) => `${v("supplyQualified", 1)} qualified people are expected for ${v("demand", 1)} openings.`,
		zh: (v) => `预计合格毕业生 ${v("supplyQualified", 1)} 人，需求 ${v("demand", 1)} 人。`,
	},
};

/** A reason of the engine in words, with its numbers. */
export function reasonText(reason: { code: string; values: Values }, language: Language): string {
	const sentence = sentences[reason.code];
	if (!sentence) return reason.code;
	return sentence[language]((name, digits) => number(language, reason.values[name], digits), reason.values);
}

export const ratioText = (entry: Pick<CatalogueEntry, "ratio" | "lower" | "upper">, language: Language): string =>
	`${number(language, entry.ratio, 1)} (${number(language, entry.lower, 1)}–${number(language, entry.upper, 1)})`;

export const starsText = (stars: number): string => "★".repeat(stars) + "☆".repeat(5 - stars);
