import { describe, expect, it } from "vitest";
import { normaliseTitle } from "./normalise-title.ts";
import { codedTitles } from "./public-service-examples.ts";

describe("normaliseTitle", () => {
	it.each([
		["Agency Attorney, Level III", "agency attorney"],
		["AGENCY ATTORNEY 2", "agency attorney"],
		["Staff Analyst, I", "staff analyst"],
		["Structural Engineer L-2", "structural engineer"],
		["Associate Project Manager 02", "associate project manager"],
		["SECRETARY (LEVELS 1A,2A,3A&04 ONLY)", "secretary"],
		["ADM MANAGER-NON-MGRL FRM M1/M2", "administrative manager"],
		["Watershed Maintainer â€“ 2 positions", "watershed maintainer"],
		["BWS-010-Laboratory Intern - Water Quality", "laboratory intern, water quality"],
		["Agency Chief Contracting Officer (ACCO)", "agency chief contracting officer"],
		["Emergency Preparedness (EP) Specialist", "emergency preparedness specialist"],
		["CERT IT DEVELOPER (APP)", "certified information technology developer, application"],
		["Asst. Engr., Sewer Dept.", "assistant engineer, sewer department"],
		["Women's Health Educators", "woman health educator"],
		["311 Call Center Manager", "311 call center manager"],
		["数据分析师", "数据分析师"],
		["", ""],
		["???", ""],
	])("reads %s as %s", (title, key) => {
		expect(normaliseTitle(title)).toBe(key);
	});

	it("keeps apart what may be another occupation", () => {
		expect(normaliseTitle("Director, Payroll")).not.toBe(normaliseTitle("Director, Sewers"));
		expect(normaliseTitle("Tech Support")).toBe("technical support");
		expect(normaliseTitle("Lab Tech")).toBe("laboratory technician");
	});

	it("is a fixed point for every title of the samples", () => {
		for (const { title } of codedTitles()) {
			const key = normaliseTitle(title);
			expect(key).not.toBe("");
			expect(normaliseTitle(key)).toBe(key);
		}
	});
});
