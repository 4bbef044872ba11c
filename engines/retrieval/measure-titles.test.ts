import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { buildTitleIndex } from "./build-title-index.ts";
import { smallIndex } from "./fixtures/small-index.ts";
import { type LabelledTitle, measureTitles } from "./measure-titles.ts";
import { publicServiceTitles } from "./public-service-titles.ts";
import { readOnetTitles } from "./read-onet-titles.ts";

function label(title: string, code: string, alternative = ""): LabelledTitle {
	return { title, civil_service_title: "", category: "", code, alternative };
}

describe("measureTitles", () => {
	it("counts labels, alternatives, five candidates and titles without occupation", () => {
		const measures = measureTitles(smallIndex(), [
			label("Budget Analyst", "13-2031.00"),
			label("Paralegal", "23-1011.00", "23-2011.00"),
			label("Staff Nurse", "17-2051.00"),
			label("Coordinator", "none"),
		]);
		expect(measures).toMatchObject({ titles: 4, coded: 3, first: 1, firstOrAlternative: 2, none: 1, noneToReview: 1 });
		expect(measures.errors.map((error) => error.label.title)).toEqual(["Staff Nurse"]);
	});
});

describe("the matcher on real postings", () => {
	const folder = fileURLToPath(new URL("../../demo/data/onet", import.meta.url));
	const index = buildTitleIndex([...publicServiceTitles(), ...readOnetTitles(folder)]);
	const measure = (name: string) => {
		const path = new URL(`./fixtures/${name}-titles.csv`, import.meta.url);
		return measureTitles(index, parse(readFileSync(path), { columns: true }) as LabelledTitle[]);
	};

	// Floors a little below what was measured (README), so that a change for the worse is seen.
	it("keeps its accuracy on the titles it was tuned on", () => {
		const measures = measure("tuning");
		expect(measures.firstOrAlternative / measures.coded).toBeGreaterThanOrEqual(0.84);
		expect(measures.five / measures.coded).toBeGreaterThanOrEqual(0.96);
		expect(measures.automaticRight / measures.automatic).toBeGreaterThanOrEqual(0.95);
		expect(measures.automatic / measures.titles).toBeGreaterThanOrEqual(0.5);
		expect(measures.noneToReview / measures.none).toBeGreaterThanOrEqual(0.9);
	});

	it("keeps its accuracy on titles it was not tuned on", () => {
		const measures = measure("second-sample");
		expect(measures.firstOrAlternative / measures.coded).toBeGreaterThanOrEqual(0.76);
		expect(measures.five / measures.coded).toBeGreaterThanOrEqual(0.95);
		expect(measures.automaticRight / measures.automatic).toBeGreaterThanOrEqual(0.9);
		expect(measures.noneToReview).toBe(measures.none);
	});
});
