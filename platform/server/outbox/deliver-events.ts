import { sql } from "kysely";
import { system } from "../actor.ts";
import type { Contexts } from "../database/context.ts";
import { type DomainEvent, listenerNamed } from "./listeners.ts";

/**
 * Delivers what is due, one delivery a transaction, until nothing is due or `limit` is reached.
 * A failing listener is tried again after 2, 4, 8 … seconds (at most an hour); others go on meanwhile.
 * @returns how many were delivered
 */
export async function deliverEvents(contexts: Contexts, limit = 500): Promise<number> {
	let delivered = 0;
	while (delivered < limit) {
		const outcome = await deliverOne(contexts);
		if (outcome === "none") break;
		if (outcome === "done") delivered++;
	}
	return delivered;
}

interface Due extends Omit<DomainEvent, "id"> {
	event_id: string;
	listener: string;
	attempts: number;
}

async function deliverOne(contexts: Contexts): Promise<"done" | "failed" | "none"> {
	let taken: Due | undefined;
	try {
		return await contexts.write(system, async (context) => {
			const { rows } = await sql<Due>`
				select d.event_id, d.listener, d.attempts, e.name, e.payload, e.actor_id as "actorId", e.organisation_id as "organisationId", e.created_at as at
				from outbox_delivery d join outbox_event e on e.id = d.event_id
				where d.done_at is null and d.next_at <= ${context.now}
				order by e.created_at, e.id limit 1 for update of d skip locked`.execute(context.tx);
			taken = rows[0];
			if (!taken) return "none";
			const listener = listenerNamed(taken.listener);
			if (listener) await listener.handle(context, { ...taken, id: taken.event_id });
			await context.tx
				.updateTable("outbox_delivery")
				.set({ done_at: context.now, attempts: taken.attempts + 1 })
				.where("event_id", "=", taken.event_id)
				.where("listener", "=", taken.listener)
				.execute();
			return "done";
		});
	} catch (error) {
		if (!taken) throw error;
		const { event_id, listener, attempts } = taken;
		await contexts.write(system, async ({ tx, now, log }) => {
			log.error({ event: event_id, listener, error: String(error) }, "listener failed");
			const wait = Math.min(3600, 2 ** (attempts + 1));
			await tx
				.updateTable("outbox_delivery")
				.set({
					attempts: attempts + 1,
					next_at: new Date(now.getTime() + wait * 1000),
					error: String(error).slice(0, 500),
				})
				.where("event_id", "=", event_id)
				.where("listener", "=", listener)
				.execute();
		});
		return "failed";
	}
}
