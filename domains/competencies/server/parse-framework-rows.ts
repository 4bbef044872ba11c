import { type CompetencyKind, levels } from "../contract.ts";
import type { CompetencyContent } from "../contract-frameworks.ts";
import { competencyProblem } from "./competency-problem.ts";
import { kindWords, tableColumns } from "./framework-table.ts";
import { normalHeader, type UploadedTable } from "./read-uploaded-table.ts";

/** A competency as a file says it: relations by code. */
export type RowContent = CompetencyContent;

export interface ParsedRow {
	line: number;
	content: RowContent;
	/** Columns that the file has: what it has no column for, it says nothing about. */
	columns: ReadonlySet<string>;
	problems: { column: string; code: string; value: string }[];
}

/**
 * Reads rows of a framework's table. Columns are known by their names in either language, or by their keys; unknown
 * ones are left out. A row without a kind is a skill.
 * @param knownCodes of the framework, which relations may name besides those of the file
 * @throws Problem competencies/source-file-columns when the columns of code or names are missing
 */
export function parseFrameworkRows(table: UploadedTable, knownCodes: ReadonlySet<string>): ParsedRow[] {
	const place = new Map<string, number>();
	for (const column of tableColumns) {
		const names = [column.key, column.en, column.zh].map(normalHeader);
		const at = table.header.findIndex((header) => names.includes(normalHeader(header)));
		if (at >= 0) place.set(column.key, at);
	}
	if (!place.has("code") || !(place.has("name_en") || place.has("name_zh"))) {
		throw competencyProblem("source-file-columns", {
			file: "",
			columns: tableColumns
				.slice(0, 4)
				.map(({ zh, en }) => `${zh} / ${en}`)
				.join(", "),
		});
	}
	const columns = new Set(place.keys());
	const rows = table.rows.map(({ line, cells }) => ({
		...parseRow(line, (key) => cells[place.get(key) ?? -1]?.trim() ?? ""),
		columns,
	}));
	const lineOf = new Map<string, number>();
	for (const { line, content, problems } of rows) {
		const earlier = lineOf.get(content.code);
		if (content.code && earlier !== undefined) {
			problems.push({ column: "code", code: "twice", value: `${content.code} (${earlier})` });
		} else lineOf.set(content.code, line);
	}
	for (const { content, problems } of rows) {
		for (const column of ["broader", "prerequisites", "related"] as const) {
			for (const code of content[column]) {
				if (code === content.code) problems.push({ column, code: "itself", value: code });
				else if (!knownCodes.has(code) && !lineOf.has(code))
					problems.push({ column, code: "unknown-code", value: code });
			}
		}
	}
	return rows;
}

function parseRow(line: number, cell: (key: string) => string): Omit<ParsedRow, "columns"> {
	const problems: ParsedRow["problems"] = [];
	const text = (key: string, most: number): string | null => {
		const value = cell(key);
		if (value.length > most) problems.push({ column: key, code: "too-long", value: value.slice(0, 40) });
		return value === "" ? null : value;
	};
	const list = (key: string): string[] => [
		...new Set(
			cell(key)
				.split(/[;；\n]/)
				.map((part) => part.trim())
				.filter(Boolean),
		),
	];
	const code = text("code", 80) ?? "";
	if (code === "") problems.push({ column: "code", code: "missing", value: "" });
	const name = { en: text("name_en", 200), zh: text("name_zh", 200) };
	if (name.en === null && name.zh === null) problems.push({ column: "name_zh", code: "missing", value: "" });
	const kind = kindOf(cell("kind"));
	if (kind === undefined) problems.push({ column: "kind", code: "unknown-kind", value: cell("kind") });
	const content: RowContent = {
		code,
		kind: kind ?? "skill",
		name,
		description: { en: text("description_en", 4000), zh: text("description_zh", 4000) },
		alternates: list("alternates"),
		levels: levels.flatMap((level) => {
			const words = { en: text(`level_${level}_en`, 2000), zh: text(`level_${level}_zh`, 2000) };
			return words.en === null && words.zh === null ? [] : [{ level, text: words }];
		}),
		broader: list("broader"),
		prerequisites: list("prerequisites"),
		related: list("related"),
	};
	return { line, content, problems };
}

function kindOf(text: string): CompetencyKind | undefined {
	if (text === "") return "skill";
	const wanted = text.toLowerCase();
	for (const [kind, words] of Object.entries(kindWords)) {
		if ([kind, words.en, words.zh].includes(wanted)) return kind as CompetencyKind;
	}
	return undefined;
}

/** The content of a row over what is stored: a column that the file does not have leaves everything as it is. */
export function overStored({ content, columns }: ParsedRow, stored: RowContent): RowContent {
	const has = (key: string): boolean => columns.has(key);
	const text = (key: string, said: Texts, kept: Texts): Texts => ({
		en: has(`${key}_en`) ? said.en : kept.en,
		zh: has(`${key}_zh`) ? said.zh : kept.zh,
	});
	const levelOf = (list: RowContent["levels"], level: number): Texts =>
		list.find((one) => one.level === level)?.text ?? { en: null, zh: null };
	return {
		code: content.code,
		kind: has("kind") ? content.kind : stored.kind,
		name: text("name", content.name, stored.name),
		description: text("description", content.description, stored.description),
		alternates: has("alternates") ? content.alternates : stored.alternates,
		levels: levels.flatMap((level) => {
			const words = text(`level_${level}`, levelOf(content.levels, level), levelOf(stored.levels, level));
			return words.en === null && words.zh === null ? [] : [{ level, text: words }];
		}),
		broader: has("broader") ? content.broader : stored.broader,
		prerequisites: has("prerequisites") ? content.prerequisites : stored.prerequisites,
		related: has("related") ? content.related : stored.related,
	};
}

type Texts = RowContent["name"];
