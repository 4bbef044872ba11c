import { descendants, elementsOf, textOf, type XmlElement } from "#platform/server/xml/xml-tree.ts";
import { qtiAttribute, qtiName, type Remarks } from "./qti-names.ts";

export interface Response {
	cardinality: string;
	baseType: string;
	correct: string[];
	/** Points by answer; null: none is declared. */
	mapping: { key: string; value: number }[] | null;
	upperBound: number | null;
}

export type Processing = "match" | "map" | "own" | "none";

export const numberAt = (element: XmlElement, name: string): number | null => {
	const text = qtiAttribute(element, name);
	return text !== undefined && /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(text.trim()) ? Number(text) : null;
};

/** What is declared of the answers of an item, by the identifier of each. */
export function responsesOf(item: XmlElement): Map<string, Response> {
	const found = new Map<string, Response>();
	for (const declaration of elementsOf(item).filter((one) => qtiName(one) === "responseDeclaration")) {
		const part = (name: string) => elementsOf(declaration).find((one) => qtiName(one) === name);
		const mapping = part("mapping");
		const correct = part("correctResponse");
		found.set(qtiAttribute(declaration, "identifier") ?? "", {
			cardinality: qtiAttribute(declaration, "cardinality") ?? "single",
			baseType: qtiAttribute(declaration, "baseType") ?? "identifier",
			correct: correct ? elementsOf(correct).map((value) => textOf(value).trim().replace(/\s+/g, " ")) : [],
			mapping: mapping
				? elementsOf(mapping).map((entry) => ({
						key: (qtiAttribute(entry, "mapKey") ?? "").trim().replace(/\s+/g, " "),
						value: numberAt(entry, "mappedValue") ?? 0,
					}))
				: null,
			upperBound: mapping ? numberAt(mapping, "upperBound") : null,
		});
	}
	return found;
}

/** Whatever a rule of one's own may hold without meaning something else than "this answer is right". */
const understood = new Set(
	[
		"responseCondition",
		"responseIf",
		"responseElseIf",
		"responseElse",
		"match",
		"equal",
		"stringMatch",
		"mapResponse",
	].concat([
		"variable",
		"correct",
		"baseValue",
		"setOutcomeValue",
		"sum",
		"isNull",
		"not",
		"and",
		"or",
		"multiple",
		"ordered",
		"value",
	]),
);

/**
 * How the answers are scored. Rules of one's own are taken where they are made of comparisons with what is declared right,
 * and refused by the name of what else they hold.
 */
export function processingOf(item: XmlElement, remarks: Remarks): Processing {
	const processing = elementsOf(item).find((one) => qtiName(one) === "responseProcessing");
	if (!processing) return "none";
	const template = /([\w-]+?)(\.xml)?$/.exec(qtiAttribute(processing, "template") ?? "")?.[1]?.toLowerCase();
	if (template === "match_correct" || template === "cc2_match" || template === "cc2_match_basic") return "match";
	if (template === "map_response" || template === "cc2_map_response") return "map";
	if (template !== undefined) remarks.refuse("qti-element", { element: template });
	const names = [...descendants(processing)];
	for (const one of names) if (!understood.has(qtiName(one))) remarks.refuse("qti-element", { element: one.name });
	if (names.length === 0) return "none";
	const conditions = names.filter((one) => qtiName(one) === "responseCondition");
	if (names.some((one) => qtiName(one) === "mapResponse")) return conditions.length === 0 ? "map" : "own";
	return "own";
}

/**
 * How far off a number may be, as a comparison of this answer says.
 * @returns null where it says so in a way that is not the same on both sides
 */
export function toleranceOf(item: XmlElement, identifier: string, value: number): number | null {
	for (const one of descendants(item)) {
		if (qtiName(one) !== "equal") continue;
		if (!elementsOf(one).some((part) => qtiName(part) === "variable" && part.attribute("identifier") === identifier))
			continue;
		const mode = qtiAttribute(one, "toleranceMode") ?? "exact";
		if (mode === "exact") return 0;
		const [low, high = low] = (qtiAttribute(one, "tolerance") ?? "").trim().split(/\s+/).map(Number);
		if (low === undefined || high === undefined || !Number.isFinite(low) || low !== high || low < 0) return null;
		// Decimal fractions: 5 % of 1.1 is not to end in …0000001.
		return mode === "relative" ? Number(((Math.abs(value) * low) / 100).toPrecision(12)) : low;
	}
	return 0;
}
