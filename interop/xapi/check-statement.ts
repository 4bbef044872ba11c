import { activities, activity } from "./check-activity.ts";
import { actor, agent, authority, group } from "./check-actor.ts";
import {
	among,
	boolean,
	type Check,
	duration,
	extensions,
	inside,
	iri,
	isRecord,
	language,
	languageMap,
	length,
	listOf,
	mediaType,
	members,
	number,
	oneOf,
	sha2,
	string,
	timestamp,
	UNNAMED,
	uuid,
} from "./values.ts";
import { type Edition, mayState } from "./version.ts";
import { bad } from "./xapi-error.ts";

export const VOIDED = "http://adlnet.gov/expapi/verbs/voided";

const verb = members({ id: iri, display: languageMap }, ["id"]);
const reference = members({ objectType: oneOf("StatementRef"), id: uuid }, ["objectType", "id"]);

const scoreShape = members({ scaled: number, raw: number, min: number, max: number });

/** Part 2, 2.4.5.1: scaled in −1 … 1, raw between min and max. */
const score: Check = (value, at) => {
	scoreShape(value, at);
	const { scaled, raw, min, max } = value as Record<string, number | undefined>;
	if (scaled !== undefined && Math.abs(scaled) > 1) throw bad(`${at}.scaled must lie between -1 and 1.`);
	if (min !== undefined && max !== undefined && min >= max) throw bad(`${at}.min must be below max.`);
	if (raw !== undefined && min !== undefined && raw < min) throw bad(`${at}.raw must not be below min.`);
	if (raw !== undefined && max !== undefined && raw > max) throw bad(`${at}.raw must not be above max.`);
};

const result = members({
	score,
	success: boolean,
	completion: boolean,
	response: string,
	duration,
	extensions,
});

const attachment = members(
	{
		usageType: iri,
		display: languageMap,
		description: languageMap,
		contentType: mediaType,
		length,
		sha2,
		fileUrl: iri,
	},
	["usageType", "display", "contentType", "length", "sha2"],
);

const related = (kind: "agent" | "group", check: Check): Check =>
	listOf(
		members(
			{
				objectType: oneOf(kind === "agent" ? "contextAgent" : "contextGroup"),
				[kind]: check,
				relevantTypes: listOf(iri, 1),
			},
			["objectType", kind],
		),
	);

const contextMembers = {
	registration: uuid,
	instructor: actor,
	team: group,
	contextActivities: members({ parent: activities, grouping: activities, category: activities, other: activities }),
	revision: string,
	platform: string,
	language,
	statement: reference,
	extensions,
};
const contexts: Record<Edition, Check> = {
	"1.0.3": members(contextMembers),
	// 2.0, 4.2.2.5: who else had to do with it, and in which role.
	"2.0.0": members({
		...contextMembers,
		contextAgents: related("agent", agent),
		contextGroups: related("group", group),
	}),
};

/** Part 2, 2.4.6: revision and platform belong to activities alone. */
function contextOf(edition: Edition, statement: Record<string, unknown>, at: string): void {
	if (!("context" in statement)) return;
	contexts[edition](statement.context, inside(at, "context"));
	const { objectType = "Activity" } = statement.object as { objectType?: string };
	for (const name of ["revision", "platform"]) {
		if (objectType !== "Activity" && name in (statement.context as object)) {
			throw bad(`${at}.context.${name} is only for statements about an activity.`);
		}
	}
}

const anything: Check = () => undefined;
const common = { actor, verb, object: anything, result, context: anything, timestamp, attachments: listOf(attachment) };

const subShape = members({ ...common, objectType: oneOf("SubStatement") }, ["objectType", "actor", "verb", "object"]);

function objectOf(edition: Edition, value: unknown, at: string, nested: boolean): void {
	const kind = isRecord(value) ? (value.objectType ?? "Activity") : "Activity";
	if (kind === "Activity") activity(value, at);
	else if (kind === "Agent") agent(value, at);
	else if (kind === "Group") group(value, at);
	else if (kind === "StatementRef") reference(value, at);
	else if (kind === "SubStatement" && !nested) subStatement(edition, value, at);
	else throw bad(`${at}.objectType must be Activity, Agent, Group, StatementRef${nested ? "" : " or SubStatement"}.`);
}

