import { type Check, iri, isRecord, listOf, mailto, members, oneOf, sha1, string } from "./values.ts";
import { bad } from "./xapi-error.ts";

/** The four inverse functional identifiers (part 2, 2.4.2.3). */
export const identifiers = ["mbox", "mbox_sha1sum", "openid", "account"] as const;

const account = members({ homePage: iri, name: string }, ["homePage", "name"]);
const shape = { name: string, mbox: mailto, mbox_sha1sum: sha1, openid: iri, account };
const agentShape = members({ ...shape, objectType: oneOf("Agent") });
const groupShape = members({ ...shape, objectType: oneOf("Group"), member: (v, at) => listOf(agent)(v, at) }, [
	"objectType",
]);

const identified = (value: Record<string, unknown>): number => identifiers.filter((name) => name in value).length;

/** Exactly one identifier (part 2, 2.4.2.1). */
export const agent: Check = (value, at) => {
	agentShape(value, at);
	const count = identified(value as Record<string, unknown>);
	if (count !== 1) throw bad(`${at} must have exactly one of ${identifiers.join(", ")}; it has ${count}.`);
};

/** One identifier, or none and members (part 2, 2.4.2.2). */
export const group: Check = (value, at) => {
	groupShape(value, at);
	const found = value as Record<string, unknown>;
	const count = identified(found);
	if (count > 1) throw bad(`${at} must have at most one of ${identifiers.join(", ")}; it has ${count}.`);
	if (count === 0 && !Array.isArray(found.member)) throw bad(`${at} is an anonymous group and must have member.`);
};

export const actor: Check = (value, at) => {
	if (isRecord(value) && value.objectType === "Group") group(value, at);
	else agent(value, at);
};

/** The client, or the two agents of three-legged OAuth (part 2, 2.4.9). */
export const authority: Check = (value, at) => {
	actor(value, at);
	const found = value as { objectType?: string; member?: unknown[] };
	if (found.objectType !== "Group") return;
	if (identified(value as Record<string, unknown>) > 0 || found.member?.length !== 2) {
		throw bad(`${at} as a group must be anonymous and have exactly two members.`);
	}
};
