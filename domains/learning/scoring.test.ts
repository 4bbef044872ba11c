import { describe, expect, it } from "vitest";
import { type QuestionContent, questionContent } from "./contract-questions.ts";
import { cutAtGaps, numberOf, scoreAnswer } from "./scoring.ts";

const words = (en: string) => ({ en, zh: null });
const question = (content: object): QuestionContent => questionContent.parse({ prompt: words("?"), ...content });
const options = ["a", "b", "c", "d"].map((id) => ({ id, text: words(id) }));

it.each([
	["two pairs", [words("x"), words(" X ")], []],
	[
		"a pair and what belongs to none",
		[words("x"), words("y")],
		[
			{ id: "e", text: { en: "z", zh: null } },
			{ id: "f", text: words("Y") },
		],
	],
	[
		"one language",
		[
			{ en: "x", zh: "同" },
			{ en: "y", zh: "同" },
		],
		[],
	],
])("a matching question whose right sides read the same is refused: %s", (_, rights, extras) => {
	const pairs = rights.map((right, index) => ({ id: `p${index}`, left: words(`left ${index}`), right }));
	const read = (of: object) => questionContent.safeParse({ kind: "matching", prompt: words("?"), pairs, ...of });
	expect(read({ extras }).error?.issues).toMatchObject([{ path: ["pairs"], params: { code: "right-twice" } }]);
	expect(read({ pairs: pairs.map((pair, at) => ({ ...pair, right: words(`${at}`) })) }).success).toBe(true);
});

describe("an answer is scored", () => {
	it("by its only right choice", () => {
		const asked = question({ kind: "single", options, right: "b" });
		expect([scoreAnswer(asked, "b"), scoreAnswer(asked, "a"), scoreAnswer(asked, undefined)]).toEqual([1, 0, 0]);
		expect(scoreAnswer(asked, ["b"])).toBe(0);
	});

	it("by several choices, of which wrong ones take away what right ones give", () => {
		const asked = question({ kind: "multiple", options, right: ["a", "b"] });
		const scores = [["a", "b"], ["a"], ["a", "c"], ["a", "b", "c", "d"], ["a", "a"], []].map((one) =>
			scoreAnswer(asked, one),
		);
		expect(scores).toEqual([1, 0.5, 0, 0, 0.5, 0]);
	});

	it("by a number within its tolerance, however it is written", () => {
		const asked = question({ kind: "numeric", value: 1.5, tolerance: 0.1 });
		for (const right of ["1.5", "1,6", "１．４", " 1.60 ", "15e-1"]) expect(scoreAnswer(asked, right)).toBe(1);
		for (const wrong of ["1.61", "1.39", "", "about 1.5", "1.5.1"]) expect(scoreAnswer(asked, wrong)).toBe(0);
		expect(["12,345.5", "−3", "1,234,567", "0x10"].map(numberOf)).toEqual([12345.5, -3, 1234567, null]);
	});

	it("by pairs in the right order, beyond what chance gives", () => {
		const asked = question({ kind: "ordering", items: options });
		expect(scoreAnswer(asked, ["a", "b", "c", "d"])).toBe(1);
		// One neighbouring pair turned round: 5 of 6 pairs.
		expect(scoreAnswer(asked, ["a", "c", "b", "d"])).toBeCloseTo(2 / 3);
		expect(scoreAnswer(asked, ["d", "c", "b", "a"])).toBe(0);
		expect(scoreAnswer(asked, ["a", "b"])).toBe(0);
	});

	it("by the share of pairs and of gaps that are right", () => {
		const pairs = ["1", "2", "3", "4"].map((id) => ({ id, left: words(`l${id}`), right: words(`r${id}`) }));
		const asked = question({ kind: "matching", pairs, extras: [{ id: "x", text: words("none") }] });
		expect(scoreAnswer(asked, { "1": "1", "2": "2", "3": "4", "4": "x" })).toBe(0.5);
		const gaps = question({
			kind: "cloze",
			prompt: { en: "[[1]] is to [[2]]", zh: "[[2]]：[[1]]" },
			gaps: [{ accepted: ["mean"] }, { accepted: ["average", "平均数"] }],
		});
		expect(scoreAnswer(gaps, { "1": "  MEAN ", "2": "median" })).toBe(0.5);
		expect(scoreAnswer(gaps, { "1": "mean", "2": "平均数" })).toBe(1);
		expect(cutAtGaps("a [[2]] b [[1]]")).toEqual([
			{ text: "a ", gap: 2 },
			{ text: " b ", gap: 1 },
			{ text: "", gap: null },
		]);
	});

	it("by any of the texts that are accepted, never by an empty one", () => {
		const asked = question({ kind: "short", accepted: ["Modbus TCP"] });
		expect([scoreAnswer(asked, "modbus  tcp"), scoreAnswer(asked, "modbus"), scoreAnswer(asked, "")]).toEqual([
			1, 0, 0,
		]);
	});
});

describe("a question", () => {
	it("is refused without anything right, with parts twice, or with gaps that differ", () => {
		const codes = (content: object) =>
			questionContent
				.safeParse({ prompt: words("?"), ...content })
				.error?.issues.map((issue) => (issue as { params?: { code?: string } }).params?.code);
		expect(codes({ kind: "single", options, right: "e" })).toEqual(["nothing-right"]);
		expect(codes({ kind: "multiple", options, right: ["a", "a"] })).toEqual(["nothing-right"]);
		expect(codes({ kind: "ordering", items: [options[0], options[0]] })).toEqual(["twice"]);
		expect(codes({ kind: "cloze", prompt: words("[[1]] [[3]]"), gaps: [{ accepted: ["x"] }] })).toEqual([
			"gaps-differ",
		]);
	});
});
