import type { ReadContext } from "#platform/server/database/context.ts";
import type { OutputColumn, OutputRow } from "#platform/server/tabular/cell-text.ts";
import type { Stage } from "../../contract-chains.ts";
import { getChain } from "./chain-queries.ts";

/** Columns of chains as a table, one row an occupation on a link; the import reads the same names in either language. */
export const chainColumns = [
	{ key: "chain", en: "Chain code", zh: "产业链代码", width: 16 },
	{ key: "chain_en", en: "Chain (English)", zh: "产业链（英文）", width: 28 },
	{ key: "chain_zh", en: "Chain (Chinese)", zh: "产业链（中文）", width: 28 },
	{ key: "stage", en: "Stage", zh: "环节位置", width: 12 },
	{ key: "link", en: "Link code", zh: "环节代码", width: 12 },
	{ key: "link_en", en: "Link (English)", zh: "环节（英文）", width: 28 },
	{ key: "link_zh", en: "Link (Chinese)", zh: "环节（中文）", width: 28 },
	{ key: "occupation", en: "Occupation", zh: "职业", width: 24 },
	{ key: "occupation_name", en: "Occupation name", zh: "职业名称", width: 32 },
	{ key: "feeds", en: "Feeds (link codes)", zh: "流向环节（代码）", width: 24 },
] as const;

export const stageWords: Record<Stage, { en: string; zh: string }> = {
	upstream: { en: "upstream", zh: "上游" },
	midstream: { en: "midstream", zh: "中游" },
	downstream: { en: "downstream", zh: "下游" },
};

export const exportColumns = (language: "en" | "zh"): OutputColumn[] =>
	chainColumns.map((column) => ({ key: column.key, label: column[language], kind: "text", width: column.width }));

/** A chain as rows; a link without occupations has one row. */
export async function chainRows(context: ReadContext, id: string, language: "en" | "zh"): Promise<OutputRow[]> {
	const chain = await getChain(context, id);
	const codeOf = new Map(chain.links.map((link) => [link.id, link.code]));
	return chain.links.flatMap((link) => {
		const row = {
			chain: chain.code,
			chain_en: chain.name.en,
			chain_zh: chain.name.zh,
			stage: stageWords[link.stage][language],
			link: link.code,
			link_en: link.name.en,
			link_zh: link.name.zh,
			// Codes hold neither spaces nor semicolons.
			feeds: link.feeds.map((id) => codeOf.get(id)).join("; "),
		};
		if (link.occupations.length === 0) return [row];
		return link.occupations.map(({ code, name }) => ({
			...row,
			occupation: code,
			occupation_name: name[language] ?? name.en ?? name.zh,
		}));
	});
}
