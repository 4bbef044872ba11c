import { createHash } from "node:crypto";
import { normaliseTitle } from "#engines/retrieval/normalise-title.ts";
import { newId } from "#platform/server/id.ts";
import { rowProblemMessages } from "#platform/server/tabular/messages.ts";
import type { TableRow } from "#platform/server/tabular/read-table.ts";
import { valueMessages } from "#platform/server/tabular/value-messages.ts";
import { type Parsed, parseCount, parseDate, parseMoney, parsePeriod } from "#platform/server/tabular/values.ts";
import { currencies } from "../contract-needs.ts";
import type { FieldIssue, PostingField, PostingMapping } from "../contract-postings.ts";
import { rowIssueWords } from "../posting-words.ts";
import { placeKey } from "./place-key.ts";

export interface StagedPosting {
	/** Becomes the posting's id when the row is the one that is kept of its copies. */
	id: string;
	line: number;
	external_id: string;
	/** The file has no ids: this one is a hash of what identifies the job. */
	hashed: boolean;
	/** 0 external, 1 not said, 2 internal: the order in which contradicting copies are believed. */
	copy: 0 | 1 | 2;
	title: string;
	title_key: string;
	secondary_title: string | null;
	employer: string | null;
	category: string | null;
	headcount: number | null;
	pay_from: number | null;
	pay_to: number | null;
	pay_period: string | null;
	pay_currency: string | null;
	place_text: string | null;
	place_key: string | null;
	posted_on: string | null;
	year: number | null;
}

export interface RowRules {
	/** Index of each mapped column. */
	at: Partial<Record<PostingField, number>>;
	header: readonly string[];
	dateOrder: PostingMapping["dateOrder"];
	currency: string;
	/** For which all rows count; null: the year of each row's date. */
	year: number | null;
}

