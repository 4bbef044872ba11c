import { describe, expect, it } from "vitest";
import { smallIndex } from "./fixtures/small-index.ts";
import { matchTitle } from "./match-title.ts";
import { codedTitles, publicServiceExamples } from "./public-service-examples.ts";
import { exampleFeatures } from "./title-examples.ts";
import type { TitleEntry } from "./title-types.ts";

const example = (text: string, occupation: string, secondaryTitle: string, weight = 1): TitleEntry => ({
	text,
	occupation,
	kind: "example",
	secondaryTitle,
	category: "Health",
	weight,
});
const context = { secondaryTitle: "CITY WIZARD", category: "Health" };
const index = smallIndex([
	example("Spell Keeper, Tower", "29-1141.00", "CITY WIZARD", 0.7),
	example("Spell Keeper, Tower", "23-1011.00", "CITY WIZARD", 0.3),
	example("Potion Reader", "13-2011.00", "CITY BREWER"),
]);
const at = (code: string) => index.occupations.indexOf(code);

describe("exampleFeatures", () => {
	it("keeps a title with two occupations as one example and prefers the nearer one", () => {
		expect(index.examples.texts).toEqual(["Spell Keeper, Tower", "Potion Reader"]);
		const { nearest, neighbours, byWord } = exampleFeatures(
			index.examples,
			index.occupations.length,
			"Spell Keeper, Cellar",
			context,
		);
		for (const feature of [nearest, neighbours, byWord]) {
			expect(feature[at("29-1141.00")]).toBeGreaterThan(feature[at("23-1011.00")]!);
			expect(feature[at("23-1011.00")]).toBeGreaterThan(feature[at("13-2011.00")]!);
		}
	});

	it("hides near-duplicates of a title when it is measured: same secondary title and same head but for rank", () => {
		const features = (title: string, secondaryTitle: string) =>
			exampleFeatures(index.examples, index.occupations.length, title, { ...context, secondaryTitle }, true);
		expect(features("Senior Spell Keeper II, Cellar", "CITY WIZARD").nearest[at("29-1141.00")]).toBe(0);
		expect(features("Spell Keeper, Cellar", "CITY BREWER").nearest[at("29-1141.00")]).toBeGreaterThan(0.3);
		// Without a secondary title nothing tells it apart from others with this head.
		expect(features("Spell Keeper, Cellar", "").nearest[at("29-1141.00")]).toBe(0);
	});
});

describe("matchTitle with examples", () => {
	it("codes a title like its nearest example and names it as the reason", () => {
		const best = matchTitle(index, "Spell Keeper, Cellar", { context }).candidates[0];
		expect(best?.occupation).toBe("29-1141.00");
		expect(best?.reason).toMatchObject({ kind: "example", text: "Spell Keeper, Tower" });
		expect(best?.reason.matchedTokens).toEqual(["spell", "keeper"]);
	});

	it("proposes examples' occupations only as far as they are like the title", () => {
		const codes = matchTitle(index, "Budget Analyst", { context }).candidates[0]?.occupation;
		expect(codes).toBe("13-2031.00");
	});
});

describe("publicServiceExamples", () => {
	it("gives each coded title a share of 1 in all", () => {
		const shares = new Map<string, number>();
		for (const { text, secondaryTitle, category, weight = 1, kind } of publicServiceExamples()) {
			expect(kind).toBe("example");
			const key = [text, secondaryTitle, category].join("|");
			shares.set(key, (shares.get(key) ?? 0) + weight);
		}
		expect(shares.size).toBe(codedTitles().length);
		for (const share of shares.values()) expect(share).toBeCloseTo(1);
	});

	it("has O*NET-SOC codes and a field of work for each title", () => {
		for (const { title, occupation, alternative, category } of codedTitles()) {
			expect(title).not.toBe("");
			expect(occupation).toMatch(/^\d\d-\d{4}\.\d\d$/);
			expect(alternative ?? "11-1021.00").toMatch(/^\d\d-\d{4}\.\d\d$/);
			expect(category).not.toContain("undefined");
		}
	});
});
