import type { Named } from "#platform/contract/named.ts";
import type { QuestionContent, QuestionInput } from "../../contract-questions.ts";
import { cutAtGaps } from "../../scoring.ts";

type Language = "en" | "zh";

const NAMESPACE = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";
const TEMPLATES = "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates";

/** Text as XML; what XML cannot hold is left out. */
const escaped = (text: string): string =>
	text
		// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 has no place for
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");

interface Parts {
	responses: string;
	body: string;
	processing: string;
}

/** A question as an item of QTI 3, in one language (or the other one, where a text is in that alone). */
export function writeItem(
	{ content, points }: Pick<QuestionInput, "content" | "points">,
	identifier: string,
	language: Language,
): string {
	const words = (text: Named): string => text[language] ?? text.en ?? text.zh ?? "";
	const { responses, body, processing } = partsOf(content, points, words);
	const title = escaped(words(content.prompt).replace(/\s+/g, " ").slice(0, 80));
	return `<?xml version="1.0" encoding="UTF-8"?>
<qti-assessment-item xmlns="${NAMESPACE}" identifier="${identifier}" title="${title}" xml:lang="${language === "zh" ? "zh-CN" : "en"}" adaptive="false" time-dependent="false">
${responses}
<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" normal-maximum="${points}"><qti-default-value><qti-value>0</qti-value></qti-default-value></qti-outcome-declaration>
<qti-item-body>${body}</qti-item-body>
${processing}
</qti-assessment-item>
`;
}

type Words = (text: Named) => string;

const lines = (text: string): string => escaped(text).replaceAll("\n", "<br/>");
/** An identifier has to begin with a letter. */
const nameOf = (id: string): string => `I${id}`;

const declared = (
	type: string,
	cardinality: string,
	correct: readonly string[],
	mapping = "",
	id = "RESPONSE",
): string =>
	`<qti-response-declaration identifier="${id}" cardinality="${cardinality}" base-type="${type}"><qti-correct-response>${correct
		.map((value) => `<qti-value>${escaped(value)}</qti-value>`)
		.join("")}</qti-correct-response>${mapping}</qti-response-declaration>`;

const mapped = (entries: readonly (readonly [string, number])[], most: number): string =>
	`<qti-mapping lower-bound="0" upper-bound="${most}" default-value="0">${entries
		.map(([key, value]) => `<qti-map-entry map-key="${escaped(key)}" mapped-value="${value}" case-sensitive="false"/>`)
		.join("")}</qti-mapping>`;

const choices = (all: readonly { id: string; text: Named }[], say: Words): string =>
	all
		.map(({ id, text }) => `<qti-simple-choice identifier="${nameOf(id)}">${lines(say(text))}</qti-simple-choice>`)
		.join("");

const entry = (id = "RESPONSE"): string => `<qti-text-entry-interaction response-identifier="${id}"/>`;

const MAPPED = `<qti-response-processing template="${TEMPLATES}/map_response.xml"/>`;
/** All points for an answer that compares like this with what is right. */
const allFor = (comparison: string, points: number): string =>
	`<qti-response-processing><qti-response-condition><qti-response-if>${comparison}<qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">${points}</qti-base-value></qti-set-outcome-value></qti-response-if></qti-response-condition></qti-response-processing>`;
const BOTH = '<qti-variable identifier="RESPONSE"/><qti-correct identifier="RESPONSE"/>';
const MATCH = `<qti-match>${BOTH}</qti-match>`;
const within = (tolerance: number): string =>
	`<qti-equal ${tolerance > 0 ? `tolerance-mode="absolute" tolerance="${tolerance} ${tolerance}"` : 'tolerance-mode="exact"'}>${BOTH}</qti-equal>`;

