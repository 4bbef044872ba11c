import { describe, expect, it } from "vitest";
import { smallIndex } from "./fixtures/small-index.ts";
import { type LabelledTitle, measureTitles } from "./measure-titles.ts";

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
		expect(measures).toMatchObject({ titles: 4, coded: 3, none: 1, noneToReview: 1 });
		expect(measures.first).toEqual({ strict: 1, lenient: 2 });
		expect(measures.errors.map((error) => error.label.title)).toEqual(["Paralegal", "Staff Nurse"]);
	});

	it("takes either of two readers strictly and what any of them names leniently", () => {
		const readers = (a: string, b: string, alternative = "") => ({
			title: "Budget Analyst",
			civil_service_title: "",
			category: "",
			reader_a: a,
			alternative_a: "",
			reader_b: b,
			alternative_b: alternative,
		});
		const measures = measureTitles(smallIndex(), [
			readers("13-2031.00", "13-1111.00"),
			readers("13-1111.00", "13-2031.00"),
			readers("13-1111.00", "13-2011.00", "13-2031.00"),
			readers("23-1011.00", "23-2011.00"),
		]);
		expect(measures).toMatchObject({ coded: 4, first: { strict: 2, lenient: 3 } });
	});
});
