import { describe, expect, it } from "vitest";
import { parseXml } from "#platform/server/xml/xml-tree.ts";
import type { QuestionContent } from "../../contract-questions.ts";
import { everyKind } from "../../testing/course-file-room.ts";
import { readItem } from "./read-item.ts";
import { writeItem } from "./write-item.ts";

const back = (content: QuestionContent, points = 6, language: "en" | "zh" = "en") =>
	readItem(parseXml(Buffer.from(writeItem({ content, points }, "q1", language))));
/** Parts in their order, by what they say: the ids are drawn anew, and explanations and a second language do not travel. */
function bare(content: QuestionContent) {
	const say = (one: { text: { en: string | null } }) => one.text.en;
	const prompt = content.prompt.en;
	switch (content.kind) {
		case "single":
			return [prompt, content.options.map(say), content.options.findIndex(({ id }) => id === content.right)];
		case "multiple":
			return [
				prompt,
				content.options.map(say),
				content.right.map((id) => content.options.findIndex((one) => one.id === id)),
			];
		case "numeric":
			return [prompt, content.value, content.tolerance, content.unit];
		case "ordering":
			return [prompt, content.items.map(say)];
		case "matching":
			return [prompt, content.pairs.map(({ left, right }) => [left.en, right.en]), content.extras.map(say)];
		case "short":
			return [prompt, content.accepted];
		case "cloze":
			return [prompt, content.gaps];
	}
}

describe("a question as an item of QTI 3", () => {
	it("of every kind is read back as it was, with its points", () => {
		for (const content of everyKind) {
			const { question, errors } = back(content);
			expect([content.kind, errors]).toEqual([content.kind, []]);
			expect([content.kind, question?.points, bare(question?.content as QuestionContent)]).toEqual([
				content.kind,
				6,
				bare(content),
			]);
		}
	});

	it("holds no markup that its words make, and nothing that XML cannot hold", () => {
		const text = { en: 'a < b && "c" <script>\u0000\u0008]]>', zh: null };
		const { question } = back({ kind: "short", prompt: text, explanation: text, accepted: ['<&">'] });
		expect(question?.content).toMatchObject({ prompt: { en: 'a < b && "c" <script>]]>' }, accepted: ['<&">'] });
	});

	it("is in the language that was asked for, or the one there is", () => {
		expect(back(everyKind[0] as QuestionContent, 1, "zh").question?.content.prompt).toEqual({
			en: null,
			zh: "哪一个？",
		});
	});
});