function partsOf(content: QuestionContent, points: number, say: Words): Parts {
	const prompt = `<qti-prompt>${lines(say(content.prompt))}</qti-prompt>`;
	switch (content.kind) {
		case "single":
			return {
				responses: declared("identifier", "single", [nameOf(content.right)]),
				body: `<qti-choice-interaction response-identifier="RESPONSE" max-choices="1" shuffle="true">${prompt}${choices(content.options, say)}</qti-choice-interaction>`,
				processing: allFor(MATCH, points),
			};
		case "multiple": {
			// What one right choice brings, a wrong one costs.
			const each = points / content.right.length;
			const entries = content.options.map(({ id }): [string, number] => [
				nameOf(id),
				content.right.includes(id) ? each : -each,
			]);
			return {
				responses: declared("identifier", "multiple", content.right.map(nameOf), mapped(entries, points)),
				body: `<qti-choice-interaction response-identifier="RESPONSE" max-choices="0" shuffle="true">${prompt}${choices(content.options, say)}</qti-choice-interaction>`,
				processing: MAPPED,
			};
		}
		case "ordering":
			return {
				responses: declared(
					"identifier",
					"ordered",
					content.items.map(({ id }) => nameOf(id)),
				),
				body: `<qti-order-interaction response-identifier="RESPONSE" shuffle="true">${prompt}${choices(
					[...content.items].sort((a, b) => (say(a.text) < say(b.text) ? -1 : 1)),
					say,
				)}</qti-order-interaction>`,
				processing: allFor(MATCH, points),
			};
		case "matching": {
			const rights = [...content.pairs.map(({ id, right }) => ({ id, text: right })), ...content.extras];
			const pairs = content.pairs.map(({ id }) => `L${nameOf(id)} R${nameOf(id)}`);
			const set = (side: string, of: readonly { id: string; text: Named }[]): string =>
				`<qti-simple-match-set>${of.map(({ id, text }) => `<qti-simple-associable-choice identifier="${side}${nameOf(id)}" match-max="1">${lines(say(text))}</qti-simple-associable-choice>`).join("")}</qti-simple-match-set>`;
			const each = points / pairs.length;
			return {
				responses: declared(
					"directedPair",
					"multiple",
					pairs,
					mapped(
						pairs.map((pair) => [pair, each]),
						points,
					),
				),
				body: `<qti-match-interaction response-identifier="RESPONSE" max-associations="${pairs.length}" shuffle="true">${prompt}${set(
					"L",
					content.pairs.map(({ id, left }) => ({ id, text: left })),
				)}${set("R", rights)}</qti-match-interaction>`,
				processing: MAPPED,
			};
		}
		case "numeric":
			return {
				responses: declared("float", "single", [String(content.value)]),
				body: `<p>${lines(say(content.prompt))} ${entry()}${content.unit ? ` ${escaped(content.unit)}` : ""}</p>`,
				processing: allFor(within(content.tolerance), points),
			};
		case "short":
			return {
				responses: declared(
					"string",
					"single",
					content.accepted.slice(0, 1),
					mapped(
						content.accepted.map((one) => [one, points]),
						points,
					),
				),
				body: `<p>${lines(say(content.prompt))} ${entry()}</p>`,
				processing: MAPPED,
			};
		case "cloze": {
			const each = points / content.gaps.length;
			const name = (gap: number): string => `RESPONSE${gap}`;
			return {
				responses: content.gaps
					.map(({ accepted }, index) =>
						declared(
							"string",
							"single",
							accepted.slice(0, 1),
							mapped(
								accepted.map((one) => [one, each]),
								each,
							),
							name(index + 1),
						),
					)
					.join(""),
				body: `<p>${cutAtGaps(say(content.prompt))
					.map((part) => `${lines(part.text)}${part.gap === null ? "" : entry(name(part.gap))}`)
					.join("")}</p>`,
				processing: `<qti-response-processing><qti-set-outcome-value identifier="SCORE"><qti-sum>${content.gaps.map((_, index) => `<qti-map-response identifier="${name(index + 1)}"/>`).join("")}</qti-sum></qti-set-outcome-value></qti-response-processing>`,
			};
		}
	}
}
