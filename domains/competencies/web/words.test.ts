import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { levelMessages } from "#platform/web/form/level-words.ts";
import { competencyProblems, levels } from "../contract.ts";
import { problemWords } from "./problem-messages.ts";

describe("words of the screens", () => {
	it("name the levels as the labels do", () => {
		const text = readFileSync(join(import.meta.dirname, "../labels/levels.zh.csv"), "utf8");
		const labels = parse(text, { columns: true }) as { level: string; en: string; zh: string }[];
		expect(labels).toHaveLength(levels.length);
		for (const { level, en, zh } of labels) {
			const key = `level.${level}` as "level.0";
			expect([levelMessages.en[key], levelMessages.zh[key]]).toEqual([en, zh]);
		}
	});

	it("exist for every refusal of the domain", () => {
		const known = Object.keys(problemWords.en);
		for (const code of Object.keys(competencyProblems)) expect(known).toContain(`competencies/${code}`);
	});
});
