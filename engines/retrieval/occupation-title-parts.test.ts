import { describe, expect, it } from "vitest";
import { expandEntryTexts } from "./expand-entry-texts.ts";
import { occupationTitleParts } from "./occupation-title-parts.ts";

describe("occupationTitleParts", () => {
	it.each([
		["Accountants and Auditors", ["Accountants and Auditors", "Accountants", "Auditors"]],
		[
			"Secretaries and Administrative Assistants, Except Legal, Medical, and Executive",
			["Secretaries and Administrative Assistants", "Secretaries", "Administrative Assistants"],
		],
		["Managers, All Other", ["Managers"]],
		["Buyers and Purchasing Agents, Farm Products", ["Buyers and Purchasing Agents, Farm Products"]],
		["Helpers--Pipelayers, Plumbers, and Steamfitters", ["Helpers--Pipelayers, Plumbers, and Steamfitters"]],
		["Health and Safety Engineers", ["Health and Safety Engineers"]],
	])("separates %s", (title, parts) => {
		expect(occupationTitleParts(title)).toEqual(parts);
	});
});

describe("expandEntryTexts", () => {
	it("takes both forms of a title with its long form in brackets", () => {
		expect(expandEntryTexts("PVC Monitor (Polyvinyl Chloride Monitor)", "alternate")).toEqual([
			"PVC Monitor",
			"Polyvinyl Chloride Monitor",
		]);
		expect(expandEntryTexts("General Manager (GM)", "alternate")).toEqual(["General Manager (GM)"]);
	});

	it("does not let a word for any position stand for an occupation", () => {
		expect(expandEntryTexts("Producers and Directors", "title")).toEqual(["Producers and Directors", "Producers"]);
	});
});
