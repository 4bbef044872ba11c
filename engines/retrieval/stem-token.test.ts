import { describe, expect, it } from "vitest";
import { rootOf, singular } from "./stem-token.ts";

describe("singular", () => {
	it.each([
		["analysts", "analyst"],
		["facilities", "facility"],
		["coaches", "coach"],
		["business", "business"],
		["analysis", "analysis"],
		["children", "child"],
		["gas", "gas"],
	])("%s → %s", (word, result) => {
		expect(singular(word)).toBe(result);
	});
});

describe("rootOf", () => {
	it.each([
		["accountant", "accounting"],
		["recruiter", "recruitment"],
		["administrator", "administrative"],
		["engineer", "engineering"],
	])("%s and %s are of one family", (left, right) => {
		expect(rootOf(left)).toBe(rootOf(right));
	});

	it("keeps short words", () => {
		expect(rootOf("nurse")).toBe("nurse");
	});
});
