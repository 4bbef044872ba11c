import { isoDate, isoTime, isRealDate, serialToIso } from "./calendar.ts";
import {
	aboveWords,
	belowWords,
	currencyWords,
	fillerWords,
	multiplierWords,
	notStated,
	type Period,
	periodWords,
	splitWords,
} from "./value-words.ts";

export type ValueReason =
	| "value-empty"
	| "value-not-stated"
	| "date-unrecognised"
	| "date-incomplete"
	| "date-ambiguous"
	| "date-against-order"
	| "date-does-not-exist"
	| "date-out-of-range"
	| "money-unrecognised"
	| "money-separators-ambiguous"
	| "money-range-reversed"
	| "count-unrecognised"
	| "count-not-whole"
	| "count-negative"
	| "count-too-large"
	| "period-unrecognised";

/** A value, or the reason why the text is none; the words for a reason are in `value-messages.ts`. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; reason: ValueReason; text: string };

export type DateOrder = "ymd" | "dmy" | "mdy";

export interface ParsedDate {
	/** YYYY-MM-DD as written, not shifted to another zone. */
	date: string;
	/** HH:MM:SS, when the text has a time. */
	time?: string;
	/** "Z" or "+08:00", when the text has one. */
	offset?: string;
}

const longest = 120;

const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const timePart =
	/(?:t|\s+)\s*(\d{1,2})(?::|时|点)(\d{1,2})(?::(\d{1,2})(?:[.,]\d{1,9})?|分(?:(\d{1,2})秒)?)?\s*(am|pm)?\s*(z|[+-]\d{2}:?\d{2})?$/u;

/**
 * Reads a calendar date in the forms of people, databases and Excel: 2019-02-14T08:30:00Z, 2019/2/14, 2019.2.14,
 * 20190214, 2019年2月14日, 14.02.2019, 02/14/2019, 14 Feb 2019, and Excel's day number 43510 (1900 system).
 * Where day and month could be exchanged it asks for the order instead of guessing.
 * @param options.order the order of the whole column; a text that contradicts it is refused
 */
export function parseDate(text: string, options: { order?: DateOrder } = {}): Parsed<ParsedDate> {
	const plain = normalise(text);
	const fail = (reason: ValueReason): Parsed<ParsedDate> => ({ ok: false, reason, text });
	if (plain === "") return fail("value-empty");
	if (plain.length > longest) return fail("date-unrecognised");
	if (notStated.test(plain)) return fail("value-not-stated");
	if (/^\d{5}(\.\d+)?$/.test(plain)) {
		const [date = "", time] = (serialToIso(Number(plain), 1900) ?? "").split("T");
		return { ok: true, value: time === undefined ? { date } : { date, time } };
	}
	const timeMatch = timePart.exec(plain);
	const time = timeMatch === null ? undefined : readTime(timeMatch);
	if (time === null) return fail("date-unrecognised");
	const parts = dateParts(timeMatch === null ? plain : plain.slice(0, timeMatch.index), options.order);
	if (typeof parts === "string") return fail(parts);
	const [year, month, day] = parts;
	if (!isRealDate(year, month, day)) return fail("date-does-not-exist");
	if (year < 1900 || year > 2199) return fail("date-out-of-range");
	return { ok: true, value: { date: isoDate(year, month, day), ...time } };
}

function readTime(match: RegExpExecArray): Omit<ParsedDate, "date"> | null {
	const [, hourText, minuteText, second, chineseSecond, half, zone] = match;
	let hours = Number(hourText);
	const minutes = Number(minuteText);
	const seconds = Number(second ?? chineseSecond ?? 0);
	if (half !== undefined) {
		if (hours < 1 || hours > 12) return null;
		hours = (hours % 12) + (half === "pm" ? 12 : 0);
	}
	if (hours > 23 || minutes > 59 || seconds > 59) return null;
	const time = isoTime(hours, minutes, seconds);
	if (zone === undefined) return { time };
	const offset = zone === "z" ? "Z" : zone.replace(/^(.\d{2}):?(\d{2})$/, "$1:$2");
	return { time, offset };
}

