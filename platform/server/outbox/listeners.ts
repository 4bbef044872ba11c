import type { WriteContext } from "../database/context.ts";

export interface DomainEvent {
	id: string;
	name: string;
	payload: Record<string, unknown>;
	actorId: string | null;
	/** For which they acted. */
	organisationId: string | null;
	at: string;
}

/** Hears events after their commit, in its own transaction, at least once and in order of time; must bear repeats. */
export interface Listener {
	name: string;
	events: readonly string[];
	handle(context: WriteContext, event: DomainEvent): Promise<void>;
}

let registered = new Map<string, Listener>();

export const setListeners = (list: readonly Listener[]): void => {
	registered = new Map(list.map((listener) => [listener.name, listener]));
};

export const listenersOf = (event: string): Listener[] =>
	[...registered.values()].filter((listener) => listener.events.includes(event));

export const listenerNamed = (name: string): Listener | undefined => registered.get(name);