/** Part 2, 2.4.4.3.1: a statement of its own, without id, stored, version, authority, and without another inside. */
function subStatement(edition: Edition, value: unknown, at: string): void {
	subShape(value, at);
	const found = value as Record<string, unknown>;
	objectOf(edition, found.object, inside(at, "object"), true);
	contextOf(edition, found, at);
}

/** Null says nothing, and is allowed in extensions only (part 2, 2.2). */
function refuseNull(value: unknown, at: string): void {
	if (value === null) throw bad(`${at} must not be null.`);
	if (Array.isArray(value)) for (const [i, one] of value.entries()) refuseNull(one, among(at, i));
	else if (isRecord(value)) {
		for (const name in value) if (name !== "extensions") refuseNull(value[name], inside(at, name));
	}
}

/**
 * Checks one statement by the rules of xAPI part 2 (1.0.3) or IEEE 9274.1.1, 4.2 (2.0).
 * @param value parsed JSON; unchanged
 * @param mayHaveNull false when the JSON has no null anywhere
 * @throws XapiError 400 naming the member and the rule
 */
export function checkStatement(
	edition: Edition,
	value: unknown,
	at = "statement",
	mayHaveNull = true,
): asserts value is Statement {
	try {
		check(edition, value, UNNAMED, mayHaveNull);
	} catch {
		// Once more, for the name of what is wrong: few statements are.
		check(edition, value, at, mayHaveNull);
	}
}

const wholes = Object.fromEntries(
	(["1.0.3", "2.0.0"] as const).map((edition) => [
		edition,
		members(
			{
				...common,
				id: uuid,
				stored: timestamp,
				authority,
				version: (version, where) => {
					if (!mayState(edition, version)) throw bad(`${where} must be a version of this edition, such as ${edition}.`);
				},
			},
			["actor", "verb", "object"],
		),
	]),
) as Record<Edition, Check>;

function check(edition: Edition, value: unknown, at: string, mayHaveNull: boolean): void {
	if (mayHaveNull) refuseNull(value, at);
	wholes[edition](value, at);
	const statement = value as Record<string, unknown>;
	objectOf(edition, statement.object, inside(at, "object"), false);
	contextOf(edition, statement, at);
	const { verb, object } = statement as unknown as Statement;
	if (verb.id === VOIDED && object.objectType !== "StatementRef") {
		throw bad(`${at}.object must be a StatementRef: the verb is voided.`);
	}
}

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export type ActorJson = {
	objectType?: "Agent" | "Group";
	name?: string;
	mbox?: string;
	mbox_sha1sum?: string;
	openid?: string;
	account?: { homePage: string; name: string };
	member?: ActorJson[];
};
export type ActivityJson = { objectType?: "Activity"; id: string; definition?: Record<string, Json> };
export type ContextJson = {
	registration?: string;
	instructor?: ActorJson;
	team?: ActorJson;
	contextActivities?: Record<string, ActivityJson | ActivityJson[]>;
	contextAgents?: { agent: ActorJson }[];
	contextGroups?: { group: ActorJson }[];
	statement?: { id: string };
};
export type AttachmentJson = {
	usageType: string;
	contentType: string;
	length: number;
	sha2: string;
	fileUrl?: string;
};
type Parts = {
	actor: ActorJson;
	verb: { id: string; display?: Record<string, string> };
	context?: ContextJson;
	timestamp?: string;
	attachments?: AttachmentJson[];
};
export type ObjectJson =
	| ActivityJson
	| (ActorJson & { objectType: "Agent" | "Group" })
	| { objectType: "StatementRef"; id: string }
	| (Parts & { objectType: "SubStatement"; object: ObjectJson });
export type Statement = Parts & {
	id?: string;
	object: ObjectJson;
	stored?: string;
	authority?: ActorJson;
	version?: string;
};
