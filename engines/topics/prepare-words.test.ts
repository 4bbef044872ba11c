import { expect, it } from "vitest";
import fieldTerms from "#engines/topics/field-terms.json" with { type: "json" };
import { wordPreparer } from "#engines/topics/prepare-words.ts";
import { chineseSegmenter } from "#engines/topics/segment-chinese.ts";
import stopWords from "#engines/topics/stop-words.json" with { type: "json" };

const segment = chineseSegmenter();
const prepare = wordPreparer({ segment });
const terms = Object.values(fieldTerms).flat();

it("keeps every term of the field whole", () => {
	expect(terms.length).toBeGreaterThanOrEqual(300);
	expect(new Set(terms).size).toBe(terms.length);
	expect(terms.filter((term) => segment(term).length !== 1)).toEqual([]);
	expect(terms.filter((term) => stopWords.zh.includes(term))).toEqual([]);
});

it("cuts a sentence of the field into its words", () => {
	expect(prepare("深化产教融合、校企合作，推动双师型教师队伍建设和现场工程师培养。")).toEqual([
		"深化",
		"产教融合",
		"校企合作",
		"推动",
		"双师型教师队伍",
		"建设",
		"现场工程师",
		"培养",
	]);
});

it("reads both languages in one text, without numbers, stop words and other forms of the same word", () => {
	expect(prepare("The City’s 3 AI-driven policies: ２０２４年ＡＩ产业学院 and their companies' data, don't")).toEqual([
		"city",
		"ai-driven",
		"policy",
		"ai",
		"产业学院",
		"company",
		"data",
	]);
	expect(prepare("")).toEqual([]);
	expect(prepare("123，。！— 3.5%")).toEqual([]);
});

it("leaves out what the caller leaves out and cuts by the caller's terms", () => {
	const own = wordPreparer({ segment: chineseSegmenter(["八桂学者"]), moreStopWords: ["培养"], minLength: 1 });
	expect(own("培养八桂学者")).toEqual(["八桂学者"]);
	expect(() => wordPreparer({ segment, minLength: 0 })).toThrow("minLength: must be a whole number from 1");
});
