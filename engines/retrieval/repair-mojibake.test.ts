import { describe, expect, it } from "vitest";
import { repairMojibake } from "./repair-mojibake.ts";

describe("repairMojibake", () => {
	it.each([
		["Officer â€“ Private Equity", "Officer – Private Equity"],
		["Mayorâ€™s Office", "Mayor’s Office"],
		["CafÃ© Manager", "Café Manager"],
	])("repairs %s", (broken, right) => {
		expect(repairMojibake(broken)).toBe(right);
	});

	it("leaves correct text alone", () => {
		for (const text of ["Café Manager – Île", "数据分析师", "Âge d’or", "Plain"])
			expect(repairMojibake(text)).toBe(text);
	});
});
