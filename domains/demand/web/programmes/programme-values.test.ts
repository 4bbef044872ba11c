import { describe, expect, it } from "vitest";
import { programmeInput } from "../../contract-supply.ts";
import type { Programme } from "../calls-supply.ts";
import { emptyProgramme, inputOf, valuesOf } from "./programme-values.ts";

const id = "01a1fc34-eca3-7684-b34f-0abf83ae412d";
const programme = {
	code: "610205",
	name: { en: null, zh: "大数据技术" },
	degree: "associate",
	occupations: [
		{ occupation: { id, code: "15-2051.00", name: { en: "Data Scientists", zh: "数据科学家" } }, share: 0.3333 },
	],
	cohorts: [
		{ year: 2027, graduates: 120, qualified: null },
		{ year: 2028, graduates: 130, qualified: 0 },
	],
} as unknown as Programme;

describe("the values of a programme's form", () => {
	it("come back from a stored programme as they were", () => {
		const values = valuesOf(programme, ({ name }) => name.zh ?? "");
		expect(values.occupations[0]).toMatchObject({ occupationId: { id, label: "数据科学家" }, share: 33.33 });
		const input = inputOf(values);
		expect(programmeInput.parse(input)).toEqual(input);
		expect(input).toMatchObject({
			code: "610205",
			nameEn: null,
			nameZh: "大数据技术",
			occupations: [{ occupationId: id, share: 0.3333 }],
			cohorts: programme.cohorts,
		});
	});

	it("are refused where they were left empty, at the place where they were", () => {
		const checked = programmeInput.safeParse(inputOf(emptyProgramme(2027)));
		const paths = checked.error?.issues.map(({ path }) => path.join("."));
		expect(paths).toEqual(expect.arrayContaining(["occupations.0.occupationId", "cohorts.0.graduates"]));
	});
});
