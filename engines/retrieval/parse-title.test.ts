import { describe, expect, it } from "vitest";
import { parseTitle } from "./parse-title.ts";

function weightOf(title: string, word: string): number {
	return parseTitle(title).words.find((entry) => entry.word === word)?.weight ?? 0;
}

describe("parseTitle", () => {
	it.each([
		["Budget Analyst, Family Health", "analyst"],
		["Director of Recruitment", "director"],
		["Section Chief, Environmental Permitting", "director"],
		["Supervisor Plasterer", "supervisor"],
		["Administrative Assistant", "assistant"],
		["Deputy General Counsel", "attorney"],
	])("finds the head noun of %s", (title, head) => {
		expect(parseTitle(title).head).toBe(head);
	});

	it("reads a tail as the field of a bare head, and lightly after a specific title", () => {
		expect(weightOf("Director, Watershed Planning", "watershed")).toBeGreaterThan(0.8);
		expect(weightOf("Budget Analyst, Family Health", "family")).toBeLessThan(0.4);
		expect(weightOf("Data Analyst, Bureau of Immunization", "immunization")).toBeLessThan(0.2);
	});

	it("hardly counts words of rank", () => {
		expect(weightOf("Senior Budget Analyst", "senior")).toBeLessThan(0.2);
		expect(weightOf("Senior Budget Analyst", "budget")).toBe(1);
	});

	it("knows titles that name no field of work", () => {
		for (const title of ["Coordinator", "Outreach Intern", "College Aide, Bureau of Finance", "Deputy Director", ""]) {
			expect(parseTitle(title).isVague).toBe(true);
		}
		for (const title of ["Accountant", "Administrative Assistant", "Director of Payroll", "Architect"]) {
			expect(parseTitle(title).isVague).toBe(false);
		}
	});
});
