import { describe, expect, it } from "vitest";
import { contrast } from "./contrast.ts";
import { chartTokens, type Scheme, schemes, type Token } from "./tokens.ts";

/** Every pair in which words stand on a ground, as the style sheets use them. */
const words: [ink: Token, ...grounds: Token[]][] = [
	["ink", "paper", "card", "wash", "actWash", "sealWash", "goodWash", "warnWash", "plumWash"],
	["dim", "paper", "card", "wash"],
	["act", "paper", "card", "wash", "actWash"],
	["actDeep", "actWash", "card", "paper"],
	["actInk", "actFill", "actHover"],
	["navInk", "nav"],
	["navDim", "nav"],
	["navOnInk", "navOn"],
	["seal", "paper", "card", "sealWash"],
	["sealInk", "seal", "sealHover"],
	["stampInk", "stamp"],
	["goodInk", "goodWash", "card", "paper"],
	["warnInk", "warnWash", "card", "paper"],
	["plumInk", "plumWash", "card", "paper"],
];

/** Marks that mean something without words: 3:1 (WCAG 2.2, 1.4.11). */
const marks: [mark: Token, ...grounds: Token[]][] = [
	["field", "card", "paper"],
	["focus", "card", "paper", "wash", "actWash"],
	["warn", "card", "paper"],
	["good", "card", "paper"],
	["mark", "card"],
];

const colours = (scheme: Scheme) => schemes[scheme] as Record<Token, string>;

describe.each(["light", "dark"] as const)("%s colours", (scheme) => {
	const value = colours(scheme);

	it.each(words.flatMap(([ink, ...grounds]) => grounds.map((ground) => [ink, ground] as const)))(
		"%s on %s is readable",
		(ink, ground) => {
			expect(contrast(value[ink], value[ground])).toBeGreaterThanOrEqual(4.5);
		},
	);

	it.each(marks.flatMap(([mark, ...grounds]) => grounds.map((ground) => [mark, ground] as const)))(
		"%s on %s is visible",
		(mark, ground) => {
			expect(contrast(value[mark], value[ground])).toBeGreaterThanOrEqual(3);
		},
	);

	it("keeps series apart from the card; the pale fifth one only ever stands beside its label", () => {
		for (const token of chartTokens) {
			expect(contrast(value[token], value.card)).toBeGreaterThanOrEqual(token === "chart5" ? 2.5 : 3);
		}
	});
});

it("measures contrast as the standard defines it", () => {
	expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 5);
	expect(contrast("#777777", "#FFFFFF")).toBeCloseTo(4.48, 2);
	expect(contrast("#FFFFFF", "#777777")).toBeCloseTo(4.48, 2);
});
