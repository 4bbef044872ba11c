import { describe, expect, it } from "vitest";
import { publicServiceRules } from "./public-service-rules.ts";
import { matchTitleRules, parseTitleRules, ruleRole } from "./title-rules.ts";

const rules = parseTitleRules(publicServiceRules);
const best = (title: string, secondaryTitle = "", category = "") =>
	[...matchTitleRules(rules, title, { secondaryTitle, category })].sort((a, b) => b[1] - a[1])[0]?.[0];

describe("parseTitleRules", () => {
	it("reads role, patterns, excluded context and codes", () => {
		expect(parseTitleRules("any | a|b\\b | !health|law | 11-1021.00 13-1111.00")).toEqual([
			{
				role: "any",
				title: /a|b\b/,
				context: /health|law/,
				isContextExcluded: true,
				occupations: ["11-1021.00", "13-1111.00"],
			},
		]);
		expect(parseTitleRules("manager | budget | | 11-3031.00")[0]).toMatchObject({ context: undefined });
	});

	it("names only occupations in the form of O*NET-SOC codes", () => {
		for (const { role, occupations } of rules) {
			expect(["manager", "intern", "any"]).toContain(role);
			expect(occupations.length).toBeGreaterThan(0);
			for (const code of occupations) expect(code).toMatch(/^\d\d-\d{4}\.\d\d$/);
		}
	});
});

describe("ruleRole", () => {
	it.each([
		["deputy commissioner, family health", "", "manager"],
		["evp for finance", "", "manager"],
		["project manager", "", "any"],
		["analyst, office of the chief information officer", "", "any"],
		["assistant to the director", "", "any"],
		["laboratory intern", "", "intern"],
		["office assistant", "college aide (all city depts)", "intern"],
	])("reads %s", (title, secondary, role) => {
		expect(ruleRole(title, secondary)).toBe(role);
	});
});

describe("the rules of public service", () => {
	it.each([
		["Deputy Commissioner, Family & Child Health", "DEPUTY COMMISSIONER (HEALTH)", "", "11-9111.00"],
		["Executive Vice President for Procurement", "", "", "11-3061.00"],
		["VP for Finance", "", "", "11-3031.00"],
		["Chief of Procurement & Budget", "", "", "11-3061.00"],
		["Quality Assurance Coordinator", "PUBLIC HEALTH EDUCATOR", "Health", "13-1111.00"],
		["Quality Assurance Analyst", "COMPUTER SPECIALIST (SOFTWARE)", "Technology", "15-1253.00"],
		["Project Manager", "COMPUTER SYSTEMS MANAGER", "Technology", "15-1299.09"],
		["Project Manager", "HOUSING DEVELOPMENT SPECIALIST", "", "13-1082.00"],
		["Marine Engineer", "MARINE ENGINEER (FERRY OPERATIONS)", "", "53-5031.00"],
		["Marine Engineer", "ASSISTANT CIVIL ENGINEER", "Engineering, Architecture, & Planning", "17-2121.00"],
		["Water Quality Laboratory Intern", "SUMMER COLLEGE INTERN", "", "19-4042.00"],
		["IT Desktop Support Intern", "COLLEGE AIDE", "", "15-1232.00"],
		["Senior Security Architect", "IT SECURITY SPECIALIST", "", "15-1299.05"],
		["Cook", "COOK", "", "35-2012.00"],
		["Director of Policy, Maternal Health", "HEALTH SERVICES MANAGER", "", "11-9111.00"],
		["Functional Tester", "COMPUTER SPECIALIST (SOFTWARE)", "", "15-1253.00"],
		["Graduate or Undergraduate Intern", "SUMMER GRADUATE INTERN", "", "43-9061.00"],
		["Communicable Disease Liaison", "PUBLIC HEALTH NURSE", "", "27-3031.00"],
		["Adviser", "PUBLIC HEALTH NURSE", "", "29-1141.00"],
	])("codes %s (%s)", (title, secondary, category, code) => {
		expect(best(title, secondary, category)).toBe(code);
	});

	it("count the field of a manager against managers of everything", () => {
		const values = matchTitleRules(rules, "Associate Commissioner for Financial Services", {});
		expect(values.get("11-3031.00")).toBe(1);
		expect(values.get("11-1021.00")).toBeLessThan(0);
		expect(matchTitleRules(rules, "Commissioner for Operations", {}).get("11-1021.00")).toBe(1);
	});

	it("believe the title more than the unit that it is in, but for those who manage the unit", () => {
		const values = matchTitleRules(rules, "Clinic Billing Specialist, Bureau of Budget", {});
		expect(values.get("13-2031.00")).toBeLessThan(values.get("43-3021.00") ?? 0);
		expect(best("Deputy Director, Bureau of Budget")).toBe("11-3031.00");
	});

	it("say nothing of titles that they do not know", () => {
		expect(best("Glazier", "GLAZIER")).toBeUndefined();
	});
});
