import type { Named } from "#platform/contract/named.ts";
import { descendants, elementsOf, type XmlElement } from "#platform/server/xml/xml-tree.ts";
import { type Processing, type Response, toleranceOf } from "./item-response.ts";
import { aroundMark, withGaps, wordsOf } from "./item-text.ts";
import { qtiAttribute, qtiName, type Remarks } from "./qti-names.ts";

/** An item while its interactions are read. */
export interface Reading {
	item: XmlElement;
	remarks: Remarks;
	processing: Processing;
	/** The body in words, with a mark for each interaction within a line. */
	prompt: string;
	inLanguage(text: string): Named;
	responseOf(interaction: XmlElement): Response;
}

const nothing = { en: null, zh: null };
const noInline = (): string => "";

/** The choices of an interaction by their identifiers, in their order. */
const choicesOf = ({ remarks }: Reading, within: XmlElement, name: string): { id: string; text: string }[] =>
	elementsOf(within)
		.filter((one) => qtiName(one) === name)
		.map((one) => ({ id: one.attribute("identifier") ?? "", text: wordsOf(one, remarks, noInline) }));

/** Places as ids: identifiers may be longer than ours. */
const numbered = (reading: Reading, choices: readonly { text: string }[]) =>
	choices.map(({ text }, index) => ({ id: String(index + 1), text: reading.inLanguage(text) }));

const best = ({ mapping }: Response): string[] => {
	const most = Math.max(0, ...(mapping ?? []).map(({ value }) => value));
	return most > 0 ? (mapping ?? []).filter(({ value }) => value === most).map(({ key }) => key) : [];
};

/** What is declared right, or else whatever brings points. */
const named = (response: Response): string[] =>
	response.correct.length > 0
		? response.correct
		: (response.mapping ?? []).filter(({ value }) => value > 0).map(({ key }) => key);

/** All that is right brings the same. */
const isEven = (response: Response): boolean => {
	const values = named(response).map((key) => response.mapping?.find((one) => one.key === key)?.value);
	return new Set(values).size <= 1;
};

export function readChoice(reading: Reading, interaction: XmlElement) {
	const { remarks, processing } = reading;
	const response = reading.responseOf(interaction);
	const choices = choicesOf(reading, interaction, "simpleChoice");
	const options = numbered(reading, choices);
	const idOf = (identifier: string): string[] => {
		const index = choices.findIndex(({ id }) => id === identifier);
		return index < 0 ? [] : [String(index + 1)];
	};
	const about = { prompt: reading.inLanguage(reading.prompt), explanation: nothing, options };
	if (response.cardinality === "single") {
		const [right] = (response.correct.length > 0 ? response.correct : best(response)).flatMap(idOf);
		const others = (response.mapping ?? []).filter(({ key, value }) => value > 0 && idOf(key)[0] !== right);
		if (processing === "map" && others.length > 0) remarks.note("qti-scored-differently");
		if (right === undefined) remarks.refuse("qti-no-answer");
		return { kind: "single", ...about, right };
	}
	const right = named(response).flatMap(idOf);
	if (right.length === 0) remarks.refuse("qti-no-answer");
	if (processing !== "none" && !(processing === "map" && isOurRule(response, choices, named(response))))
		remarks.note("qti-scored-differently");
	return { kind: "multiple", ...about, right };
}

/** Each right choice brings as much as each wrong one costs: what several choices are scored by here. */
function isOurRule({ mapping }: Response, choices: readonly { id: string }[], right: readonly string[]): boolean {
	const pointsFor = (id: string): number => mapping?.find(({ key }) => key === id)?.value ?? 0;
	const one = pointsFor(right[0] ?? "");
	return choices.every(({ id }) => pointsFor(id) === (right.includes(id) ? one : -one));
}

export function readOrder(reading: Reading, interaction: XmlElement) {
	const choices = choicesOf(reading, interaction, "simpleChoice");
	const { correct } = reading.responseOf(interaction);
	const items = correct.flatMap((identifier) => choices.find(({ id }) => id === identifier) ?? []);
	if (correct.length === 0) reading.remarks.refuse("qti-no-answer");
	else if (items.length !== choices.length) reading.remarks.refuse("qti-order-part");
	reading.remarks.note("qti-scored-differently");
	return {
		kind: "ordering",
		prompt: reading.inLanguage(reading.prompt),
		explanation: nothing,
		items: numbered(reading, items),
	};
}

/** Two sets whose members belong together one by one; members of the second that belong to none are further choices. */
export function readPairs(reading: Reading, interaction: XmlElement) {
	const { remarks } = reading;
	const sets = elementsOf(interaction).filter((one) => qtiName(one) === "simpleMatchSet");
	const all = choicesOf(reading, interaction, "simpleAssociableChoice");
	const lefts = sets[0] ? choicesOf(reading, sets[0], "simpleAssociableChoice") : all;
	const rights = sets[1] ? choicesOf(reading, sets[1], "simpleAssociableChoice") : all;
	const response = reading.responseOf(interaction);
	const wanted = named(response);
	const pairs = wanted.flatMap((pair) => {
		const [first = "", second = ""] = pair.split(" ");
		const left = lefts.find(({ id }) => id === first);
		const right = rights.find(({ id }) => id === second);
		return left && right ? [{ left, right }] : [];
	});
	const once = (ids: string[]): boolean => new Set(ids).size === ids.length;
	const leftIds = pairs.map(({ left }) => left.id);
	const rightIds = pairs.map(({ right }) => right.id);
	const whole = sets.length === 0 || leftIds.length === lefts.length;
	if (wanted.length === 0) remarks.refuse("qti-no-answer");
	else if (!whole || !once(leftIds) || !once(rightIds) || pairs.length !== wanted.length) remarks.refuse("qti-pairs");
	if (reading.processing !== "map" || !isEven(response)) remarks.note("qti-scored-differently");
	const used = new Set([...leftIds, ...rightIds]);
	return {
		kind: "matching",
		prompt: reading.inLanguage(reading.prompt),
		explanation: nothing,
		pairs: pairs.map(({ left, right }, index) => ({
			id: String(index + 1),
			left: reading.inLanguage(left.text),
			right: reading.inLanguage(right.text),
		})),
		extras: (sets[1] ? rights.filter(({ id }) => !used.has(id)) : all.filter(({ id }) => !used.has(id))).map(
			({ text }, index) => ({ id: `x${index + 1}`, text: reading.inLanguage(text) }),
		),
	};
}

