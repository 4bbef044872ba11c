import { expect, it } from "vitest";
import { buildCompetencyIndex, personCount, putPerson, removePerson } from "#engines/retrieval/competency-index.ts";
import { searchCompetencies } from "#engines/retrieval/search-competencies.ts";
import { readCompetencyIndex, serialiseCompetencyIndex } from "#engines/retrieval/serialise-competency-index.ts";

const made = () =>
	buildCompetencyIndex([
		{ id: "李雷", competencies: [{ competency: "焊接", level: 2, confidence: 0.9 }], attributes: ["地区:450100"] },
		{ id: "a\nb", competencies: [] },
	]);

it("is the same again after writing and reading, and takes changes", () => {
	const index = made();
	removePerson(index, "a\nb");
	putPerson(index, { id: "c", competencies: [{ competency: "机器人", level: 5, confidence: 1 }] });
	const bytes = serialiseCompetencyIndex(index);
	const again = readCompetencyIndex(bytes);
	expect(serialiseCompetencyIndex(again)).toEqual(bytes);
	expect(personCount(again)).toBe(2);
	const query = { required: [{ competency: "焊接", level: 4 }], limit: 5, filter: { groups: [["地区:450100"]] } };
	expect(searchCompetencies(again, query)).toEqual(searchCompetencies(index, query));
	putPerson(again, { id: "李雷", competencies: [] });
	expect(searchCompetencies(again, query).persons).toEqual([]);
	const empty = readCompetencyIndex(serialiseCompetencyIndex(buildCompetencyIndex([])));
	expect(personCount(empty)).toBe(0);
});

it("refuses bytes that are no index, of another version, cut off or changed", () => {
	const bytes = serialiseCompetencyIndex(made());
	const changed = (at: number, value: number): ArrayBuffer => {
		const copy = bytes.slice(0);
		new DataView(copy).setUint32(at, value, true);
		return copy;
	};
	expect(() => readCompetencyIndex(new ArrayBuffer(0))).toThrow("buffer: is not a competency index");
	expect(() => readCompetencyIndex(changed(0, 1))).toThrow("buffer: is not a competency index");
	expect(() => readCompetencyIndex(changed(4, 2))).toThrow("buffer: is of version 2, this reads 1");
	for (let size = 8; size < bytes.byteLength; size += 8) {
		expect(() => readCompetencyIndex(bytes.slice(0, size)), `${size} bytes`).toThrow("buffer: ");
	}
	// The length of the first name, then the whole of what follows, no longer fit.
	expect(() => readCompetencyIndex(changed(16, 99))).toThrow("buffer: has texts of another length");
});
