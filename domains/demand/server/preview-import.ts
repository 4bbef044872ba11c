import type { ReadContext } from "#platform/server/database/context.ts";
import type { FileStore } from "#platform/server/files/file-store.ts";
import type { TableReader, TableRow } from "#platform/server/tabular/read-table.ts";
import { parseDate } from "#platform/server/tabular/values.ts";
import {
	dateOrders,
	type FieldIssue,
	type ImportPreview,
	type PostingMapping,
	postingMapping,
} from "../contract-postings.ts";
import { getImportRow, toImport } from "./import-queries.ts";
import { locateColumns, openImportFile } from "./open-import-file.ts";
import { parsePostingRow, type RowRules, type StagedPosting } from "./parse-posting-row.ts";

/** Rows shown, and rows checked before the start. */
const SHOWN = 20;
const CHECKED = 5_000;

/** The file of a prepared import as it would be read with its mapping of now. @throws TableError */
export async function previewImport(context: ReadContext, files: FileStore, id: string): Promise<ImportPreview> {
	const row = await getImportRow(context, id);
	const source = await context.tx
		.selectFrom("demand_source")
		.select(["kind", "kind_declared", "currency"])
		.where("id", "=", row.source_id)
		.executeTakeFirstOrThrow();
	const { mappingFrom } = row.file_format as { mappingFrom?: ImportPreview["mappingFrom"] };
	const mapping = postingMapping.parse(row.mapping);
	const { table } = await openImportFile(context, files, row);
	try {
		const yearNeeded = needsYear(source, mapping);
		const rules: RowRules = {
			at: locateColumns(table.header, mapping),
			header: table.header,
			dateOrder: mapping.dateOrder,
			currency: source.currency,
			year: row.year,
		};
		const found = await checkRows(table, rules, yearNeeded && row.year === null);
		const missing: ImportPreview["missing"] = [];
		if (mapping.columns.title === undefined) missing.push("title");
		if (yearNeeded && row.year === null) missing.push("year");
		if (found.dates.ambiguous && mapping.dateOrder === null) missing.push("date-order");
		return {
			...toImport(row),
			format: table.format,
			encoding: table.encoding ?? null,
			sheets: table.sheets ?? [],
			sheet: table.sheet ?? null,
			correction: table.correction,
			header: table.header,
			mapping,
			mappingFrom: mappingFrom ?? "names",
			...found,
			yearNeeded,
			yearSuggested: row.year ?? (found.dates.last ? Number(found.dates.last.slice(0, 4)) : null),
			missing,
		};
	} finally {
		await table.close();
	}
}

/**
 * A list of what is open counts for the year in which it was taken, whatever its dates; only a flow spreads its
 * postings over the years of their dates.
 */
export function needsYear(source: { kind: string; kind_declared: string | null }, mapping: PostingMapping): boolean {
	if (mapping.columns.postedOn === undefined) return true;
	return source.kind_declared !== "flow" && source.kind !== "flow";
}

type Found = Pick<ImportPreview, "sample" | "parsed" | "checked" | "dates">;

/** @param yearOpen the year is still to be chosen: its absence is no fault of the rows */
async function checkRows(table: TableReader, rules: RowRules, yearOpen: boolean): Promise<Found> {
	const sample: Found["sample"] = [];
	const parsed: Found["parsed"] = [];
	const reasons = new Map<string, Found["checked"]["reasons"][number]>();
	const jobs = new Set<string>();
	const dates = new DateFacts();
	let rows = 0;
	let bad = 0;
	let all = true;
	for await (const row of table.rows()) {
		if (rows === CHECKED) {
			all = false;
			break;
		}
		rows++;
		const { staged, issues: every } = parsePostingRow(row, rules);
		const issues = yearOpen ? every.filter(({ code }) => code !== "year-missing") : every;
		if (rows <= SHOWN) {
			sample.push({ line: row.line, cells: row.cells });
			parsed.push({ line: row.line, values: toValues(staged), problems: issues });
		}
		dates.add(row, rules, staged);
		if (issues.length === 0) jobs.add(staged.external_id);
		else bad++;
		for (const issue of issues) countReason(reasons, issue);
	}
	return {
		sample,
		parsed,
		checked: {
			rows,
			all,
			bad,
			jobs: jobs.size,
			reasons: [...reasons.values()].sort((a, b) => b.rows - a.rows).slice(0, 12),
		},
		dates: dates.result(),
	};
}

function countReason(reasons: Map<string, Found["checked"]["reasons"][number]>, issue: FieldIssue): void {
	const key = `${issue.field} ${issue.code}`;
	const known = reasons.get(key);
	if (known) known.rows++;
	else reasons.set(key, { field: issue.field, code: issue.code, rows: 1, example: issue.words });
}

/** What the date column tells: from when to when, and in which orders of day and month it can be read. */
class DateFacts {
	readonly #orders = new Set(dateOrders);
	#ambiguous = false;
	#first: string | null = null;
	#last: string | null = null;

	add(row: TableRow, { at }: RowRules, { posted_on: day }: StagedPosting): void {
		const text = at.postedOn === undefined ? "" : (row.cells[at.postedOn] ?? "").trim();
		if (text === "") return;
		const plain = parseDate(text);
		if (!plain.ok && plain.reason === "date-ambiguous") this.#ambiguous = true;
		for (const order of this.#orders) if (!parseDate(text, { order }).ok) this.#orders.delete(order);
		if (!day) return;
		if (this.#first === null || day < this.#first) this.#first = day;
		if (this.#last === null || day > this.#last) this.#last = day;
	}

	result(): Found["dates"] {
		return { orders: [...this.#orders], ambiguous: this.#ambiguous, first: this.#first, last: this.#last };
	}
}

const toValues = (row: StagedPosting): Found["parsed"][number]["values"] => ({
	externalId: row.hashed ? null : row.external_id || null,
	title: row.title || null,
	secondaryTitle: row.secondary_title,
	employer: row.employer,
	category: row.category,
	headcount: row.headcount,
	pay:
		row.pay_from === null && row.pay_to === null
			? null
			: { from: row.pay_from, to: row.pay_to, currency: row.pay_currency ?? "", period: row.pay_period },
	place: row.place_text,
	postedOn: row.posted_on,
	year: row.year,
	copy: row.copy === 0 ? "external" : row.copy === 2 ? "internal" : null,
});
