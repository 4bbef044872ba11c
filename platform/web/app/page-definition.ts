import type { ComponentType } from "react";
import type { TextRef } from "../i18n/define-messages.ts";
import type { Session } from "../session/session.ts";

/**
 * One page of a domain. Domains export `pages: PageDefinition[]` from `web/pages.tsx`; that file lies in the first load,
 * so it holds nothing but these entries and their titles, and every screen comes by a dynamic import.
 */
export interface PageDefinition {
	/** Absolute, with `$name` for parameters: `/orders/$orderId`. */
	path: string;
	/** Shown in the breadcrumb and as the document's title. A page may set a better one with `usePageTitle`. */
	title: TextRef;
	/** The screen. It reads its parameters with `usePageParams`. */
	load: () => Promise<{ Page: ComponentType }>;
	/**
	 * Who is let in. "public" pages also work signed out; "signedIn" pages lead to the sign-in page; a function decides
	 * from the session (it is asked only when somebody is signed in) and "no" looks like a page that does not exist.
	 * The server decides by itself what it answers: this only spares people pages that would be empty.
	 */
	access: "public" | "signedIn" | ((session: SignedIn) => boolean);
	/** Path of the page above it in the breadcrumb. Default: the page with the longest matching beginning of the path. */
	parent?: string;
	/** "plain" leaves out sidebar and breadcrumb: sign-in, links from e-mails, printing. Default "shell". */
	frame?: "shell" | "plain";
}

/** A session with somebody in it. */
export type SignedIn = Session & { person: NonNullable<Session["person"]> };

/** An entry of the sidebar; `app/web/navigation.tsx` lists them in order. The first four go to the phone's bottom bar. */
export interface NavigationItem {
	to: string;
	icon: ComponentType;
	label: TextRef;
	/** One word for the phone's bottom bar, where the label is longer. */
	short?: TextRef;
	visible: (session: SignedIn) => boolean;
	/** A count of things that wait for this person, shown as a mark; `waitingFor(…kinds)` makes one. */
	waiting?: (session: SignedIn) => number;
	/** Entries beneath, shown while this section is open. */
	children?: readonly Omit<NavigationItem, "children" | "icon">[];
}

/** Something that can be started from the command palette without being a page. */
export interface PaletteAction {
	id: string;
	label: TextRef;
	visible: (session: SignedIn) => boolean;
	/** `go` leads to an address of the application. */
	run: (go: (to: string) => void) => void;
}
