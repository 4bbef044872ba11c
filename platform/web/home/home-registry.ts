import type { ComponentType } from "react";
import type { SignedIn } from "../app/page-definition.ts";
import type { TextRef } from "../i18n/define-messages.ts";

/** One thing that waits for the reader on the home page, with the page where it is done. */
export interface HomeTask {
	id: string;
	/** How many of them; left out where a number says nothing. */
	count?: number;
	text: TextRef;
	to: string;
	/** Somebody else has to act; the reader only wants to know how it stands. */
	waitsForOthers?: boolean;
}

/**
 * Where tasks come from. `fetch` asks the server and answers those that are open; an answer of none is the usual case.
 * A source that fails is left out, the others are shown.
 */
export interface HomeTaskSource {
	id: string;
	visible: (session: SignedIn) => boolean;
	fetch: (session: SignedIn, signal: AbortSignal) => Promise<HomeTask[]>;
}

/** A card with figures or a picture of a domain, fetched when the home page is opened by somebody who may see it. */
export interface HomeCard {
	id: string;
	/** Cards stand from low to high. */
	order: number;
	visible: (session: SignedIn) => boolean;
	load: () => Promise<{ Card: ComponentType }>;
}

const sources: HomeTaskSource[] = [];
const cards: HomeCard[] = [];

/** Called from a domain's `pages.tsx`, which lies in the first load: words and addresses only. */
export function registerHomeTasks(...added: HomeTaskSource[]): void {
	sources.push(...added);
}

/** Called from a domain's `pages.tsx`. */
export function registerHomeCard(...added: HomeCard[]): void {
	cards.push(...added);
}

export const homeTaskSources = (): readonly HomeTaskSource[] => sources;
export const homeCards = (): readonly HomeCard[] => [...cards].sort((a, b) => a.order - b.order);
