import { describe, expect, it } from "vitest";
import type { CatalogueHead } from "../calls-catalogue.ts";
import { comparedWith } from "./compared-with.ts";

const head = (id: string, year: number, version: number | null, region = "r") =>
	({ id, year, version, region: { id: region, name: { en: null, zh: null } } }) as CatalogueHead;

describe("the catalogue to compare with", () => {
	it("is the version before of the same year and region", () => {
		const all = [head("a", 2027, 1), head("b", 2027, 2), head("c", 2027, 3), head("x", 2027, 2, "other")];
		expect(comparedWith(all[2]!, all)?.id).toBe("b");
		expect(comparedWith(head("draft", 2027, null), all)?.id).toBe("c");
	});

	it("is of the years before rather than of those after", () => {
		const all = [head("a", 2027, 1), head("b", 2020, 1), head("c", 2019, 2), head("d", 2019, 1)];
		expect(comparedWith(all[1]!, all)?.id).toBe("c");
		expect(comparedWith(head("draft", 2019, 1), all.slice(0, 2))?.id).toBe("a");
	});

	it("is another one of the region where the year has none before, or nothing at all", () => {
		const all = [head("x", 2026, 1, "other"), head("a", 2026, 4), head("b", 2027, 1)];
		expect(comparedWith(all[2]!, all)?.id).toBe("a");
		expect(comparedWith(head("alone", 2027, 1, "third"), all)).toBeUndefined();
	});
});
