import { agentKey } from "#domains/records/api.ts";
import type { ActivityJson, ActorJson, ObjectJson, Statement } from "./check-statement.ts";
import { contextActivities } from "./statement-keys.ts";
import { isRecord } from "./values.ts";

export type Format = "ids" | "exact" | "canonical";

/** What the store knows of activities, by IRI. */
export type Definitions = ReadonlyMap<string, Record<string, unknown>>;

/** IRIs whose definition a canonical answer needs. */
export function activityIris(statement: Pick<Statement, "object" | "context">): string[] {
	const { object, context } = statement;
	const own =
		object.objectType === "SubStatement"
			? activityIris(object)
			: (object.objectType ?? "Activity") === "Activity"
				? [(object as ActivityJson).id]
				: [];
	return [...own, ...contextActivities(context).map(({ id }) => id)];
}

/**
 * A stored statement as it is answered (part 3, 2.1.3 "format"): `exact` as received; `ids` with no more than what
 * identifies agents, activities and verbs; `canonical` with the store's definitions, in one language.
 * Context activities are lists in every answer (part 2, 2.4.6.2).
 * @param languages preferred tags, best first, of a canonical answer
 */
export function presentStatement(
	statement: Statement,
	format: Format,
	languages: readonly string[] = [],
	definitions: Definitions = new Map(),
): Statement {
	return presentParts(statement, {
		activity: (activity) => {
			if (format === "exact") return activity;
			if (format === "ids") return { id: activity.id };
			const definition = definitions.get(activity.id) ?? activity.definition;
			if (!definition) return activity;
			return { ...activity, definition: inLanguage(definition, languages) as Record<string, never> };
		},
		actor: (actor) => (format === "ids" ? identified(actor) : actor),
		verb: (verb) => {
			if (format === "exact" || !verb.display) return verb;
			if (format === "ids") return { id: verb.id };
			return { ...verb, display: bestLanguage(verb.display, languages) };
		},
	});
}

type Rules = {
	activity(activity: ActivityJson): ActivityJson;
	actor(actor: ActorJson): ActorJson;
	verb(verb: Statement["verb"]): Statement["verb"];
};

function presentParts<S extends Pick<Statement, "actor" | "verb" | "object" | "context">>(
	statement: S,
	rules: Rules,
): S {
	const { context } = statement;
	const result = {
		...statement,
		actor: rules.actor(statement.actor),
		verb: rules.verb(statement.verb),
		object: presentObject(statement.object, rules),
	};
	if (!context) return result;
	const presented = { ...context };
	if (context.instructor) presented.instructor = rules.actor(context.instructor);
	if (context.team) presented.team = rules.actor(context.team);
	if (context.contextActivities) {
		presented.contextActivities = Object.fromEntries(
			Object.entries(context.contextActivities).map(([kind, list]) => [kind, [list].flat().map(rules.activity)]),
		);
	}
	return { ...result, context: presented };
}

function presentObject(object: ObjectJson, rules: Rules): ObjectJson {
	if (object.objectType === "SubStatement") return presentParts(object, rules);
	if (object.objectType === "StatementRef") return object;
	if (object.objectType === "Agent" || object.objectType === "Group") return rules.actor(object) as ObjectJson;
	return rules.activity(object as ActivityJson);
}

/** An agent or identified group by its identifier alone; an anonymous group keeps its members, so identified. */
function identified(actor: ActorJson): ActorJson {
	const { objectType, mbox, mbox_sha1sum, openid, account, member } = actor;
	if (agentKey(actor) === undefined) return { objectType, member: (member ?? []).map(identified) };
	return Object.fromEntries(
		Object.entries({ objectType, mbox, mbox_sha1sum, openid, account }).filter(([, value]) => value !== undefined),
	) as ActorJson;
}

/** The text of a language map in the first language, in order of preference, that it has: RFC 4647, 3.4; else any. */
export function bestLanguage(map: Record<string, string>, languages: readonly string[]): Record<string, string> {
	const tags = Object.keys(map);
	const primary = (tag: string) => tag.split("-")[0]?.toLowerCase();
	const found =
		languages
			.map(
				(wanted) =>
					tags.find((tag) => tag.toLowerCase() === wanted.toLowerCase()) ??
					tags.find((tag) => primary(tag) === primary(wanted)),
			)
			.find((tag) => tag !== undefined) ?? tags[0];
	return found === undefined ? {} : { [found]: map[found] as string };
}

/** A definition with each of its language maps brought to one language. */
function inLanguage(value: unknown, languages: readonly string[]): unknown {
	if (Array.isArray(value)) return value.map((one) => inLanguage(one, languages));
	if (!isRecord(value)) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, member]) => {
			if ((name === "name" || name === "description") && isRecord(member)) {
				return [name, bestLanguage(member as Record<string, string>, languages)];
			}
			return [name, name === "extensions" ? member : inLanguage(member, languages)];
		}),
	);
}

/** Tags of an Accept-Language header, best first (RFC 9110, 12.5.4). */
export function acceptedLanguages(header: string | undefined): string[] {
	return (header ?? "")
		.split(",")
		.map((part) => {
			const [tag = "", ...rest] = part.trim().split(";");
			const quality = /q=([\d.]+)/.exec(rest.join(";"))?.[1];
			return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality) };
		})
		.filter(({ tag, quality }) => tag !== "" && tag !== "*" && quality > 0)
		.sort((a, b) => b.quality - a.quality)
		.map(({ tag }) => tag);
}
