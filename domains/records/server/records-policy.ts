import type { Actor } from "#platform/server/actor.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { Scope } from "../contract.ts";
import { recordProblem } from "./problems.ts";

const implied: Record<Scope, readonly Scope[]> = {
	"statements/write": ["all"],
	"statements/read/mine": ["statements/read", "all/read", "all"],
	"statements/read": ["all/read", "all"],
	state: ["all"],
	profile: ["all"],
	define: ["all"],
	"all/read": ["all"],
	all: [],
};

export const holdsScope = (actor: Actor, scope: Scope): boolean =>
	actor.kind === "client" && [scope, ...implied[scope]].some((one) => actor.roles.includes(one));

/**
 * The store that a client may use so: that of its organisation.
 * @throws Problem records/scope-missing
 */
export function requireStore({ actor }: ReadContext, ...oneOf: readonly Scope[]): string {
	if (!actor.organisationId || !oneOf.some((scope) => holdsScope(actor, scope))) {
		throw recordProblem("scope-missing", { scope: oneOf[0] });
	}
	return actor.organisationId;
}
