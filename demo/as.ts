import type { Actor } from "#platform/server/actor.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { emitEvent } from "#platform/server/outbox/emit-event.ts";

/**
 * The same transaction with another actor: a step of the demo calls use cases as the person who would, and stays one
 * transaction. The audit names the system as who loaded it, which is true; events name the person, so that nobody is
 * told of what they did themselves.
 */
export const as = (context: WriteContext, actor: Actor): WriteContext => ({
	...context,
	actor,
	emit: (name, payload) => emitEvent(context.tx, { name, payload, actor, now: context.now }),
});
