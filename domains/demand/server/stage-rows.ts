import { sql } from "kysely";
import type { Transaction } from "#platform/server/database/database.ts";
import type { TableReader } from "#platform/server/tabular/read-table.ts";
import type { FieldIssue } from "../contract-postings.ts";
import { parsePostingRow, type RowRules, type StagedPosting } from "./parse-posting-row.ts";

const BATCH = 1_000;

export interface StagedRows {
	rows: number;
	rejected: number;
}

/** Tables of this transaction alone; gone with it, whichever way it ends. */
export async function createStaging(tx: Transaction): Promise<void> {
	await sql`create temporary table import_row (
		id uuid not null, line int not null, external_id text not null, hashed boolean not null, copy smallint not null,
		title text not null, title_key text not null, secondary_title text, employer text, category text, headcount int,
		pay_from bigint, pay_to bigint, pay_period text, pay_currency text, place_text text, place_key text, posted_on date,
		year int not null) on commit drop`.execute(tx);
	await sql`create temporary table import_rejected (line int not null, cells jsonb not null, issues jsonb not null)
		on commit drop`.execute(tx);
}

/**
 * Reads the table to its end, checks each row and puts it aside: the good ones parsed, the bad ones as they stand in
 * the file. Holds one batch of rows at a time.
 */
export async function stageRows(
	tx: Transaction,
	table: TableReader,
	rules: RowRules,
	onBatch: (rows: number) => void,
): Promise<StagedRows> {
	const counts: StagedRows = { rows: 0, rejected: 0 };
	let good: StagedPosting[] = [];
	let bad: { line: number; cells: string[]; issues: FieldIssue[] }[] = [];
	const flush = async (): Promise<void> => {
		if (good.length > 0) {
			await sql`insert into import_row select * from jsonb_populate_recordset(null::import_row, ${JSON.stringify(good)}::jsonb)`.execute(
				tx,
			);
		}
		if (bad.length > 0) {
			await sql`insert into import_rejected select * from jsonb_populate_recordset(null::import_rejected, ${JSON.stringify(bad)}::jsonb)`.execute(
				tx,
			);
		}
		good = [];
		bad = [];
		onBatch(counts.rows);
	};
	for await (const row of table.rows()) {
		counts.rows++;
		const { staged, issues } = parsePostingRow(row, rules);
		if (issues.length === 0) good.push(staged);
		else {
			counts.rejected++;
			bad.push({ line: row.line, cells: row.cells, issues });
		}
		if (good.length + bad.length >= BATCH) await flush();
	}
	await flush();
	return counts;
}

/**
 * One row a job: rows with the same id (and year) are its internal and external copies. Where they contradict each
 * other the external one is believed before one that does not say and that before the internal one, then the newest
 * date, then the first in the file. @returns jobs, and how many of them had contradicting copies
 */
export async function mergeCopies(tx: Transaction): Promise<{ jobs: number; conflicts: number; hashed: number }> {
	await sql`create temporary table import_job on commit drop as
		select distinct on (r.external_id, r.year) r.*, c.copies, c.conflict, null::uuid as place_id, null::uuid as match_id
		from import_row r join (
			select external_id, year, count(*)::int as copies, count(distinct (title, secondary_title, employer, category,
				headcount, pay_from, pay_to, pay_period, pay_currency, place_text, posted_on)::text) > 1 as conflict
			from import_row group by external_id, year) c using (external_id, year)
		order by r.external_id, r.year, r.copy, r.posted_on desc nulls last, r.line`.execute(tx);
	await sql`create index on import_job (title_key)`.execute(tx);
	await sql`analyze import_job`.execute(tx);
	const { rows } = await sql<{ jobs: number; conflicts: number; hashed: number }>`
		select count(*)::int as jobs, (count(*) filter (where conflict))::int as conflicts,
			(count(*) filter (where hashed))::int as hashed
		from import_job`.execute(tx);
	return rows[0]!;
}
