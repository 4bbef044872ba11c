import { expect, it } from "vitest";
import { type QuestionContent, type QuestionKind, questionContent } from "../../contract-questions.ts";
import { inputOf, valuesOf } from "./question-values.ts";

const words = (en: string) => ({ en, zh: null });
const parts = ["a", "b"].map((id) => ({ id, text: words(id) }));
const contents: Record<QuestionKind, object> = {
	single: { options: parts, right: "b" },
	multiple: { options: parts, right: ["a", "b"] },
	numeric: { value: 1.5, tolerance: 0.1, unit: "kW" },
	ordering: { items: parts },
	matching: {
		pairs: parts.map(({ id, text }) => ({ id, left: text, right: text })),
		extras: [{ id: "x", text: words("x") }],
	},
	short: { accepted: ["x", "y z"] },
	cloze: { gaps: [{ accepted: ["x", "y"] }] },
};

it.each(Object.keys(contents) as QuestionKind[])(
	"a question of the kind %s goes through the form unchanged",
	(kind) => {
		const content: QuestionContent = questionContent.parse({ kind, prompt: words("[[1]]?"), ...contents[kind] });
		const values = valuesOf({ id: "", content, points: 2, competencyId: null, revision: 1 });
		expect(inputOf(kind, values)).toEqual({ content, points: 2, competencyId: null });
	},
);
