/** Small items of QTI 3 for tests, written for them. */

const item = (identifier: string, declarations: string, body: string, processing = "match_correct", more = "") =>
	`<?xml version="1.0" encoding="UTF-8"?>
<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="${identifier}" title="${identifier}" adaptive="false" time-dependent="false" xml:lang="en">
${declarations}
<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
<qti-item-body>${body}</qti-item-body>
${
	processing.startsWith("<")
		? processing
		: processing &&
			`<qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/${processing}.xml"/>`
}${more}
</qti-assessment-item>`;

export const response = (
	correct: readonly string[],
	{ cardinality = "single", type = "identifier", id = "RESPONSE", mapping = "" } = {},
): string =>
	`<qti-response-declaration identifier="${id}" cardinality="${cardinality}" base-type="${type}">${
		correct.length > 0
			? `<qti-correct-response>${correct.map((value) => `<qti-value>${value}</qti-value>`).join("")}</qti-correct-response>`
			: ""
	}${mapping}</qti-response-declaration>`;

const mapping = (entries: Record<string, number>): string =>
	`<qti-mapping default-value="0">${Object.entries(entries)
		.map(([key, value]) => `<qti-map-entry map-key="${key}" mapped-value="${value}"/>`)
		.join("")}</qti-mapping>`;

const choices = (...texts: string[]): string =>
	texts.map((text, index) => `<qti-simple-choice identifier="choice.${index}">${text}</qti-simple-choice>`).join("");
const associable = (prefix: string, ...texts: string[]): string =>
	texts
		.map(
			(text, index) =>
				`<qti-simple-associable-choice identifier="${prefix}${index}" match-max="1">${text}</qti-simple-associable-choice>`,
		)
		.join("");
const entry = (id = "RESPONSE"): string => `<qti-text-entry-interaction response-identifier="${id}"/>`;
const compare = (mode: string): string =>
	`<qti-response-processing><qti-response-condition><qti-response-if><qti-equal ${mode}><qti-variable identifier="RESPONSE"/><qti-correct identifier="RESPONSE"/></qti-equal><qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">1</qti-base-value></qti-set-outcome-value></qti-response-if></qti-response-condition></qti-response-processing>`;

export const items = {
	single: item(
		"single",
		response(["choice.1"]),
		`<p>H<sub>2</sub>O is</p><qti-choice-interaction response-identifier="RESPONSE" max-choices="1"><qti-prompt>Choose <strong>one</strong>.</qti-prompt>${choices("ice", "water")}</qti-choice-interaction>`,
	),
	multiple: item(
		"multiple",
		response(["choice.0", "choice.2"], {
			cardinality: "multiple",
			mapping: mapping({ "choice.0": 1, "choice.2": 1, "choice.1": -1 }),
		}),
		`<qti-choice-interaction response-identifier="RESPONSE" max-choices="0"><qti-prompt>Even?</qti-prompt>${choices("2", "3", "4")}</qti-choice-interaction>`,
		"map_response",
	),
	numeric: item(
		"numeric",
		response(["9.81"], { type: "float" }),
		`<p>g = ${entry()} m/s²</p>`,
		compare('tolerance-mode="absolute" tolerance="0.05 0.05"'),
	),
	relative: item(
		"relative",
		response(["200"], { type: "float" }),
		`<p>Resistance: ${entry()}</p>`,
		compare('tolerance-mode="relative" tolerance="5"'),
	),
	lopsided: item(
		"lopsided",
		response(["200"], { type: "float" }),
		`<p>${entry()}</p>`,
		compare('tolerance-mode="absolute" tolerance="1 2"'),
	),
	short: item("short", response(["sesame"], { type: "string" }), `<p>The word is ${entry()}.</p>`),
	cloze: item(
		"cloze",
		response(["b"], { id: "A" }) + response(["blue"], { id: "B", type: "string" }),
		`<p>Grass is <qti-inline-choice-interaction response-identifier="A"><qti-inline-choice identifier="a">red</qti-inline-choice><qti-inline-choice identifier="b">green</qti-inline-choice></qti-inline-choice-interaction>, the sky ${entry("B")} today.</p>`,
	),
	order: item(
		"order",
		response(["choice.2", "choice.0", "choice.1"], { cardinality: "ordered" }),
		`<qti-order-interaction response-identifier="RESPONSE"><qti-prompt>Order</qti-prompt>${choices("two", "three", "one")}</qti-order-interaction>`,
	),
	match: item(
		"match",
		response(["L0 R1", "L1 R0"], { cardinality: "multiple", type: "directedPair" }),
		`<qti-match-interaction response-identifier="RESPONSE"><qti-prompt>Match</qti-prompt><qti-simple-match-set>${associable("L", "cat", "dog")}</qti-simple-match-set><qti-simple-match-set>${associable("R", "barks", "mews", "flies")}</qti-simple-match-set></qti-match-interaction>`,
	),
	shared: item(
		"shared",
		response(["L0 R0", "L1 R0"], { cardinality: "multiple", type: "directedPair" }),
		`<qti-match-interaction response-identifier="RESPONSE"><qti-simple-match-set>${associable("L", "cat", "dog")}</qti-simple-match-set><qti-simple-match-set>${associable("R", "animal")}</qti-simple-match-set></qti-match-interaction>`,
	),
	associate: item(
		"associate",
		response(["A0 A1", "A3 A2"], { cardinality: "multiple", type: "pair" }),
		`<qti-associate-interaction response-identifier="RESPONSE">${associable("A", "day", "night", "black", "white", "tea")}</qti-associate-interaction>`,
	),
	essay: item("essay", "", `<qti-extended-text-interaction response-identifier="RESPONSE"/>`),
	picture: item(
		"picture",
		response(["choice.0"]),
		`<p><img src="a.png" alt="a"/></p><qti-choice-interaction response-identifier="RESPONSE">${choices("x", "y")}</qti-choice-interaction>`,
	),
	custom: item(
		"custom",
		response(["choice.0"]),
		`<qti-choice-interaction response-identifier="RESPONSE">${choices("x", "y")}</qti-choice-interaction>`,
		"<qti-response-processing><qti-custom-operator/></qti-response-processing>",
	),
	feedback: item(
		"feedback",
		response(["choice.0"]),
		`<p>一加一等于？</p><qti-choice-interaction response-identifier="RESPONSE">${choices("二", "三")}</qti-choice-interaction>`,
		"match_correct",
		'<qti-modal-feedback outcome-identifier="F" identifier="f" show-hide="show">Well</qti-modal-feedback>',
	).replace(' xml:lang="en"', ""),
} as const;

/** The same item as QTI 2.2 names it. */
export const asQti2 = (xml: string): string =>
	xml
		.replace(/<(\/?)qti-([a-z-]+)/g, (_, slash: string, name: string) => `<${slash}${camel(name)}`)
		.replace(/ ([a-z]+(?:-[a-z]+)+)="/g, (_, name: string) => ` ${camel(name)}="`)
		.replace("imsqtiasi_v3p0", "imsqti_v2p2");

const camel = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

export const manifestOf = (files: readonly string[], type = "imsqti_item_xmlv3p0"): string =>
	`<manifest><resources>${files.map((file, index) => `<resource identifier="r${index}" type="${type}" href="${file}"><file href="${file}"/></resource>`).join("")}</resources></manifest>`;
