import type { QuestionContent } from "#domains/learning/api.ts";

/** A question as it stands on a learner's paper: parts are told apart by their texts alone. */
interface OnPaper {
	id: string;
	prompt: Texts;
	options: Part[];
	lefts: Part[];
	rights: Part[];
}
interface Texts {
	en: string | null;
	zh: string | null;
}
interface Part {
	id: string;
	text: Texts;
}
type Answers = Record<string, string | string[] | Record<string, string>>;

/**
 * What a learner of the demonstration writes: a question is known with the likelihood `knows`, else answered wrong or left
 * out.
 */
export function answersOf(
	paper: readonly OnPaper[],
	questions: readonly QuestionContent[],
	knows: number,
	random: () => number,
): Answers {
	const byPrompt = new Map(questions.map((question) => [question.prompt.zh, question]));
	const answers: Answers = {};
	for (const onPaper of paper) {
		const question = byPrompt.get(onPaper.prompt.zh);
		// Of a region in use, people wrote it.
		if (!question) continue;
		const answer = answerOf(question, onPaper, random() < knows);
		if (answer !== null) answers[onPaper.id] = answer;
	}
	return answers;
}

function answerOf(question: QuestionContent, paper: OnPaper, known: boolean): Answers[string] | null {
	const idOf = (parts: readonly Part[], { zh }: Texts): string => parts.find(({ text }) => text.zh === zh)?.id ?? "";
	switch (question.kind) {
		case "single": {
			const chosen = question.options.find(({ id }) => (id === question.right) === known);
			return chosen ? idOf(paper.options, chosen.text) : null;
		}
		case "multiple":
			return question.options
				.filter(({ id }) => !known || question.right.includes(id))
				.map(({ text }) => idOf(paper.options, text));
		case "numeric":
			return String(known ? question.value : question.value * 10 + 1);
		case "ordering": {
			const order = question.items.map(({ text }) => idOf(paper.options, text));
			return known ? order : order.reverse();
		}
		case "matching": {
			const lefts = question.pairs.map(({ left }) => idOf(paper.lefts, left));
			const rights = question.pairs.map(({ right }) => idOf(paper.rights, right));
			// Who does not know takes each for the one after it.
			return Object.fromEntries(lefts.map((left, at) => [left, rights[(at + (known ? 0 : 1)) % rights.length]!]));
		}
		case "short":
			return known ? question.accepted[0]! : null;
		case "cloze":
			return known ? Object.fromEntries(question.gaps.map(({ accepted }, at) => [String(at + 1), accepted[0]!])) : null;
	}
}
