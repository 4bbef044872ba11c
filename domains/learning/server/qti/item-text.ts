import type { XmlElement } from "#platform/server/xml/xml-tree.ts";
import { qtiName, type Remarks } from "./qti-names.ts";

/** Stands in a text where an inline interaction stood: the private-use characters hold its number. */
export const markOf = (number: number): string => `\ue000${number}\ue001`;
const anyMark = /\ue000(\d+)\ue001/g;

const blocks = new Set(
	[
		"p",
		"div",
		"h1",
		"h2",
		"h3",
		"h4",
		"h5",
		"h6",
		"li",
		"ul",
		"ol",
		"dl",
		"dt",
		"dd",
		"blockquote",
		"pre",
		"section",
	].concat(["article", "header", "footer", "address", "prompt", "contentBody", "itemBody", "hr"]),
);
const inlines = new Set(
	[
		"span",
		"em",
		"strong",
		"b",
		"i",
		"u",
		"a",
		"code",
		"kbd",
		"var",
		"samp",
		"q",
		"cite",
		"abbr",
		"acronym",
		"dfn",
	].concat(["small", "big", "tt", "label", "bdi", "bdo", "ins", "del", "mark", "time"]),
);
/** Told, and left out: they are for others than the learner, or after the answer. */
const leftOut = new Set(["feedbackInline", "feedbackBlock", "rubricBlock", "stylesheet", "catalogInfo"]);
const raised: Record<string, string> = Object.fromEntries(
	[..."0123456789+-n"].map((sign, index) => [sign, [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ"][index] as string]),
);
const lowered: Record<string, string> = Object.fromEntries(
	[..."0123456789+-"].map((sign, index) => [sign, [..."₀₁₂₃₄₅₆₇₈₉₊₋"][index] as string]),
);

/**
 * The words of an element, a line for each block. Whatever else than text it holds is refused by its name: a picture or a
 * formula may be what is asked about.
 * @param inline what an interaction within becomes: its mark, or nothing
 */
export function wordsOf(element: XmlElement, remarks: Remarks, inline: (interaction: XmlElement) => string): string {
	const lines: string[] = [""];
	const add = (text: string): void => {
		lines[lines.length - 1] += text;
	};
	const walk = ({ children }: XmlElement): void => {
		for (const child of children) {
			if (typeof child === "string") add(child.replace(/\s+/g, " "));
			else visit(child);
		}
	};
	const visit = (child: XmlElement): void => {
		const name = qtiName(child);
		if (name.endsWith("Interaction") || name === "gap") add(inline(child));
		else if (name === "br") lines.push("");
		else if (leftOut.has(name)) remarks.note("qti-left-out", { element: child.name });
		else if (name === "sup" || name === "sub") {
			const words = wordsOf(child, remarks, inline);
			const signs = name === "sup" ? raised : lowered;
			if ([...words].every((sign) => signs[sign])) add([...words].map((sign) => signs[sign]).join(""));
			else remarks.refuse("qti-element", { element: child.name });
		} else if (inlines.has(name)) walk(child);
		else if (blocks.has(name)) {
			lines.push(name === "li" ? "• " : "");
			walk(child);
			lines.push("");
		} else remarks.refuse("qti-element", { element: child.name });
	};
	walk(element);
	return lines
		.map((line) => line.replace(/ +/g, " ").trim())
		.filter((line) => line !== "" && line !== "•")
		.join("\n");
}

/** With the gaps of a cloze where the marks stand. */
export const withGaps = (text: string): string => text.replace(anyMark, (_, number: string) => `[[${number}]]`);

/** Text before and after its only mark. */
export function aroundMark(text: string): { before: string; after: string } {
	const [before = "", after = ""] = text.split(/\ue000\d+\ue001/);
	return { before: before.trim(), after: after.trim() };
}