function dateParts(text: string, order?: DateOrder): [year: number, month: number, day: number] | ValueReason {
	const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
	const chinese = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/u.exec(text);
	const yearFirst = /^(\d{4})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2})\.?$/.exec(text);
	if (compact !== null) return [Number(compact[1]), Number(compact[2]), Number(compact[3])];
	if (chinese !== null) return [Number(chinese[1]), Number(chinese[2]), Number(chinese[3])];
	if (yearFirst !== null) return [Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4])];
	const named =
		/^(?<day>\d{1,2})(?:st|nd|rd|th)?[\s-]*(?<month>[a-z]{3,9})\.?[\s,-]*(?<year>\d{4})$/.exec(text) ??
		/^(?<month>[a-z]{3,9})\.?\s*(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/.exec(text);
	if (named?.groups !== undefined) {
		const { day, month = "", year } = named.groups;
		const index = monthNames.indexOf(month.slice(0, 3));
		return index < 0 ? "date-unrecognised" : [Number(year), index + 1, Number(day)];
	}
	const three = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})$/.exec(text);
	if (three !== null) return orderedParts(Number(three[1]), Number(three[3]), three[4] ?? "", order);
	if (/^\d{4}(\s*年|\s*[-/.]\s*\d{1,2}|\s*年\s*\d{1,2}\s*月)?$/u.test(text)) return "date-incomplete";
	return "date-unrecognised";
}

/** Three numbers with the year not visibly in front: 14/02/2019, 02/14/2019, 14/02/19. */
function orderedParts(
	first: number,
	second: number,
	third: string,
	order?: DateOrder,
): [number, number, number] | ValueReason {
	if (third.length === 2) {
		if (order === undefined) return "date-ambiguous";
		if (order === "ymd") return [fullYear(first), second, Number(third)];
	}
	const year = third.length === 2 ? fullYear(Number(third)) : Number(third);
	if (order === "ymd") return "date-against-order";
	if (first > 12 && second > 12) return "date-does-not-exist";
	if (order === "dmy" || (order === undefined && first > 12)) {
		return second > 12 ? "date-against-order" : [year, second, first];
	}
	if (order === "mdy" || second > 12 || first === second) {
		return first > 12 ? "date-against-order" : [year, first, second];
	}
	return "date-ambiguous";
}

/** Two-digit years as POSIX reads them: 69–99 → 19xx, 00–68 → 20xx. */
function fullYear(two: number): number {
	return two >= 69 ? 1900 + two : 2000 + two;
}

export interface ParsedMoney {
	/** Minor units. Both are equal when one amount is stated. */
	low: bigint;
	high: bigint;
	range: boolean;
	/** "10k以上", "up to 8000": the figure is a bound only. */
	open?: "above" | "below";
	/** ISO 4217, when the text names it. */
	currency?: string;
	period?: Period;
	/** "13薪": payments in a year. */
	paymentsPerYear?: number;
	/** The text had more decimals than the scale; the amount was rounded half away from zero. */
	rounded?: boolean;
}

const amount = String.raw`(\d[\d,.]*)\s*(百万|million|thousand|千|万|萬|亿|[kw](?![a-z]))?`;
const moneyForm = new RegExp(
	String.raw`^([^\d-]*?)(-?)\s*([^\d.,-]*?)${amount}([^\d-]*?)(?:\s*(?:-|–|—|~|至|到)\s*([^\d.,-]*?)${amount}([^\d]*))?$`,
	"u",
);
const moneyWords = new Set([
	...currencyWords.keys(),
	...periodWords.keys(),
	...fillerWords,
	...aboveWords,
	...belowWords,
]);

/**
 * Reads an amount or a range of amounts as written in postings: "52,524.00", "¥8千", "8k-12k", "8-12k", "1.5万",
 * "15-20/hour", "年薪20-30万", "10k以上". All arithmetic is in integers; no digit passes through a float.
 * A unit after the second figure counts for the first too where the first is not the larger number ("8-12k").
 * @param options.scale decimal places of the currency, 2 unless told
 */
