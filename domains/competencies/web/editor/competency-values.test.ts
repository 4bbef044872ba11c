import { describe, expect, it } from "vitest";
import type { Competency } from "../calls.ts";
import { contentOf, emptyCompetency, valuesOf } from "./competency-values.ts";

const other = { id: "o", name: { en: "Other", zh: "其他" } } as Competency["broader"][number];
const competency = {
	code: "W1",
	kind: "skill",
	name: { en: "Weld", zh: null },
	description: { en: null, zh: "焊接" },
	alternates: ["arc", "seam"],
	levels: [{ level: 3, text: { en: null, zh: "独立" }, textZhOrigin: "owner" }],
	broader: [other],
	prerequisites: [],
	related: [],
} as unknown as Competency;

describe("values of the competency form", () => {
	it("send back what they were made of", () => {
		expect(contentOf(valuesOf(competency, ({ zh }) => zh ?? ""))).toEqual({
			code: "W1",
			kind: "skill",
			name: { en: "Weld", zh: null },
			description: { en: null, zh: "焊接" },
			alternates: ["arc", "seam"],
			levels: [{ level: 3, text: { en: null, zh: "独立" } }],
			broader: ["o"],
			prerequisites: [],
			related: [],
		});
	});

	it("send no empty level and no blank name", () => {
		const content = contentOf({ ...emptyCompetency, code: " X ", name: { en: " ", zh: "名" }, alternates: "\n a \n" });
		expect(content).toMatchObject({ code: "X", name: { en: null, zh: "名" }, levels: [], alternates: ["a"] });
	});
});
