import { type Language, languageTags } from "./languages.ts";

/** Intl formatters are costly to make (about 50 µs) and lists ask for thousands: one is kept per kind. */
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const relativeFormats = new Map<Language, Intl.RelativeTimeFormat>();

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
	const key = `${language}${JSON.stringify(options)}`;
	let format = numberFormats.get(key);
	if (!format) {
		format = new Intl.NumberFormat(languageTags[language], options);
		numberFormats.set(key, format);
	}
	return format;
}

export function formatNumber(value: number, language: Language, options: Intl.NumberFormatOptions = {}): string {
	return numberFormat(language, options).format(value);
}

/** `share` is a fraction: 0.52 reads 52 %. */
export function formatShare(share: number, language: Language, maximumFractionDigits = 0): string {
	return formatNumber(share, language, { style: "percent", maximumFractionDigits });
}

/** A signed change: +31, −3. */
export function formatChange(value: number, language: Language, options: Intl.NumberFormatOptions = {}): string {
	return formatNumber(value, language, { signDisplay: "exceptZero", ...options }).replace("-", "−");
}

/** `minor` is the amount in the currency's smallest unit, as the server keeps it: 1234500 fen reads ¥12,345.00. */
export function formatMoney(minor: number, currency: string, language: Language): string {
	const digits = numberFormat(language, { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
	return formatNumber(minor / 10 ** digits, language, { style: "currency", currency, currencyDisplay: "narrowSymbol" });
}

export type DateStyle = "date" | "dateTime" | "time" | "month" | "longDate" | "weekday" | "columnDay";

const dateStyles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
	date: { year: "numeric", month: "short", day: "numeric" },
	longDate: { year: "numeric", month: "long", day: "numeric", weekday: "long" },
	dateTime: { year: "numeric", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
	time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
	month: { year: "numeric", month: "short" },
	weekday: { weekday: "short", month: "short", day: "numeric" },
	/** Where seven stand side by side. */
	columnDay: { weekday: "short", month: "numeric", day: "numeric" },
};

const dayOnly = /^\d{4}-\d{2}-\d{2}$/;

/**
 * An instant (ISO text with zone, or Date) in the person's zone; a bare day `2027-03-01` is the same day in every zone.
 * The zone comes from the account and never from the language.
 */
export function formatDate(
	value: string | Date,
	language: Language,
	timeZone: string,
	style: DateStyle = "date",
): string {
	const bare = typeof value === "string" && dayOnly.test(value);
	const zone = bare ? "UTC" : timeZone;
	const key = `${language}|${zone}|${style}`;
	let format = dateFormats.get(key);
	if (!format) {
		format = new Intl.DateTimeFormat(languageTags[language], { ...dateStyles[style], timeZone: zone });
		dateFormats.set(key, format);
	}
	const instant = typeof value === "string" ? new Date(value) : value;
	return Number.isNaN(instant.getTime()) ? String(value) : format.format(instant);
}

const units: [Intl.RelativeTimeFormatUnit, number][] = [
	["year", 31_557_600],
	["month", 2_629_800],
	["week", 604_800],
	["day", 86_400],
	["hour", 3_600],
	["minute", 60],
];

/** How long ago or ahead `value` is of `now`: "3 hours ago". Under a minute it is the language's word for now. */
export function formatRelative(value: string | Date, language: Language, now: Date): string {
	let format = relativeFormats.get(language);
	if (!format) {
		format = new Intl.RelativeTimeFormat(languageTags[language], { numeric: "auto" });
		relativeFormats.set(language, format);
	}
	const seconds = (new Date(value).getTime() - now.getTime()) / 1000;
	for (const [unit, size] of units) {
		if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit);
	}
	return format.format(0, "second");
}
