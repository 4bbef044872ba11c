import { expect, it } from "vitest";
import type { RuleDefinition } from "../../contract-rules.ts";
import { emptyRule, fromRule, toRule } from "./rule-values.ts";

it("what a form is filled with is what it sends back", () => {
	const common: Omit<RuleDefinition, "level"> = {
		activity: { match: "starts-with", iri: "https://example.org/quiz/" },
		verb: null,
		success: true,
		leastScore: 62.5,
		competencyId: "00000000-0000-7000-8000-000000000000",
		kind: "graded",
	};
	const definitions: RuleDefinition[] = [
		{ ...common, level: { as: "fixed", level: 3 } },
		{ ...common, leastScore: null, level: { as: "score", bands: [{ from: 62.5, level: 1.5 }] } },
	];
	for (const definition of definitions)
		expect(toRule(fromRule("Rule", definition, "Welding"))).toEqual({ name: "Rule", definition });
});

it("a band that is not filled in is no number, not nought", () => {
	const { level } = toRule({ ...emptyRule, bands: [{ from: " ", level: "" }] }).definition;
	expect(JSON.parse(JSON.stringify(level))).toEqual({ as: "score", bands: [{ from: null, level: null }] });
});
