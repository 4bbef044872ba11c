import { expect, it } from "vitest";
import { builtInKind, formatKind, numberText } from "./xlsx-formats.ts";

it("a share is read as it is shown: in per cent", () => {
	expect([9, 10].map(builtInKind)).toEqual(["percent", "percent"]);
	expect(["0%", "0.00%;[Red]-0.00%", "#,##0.0 %"].map(formatKind)).toEqual(["percent", "percent", "percent"]);
	expect(formatKind('0.0"%"')).toBe("number");
	expect(["0.85", "0.575", "1", "0", "1.1E-2"].map((stored) => numberText(stored, "percent", 1900))).toEqual([
		"85%",
		"57.5%",
		"100%",
		"0%",
		"1.1%",
	]);
});