/** Placeholders of spreadsheets and statistics programs for "nothing". */
const nothing = /^(nan|null|none|nil|n\/?a|#n\/a|-+|—+|无|空)$/i;
const longest: Partial<Record<PostingField, number>> = { externalId: 200, title: 300 };
const noDecimals = new Set(["JPY", "VND"]);
const external = /^(external|ext|public|外部|对外|社会招聘)$/i;
const internal = /^(internal|int|内部|内部竞聘|内聘)$/i;

/** Decimal places of a currency's minor unit (ISO 4217). */
export const minorUnitScale = (currency: string): number => (noDecimals.has(currency) ? 0 : 2);

/**
 * One row of a postings file as it will be stored, and everything that is wrong with it. A row with problems is not
 * taken; a value that merely says nothing ("negotiable") is no problem.
 */
export function parsePostingRow(row: TableRow, rules: RowRules): { staged: StagedPosting; issues: FieldIssue[] } {
	const issues: FieldIssue[] = [];
	const issue = (field: PostingField | "row", code: string, text = ""): void => {
		const column = field === "row" ? null : (rules.header[rules.at[field] ?? -1] ?? null);
		const value = valueMessages[code as keyof typeof valueMessages];
		const words = value ? { en: value.en(text), zh: value.zh(text) } : rowIssueWords[code]?.(text);
		issues.push({ field, column, code, words: words ?? { en: code, zh: code } });
	};
	for (const problem of row.problems ?? []) {
		const { en, zh } = rowProblemMessages[problem.code];
		issues.push({ field: "row", column: null, code: problem.code, words: { en: en(problem), zh: zh(problem) } });
	}
	const text = (field: PostingField): string => {
		const index = rules.at[field];
		const cell = index === undefined ? "" : (row.cells[index] ?? "").replace(/\s+/g, " ").trim();
		if (nothing.test(cell)) return "";
		const limit = longest[field] ?? 500;
		if (cell.length > limit) issue(field, "text-too-long", String(limit));
		return cell;
	};
	/** Nothing said is null; a text that is none of its kind is a problem. */
	const value = <T>(field: PostingField, parsed: Parsed<T>): T | null => {
		if (parsed.ok) return parsed.value;
		if (parsed.reason !== "value-empty" && parsed.reason !== "value-not-stated")
			issue(field, parsed.reason, parsed.text);
		return null;
	};

	const title = text("title");
	if (title === "") issue("title", "title-missing");
	const headcount = value("headcount", parseCount(text("headcount"), { max: 1_000_000 }));
	if (headcount === 0) issue("headcount", "count-zero");
	const order = rules.dateOrder ? { order: rules.dateOrder } : {};
	const posted = value("postedOn", parseDate(text("postedOn"), order))?.date ?? null;
	const year = rules.year ?? (posted ? Number(posted.slice(0, 4)) : null);
	if (year === null && !issues.some(({ field }) => field === "postedOn")) issue("postedOn", "year-missing");
	if (year !== null && (year < 1990 || year > 2100)) issue("postedOn", "year-out-of-range", String(year));

	const copyText = text("copyType");
	const copy = external.test(copyText) ? 0 : internal.test(copyText) ? 2 : 1;
	if (copyText !== "" && copy === 1) issue("copyType", "copy-unknown", copyText);

	const pay = readPay(text, value, issue, rules.currency);
	const place = text("place") || null;
	const staged: StagedPosting = {
		id: newId(),
		line: row.line,
		external_id: text("externalId"),
		hashed: rules.at.externalId === undefined,
		copy,
		title,
		title_key: titleKey(title),
		secondary_title: text("secondaryTitle") || null,
		employer: text("employer") || null,
		category: text("category") || null,
		headcount,
		...pay,
		place_text: place,
		place_key: place && placeKey(place),
		posted_on: posted,
		year,
	};
	if (staged.hashed) staged.external_id = identityOf(staged);
	else if (staged.external_id === "") issue("externalId", "id-missing");
	return { staged, issues };
}

/** Titles whose normal form is empty ("II", "???") are equal only to themselves. */
export const titleKey = (title: string): string => (normaliseTitle(title) || title.toLowerCase()).slice(0, 400);

type Pay = Pick<StagedPosting, "pay_from" | "pay_to" | "pay_period" | "pay_currency">;

function readPay(
	text: (field: PostingField) => string,
	value: <T>(field: PostingField, parsed: Parsed<T>) => T | null,
	issue: (field: PostingField, code: string, text?: string) => void,
	sourceCurrency: string,
): Pay {
	const named = text("currency").toUpperCase();
	if (named !== "" && !(currencies as readonly string[]).includes(named)) issue("currency", "currency-unknown", named);
	const currency = named || sourceCurrency;
	const scale = { scale: minorUnitScale(currency) };
	const lowText = text("payFrom");
	const highText = text("payTo");
	const low = value("payFrom", parseMoney(lowText, scale));
	const high = value("payTo", parseMoney(highText, scale));
	const period = value("payPeriod", parsePeriod(text("payPeriod"))) ?? low?.period ?? high?.period ?? null;
	const from = low && low.open !== "below" ? Number(low.low) : null;
	const top = high ?? (low?.open === "above" ? null : low);
	const to = top && top.open !== "above" ? Number(top.high) : null;
	if (from === null && to === null) return { pay_from: null, pay_to: null, pay_period: null, pay_currency: null };
	if (Math.max(from ?? 0, to ?? 0) > 1e13) issue("payFrom", "pay-too-large", lowText || highText);
	if (from !== null && to !== null && from > to) issue("payFrom", "pay-reversed");
	return { pay_from: from, pay_to: to, pay_period: period, pay_currency: low?.currency ?? high?.currency ?? currency };
}

/** Two rows with the same hash are copies of one job. Whether it is internal or external, and its line, do not count. */
function identityOf(row: StagedPosting): string {
	const parts = [
		row.title_key,
		row.secondary_title,
		row.employer,
		row.category,
		row.place_key,
		row.posted_on,
		row.headcount,
		row.pay_from,
		row.pay_to,
		row.pay_period,
	];
	return `hash:${createHash("sha256").update(JSON.stringify(parts).toLowerCase()).digest("hex").slice(0, 32)}`;
}
