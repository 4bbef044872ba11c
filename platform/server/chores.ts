import type { Contexts } from "./database/context.ts";

/** What a domain does every hour by itself (housekeeping.ts). */
export interface Chore {
	name: string;
	/** @param signal ends it between two transactions */
	run(contexts: Contexts, signal?: AbortSignal): Promise<void>;
}

let list: readonly Chore[] = [];

export const setChores = (chores: readonly Chore[]): void => {
	list = chores;
};

export const allChores = (): readonly Chore[] => list;
