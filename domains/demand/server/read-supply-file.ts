import type { z } from "zod";
import { occupationsByText } from "#domains/competencies/api.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { FileStore } from "#platform/server/files/file-store.ts";
import { invalid } from "#platform/server/problem.ts";
import { openTable } from "#platform/server/tabular/read-table.ts";
import { parseCount } from "#platform/server/tabular/values.ts";
import { degrees, type supplyPreview } from "../contract-supply.ts";

export type SupplyRow = z.infer<typeof supplyPreview>["rows"][number] & { code: string | null };

/** Headers under which a column is recognised. */
const columns = {
	programme: ["programme", "program", "major", "专业", "专业名称", "培养方案"],
	code: ["code", "programme code", "专业代码", "代码"],
	degree: ["degree", "level", "层次", "学历层次", "学历"],
	occupation: ["occupation", "occupation code", "职业", "面向职业", "职业代码"],
	share: ["share", "share %", "比例", "流向比例"],
	year: ["year", "graduation year", "cohort", "毕业年份", "年份", "届"],
	graduates: ["graduates", "expected graduates", "预计毕业生", "毕业生数", "人数"],
	qualified: ["qualified", "expected qualified", "预计合格", "合格人数"],
} as const;
type Column = keyof typeof columns;

const required: readonly Column[] = ["programme", "degree", "occupation", "year", "graduates"];
const degreeWords: Record<string, (typeof degrees)[number]> = {
	证书: "certificate",
	中专: "secondary",
	中职: "secondary",
	专科: "associate",
	高职: "associate",
	本科: "bachelor",
	学士: "bachelor",
	硕士: "master",
	博士: "doctor",
	...Object.fromEntries(degrees.map((degree) => [degree, degree])),
};

const MAX_ROWS = 5_000;

/**
 * Reads a supply file of the actor's organisation: one row for a programme, an occupation it leads to and a cohort.
 * Rows with errors carry them; nothing is written.
 * @throws Problem invalid when the file or a needed column is missing; TableError when it is no table
 */
export async function readSupplyFile(
	context: ReadContext,
	files: FileStore,
	fileId: string,
): Promise<{ header: string[]; rows: SupplyRow[] }> {
	const { tx, actor } = context;
	const file = await tx
		.selectFrom("stored_file")
		.select(["sha256", "name"])
		.where("id", "=", fileId)
		.where("organisation_id", "=", actor.organisationId)
		.executeTakeFirst();
	if (!file) throw invalid({ path: "fileId", code: "unknown" });
	const table = await openTable(
		{ path: files.pathOf(file.sha256), fileName: file.name },
		{ limits: { maxRows: MAX_ROWS } },
	);
	try {
		const place = locate(table.header);
		const rows: SupplyRow[] = [];
		for await (const { line, cells } of table.rows()) rows.push(readRow(line, cells, place));
		await resolveOccupations(context, rows);
		return { header: table.header, rows };
	} finally {
		await table.close();
	}
}

function locate(header: readonly string[]): Partial<Record<Column, number>> {
	const names = header.map((name) => name.trim().toLowerCase());
	const place: Partial<Record<Column, number>> = {};
	for (const [column, words] of Object.entries(columns) as [Column, readonly string[]][]) {
		const at = names.findIndex((name) => words.includes(name));
		if (at >= 0) place[column] = at;
	}
	const missing = required.filter((column) => place[column] === undefined);
	if (missing.length > 0)
		throw invalid(
			...missing.map((column) => ({
				path: `header.${column}`,
				code: "column-missing",
				params: { expected: columns[column].join(" / ") },
			})),
		);
	return place;
}

function readRow(line: number, cells: readonly string[], place: Partial<Record<Column, number>>): SupplyRow {
	const cell = (column: Column): string => cells[place[column] ?? -1]?.trim() ?? "";
	const problems: SupplyRow["problems"] = [];
	const whole = (column: Column, low: number, high: number, optional = false): number | null => {
		const text = cell(column);
		if (text === "" && optional) return null;
		const parsed = parseCount(text);
		if (!parsed.ok) problems.push({ column, code: parsed.reason, params: { text } });
		else if (parsed.value < low || parsed.value > high)
			problems.push({ column, code: "out-of-range", params: { low, high } });
		else return parsed.value;
		return null;
	};
	const programme = cell("programme");
	if (programme.length < 2) problems.push({ column: "programme", code: "value-empty" });
	const degree = degreeWords[cell("degree").toLowerCase()] ?? null;
	if (!degree)
		problems.push({
			column: "degree",
			code: "degree-unknown",
			params: { text: cell("degree"), known: Object.keys(degreeWords).join(", ") },
		});
	const shareText = cell("share").replace("%", "");
	let share: number | null = 1;
	if (shareText !== "") {
		const number = Number(shareText);
		share = cell("share").includes("%") || number > 1 ? number / 100 : number;
		if (!(share > 0 && share <= 1)) {
			problems.push({ column: "share", code: "share-out-of-range", params: { text: cell("share") } });
			share = null;
		}
	}
	const graduates = whole("graduates", 0, 1_000_000);
	const qualified = whole("qualified", 0, 1_000_000, true);
	if (graduates !== null && qualified !== null && qualified > graduates) {
		problems.push({ column: "qualified", code: "over-graduates", params: { maximum: graduates } });
	}
	return {
		line,
		programme,
		code: cell("code") || null,
		degree,
		occupation: { id: "", code: cell("occupation"), name: { en: null, zh: null } },
		share: share === null ? null : Math.round(share * 10_000) / 10_000,
		year: whole("year", 1990, 2100),
		graduates,
		qualified,
		problems,
	};
}

/** By code, by a name in either language, or by an alternate title. */
async function resolveOccupations(context: ReadContext, rows: SupplyRow[]): Promise<void> {
	const byText = await occupationsByText(
		context,
		rows.map((row) => row.occupation!.code),
	);
	for (const row of rows) {
		const text = row.occupation!.code;
		const match = byText.get(text.toLowerCase());
		if (match) row.occupation = match;
		else {
			row.occupation = null;
			row.problems.push({
				column: "occupation",
				code: text ? "occupation-unmatched" : "value-empty",
				params: { text },
			});
		}
	}
}
