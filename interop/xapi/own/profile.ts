import {
	type ActivityTypeName,
	activityTypes,
	extensionAt,
	extensions,
	profileAt,
	surroundingsOf,
	templates,
	typeAt,
	type VerbName,
	verbAt,
	verbs,
	versionAt,
} from "./vocabulary.ts";

/** Our profile as a document of ADL's structure (xAPI Profiles 1.0, part 2: profiles, concepts, statement templates). */
export function profileDocument(base: string) {
	const inScheme = versionAt(base);
	return {
		"@context": "https://w3id.org/xapi/profiles/context",
		id: profileAt(base),
		type: "Profile",
		conformsTo: "https://w3id.org/xapi/profiles#1.0",
		prefLabel: { en: "Ronghe", zh: "融合" },
		definition: {
			en: "What people do on a platform of a regional industry–education community.",
			zh: "人们在区域产教融合平台上的行为。",
		},
		author: { type: "Organization", name: "Ronghe" },
		versions: [{ id: inScheme, generatedAtTime: "2026-11-28T00:00:00Z" }],
		concepts: [
			...Object.entries(verbs).map(([name, { name: prefLabel, meaning }]) => ({
				id: verbAt(base, name as VerbName),
				type: "Verb",
				inScheme,
				prefLabel,
				definition: meaning,
			})),
			...Object.entries(activityTypes).map(([name, { name: prefLabel, meaning }]) => ({
				id: typeAt(base, name as ActivityTypeName),
				type: "ActivityType",
				inScheme,
				prefLabel,
				definition: meaning,
			})),
			...Object.entries(extensions).map(([name, { name: prefLabel, meaning, type, schema }]) => ({
				id: extensionAt(base, name as keyof typeof extensions),
				type,
				inScheme,
				prefLabel,
				definition: meaning,
				inlineSchema: JSON.stringify(schema),
			})),
		],
		templates: Object.entries(templates).map(([name, { verb, type }]) => ({
			id: `${profileAt(base)}/templates/${name}`,
			type: "StatementTemplate",
			inScheme,
			prefLabel: { en: name.replace("-", " "), zh: `${verbs[verb].name.zh}${activityTypes[type].name.zh}` },
			definition: { en: `Somebody ${verb} a ${activityTypes[type].name.en}.`, zh: `${verbs[verb].meaning.zh}` },
			verb: verbAt(base, verb),
			objectActivityType: typeAt(base, type),
			...contextTypes(base, surroundingsOf({ verb, type })),
			rules: [
				{ location: "$.actor.account", presence: "included" },
				{ location: "$.context.contextActivities.category[*].id", presence: "included", all: [inScheme] },
			],
		})),
		patterns: [],
	};
}

/** Of what type the activities around the object are, where statements name them. */
const contextTypes = (base: string, { parent, grouping }: ReturnType<typeof surroundingsOf>) => ({
	...(parent && { contextParentActivityType: [typeAt(base, parent)] }),
	...(grouping && { contextGroupingActivityType: [typeAt(base, grouping)] }),
});
