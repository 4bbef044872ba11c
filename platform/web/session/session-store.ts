import { createStore } from "../app/store.ts";

const storageKey = "kit.organisation";

/**
 * The organisation in whose name this tab acts. It lies beside the session because every request names it: two tabs may
 * act for two organisations at once.
 */
export const organisationStore = createStore<string | null>(null);

export function startOrganisation(): void {
	organisationStore.set(sessionStorage.getItem(storageKey) ?? localStorage.getItem(storageKey));
}

/** Chosen for this tab, and as the beginning of the next one. */
export function setOrganisation(id: string | null): void {
	organisationStore.set(id);
	for (const storage of [sessionStorage, localStorage]) {
		if (id) storage.setItem(storageKey, id);
		else storage.removeItem(storageKey);
	}
}
