import { stat } from "node:fs/promises";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { FileStore } from "#platform/server/files/file-store.ts";
import type { Language } from "#platform/server/notices/notice-kinds.ts";
import { type FieldProblem, invalid, notFound } from "#platform/server/problem.ts";
import type { OutputColumn, OutputRow } from "#platform/server/tabular/cell-text.ts";
import { openTable, type TableReader } from "#platform/server/tabular/read-table.ts";
import { TableError } from "#platform/server/tabular/table-error.ts";
import { tableProblem } from "#platform/server/tabular/table-problem.ts";
import type { Column } from "./grade-columns.ts";
import { allCells } from "./grade-queries.ts";
import { fine } from "./grade-rows.ts";
import { standsIn } from "./set-grades.ts";

/* The gradebook as a table that goes out and comes back: the learner's number, and scores in per cent. */

const heads = {
	id: { en: "Learner number", zh: "学习者编号" },
	name: { en: "Name", zh: "姓名" },
	total: { en: "Total", zh: "总评" },
} as const;

/** Columns are known again by their place in the course; the title is for people. */
const headOf = ({ title }: Column, index: number, language: Language): string =>
	`${index + 1} · ${title[language] ?? title.en ?? title.zh ?? ""}`;

export function tableColumns(columns: readonly Column[], language: Language): OutputColumn[] {
	return [
		{ key: "id", label: heads.id[language], kind: "text", width: 38 },
		{ key: "name", label: heads.name[language], kind: "text" },
		...columns.map(
			(column, index): OutputColumn => ({ key: String(index), label: headOf(column, index, language), kind: "number" }),
		),
		{ key: "total", label: heads.total[language], kind: "number" },
	];
}

const toPercent = (score: number | null): number | null => (score === null ? null : Math.round(score * 10_000) / 100);

export async function tableRows(context: ReadContext, offeringId: string): Promise<OutputRow[]> {
	const { rules, learners } = await allCells(context, offeringId);
	return learners.map(({ id, name, cells }) => ({
		id,
		name,
		...Object.fromEntries(rules.columns.map((_, index) => [index, toPercent(standsIn(cells, index))])),
		total: toPercent(cells.total),
	}));
}

export interface ReadRow {
	line: number;
	id: string;
	name: string;
	/** By index of the column; -1: the total. Empty ones are left out. */
	cells: { at: number; text: string; score: number | null }[];
	/** The file says something of it that its cells do not show: nothing of the row is taken as it stands. */
	unreadable: boolean;
}

const MOST_ROWS = 5000;

/** The uploaded file of the actor. @throws Problem not-found, table/*, invalid: a column is missing or not of this offering */
export async function readGradeTable(
	{ tx, actor }: ReadContext,
	files: FileStore,
	fileId: string,
	columns: readonly Column[],
): Promise<ReadRow[]> {
	const file = await tx
		.selectFrom("stored_file")
		.select(["sha256", "name"])
		.where("id", "=", fileId)
		.where("person_id", "=", actor.personId)
		.executeTakeFirst();
	if (!file) throw notFound();
	const path = files.pathOf(file.sha256);
	await stat(path).catch(() => {
		throw notFound();
	});
	let table: TableReader | undefined;
	try {
		table = await openTable(
			{ path, fileName: file.name },
			{ limits: { maxRows: MOST_ROWS, maxBytes: 20 * 1_048_576 } },
		);
		const places = placesOf(table.header, columns);
		const rows: ReadRow[] = [];
		for await (const { line, cells, problems } of table.rows())
			rows.push({ ...toRow(line, cells, places), unreadable: problems !== undefined });
		return rows;
	} catch (error) {
		throw error instanceof TableError ? tableProblem(error) : error;
	} finally {
		await table?.close();
	}
}

interface Places {
	id: number;
	name: number;
	scores: { at: number; place: number }[];
}

function placesOf(header: readonly string[], columns: readonly Column[]): Places {
	const find = (names: Record<Language, string>): number =>
		header.findIndex((text) => text === names.en || text === names.zh);
	const problems: FieldProblem[] = [];
	const id = find(heads.id);
	const total = find(heads.total);
	if (id < 0)
		problems.push({
			path: "header",
			code: "mark-column-missing",
			params: { expected: `${heads.id.zh} / ${heads.id.en}` },
		});
	const scores = total < 0 ? [] : [{ at: -1, place: total }];
	for (const [place, text] of header.entries()) {
		const number = /^(\d{1,3}) · /.exec(text)?.[1];
		if (number === undefined) continue;
		const at = Number(number) - 1;
		const column = columns[at];
		const known = column && (["en", "zh"] as const).some((language) => headOf(column, at, language) === text);
		if (!known || scores.some((one) => one.at === at))
			problems.push({ path: "header", code: "mark-column-unknown", params: { column: text } });
		else scores.push({ at, place });
	}
	if (problems.length > 0) throw invalid(...problems);
	return { id, name: find(heads.name), scores };
}

const toRow = (line: number, cells: readonly string[], { id, name, scores }: Places) => ({
	line,
	id: (cells[id] ?? "").trim(),
	name: (cells[name] ?? "").trim(),
	cells: scores.flatMap(({ at, place }) => {
		const text = (cells[place] ?? "").trim();
		return text === "" ? [] : [{ at, text, score: scoreOf(text) }];
	}),
});

/** 0–1 of a text in per cent; null: it is none. */
function scoreOf(text: string): number | null {
	if (!/^\d{1,3}(\.\d{1,10})?\s*%?$/.test(text)) return null;
	const percent = Number.parseFloat(text);
	return percent > 100 ? null : fine(percent / 100);
}
