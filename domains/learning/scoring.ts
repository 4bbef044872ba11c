import { gapsOf, type QuestionContent } from "./contract-questions.ts";

/**
 * How answers are scored: the definition of the product, pure, so that the server scores by it and a preview shows it.
 *
 * single, numeric, short: all or nothing. multiple: (right choices − wrong choices) / all right ones, never below 0.
 * matching, cloze: the share of pairs or gaps that are right. ordering: of all pairs of items, the share that stand in the
 * right order, beyond what chance gives: max(0, 2·share − 1).
 */

/** As a learner gives it: an id, ids, a text, or by the id of the left side or the number of the gap. */
export type Answer = string | readonly string[] | Readonly<Record<string, string>>;

/** @returns 0–1 of the points */
export function scoreAnswer(question: QuestionContent, answer: Answer | undefined): number {
	if (answer === undefined) return 0;
	switch (question.kind) {
		case "single":
			return answer === question.right ? 1 : 0;
		case "multiple": {
			const chosen = new Set(listOf(answer));
			const right = question.right.filter((id) => chosen.has(id)).length;
			return Math.max(0, (right - (chosen.size - right)) / question.right.length);
		}
		case "numeric": {
			const given = numberOf(textOf(answer));
			// Decimal fractions miss the edge of a tolerance by their last digits.
			return given !== null && Math.abs(given - question.value) <= question.tolerance + 1e-9 * Math.abs(question.value)
				? 1
				: 0;
		}
		case "ordering":
			return scoreOrder(
				question.items.map(({ id }) => id),
				listOf(answer),
			);
		case "matching": {
			const given = recordOf(answer);
			return question.pairs.filter(({ id }) => given[id] === id).length / question.pairs.length;
		}
		case "short":
			return accepts(question.accepted, textOf(answer)) ? 1 : 0;
		case "cloze": {
			const given = recordOf(answer);
			const right = question.gaps.filter((gap, index) => accepts(gap.accepted, given[String(index + 1)] ?? ""));
			return right.length / question.gaps.length;
		}
	}
}

const textOf = (answer: Answer): string => (typeof answer === "string" ? answer : "");
const listOf = (answer: Answer): readonly string[] => (Array.isArray(answer) ? answer : []);
const recordOf = (answer: Answer): Readonly<Record<string, string>> =>
	typeof answer === "object" && !Array.isArray(answer) ? (answer as Record<string, string>) : {};

/** Neither case nor width nor spaces make a difference. */
const plain = (text: string): string => text.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
const accepts = (accepted: readonly string[], given: string): boolean => {
	const wanted = plain(given);
	return wanted !== "" && accepted.some((one) => plain(one) === wanted);
};

/** A number as people write it, with a point or a comma before the decimals; null for anything else. */
export function numberOf(text: string): number | null {
	const written = text.normalize("NFKC").trim().replaceAll("−", "-").replaceAll(" ", "");
	const digits = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(written)
		? written.replaceAll(",", "")
		: written.replace(",", ".");
	return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,3})?$/i.test(digits) ? Number(digits) : null;
}

/** Items that are missing stand at no place, and so are in no pair that is right. */
function scoreOrder(right: readonly string[], given: readonly string[]): number {
	const place = new Map(given.map((id, index) => [id, index]));
	let ordered = 0;
	for (let a = 0; a < right.length; a++)
		for (let b = a + 1; b < right.length; b++) {
			const [first, second] = [place.get(right[a] as string), place.get(right[b] as string)];
			if (first !== undefined && second !== undefined && first < second) ordered++;
		}
	const pairs = (right.length * (right.length - 1)) / 2;
	return Math.max(0, (2 * ordered) / pairs - 1);
}

/** Where the gaps of a prompt are: texts and the numbers of the gaps between them. */
export function cutAtGaps(text: string): { text: string; gap: number | null }[] {
	const texts = text.split(/\[\[\d{1,2}\]\]/);
	const gaps = gapsOf(text);
	return texts.map((part, index) => ({ text: part, gap: gaps[index] ?? null }));
}
