import { describe, expect, it } from "vitest";
import { bodyOf, isTypedScale, type RecordValues, scaleOf } from "./record-values.ts";

const values: RecordValues = {
	competencyId: { id: "c", label: "C" },
	kind: "graded",
	as: "points",
	levels: { a: "3", b: "" },
	points: { a: "", b: "81.5", c: " " },
	max: "100",
	bands: [{ from: "60", level: "2" }],
	note: "",
};

describe("what a teacher typed", () => {
	it("is sent for those whom they saw, as points with their scale or as levels without", () => {
		expect(bodyOf(values)).toEqual({
			competencyId: "c",
			kind: "graded",
			note: null,
			scale: { max: 100, bands: [{ from: 60, level: 2 }] },
			entries: [{ personId: "b", score: 81.5 }],
		});
		expect(bodyOf({ ...values, as: "level" })).toEqual({
			competencyId: "c",
			kind: "graded",
			note: null,
			entries: [{ personId: "a", level: 3 }],
		});
	});

	it("is no scale while a number is missing; a comma is a decimal mark too", () => {
		expect(scaleOf(values)).toEqual({ max: 100, bands: [{ from: 60, level: 2 }] });
		expect(scaleOf({ max: "100", bands: [{ from: "59,5", level: "2" }] })?.bands).toEqual([{ from: 59.5, level: 2 }]);
		expect(scaleOf({ max: "", bands: values.bands })).toBeNull();
		expect(scaleOf({ max: "100", bands: [{ from: "six", level: "2" }] })).toBeNull();
	});

	it("is remembered only as a scale", () => {
		expect(isTypedScale({ max: "100", bands: values.bands })).toBe(true);
		for (const other of [null, {}, { max: 100, bands: [] }, { max: "100", bands: [null] }])
			expect(isTypedScale(other)).toBe(false);
	});
});
