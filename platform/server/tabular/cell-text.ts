import { neutralise } from "./neutralise.ts";

export type CellValue = string | number | bigint | boolean | Date | null | undefined;
export type OutputRow = Readonly<Record<string, CellValue>>;

export interface OutputColumn {
	/** Property of the row. */
	key: string;
	/** Header as the reader of the file sees it. */
	label: string;
	/**
	 * money: a bigint counts minor units, a number is in major units.
	 * date: a Date is taken in UTC; a text must be ISO to become a date in Excel.
	 */
	kind: "text" | "number" | "date" | "money";
	/** Width in characters, XLSX only. */
	width?: number;
	/** Decimal places of a money column; 2 unless told. */
	scale?: number;
}

/** The value as plain text, made harmless for spreadsheets. */
export function cellText(value: CellValue, column: Pick<OutputColumn, "kind" | "scale">): string {
	if (value === null || value === undefined) return "";
	switch (typeof value) {
		case "string":
			return neutralise(value);
		case "bigint":
			return column.kind === "money" ? minorUnitsText(value, column.scale ?? 2) : value.toString();
		case "number":
			return Number.isFinite(value) ? decimalText(value) : "";
		case "boolean":
			return value ? "TRUE" : "FALSE";
		default:
			return dateText(value);
	}
}

/** 5252400n with scale 2 → "52524.00", without passing through a float. */
export function minorUnitsText(minor: bigint, scale: number): string {
	const digits = (minor < 0n ? -minor : minor).toString().padStart(scale + 1, "0");
	const sign = minor < 0n ? "-" : "";
	return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** The shortest decimal notation of the number without an exponent: 1e-7 → "0.0000001". */
export function decimalText(value: number): string {
	const text = String(value);
	const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
	if (match === null) return text;
	const [, sign = "", lead = "", fraction = "", exponentText = "0"] = match;
	const exponent = Number(exponentText);
	const digits = lead + fraction;
	if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${digits}`;
	return sign + digits.padEnd(exponent + 1, "0");
}

/** Midnight UTC is a plain date, everything else an instant. */
function dateText(date: Date): string {
	if (Number.isNaN(date.getTime())) return "";
	const text = date.toISOString();
	return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text;
}
