import { serialToIso, serialToTime } from "./calendar.ts";
import { decimalText } from "./cell-text.ts";

/** How a number is shown: "span" is elapsed time, which goes beyond 24 hours. */
export type NumberKind = "number" | "percent" | "date" | "time" | "span";

/**
 * Numbers of the formats without code in the file (ECMA-376 part 1, 18.8.30), with those of Chinese Excel: 27–36 and
 * 50–58.
 */
export function builtInKind(id: number): NumberKind {
	if (id === 9 || id === 10) return "percent";
	if (id === 46) return "span";
	if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47 || id === 55 || id === 56)
		return "time";
	if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return "date";
	return "number";
}

/** Reads a format code such as `yyyy"年"m"月"d"日"` or `[$-409]h:mm AM/PM`. */
export function formatKind(code: string): NumberKind {
	const plain = code
		.replace(/"[^"]*"|\\.|_.|\*./gu, "")
		.split(";", 1)
		.join("")
		.toLowerCase();
	if (plain.includes("%")) return "percent";
	if (/\[(h+|m+|s+)\]/.test(plain)) return "span";
	const letters = plain.replace(/\[[^\]]*\]|general|am\/pm|a\/p/g, "");
	if (/[yd]/.test(letters)) return "date";
	if (/[hs]/.test(letters)) return "time";
	return letters.includes("m") ? "date" : "number";
}

const keptDigits = 15;

/** A stored number as text: dates and times in ISO, shares as they are shown, in per cent, others in plain decimals with the 15 digits that Excel keeps. */
export function numberText(stored: string, kind: NumberKind, system: 1900 | 1904): string {
	const value = Number(stored);
	if (stored.trim() === "" || !Number.isFinite(value)) return stored;
	// Most numbers are short and need no rounding to the digits of Excel.
	if (kind === "number" && Math.abs(value) >= 0.001 && stored.length <= keptDigits) return String(value);
	if (kind === "percent") return `${decimalText(Number((value * 100).toPrecision(keptDigits)))}%`;
	if (kind === "span" && value >= 0) return serialToTime(value);
	if (kind === "date" || kind === "time") {
		const clock = value >= 0 && value < 1 && (kind === "time" || value > 0);
		const text = clock ? serialToTime(value) : serialToIso(value, system);
		if (text !== undefined) return text;
	}
	return decimalText(Number(value.toPrecision(keptDigits)));
}
