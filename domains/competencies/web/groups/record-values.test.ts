import { describe, expect, it } from "vitest";
import { bodyOf, type RecordValues, scaleOf, typed } from "./record-values.ts";

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

	it("is no scale while a number is missing, and what is no number goes to the server as it stands", () => {
		expect(scaleOf(values)).toEqual({ max: 100, bands: [{ from: 60, level: 2 }] });
		expect(scaleOf({ max: "", bands: values.bands })).toBeNull();
		expect(scaleOf({ max: "100", bands: [{ from: "six", level: "2" }] })).toBeNull();
		expect(typed("six")).toBe("six");
	});
});
