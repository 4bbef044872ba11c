import { agentKey, keyFor } from "#domains/records/api.ts";
import type { ActivityJson, ActorJson, ContextJson, ObjectJson, Statement } from "./check-statement.ts";

/** The actor itself and, of a group, its members, who count as matches too (part 3, 2.1.3). */
function agentKeys(actor: ActorJson | undefined): string[] {
	if (!actor) return [];
	return [actor, ...(actor.member ?? [])].map(agentKey).filter((key) => key !== undefined);
}

export const contextActivities = (context: ContextJson | undefined): ActivityJson[] =>
	Object.values(context?.contextActivities ?? {}).flat();

const isActor = (object: ObjectJson): object is ActorJson & { objectType: "Agent" | "Group" } =>
	object.objectType === "Agent" || object.objectType === "Group";

const isActivity = (object: ObjectJson): object is ActivityJson => (object.objectType ?? "Activity") === "Activity";

/** Every activity that a statement speaks of, inside a sub-statement too. */
export function activitiesOf(statement: Pick<Statement, "object" | "context">): ActivityJson[] {
	const { object, context } = statement;
	const own = isActivity(object) ? [object] : object.objectType === "SubStatement" ? activitiesOf(object) : [];
	return [...own, ...contextActivities(context)];
}

function relatedAgents(
	statement: Pick<Statement, "actor" | "object" | "context"> & { authority?: ActorJson },
): string[] {
	const { actor, object, context, authority } = statement;
	return [
		...agentKeys(actor),
		...(isActor(object) ? agentKeys(object) : []),
		...(object.objectType === "SubStatement" ? relatedAgents(object) : []),
		...agentKeys(authority),
		...agentKeys(context?.instructor),
		...agentKeys(context?.team),
		...(context?.contextAgents ?? []).flatMap(({ agent }) => agentKeys(agent)),
		...(context?.contextGroups ?? []).flatMap(({ group }) => agentKeys(group)),
	];
}

/**
 * Everything a statement can be found by (part 3, 2.1.3: agent, verb, activity, registration); as related what it does not name
 * directly (`keysFor`).
 */
export function statementKeys(statement: Statement): string[] {
	const { actor, verb, object, context } = statement;
	const keys = [keyFor("verb", verb.id)];
	const direct = agentKeys(actor);
	if (isActor(object)) direct.push(...agentKeys(object));
	for (const key of direct) keys.push(keyFor("agent", key));
	for (const key of relatedAgents(statement)) if (!direct.includes(key)) keys.push(keyFor("related-agent", key));
	const about = isActivity(object) ? object.id : undefined;
	if (about !== undefined) keys.push(keyFor("activity", about));
	for (const { id } of activitiesOf(statement)) if (id !== about) keys.push(keyFor("related-activity", id));
	if (context?.registration) keys.push(keyFor("registration", context.registration.toLowerCase()));
	return [...new Set(keys)];
}
