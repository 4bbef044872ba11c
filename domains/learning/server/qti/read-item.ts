import { fieldOf } from "#platform/server/http/problem-response.ts";
import { descendants, elementsOf, textOf, type XmlElement } from "#platform/server/xml/xml-tree.ts";
import { type QuestionInput, questionInput } from "../../contract-questions.ts";
import {
	interactionId,
	type Reading,
	readChoice,
	readGapMatch,
	readGaps,
	readOrder,
	readPairs,
} from "./interactions.ts";
import { numberAt, processingOf, type Response, responsesOf } from "./item-response.ts";
import { markOf, wordsOf } from "./item-text.ts";
import { type ItemRemark, qtiAttribute, qtiName, Remarks } from "./qti-names.ts";

export interface ReadItem {
	identifier: string;
	title: string;
	/** Null where there is an error. */
	question: QuestionInput | null;
	errors: ItemRemark[];
	notes: ItemRemark[];
}

/** What an item has beside its body, and is read elsewhere or says nothing about the question. */
const silent = new Set([
	"responseDeclaration",
	"outcomeDeclaration",
	"itemBody",
	"responseProcessing",
	"contextDeclaration",
]);
const leftOut = new Set([
	"modalFeedback",
	"stylesheet",
	"catalogInfo",
	"companionMaterialsInfo",
	"itemFileInfo",
	"assetInfo",
]);
const inLine = new Set(["textEntryInteraction", "inlineChoiceInteraction"]);
const inBlock = new Set([
	"choiceInteraction",
	"orderInteraction",
	"matchInteraction",
	"associateInteraction",
	"gapMatchInteraction",
]);
const unknown: Response = {
	cardinality: "single",
	baseType: "identifier",
	correct: [],
	mapping: null,
	upperBound: null,
};

/** An assessment item of QTI 3 (or 2.1, 2.2, which name the same things otherwise) as a question; what is not understood is named. */
export function readItem(item: XmlElement): ReadItem {
	const remarks = new Remarks();
	const identifier = item.attribute("identifier") ?? "";
	const title = item.attribute("title") ?? "";
	const content = contentOf(item, remarks);
	const points = pointsOf(item, content?.kind, remarks);
	const done = (question: QuestionInput | null): ReadItem => ({
		identifier,
		title,
		question: remarks.errors.length > 0 ? null : question,
		errors: remarks.errors,
		notes: remarks.notes,
	});
	if (!content || remarks.errors.length > 0) return done(null);
	const parsed = questionInput.safeParse({ content, points, competencyId: null });
	if (parsed.success) return done(parsed.data);
	for (const { path, code, params } of parsed.error.issues.map(fieldOf))
		remarks.refuse("qti-field", {
			...valuesOf(params),
			field: path.replace(/^content\./, ""),
			rule: code,
		});
	return done(null);
}

/** What a sentence may need of a rule: its numbers and words. */
const valuesOf = (params: Record<string, unknown> = {}): Record<string, string | number> =>
	Object.fromEntries(
		Object.entries(params).flatMap(([name, value]) =>
			typeof value === "string" || typeof value === "number" ? [[name, value]] : [],
		),
	);

