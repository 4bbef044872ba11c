import { sql } from "kysely";
import type { Actor } from "../actor.ts";
import type { Transaction } from "../database/database.ts";
import { newId } from "../id.ts";
import { listenersOf } from "./listeners.ts";

export interface NewEvent {
	name: string;
	payload: Record<string, unknown>;
	actor: Actor;
	now: Date;
}

/** Stores the event and one delivery for each listener in the writer's transaction; the worker delivers after the commit. */
export async function emitEvent(tx: Transaction, { name, payload, actor, now }: NewEvent): Promise<void> {
	const id = newId();
	await tx
		.insertInto("outbox_event")
		.values({
			id,
			name,
			payload: JSON.stringify(payload),
			actor_id: actor.personId,
			organisation_id: actor.organisationId,
			created_at: now,
		})
		.execute();
	const listeners = listenersOf(name);
	if (listeners.length === 0) return;
	await tx
		.insertInto("outbox_delivery")
		.values(listeners.map((listener) => ({ event_id: id, listener: listener.name, next_at: now })))
		.execute();
	await sql`select pg_notify('ronghe', '{"channel":"outbox"}')`.execute(tx);
}
