import { join } from "node:path";
import { describeTableError } from "#platform/server/tabular/messages.ts";
import { openTable, type TableReader } from "#platform/server/tabular/read-table.ts";
import { TableError } from "#platform/server/tabular/table-error.ts";
import type { Cell } from "./cells.ts";
import { type Fault, refuseFaults } from "./oulad-error.ts";

export type Columns = Record<string, Cell<unknown>>;
export type RowOf<C extends Columns> = { [name in keyof C]: C[name] extends Cell<infer T> ? T : never } & {
	row: number;
};

/** The click-stream as it is published has 10.7 million rows. */
const LIMITS = { maxRows: 20_000_000, maxBytes: 4 * 1024 ** 3 };

/** A file with more is another file. */
const MOST_FAULTS = 1000;

/**
 * Rows of a file, read as they are taken. A row that breaks a rule goes to `faults` and is left out.
 * @throws OuladError for a file that is no table or lacks a column
 */
export async function* readRows<C extends Columns>(
	folder: string,
	file: string,
	columns: C,
	faults: Fault[],
): AsyncGenerator<RowOf<C>> {
	const table = await open(folder, file);
	try {
		const places = Object.entries(columns).map(([name, cell]) => ({ name, cell, index: table.header.indexOf(name) }));
		refuseFaults(
			places
				.filter(({ cell, index }) => index < 0 && !cell.optionalColumn)
				.map(({ name }) => ({ file, row: 1, column: name, rule: "is missing" })),
		);
		for await (const { line, cells, problems } of table.rows()) {
			const row: Record<string, unknown> = { row: line };
			const wrong = (problems ?? []).map(({ code, column }): Fault => ({ file, row: line, column, rule: code }));
			for (const { name, cell, index } of places) {
				const text = (cells[index] ?? "").trim();
				const value = cell.read(text);
				if (value === undefined) wrong.push({ file, row: line, column: name, rule: `“${text}” ${cell.rule}` });
				row[name] = value;
			}
			faults.push(...wrong);
			if (faults.length > MOST_FAULTS) refuseFaults(faults);
			if (wrong.length === 0) yield row as RowOf<C>;
		}
	} catch (error) {
		refuseNoTable(file, error);
	} finally {
		await table.close();
	}
}

async function open(folder: string, file: string): Promise<TableReader> {
	try {
		return await openTable({ path: join(folder, file), fileName: file }, { limits: LIMITS, delimiter: "," });
	} catch (error) {
		return refuseNoTable(file, error);
	}
}

function refuseNoTable(file: string, error: unknown): never {
	if (error instanceof TableError) {
		const { what, remedy } = describeTableError(error, "en");
		refuseFaults([{ file, rule: `${what} ${remedy}` }]);
	}
	throw error;
}
