import { describe, expect, it } from "vitest";
import { clip, escapeHtml, textWidth, wrap } from "./text-fit.ts";

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

it("breaks lines between words and between Chinese characters, losing nothing", () => {
	const text = "需求与供给之比 with its 95 % interval，圆点为估计";
	const lines = wrap(text, 120, 12);
	expect(lines.length).toBeGreaterThan(2);
	for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(120);
	expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
	expect(wrap("", 100, 12)).toEqual([]);
});

it("escapes every character that means something in markup", () => {
	expect(escapeHtml(`<img src=x onerror='a' & "b">`)).not.toMatch(/[<>"']|&(?!#\d+;)/);
});