/** What is right in a gap that is typed into. */
function acceptedIn(reading: Reading, interaction: XmlElement): string[] {
	const { remarks } = reading;
	const response = reading.responseOf(interaction);
	const full = best(response);
	if ((response.mapping ?? []).some(({ key, value }) => value > 0 && !full.includes(key) && !same(key, full)))
		remarks.note("qti-partial-answers");
	const accepted = [...new Set([...response.correct, ...(reading.processing === "match" ? [] : full)])].filter(Boolean);
	if (accepted.length === 0) remarks.refuse("qti-no-answer");
	return accepted;
}

const same = (text: string, others: readonly string[]): boolean =>
	others.some((other) => other.toLowerCase() === text.toLowerCase());
const isNumber = ({ baseType }: Response): boolean => baseType === "float" || baseType === "integer";

/** One gap to type a word or a number into, or a text with gaps. */
export function readGaps(reading: Reading, interactions: readonly XmlElement[]) {
	const [only] = interactions;
	if (interactions.length === 1 && only && qtiName(only) === "textEntryInteraction") {
		const { before, after } = aroundMark(reading.prompt);
		if (isNumber(reading.responseOf(only))) return readNumber(reading, only, before, after);
		const ends = /^[\s.。?？!！:：]*$/.test(after);
		if (ends)
			return {
				kind: "short",
				prompt: reading.inLanguage(before),
				explanation: nothing,
				accepted: acceptedIn(reading, only),
			};
	}
	const gaps = interactions.map((interaction) => {
		if (qtiName(interaction) === "textEntryInteraction") return { accepted: acceptedGap(reading, interaction) };
		reading.remarks.note("qti-typed");
		return { accepted: chosenIn(reading, interaction) };
	});
	const most = interactions.map((one) =>
		Math.max(...(reading.responseOf(one).mapping ?? []).map(({ value }) => value)),
	);
	if (new Set(most).size > 1) reading.remarks.note("qti-scored-differently");
	return { kind: "cloze", prompt: reading.inLanguage(withGaps(reading.prompt)), explanation: nothing, gaps };
}

function readNumber(reading: Reading, interaction: XmlElement, before: string, after: string) {
	const [text = ""] = acceptedIn(reading, interaction);
	const value = Number(text);
	const tolerance = toleranceOf(reading.item, interactionId(interaction), value);
	if (!Number.isFinite(value)) reading.remarks.refuse("qti-no-answer");
	if (tolerance === null) reading.remarks.refuse("qti-tolerance");
	// A short word after the number is its unit.
	const unit = /^([^\s\d.,;:!?。，；：！？]{1,10})[.。]?$/.exec(after)?.[1] ?? null;
	const prompt = unit !== null || /^[\s.。?？]*$/.test(after) ? before : `${before} ____ ${after}`;
	return { kind: "numeric", prompt: reading.inLanguage(prompt), explanation: nothing, value, tolerance, unit };
}

function acceptedGap(reading: Reading, interaction: XmlElement): string[] {
	const accepted = acceptedIn(reading, interaction);
	if (isNumber(reading.responseOf(interaction))) {
		const tolerance = toleranceOf(reading.item, interactionId(interaction), Number(accepted[0]));
		if (tolerance !== 0) reading.remarks.refuse("qti-tolerance");
	}
	return accepted;
}

/** The words of the choice that is right, of a list within the line or of words that are put into gaps. */
function chosenIn(reading: Reading, interaction: XmlElement): string[] {
	const response = reading.responseOf(interaction);
	const choices = choicesOf(reading, interaction, "inlineChoice");
	const wanted = response.correct.length > 0 ? response.correct : best(response);
	const right = wanted.flatMap((identifier) => choices.find(({ id }) => id === identifier)?.text ?? []);
	if (right.length === 0) reading.remarks.refuse("qti-no-answer");
	return right;
}

/** Words that are put into the gaps of a text: its gaps are typed into here. */
export function readGapMatch(reading: Reading, interaction: XmlElement) {
	const { remarks } = reading;
	const words = new Map(choicesOf(reading, interaction, "gapText").map(({ id, text }) => [id, text]));
	const ids = [...descendants(interaction)]
		.filter((one) => qtiName(one) === "gap")
		.map((one) => one.attribute("identifier") ?? "");
	const response = reading.responseOf(interaction);
	const wanted = named(response);
	const gaps = ids.map((gap) => ({
		accepted: wanted.flatMap((pair) => {
			const [word = "", into] = pair.split(" ");
			return into === gap ? (words.get(word) ?? []) : [];
		}),
	}));
	if (gaps.some(({ accepted }) => accepted.length === 0)) remarks.refuse("qti-no-answer");
	remarks.note("qti-typed");
	if (!isEven(response)) remarks.note("qti-scored-differently");
	return { kind: "cloze", prompt: reading.inLanguage(withGaps(reading.prompt)), explanation: nothing, gaps };
}

export const interactionId = (interaction: XmlElement): string => qtiAttribute(interaction, "responseIdentifier") ?? "";
