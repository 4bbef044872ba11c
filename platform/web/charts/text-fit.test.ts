import { describe, expect, it } from "vitest";
import { clip, escapeHtml, textWidth } from "./text-fit.ts";

describe("clip", () => {
	it("leaves what fits and shortens what does not", () => {
		expect(clip("Data engineer", 200, 13)).toBe("Data engineer");
		expect(clip("大数据工程师", 50, 13)).toBe("大数据…");
		expect(textWidth(clip("Connected-vehicle test engineer", 100, 13), 13)).toBeLessThanOrEqual(100);
	});

	it("gives nothing rather than one letter", () => {
		expect(clip("Engineer", 10, 13)).toBe("");
	});
});

it("escapes every character that means something in markup", () => {
	expect(escapeHtml(`<img src=x onerror='a' & "b">`)).not.toMatch(/[<>"']|&(?!#\d+;)/);
});
