import type { Route } from "#platform/server/http/route.ts";
import { exportRoute } from "#platform/server/lists/export-list.ts";
import type { OutputRow } from "#platform/server/tabular/cell-text.ts";
import { type Posting, type PostingQuery, postingQuery } from "../contract-postings.ts";
import { type TitleDecision, titleDecisionQuery } from "../contract-titles.ts";
import { fieldWords, stateWords } from "../posting-words.ts";
import { importPostings } from "./demand-policy.ts";
import { minorUnitScale } from "./parse-posting-row.ts";
import { allPostings } from "./posting-queries.ts";
import { allTitleDecisions } from "./title-queries.ts";

type Language = "en" | "zh";
const word = (en: string, zh: string) => ({ en, zh });

const extraWords = {
	source: word("Source", "来源"),
	year: word("Year", "年份"),
	copies: word("Copies", "份数"),
	assumed: word("Headcount assumed", "人数为假定"),
	code: word("Occupation code", "职业代码"),
	occupationEn: word("Occupation (English)", "职业（英文）"),
	occupationZh: word("Occupation (Chinese)", "职业（中文）"),
	state: word("Settled", "归类状态"),
	score: word("Score", "匹配得分"),
	placeText: word("Place as written", "原文地点"),
	sample: word("Sample", "样例"),
	scope: word("Counts for", "适用范围"),
	decidedBy: word("Decided by", "决定人"),
	decidedAt: word("Decided at", "决定时间"),
	postings: word("Postings", "招聘条数"),
};

const nameIn = (name: { en: string | null; zh: string | null } | undefined, language: Language) =>
	name ? (language === "zh" ? (name.zh ?? name.en) : (name.en ?? name.zh)) : null;

/** Major units as text, so that no digit is lost on the way into a spreadsheet. */
const amount = (minor: number | null | undefined, currency: string | undefined): number | null =>
	minor === null || minor === undefined ? null : minor / 10 ** minorUnitScale(currency ?? "CNY");

function postingRow(posting: Posting, language: Language): OutputRow {
	return {
		source: posting.source.name,
		externalId: posting.externalId,
		year: posting.year,
		title: posting.title,
		secondaryTitle: posting.secondaryTitle,
		employer: posting.employer,
		category: posting.category,
		headcount: posting.headcount,
		assumed: yes(posting.headcountAssumed, language),
		payFrom: amount(posting.pay?.from, posting.pay?.currency),
		payTo: amount(posting.pay?.to, posting.pay?.currency),
		currency: posting.pay?.currency ?? null,
		payPeriod: posting.pay?.period ?? null,
		place: nameIn(posting.place?.name, language),
		placeText: posting.placeText,
		postedOn: posting.postedOn,
		copies: posting.copies,
		code: posting.occupation?.code ?? null,
		occupationEn: posting.occupation?.name.en ?? null,
		occupationZh: posting.occupation?.name.zh ?? null,
		state: stateWords[posting.matchState][language],
		score: posting.matchScore === null ? null : Math.round(posting.matchScore * 1000) / 1000,
		sample: yes(posting.sample, language),
	};
}

const yes = (value: boolean, language: Language): string => (value ? (language === "zh" ? "是" : "yes") : "");

const numbers = new Set(["year", "headcount", "copies", "score", "postings", "payFrom", "payTo"]);
const labels: Record<string, Record<Language, string>> = { ...fieldWords, ...extraWords };
const columnsOf = (keys: readonly string[]) => (language: Language) =>
	keys.map((key) => ({
		key,
		label: labels[key]?.[language] ?? key,
		kind: key === "postedOn" ? ("date" as const) : numbers.has(key) ? ("number" as const) : ("text" as const),
		...(["title", "occupationEn", "employer"].includes(key) && { width: 34 }),
	}));

const postingKeys =
	"source externalId year title secondaryTitle employer category headcount assumed payFrom payTo currency payPeriod place placeText postedOn copies code occupationEn occupationZh state score sample".split(
		" ",
	);

export const postingExport: Route = exportRoute<PostingQuery>({
	id: "demand.postings.export",
	path: "/postings/export",
	summary: "All filtered postings as CSV or Excel",
	access: importPostings,
	query: postingQuery,
	fileName: word("postings", "招聘信息"),
	columns: columnsOf(postingKeys),
	async *rows(context, query, language) {
		for await (const posting of allPostings(context, query)) yield postingRow(posting, language);
	},
});

const decisionRow = (decision: TitleDecision, language: Language): OutputRow => ({
	title: decision.title,
	code: decision.occupation?.code ?? null,
	occupationEn: decision.occupation?.name.en ?? null,
	occupationZh: decision.occupation?.name.zh ?? null,
	state: stateWords[decision.occupation ? "decided" : "none"][language],
	scope:
		decision.scope === "region" ? word("the region", "全区域")[language] : word("own postings", "本单位")[language],
	postings: decision.postings,
	decidedBy: decision.decidedBy,
	decidedAt: decision.decidedAt,
});

export const decisionExport: Route = exportRoute({
	id: "demand.titles.export",
	path: "/title-decisions/export",
	summary: "All settled titles as CSV or Excel",
	access: importPostings,
	query: titleDecisionQuery,
	fileName: word("title-decisions", "职位归类决定"),
	columns: columnsOf("title code occupationEn occupationZh state scope postings decidedBy decidedAt".split(" ")),
	async *rows(context, query, language) {
		for await (const row of allTitleDecisions(context, titleDecisionQuery.parse(query)))
			yield decisionRow(row, language);
	},
});
