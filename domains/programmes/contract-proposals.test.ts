import { describe, expect, it } from "vitest";
import { proposalInput } from "./contract-proposals.ts";

const id = "0190aaaa-0000-7000-8000-000000000001";
const survey = {
	title: "Survey",
	language: "en",
	heldOn: "2026-05-01",
	surveyor: "Association",
	answers: 3,
	result: null,
	url: "https://example.org",
	fileId: null,
};
const aims = [{ competencyId: id, level: 3 }];
const refused = (input: unknown) =>
	proposalInput.safeParse(input).error?.issues.map(({ path }) => path.join(".")) ?? [];

describe("what is proposed to a plan", () => {
	it("is from needs or from a survey, each as a person would give it", () => {
		expect(refused({ source: "survey", survey, aims })).toEqual([]);
		expect(refused({ source: "needs", needIds: [id], competencyIds: [id] })).toEqual([]);
	});

	it.each([
		[{ survey: { ...survey, url: "javascript:alert(1)" }, aims }, "survey.url"],
		[{ survey: { ...survey, url: "data:text/html,x" }, aims }, "survey.url"],
		[{ survey: { ...survey, answers: -1 }, aims }, "survey.answers"],
		[{ survey: { ...survey, answers: 0 }, aims }, "survey.answers"],
		[{ survey: { ...survey, answers: 1.5 }, aims }, "survey.answers"],
		[{ survey: { ...survey, heldOn: "0026-05-01" }, aims }, "survey.heldOn"],
		[{ survey: { ...survey, title: " " }, aims }, "survey.title"],
		[{ survey: { ...survey, result: "x".repeat(2001) }, aims }, "survey.result"],
		[{ survey, aims: [] }, "aims"],
		[{ survey, aims: [...aims, ...aims] }, "aims"],
		[{ survey, aims: [{ competencyId: id, level: 5.5 }] }, "aims.0.level"],
	])("refuses a survey that cannot be: %#", (input, path) => {
		expect(refused({ source: "survey", ...input })).toEqual([path]);
	});

	it("refuses needs without what is proposed of them, too many of them, and what is neither", () => {
		expect(refused({ source: "needs", needIds: [id], competencyIds: [] })).toEqual(["competencyIds"]);
		expect(refused({ source: "needs", needIds: Array(21).fill(id), competencyIds: [id] })).toEqual(["needIds"]);
		expect(refused({ source: "rumour", needIds: [id] })).toEqual(["source"]);
	});
});