export function parseMoney(text: string, options: { scale?: number } = {}): Parsed<ParsedMoney> {
	const fail = (reason: ValueReason): Parsed<ParsedMoney> => ({ ok: false, reason, text });
	let plain = normalise(text).replace(/(\d)[\s\u00a0'’](?=\d{3}(?!\d))/gu, "$1");
	if (plain === "") return fail("value-empty");
	if (plain.length > longest) return fail("money-unrecognised");
	if (notStated.test(plain)) return fail("value-not-stated");
	const payments = /[·•*x×]?\s*(1[2-9]|2[0-4])\s*薪$/u.exec(plain);
	if (payments !== null) plain = plain.slice(0, payments.index).trim();
	plain = plain.replace(/\bup to\b/g, "upto").replace(/(\d\s*(?:k|w|千|万)?)\s+to\s+(?=\D?\d)/gu, "$1-");
	const match = moneyForm.exec(plain);
	if (match === null) return fail("money-unrecognised");
	const [, before = "", minus, between = "", a = "", unitA, after = "", before2 = "", b, unitB, after2 = ""] = match;
	const words = splitWords([before, between, after, before2, after2].join(" "), moneyWords);
	if (words === undefined || (minus === "-" && b !== undefined)) return fail("money-unrecognised");

	const first = readDecimal(a);
	const second = b === undefined ? first : readDecimal(b);
	if (first === undefined || second === undefined) return fail("money-separators-ambiguous");
	const powerB = multiplierWords.get(unitB ?? "") ?? 0;
	const shared = unitA === undefined && b !== undefined && compare(first, second) <= 0 ? powerB : 0;
	const powerA = multiplierWords.get(unitA ?? "") ?? shared;
	const scale = options.scale ?? 2;
	const low = toMinor(first, powerA + scale);
	const high = b === undefined ? low : toMinor(second, powerB + scale);
	const sign = minus === "-" ? -1n : 1n;
	if (high.minor < low.minor) return fail("money-range-reversed");

	const value: ParsedMoney = { low: sign * low.minor, high: sign * high.minor, range: b !== undefined };
	for (const word of words) {
		value.currency = currencyWords.get(word) ?? value.currency;
		value.period = periodWords.get(word) ?? value.period;
		if (aboveWords.has(word)) value.open = "above";
		if (belowWords.has(word)) value.open = "below";
	}
	if (payments !== null) value.paymentsPerYear = Number(payments[1]);
	if (low.rounded || high.rounded) value.rounded = true;
	return { ok: true, value };
}

interface Decimal {
	digits: bigint;
	/** Digits behind the point. */
	places: number;
}

/** @returns undefined where point and comma could mean either: "1,5", "1.234,5.6" */
function readDecimal(text: string): Decimal | undefined {
	const number = text.replace(/[.,]$/, "");
	const english = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(number);
	const continental = /^(\d{1,3}(?:\.\d{3})+),(\d+)$/.exec(number);
	const [, whole, fraction = ""] = english ?? continental ?? [];
	if (whole === undefined) return undefined;
	return { digits: BigInt(whole.replace(/[.,]/g, "") + fraction), places: fraction.length };
}

function compare(a: Decimal, b: Decimal): number {
	const left = a.digits * 10n ** BigInt(b.places);
	const right = b.digits * 10n ** BigInt(a.places);
	return left < right ? -1 : left > right ? 1 : 0;
}

function toMinor({ digits, places }: Decimal, power: number): { minor: bigint; rounded: boolean } {
	if (power >= places) return { minor: digits * 10n ** BigInt(power - places), rounded: false };
	const divisor = 10n ** BigInt(places - power);
	const rest = digits % divisor;
	return { minor: digits / divisor + (rest * 2n >= divisor ? 1n : 0n), rounded: rest !== 0n };
}

/**
 * Reads a whole number of persons, places or pieces: "12", "1,200", "12.0", "12人", "12 persons".
 * @param options.max largest accepted value, 1,000,000,000 unless told
 */
export function parseCount(text: string, options: { max?: number } = {}): Parsed<number> {
	const fail = (reason: ValueReason): Parsed<number> => ({ ok: false, reason, text });
	const plain = normalise(text);
	if (plain === "") return fail("value-empty");
	if (notStated.test(plain)) return fail("value-not-stated");
	const form = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d{1,20})(\.\d{1,20})?\s*(人|名|个|位|persons?|people|positions?)?$/u.exec(
		plain,
	);
	if (form === null) return fail("count-unrecognised");
	const [, sign, whole = "", fraction = ""] = form;
	if (/[1-9]/.test(fraction)) return fail("count-not-whole");
	const value = Number(whole.replaceAll(",", ""));
	if (sign === "-" && value > 0) return fail("count-negative");
	if (value > (options.max ?? 1_000_000_000)) return fail("count-too-large");
	return { ok: true, value };
}

/** Reads the period to which a pay refers: "Annual", "per hour", "/月", "p.a.", "日薪". */
export function parsePeriod(text: string): Parsed<Period> {
	const plain = normalise(text).replaceAll(".", "");
	if (plain === "") return { ok: false, reason: "value-empty", text };
	const words = plain.length > longest ? undefined : splitWords(plain, moneyWords);
	const periods = new Set((words ?? []).flatMap((word) => periodWords.get(word) ?? []));
	const [period] = periods;
	if (period === undefined || periods.size > 1) return { ok: false, reason: "period-unrecognised", text };
	return { ok: true, value: period };
}

/** One form for full-width and half-width, for cases and for kinds of space. */
function normalise(text: string): string {
	if (text.length > 10 * longest) return text.slice(0, longest + 1);
	return text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}