function contentOf(item: XmlElement, remarks: Remarks): { kind: string } | null {
	if (qtiAttribute(item, "adaptive") === "true") remarks.refuse("qti-element", { element: "adaptive" });
	for (const part of elementsOf(item)) {
		const name = qtiName(part);
		if (leftOut.has(name)) remarks.note("qti-left-out", { element: part.name });
		else if (!silent.has(name)) remarks.refuse("qti-element", { element: part.name });
	}
	const body = elementsOf(item).find((one) => qtiName(one) === "itemBody");
	if (!body) {
		remarks.refuse("qti-no-interaction");
		return null;
	}
	const interactions = [...descendants(body)].filter((one) => qtiName(one).endsWith("Interaction"));
	const other = interactions.filter((one) => !inLine.has(qtiName(one)) && !inBlock.has(qtiName(one)));
	for (const one of other) remarks.refuse("qti-element", { element: one.name });
	if (other.length > 0) return null;
	const blocks = interactions.filter((one) => inBlock.has(qtiName(one)));
	if (interactions.length === 0) remarks.refuse("qti-no-interaction");
	else if (blocks.length > 1 || (blocks.length === 1 && interactions.length > 1))
		remarks.refuse("qti-several", { interactions: interactions.length });
	if (remarks.errors.length > 0) return null;
	const responses = responsesOf(item);
	const said = promptOf(body, interactions, remarks);
	if (said === "") remarks.note("qti-title-asks");
	const prompt = said || (item.attribute("title") ?? "");
	const slot = languageOf(item, prompt);
	const reading: Reading = {
		item,
		remarks,
		processing: processingOf(item, remarks),
		prompt,
		inLanguage: (text) => (slot === "zh" ? { en: null, zh: text } : { en: text, zh: null }),
		responseOf: (interaction) => responses.get(interactionId(interaction)) ?? unknown,
	};
	if (reading.processing === "own") remarks.note("qti-scored-differently");
	const [block] = blocks;
	if (!block) return readGaps(reading, interactions);
	switch (qtiName(block)) {
		case "choiceInteraction":
			return readChoice(reading, block);
		case "orderInteraction":
			return readOrder(reading, block);
		case "gapMatchInteraction":
			return readGapMatch(reading, block);
		default:
			return readPairs(reading, block);
	}
}

/** The body in words; of an interaction that stands as a block its prompt, and the text with its gaps. */
function promptOf(body: XmlElement, interactions: readonly XmlElement[], remarks: Remarks): string {
	let gaps = 0;
	const visit = (interaction: XmlElement): string => {
		const name = qtiName(interaction);
		if (name === "gap") return markOf(++gaps);
		if (inLine.has(name)) return markOf(interactions.indexOf(interaction) + 1);
		const shown = elementsOf(interaction).filter(
			(one) =>
				!["simpleChoice", "simpleMatchSet", "simpleAssociableChoice", "gapText", "inlineChoice"].includes(qtiName(one)),
		);
		return shown.map((one) => `\n${wordsOf({ ...one, name: "div", children: [one] }, remarks, visit)}\n`).join("");
	};
	return wordsOf(body, remarks, visit);
}

const han = /\p{Script=Han}/u;

/** In which of the two languages a text is kept: as the item says, else by its letters. */
function languageOf(item: XmlElement, text: string): "en" | "zh" {
	const said = item.attribute("lang");
	if (said) return /^zh/i.test(said) ? "zh" : "en";
	return han.test(text) ? "zh" : "en";
}

/** As declared, in quarters; else what the answers bring together. */
function pointsOf(item: XmlElement, kind: string | undefined, remarks: Remarks): number {
	const outcome = (name: string) =>
		elementsOf(item).find((one) => qtiName(one) === "outcomeDeclaration" && one.attribute("identifier") === name);
	const most = outcome("MAXSCORE");
	const declared = most ? Number(textOf(most).trim()) : numberAt(outcome("SCORE") ?? item, "normalMaximum");
	const mapped = [...responsesOf(item).values()].flatMap(({ mapping, upperBound }) => {
		const values = (mapping ?? []).map(({ value }) => value).filter((value) => value > 0);
		if (values.length === 0) return [];
		return (
			upperBound ?? (kind === "multiple" || kind === "matching" ? values.reduce((a, b) => a + b) : Math.max(...values))
		);
	});
	const wanted = declared || mapped.reduce((sum, value) => sum + value, 0) || 1;
	const points = Math.min(100, Math.max(0.25, Math.round(4 * wanted) / 4));
	if (points !== wanted) remarks.note("qti-points", { from: wanted, to: points });
	return points;
}
