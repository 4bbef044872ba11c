import { sql } from "kysely";
import type { Actor } from "#platform/server/actor.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { emitEvents } from "#platform/server/outbox/emit-event.ts";

/**
 * The same transaction with another actor: a step of the demo calls use cases as the person who would, and stays one
 * transaction. The audit names the system as who loaded it, which is true; events name the person, so that nobody is
 * told of what they did themselves.
 */
export const as = (context: WriteContext, actor: Actor): WriteContext => ({
	...context,
	actor,
	emit: (name, payload) => emitEvents(context.tx, { name, payloads: [payload], actor, now: context.now }),
	emitAll: (name, payloads) => emitEvents(context.tx, { name, payloads, actor, now: context.now }),
});

/**
 * The same, with row-level security asking about that person instead of the system: for use cases whose policy is the
 * database's own list of people.
 */
export async function withinRights<T>(
	context: WriteContext,
	actor: Actor,
	work: (context: WriteContext) => Promise<T>,
): Promise<T> {
	const scope = (person: string | null, organisation: string | null, system: string) =>
		sql`select set_config('ronghe.person', ${person ?? ""}, true), set_config('ronghe.organisation', ${organisation ?? ""}, true),
			set_config('ronghe.system', ${system}, true)`.execute(context.tx);
	await scope(actor.personId, actor.organisationId, "");
	const result = await work(as(context, actor));
	await scope(null, null, "on");
	return result;
}
