import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { normaliseTitle } from "./normalise-title.ts";
import { publicServiceTitles } from "./public-service-titles.ts";

describe("publicServiceTitles", () => {
	const entries = publicServiceTitles();

	it("names only occupations of the classification", () => {
		const file = new URL("../../demo/data/onet/Occupation Data.txt", import.meta.url);
		const codes = new Set(
			readFileSync(file, "utf8")
				.split(/\r?\n/)
				.map((line) => line.split("\t")[0]),
		);
		for (const { occupation } of entries) expect(codes).toContain(occupation);
	});

	it("has a usable weight and says each title of an occupation once", () => {
		const seen = new Set<string>();
		for (const { occupation, text, weight } of entries) {
			expect(weight).toBeGreaterThan(0);
			expect(weight).toBeLessThanOrEqual(2);
			const key = `${occupation} ${normaliseTitle(text)}`;
			expect(seen).not.toContain(key);
			seen.add(key);
		}
	});
});
