import type { Named } from "#platform/contract/named.ts";
import { type ChainPreview, type Stage, stages } from "../../contract-chains.ts";
import { competencyProblem } from "../competency-problem.ts";
import type { FoundOccupation } from "../occupations-by-text.ts";
import { normalHeader, type UploadedTable } from "../read-uploaded-table.ts";
import { chainColumns, stageWords } from "./chain-table.ts";

export interface ChainRow {
	line: number;
	/** Code of the chain; where the file has none, its name. */
	chain: string;
	chainName: Named;
	stage: Stage | null;
	/** Code of the link; where the file has none, its name. */
	link: string;
	linkCode: string | null;
	linkName: Named;
	/** Codes or names of the links that it feeds; empty: nothing is said. */
	feeds: string[];
	/** As written; empty: the row is about the link alone. */
	occupationText: string;
	occupation: FoundOccupation | null;
	problems: ChainPreview["rows"][number]["problems"];
}

/** How long a text may be, as in the form. */
const most: Record<string, number> = { chain: 40, link: 40, occupation: 200, feeds: 4000 };
const code = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u;

/**
 * Reads rows of chains. Columns are known by their names in either language, or by their keys; unknown ones are left out.
 * @throws Problem competencies/source-file-columns when the stage or the names are missing
 */
export function parseChainRows(table: UploadedTable): ChainRow[] {
	const place = new Map<string, number>();
	for (const column of chainColumns) {
		const names = [column.key, column.en, column.zh].map(normalHeader);
		const at = table.header.findIndex((header) => names.includes(normalHeader(header)));
		if (at >= 0) place.set(column.key, at);
	}
	const named = (what: string): boolean => place.has(`${what}_en`) || place.has(`${what}_zh`);
	if (!place.has("stage") || !named("link") || !(place.has("chain") || named("chain"))) {
		throw competencyProblem("source-file-columns", {
			file: "",
			columns: chainColumns
				.slice(0, 8)
				.map(({ zh, en }) => `${zh} / ${en}`)
				.join(", "),
		});
	}
	const rows = table.rows.map(({ line, cells }) => parseRow(line, (key) => cells[place.get(key) ?? -1]?.trim() ?? ""));
	refuseContradictions(rows);
	return rows;
}

function parseRow(line: number, cell: (key: string) => string): ChainRow {
	const problems: ChainRow["problems"] = [];
	const text = (key: string): string | null => {
		const value = cell(key);
		if (value.length > (most[key] ?? 200)) problems.push({ column: key, code: "too-long", value: value.slice(0, 40) });
		return value || null;
	};
	const coded = (key: "chain" | "link"): string | null => {
		const value = text(key);
		if (value !== null && value.length <= 40 && !code.test(value))
			problems.push({ column: key, code: "code-signs", value });
		return value;
	};
	const chainCode = coded("chain");
	const chainName = { en: text("chain_en"), zh: text("chain_zh") };
	const chain = chainCode ?? chainName.zh ?? chainName.en ?? "";
	if (!chain) problems.push({ column: "chain", code: "missing", value: "" });
	const linkCode = coded("link");
	const linkName = { en: text("link_en"), zh: text("link_zh") };
	if (!linkName.en && !linkName.zh) problems.push({ column: "link_zh", code: "missing", value: "" });
	const stage = stageOf(cell("stage"));
	if (!stage) problems.push({ column: "stage", code: "unknown-stage", value: cell("stage").slice(0, 40) });
	return {
		line,
		chain,
		chainName,
		stage,
		link: linkCode ?? linkName.zh ?? linkName.en ?? "",
		linkCode,
		linkName,
		feeds: (text("feeds") ?? "")
			.split(/[;；]/)
			.map((one) => one.trim())
			.filter(Boolean),
		occupationText: text("occupation") ?? "",
		occupation: null,
		problems,
	};
}

const stageOf = (text: string): Stage | null =>
	stages.find((stage) => [stage, stageWords[stage].en, stageWords[stage].zh].includes(text.toLowerCase())) ?? null;

/** Rows of one link repeat its stage and its names: the same each time. An occupation stands on a link once. */
function refuseContradictions(rows: readonly ChainRow[]): void {
	const told = new Map<string, ChainRow>();
	const seen = new Map<string, number>();
	for (const row of rows) {
		const key = `${row.chain}\n${row.link}`;
		const first = told.get(key);
		if (!first) told.set(key, row);
		else if (row.stage && first.stage && first.stage !== row.stage)
			row.problems.push({ column: "stage", code: "contradicts", value: String(first.line) });
		const standing = `${key}\n${row.occupationText.toLowerCase()}`;
		const earlier = seen.get(standing);
		if (row.occupationText && earlier !== undefined)
			row.problems.push({ column: "occupation", code: "twice", value: `${row.occupationText} (${earlier})` });
		else seen.set(standing, row.line);
	}
}
