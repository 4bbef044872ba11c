import { type Check, extensions, iri, isRecord, languageMap, listOf, members, oneOf, string } from "./values.ts";
import { bad } from "./xapi-error.ts";

/** Which lists of components each type of interaction may have (part 2, 2.4.4.1, appendix C). */
const components: Record<string, readonly string[]> = {
	"true-false": [],
	choice: ["choices"],
	"fill-in": [],
	"long-fill-in": [],
	matching: ["source", "target"],
	performance: ["steps"],
	sequencing: ["choices"],
	likert: ["scale"],
	numeric: [],
	other: [],
};
const lists = ["choices", "scale", "source", "target", "steps"] as const;

const componentList: Check = (value, at) => {
	listOf(members({ id: string, description: languageMap }, ["id"]))(value, at);
	const ids = (value as { id: string }[]).map(({ id }) => id);
	if (new Set(ids).size !== ids.length) throw bad(`${at} must not name an id twice.`);
};

const definitionShape = members({
	name: languageMap,
	description: languageMap,
	type: iri,
	moreInfo: iri,
	extensions,
	interactionType: oneOf(...Object.keys(components)),
	correctResponsesPattern: listOf(string),
	...Object.fromEntries(lists.map((name) => [name, componentList])),
});

export const definition: Check = (value, at) => {
	definitionShape(value, at);
	const found = value as Record<string, unknown>;
	const used = lists.filter((name) => name in found);
	const type = found.interactionType as string | undefined;
	if (type === undefined) {
		if (used.length > 0 || "correctResponsesPattern" in found) throw bad(`${at} must have interactionType.`);
		return;
	}
	const wrong = used.find((name) => !components[type]?.includes(name));
	if (wrong) throw bad(`${at} of interactionType ${type} must not have ${wrong}.`);
};

export const activity: Check = members({ objectType: oneOf("Activity"), id: iri, definition }, ["id"]);

/** Context activities: a list, or the single activity that 1.0 still allows (part 2, 2.4.6.2). */
export const activities: Check = (value, at) => {
	if (isRecord(value)) activity(value, at);
	else listOf(activity)(value, at);
};
