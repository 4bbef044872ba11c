import type { QuestionContent, QuestionInput, QuestionKind, QuestionRow } from "../../contract-questions.ts";
import { fieldsOf, textsOf } from "../parts/two-texts.tsx";

type Two = { en: string; zh: string };

/** The fields of every kind, under the names that the server gives them; a kind uses its own. */
export interface QuestionValues extends Record<string, unknown> {
	content: {
		prompt: Two;
		explanation: Two;
		options: { id: string; text: Two; right: boolean }[];
		items: { id: string; text: Two }[];
		pairs: { id: string; left: Two; right: Two }[];
		/** Right sides that belong to none. */
		extras: { id: string; text: Two }[];
		value: number | string;
		tolerance: number | string;
		unit: string;
		/** One a line. */
		accepted: string;
		gaps: { accepted: string }[];
	};
	points: number | string;
	competencyId: string;
}

let made = 0;
/** A name for a part that is unique within its question. */
export const partName = (taken: readonly { id: string }[]): string => {
	do made += 1;
	while (taken.some(({ id }) => id === `p${made}`));
	return `p${made}`;
};

const empty = (): Two => ({ en: "", zh: "" });
export const emptyPart = (taken: readonly { id: string }[]) => ({ id: partName(taken), text: empty() });
export const emptyPair = (taken: readonly { id: string }[]) => ({ id: partName(taken), left: empty(), right: empty() });

export const emptyQuestion = (): QuestionValues => {
	const first = emptyPart([]);
	const second = emptyPart([first]);
	const pair = emptyPair([]);
	return {
		content: {
			prompt: empty(),
			explanation: empty(),
			options: [
				{ ...first, right: true },
				{ ...second, right: false },
			],
			items: [first, second],
			pairs: [pair, emptyPair([pair])],
			extras: [],
			value: "",
			tolerance: 0,
			unit: "",
			accepted: "",
			gaps: [{ accepted: "" }],
		},
		points: 1,
		competencyId: "",
	};
};

export function valuesOf({ content, points, competencyId }: QuestionRow): QuestionValues {
	const values = emptyQuestion();
	const parts = (list: { id: string; text: { en: string | null; zh: string | null } }[]) =>
		list.map(({ id, text }) => ({ id, text: fieldsOf(text) }));
	values.content.prompt = fieldsOf(content.prompt);
	values.content.explanation = fieldsOf(content.explanation);
	values.points = points;
	values.competencyId = competencyId ?? "";
	if (content.kind === "single" || content.kind === "multiple") {
		const right: readonly string[] = content.kind === "single" ? [content.right] : content.right;
		values.content.options = parts(content.options).map((part) => ({ ...part, right: right.includes(part.id) }));
	}
	if (content.kind === "ordering") values.content.items = parts(content.items);
	if (content.kind === "matching") {
		values.content.pairs = content.pairs.map(({ id, left, right }) => ({
			id,
			left: fieldsOf(left),
			right: fieldsOf(right),
		}));
		values.content.extras = parts(content.extras);
	}
	if (content.kind === "numeric") {
		values.content.value = content.value;
		values.content.tolerance = content.tolerance;
		values.content.unit = content.unit ?? "";
	}
	if (content.kind === "short") values.content.accepted = content.accepted.join("\n");
	if (content.kind === "cloze")
		values.content.gaps = content.gaps.map(({ accepted }) => ({ accepted: accepted.join("\n") }));
	return values;
}

const lines = (text: string): string[] =>
	text
		.split("\n")
		.map((line) => line.trim())
		.filter(Boolean);
const partsOf = (list: readonly { id: string; text: Two }[]) =>
	list.map(({ id, text }) => ({ id, text: textsOf(text) }));

function contentOf(kind: QuestionKind, { content }: QuestionValues): QuestionContent {
	const common = { prompt: textsOf(content.prompt), explanation: textsOf(content.explanation) };
	const right = content.options.filter((option) => option.right).map(({ id }) => id);
	switch (kind) {
		case "single":
			return { kind, ...common, options: partsOf(content.options), right: right[0] ?? "" };
		case "multiple":
			return { kind, ...common, options: partsOf(content.options), right };
		case "numeric": {
			const { value, tolerance, unit } = content;
			// An empty value is refused by the server, where 0 would be taken for the answer.
			return {
				kind,
				...common,
				value: value === "" ? Number.NaN : Number(value),
				tolerance: Number(tolerance),
				unit: unit || null,
			};
		}
		case "ordering":
			return { kind, ...common, items: partsOf(content.items) };
		case "matching":
			return {
				kind,
				...common,
				pairs: content.pairs.map(({ id, left, right: other }) => ({ id, left: textsOf(left), right: textsOf(other) })),
				extras: partsOf(content.extras),
			};
		case "short":
			return { kind, ...common, accepted: lines(content.accepted) };
		case "cloze":
			return { kind, ...common, gaps: content.gaps.map(({ accepted }) => ({ accepted: lines(accepted) })) };
	}
}

export const inputOf = (kind: QuestionKind, values: QuestionValues): QuestionInput => ({
	content: contentOf(kind, values),
	points: Number(values.points),
	competencyId: values.competencyId || null,
});
