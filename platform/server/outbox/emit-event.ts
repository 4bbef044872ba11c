import { sql } from "kysely";
import type { Actor } from "../actor.ts";
import type { Transaction } from "../database/database.ts";
import { newId } from "../id.ts";
import { listenersOf } from "./listeners.ts";

export interface NewEvents {
	name: string;
	payloads: readonly Record<string, unknown>[];
	actor: Actor;
	now: Date;
}

/**
 * Stores the events and one delivery of each for each listener in the writer's transaction; the worker delivers after the
 * commit, in their order. As many statements for thousands as for one.
 */
export async function emitEvents(tx: Transaction, { name, payloads, actor, now }: NewEvents): Promise<void> {
	if (payloads.length === 0) return;
	const ids = payloads.map(() => newId());
	// By arrays: a parameter for each value would be more than a statement takes.
	await sql`insert into outbox_event (id, name, payload, actor_id, organisation_id, created_at)
		select e.id, ${name}, e.payload::jsonb, ${actor.personId}::uuid, ${actor.organisationId}::uuid, ${now}::timestamptz
		from unnest(${ids}::uuid[], ${payloads.map((payload) => JSON.stringify(payload))}::text[]) as e (id, payload)`.execute(
		tx,
	);
	const listeners = listenersOf(name).map((listener) => listener.name);
	if (listeners.length === 0) return;
	await sql`insert into outbox_delivery (event_id, listener, next_at)
		select e.id, l.name, ${now}::timestamptz from unnest(${ids}::uuid[]) as e (id), unnest(${listeners}::text[]) as l (name)`.execute(
		tx,
	);
	await sql`select pg_notify('ronghe', '{"channel":"outbox"}')`.execute(tx);
}
