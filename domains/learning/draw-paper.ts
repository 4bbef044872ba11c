import type { Named } from "#platform/contract/named.ts";
import type { QuizSettings } from "./contract-content.ts";
import type { QuestionContent } from "./contract-questions.ts";
import type { PaperQuestion } from "./contract-quizzes.ts";
import { type Answer, scoreAnswer } from "./scoring.ts";

/** A question of a bank. */
export interface SourceQuestion {
	id: string;
	points: number;
	competencyId: string | null;
	content: QuestionContent;
}

/** One as it was drawn for an attempt: its parts bear names that say nothing of their places. */
export interface DrawnQuestion extends SourceQuestion {
	/** Of a matching question: names of the right sides → names of the left ones (or of what belongs to none). */
	rights: Record<string, string>;
}

export interface Chance {
	/** A whole number from 0 to below this one, each equally likely. */
	below: (limit: number) => number;
	/** A name that nobody guesses. */
	name: () => string;
}

/** In an order of chance (Fisher–Yates). */
function shuffled<Item>(items: readonly Item[], { below }: Chance): Item[] {
	const mixed = [...items];
	for (let last = mixed.length - 1; last > 0; last--) {
		const other = below(last + 1);
		[mixed[last], mixed[other]] = [mixed[other] as Item, mixed[last] as Item];
	}
	return mixed;
}

/**
 * As many questions as are drawn, one at least about each competency that the bank asks about: what a quiz is said to assess
 * is no matter of luck, as long as it draws so many.
 */
function someOf(all: readonly SourceQuestion[], draw: number, chance: Chance): SourceQuestion[] {
	const mixed = shuffled(all, chance);
	const first = new Map(mixed.toReversed().map((question) => [question.competencyId, question]));
	first.delete(null);
	const sure = new Set(first.values());
	const [before, after] = [mixed.filter((one) => sure.has(one)), mixed.filter((one) => !sure.has(one))];
	// Where more are asked about than are drawn, chance says which. In an order that tells nothing of it.
	return shuffled([...before, ...after].slice(0, draw), chance);
}

/** Draws the questions of one attempt. @param banks questions by the bank's id, in their order */
export function drawPaper(
	{ parts, shuffle }: Pick<QuizSettings, "parts" | "shuffle">,
	banks: ReadonlyMap<string, readonly SourceQuestion[]>,
	chance: Chance,
): DrawnQuestion[] {
	const chosen = parts.flatMap(({ bankId, questionIds, draw }) => {
		const all = banks.get(bankId) ?? [];
		if (questionIds) return all.filter(({ id }) => questionIds.includes(id));
		return draw === null ? all : someOf(all, draw, chance);
	});
	return (shuffle ? shuffled(chosen, chance) : chosen).map((question) => renamed(question, shuffle, chance));
}

function renamed(question: SourceQuestion, shuffle: boolean, chance: Chance): DrawnQuestion {
	const { content } = question;
	const names = new Map<string, string>();
	const name = (id: string): string => {
		const known = names.get(id) ?? chance.name();
		names.set(id, known);
		return known;
	};
	const named = <Part extends { id: string }>(parts: readonly Part[]) =>
		parts.map((one) => ({ ...one, id: name(one.id) }));
	const mixed = <Part>(parts: Part[]) => (shuffle ? shuffled(parts, chance) : parts);
	if (content.kind === "single")
		return {
			...question,
			content: { ...content, options: mixed(named(content.options)), right: name(content.right) },
			rights: {},
		};
	if (content.kind === "multiple")
		return {
			...question,
			content: { ...content, options: mixed(named(content.options)), right: content.right.map(name) },
			rights: {},
		};
	if (content.kind === "ordering")
		return { ...question, content: { ...content, items: named(content.items) }, rights: {} };
	if (content.kind === "matching") {
		const pairs = named(content.pairs);
		const extras = named(content.extras);
		const rights = Object.fromEntries([...pairs, ...extras].map(({ id }) => [chance.name(), id]));
		return { ...question, content: { ...content, pairs, extras }, rights };
	}
	return { ...question, rights: {} };
}

/** What a learner sees of it. */
export function paperOf(drawn: readonly DrawnQuestion[], chance: Chance): PaperQuestion[] {
	return drawn.map(({ id, points, content, rights }) => {
		const paper: PaperQuestion = {
			id,
			kind: content.kind,
			prompt: content.prompt,
			points,
			unit: content.kind === "numeric" ? content.unit : null,
			options: [],
			lefts: [],
			rights: [],
		};
		if (content.kind === "single" || content.kind === "multiple") paper.options = content.options;
		if (content.kind === "ordering") paper.options = shuffled(content.items, chance);
		if (content.kind === "matching") {
			const texts = new Map<string, Named>([
				...content.pairs.map(({ id: pair, right }): [string, Named] => [pair, right]),
				...content.extras.map(({ id: extra, text }): [string, Named] => [extra, text]),
			]);
			paper.lefts = content.pairs.map(({ id: pair, left }) => ({ id: pair, text: left }));
			paper.rights = shuffled(
				Object.entries(rights).map(([right, of]) => ({ id: right, text: texts.get(of) as Named })),
				chance,
			);
		}
		return paper;
	});
}

/** Points reached with an answer, to two decimals. */
export function pointsOf({ content, points, rights }: DrawnQuestion, answer: Answer | undefined): number {
	const given =
		content.kind === "matching" && typeof answer === "object" && !Array.isArray(answer)
			? Object.fromEntries(Object.entries(answer).map(([left, right]) => [left, rights[right] ?? ""]))
			: answer;
	return Math.round(100 * points * scoreAnswer(content, given)) / 100;
}

/** What would have been right, in words. */
export function rightOf({ content }: DrawnQuestion): { id: string | null; text: Named }[] {
	const both = (text: string): Named => ({ en: text, zh: text });
	switch (content.kind) {
		case "single":
			return content.options.filter(({ id }) => id === content.right);
		case "multiple":
			return content.options.filter(({ id }) => content.right.includes(id));
		case "ordering":
			return content.items;
		case "matching":
			return content.pairs.map(({ id, left, right }) => ({
				id,
				text: { en: joined(left.en, right.en), zh: joined(left.zh, right.zh) },
			}));
		case "numeric": {
			const range = content.tolerance > 0 ? ` ± ${content.tolerance}` : "";
			return [{ id: null, text: both(`${content.value}${range}${content.unit ? ` ${content.unit}` : ""}`) }];
		}
		case "short":
			return [{ id: null, text: both(content.accepted.join(" / ")) }];
		case "cloze":
			return content.gaps.map(({ accepted }, index) => ({ id: String(index + 1), text: both(accepted.join(" / ")) }));
	}
}

const joined = (left: string | null, right: string | null): string | null =>
	left === null && right === null ? null : `${left ?? ""} → ${right ?? ""}`;
