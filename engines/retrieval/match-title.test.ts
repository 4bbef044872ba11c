import { describe, expect, it } from "vitest";
import { buildTitleIndex } from "./build-title-index.ts";
import { smallEntries, smallIndex } from "./fixtures/small-index.ts";
import { matchTitle } from "./match-title.ts";

const index = smallIndex();
const first = (title: string, context = {}) => matchTitle(index, title, { context }).candidates[0];

describe("matchTitle", () => {
	it.each([
		["Senior Budget Analyst, Family & Child Health", "13-2031.00"],
		["Deputy Director of Human Resources", "11-3121.00"],
		["Director, Recruitment", "11-3121.00"],
		["Assistant Civil Engineer 2", "17-2051.00"],
		["Supervising Public Health Nurse, Bureau of School Health", "29-1141.00"],
		["Deputy General Counsel", "23-1011.00"],
		["Structural Design & Review Engineer", "17-2051.00"],
		["Service Desk Agent", "15-1232.00"],
		["Supervisor Plasterer", "47-1011.00"],
		["Director of Payroll", "11-3111.00"],
	])("puts the right occupation first for %s", (title, occupation) => {
		expect(first(title)?.occupation).toBe(occupation);
	});

	it("reads over typing errors and cut-off words, and says so", () => {
		const typo = first("ACCOUTANT");
		expect(typo?.occupation).toBe("13-2011.00");
		expect(typo?.reason.corrected).toEqual([{ from: "accoutant", to: "accountant" }]);
		expect(first("Timekee")?.occupation).toBe("43-3051.00");
	});

	it("matches Chinese titles by their bigrams, and leaves them to a person unless they are equal", () => {
		const match = matchTitle(index, "数据分析师");
		expect(match.candidates[0]?.occupation).toBe("15-2051.00");
		expect(match.candidates[0]?.reason.matchedTokens).toContain("数据");
		expect(match.decision).toBe("review");
		expect(matchTitle(index, "软件开发工程师").candidates[0]?.reason.exact).toBe(true);
	});

	it("uses the words of the caller's segmenter", () => {
		const segmented = smallIndex([], { segment: (text) => text.match(/工程师|数据|软件|开发/g) ?? [] });
		expect(segmented.terms.has("工程师")).toBe(true);
		expect(matchTitle(segmented, "高级软件工程师").candidates[0]?.occupation).toBe("15-1252.00");
	});

	it("lets the secondary title and the category break ties", () => {
		expect(first("Project Engineer", { secondaryTitle: "ELECTRICAL ENGINEER" })?.occupation).toBe("17-2071.00");
		expect(first("Project Engineer", { secondaryTitle: "CIVIL ENGINEER" })?.occupation).toBe("17-2051.00");
		const support = first("Support Specialist", { category: "Technology, Data & Innovation" });
		expect(support?.occupation).toBe("15-1232.00");
		expect(support?.reason.category).toBeGreaterThan(0);
	});

	it("falls back to the secondary title when the title says nothing", () => {
		const match = matchTitle(index, "Zzyx", { context: { secondaryTitle: "STAFF NURSE" } });
		expect(match.candidates[0]?.occupation).toBe("29-1141.00");
		expect(match.candidates[0]?.reason.kind).toBe("context");
	});

	it("decides a title that is the name of one occupation, but not one that is only an alternate", () => {
		expect(matchTitle(index, "Registered Nurse")).toMatchObject({ decision: "automatic" });
		expect(matchTitle(index, "Project Engineer")).toMatchObject({ decision: "review" });
	});

	it("remembers decisions for all equal titles", () => {
		const decided = smallIndex([{ occupation: "43-6014.00", text: "Agency Wizard II", kind: "decision" }]);
		const match = matchTitle(decided, "AGENCY WIZARD, LEVEL III");
		expect(match).toMatchObject({ decision: "automatic", normalised: "agency wizard" });
		expect(match.candidates[0]).toMatchObject({ occupation: "43-6014.00", score: 1 });
		expect(match.candidates[0]?.reason).toMatchObject({ kind: "decision", exact: true });
	});

	it("lets a decision win over an equal alternate of another occupation", () => {
		const decided = smallIndex([{ occupation: "17-2071.00", text: "Staff Nurse", kind: "decision" }]);
		expect(matchTitle(decided, "Staff Nurse").candidates[0]?.occupation).toBe("17-2071.00");
	});

	it("sends titles without a field of work to review", () => {
		for (const title of ["Coordinator", "Intern", "Director", "", "!!!"]) {
			expect(matchTitle(index, title, { context: { secondaryTitle: "ACCOUNTANT" } }).decision).toBe("review");
		}
	});

	it("gives scores between 0 and 1 in falling order, at most as many as asked for, and is deterministic", () => {
		for (const { text } of smallEntries) {
			const match = matchTitle(index, text, { limit: 3 });
			expect(match.candidates.length).toBeLessThanOrEqual(3);
			const scores = match.candidates.map(({ score }) => score);
			expect(scores).toEqual(scores.toSorted((a, b) => b - a));
			for (const score of scores) {
				expect(score).toBeGreaterThanOrEqual(0);
				expect(score).toBeLessThanOrEqual(1);
			}
			expect(matchTitle(index, text, { limit: 3 })).toEqual(match);
		}
	});

	it("works on an empty index", () => {
		const empty = matchTitle(buildTitleIndex([]), "Accountant");
		expect(empty).toEqual({ candidates: [], decision: "review", normalised: "accountant" });
	});
});
