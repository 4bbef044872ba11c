import { describe, expect, it } from "vitest";
import { smallIndex } from "./fixtures/small-index.ts";
import { suggestOccupations } from "./suggest-occupations.ts";

const index = smallIndex();
const codes = (typed: string) => suggestOccupations(index, typed).map(({ occupation }) => occupation);

describe("suggestOccupations", () => {
	it.each([
		["data sc", "15-2051.00"],
		["regist nur", "29-1141.00"],
		["help des", "15-1232.00"],
		["civil engineers", "17-2051.00"],
		["lawy", "23-1011.00"],
		["HR man", "11-3121.00"],
		["数据", "15-2051.00"],
		["分析员", "13-2031.00"],
	])("finds the occupation while %s is typed", (typed, occupation) => {
		expect(codes(typed)[0]).toBe(occupation);
	});

	it("demands every word", () => {
		expect(codes("payroll eng")).toEqual([]);
		expect(codes("project eng").sort()).toEqual(["17-2051.00", "17-2071.00"]);
	});

	it("names each occupation once and keeps to the limit", () => {
		const all = codes("a");
		expect(new Set(all).size).toBe(all.length);
		expect(suggestOccupations(index, "a", 2)).toHaveLength(2);
	});

	it("shows the title that was found", () => {
		expect(suggestOccupations(index, "java")[0]).toMatchObject({ text: "Java Developer", kind: "alternate" });
	});

	it("has nothing for nothing", () => {
		expect(suggestOccupations(index, "  ")).toEqual([]);
		expect(suggestOccupations(index, "qqqq")).toEqual([]);
	});
});
