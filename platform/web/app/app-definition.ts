import { createContext, useContext } from "react";
import type { TextRef } from "../i18n/define-messages.ts";
import type { Language } from "../i18n/languages.ts";
import type { NavigationItem, PageDefinition, PaletteAction } from "./page-definition.ts";

/** What an application hands to the kit: its name, its pages and where its own words are needed. */
export interface AppDefinition {
	/** Name in both languages and the one character of the seal. */
	brand: { name: TextRef; other: TextRef; seal: string };
	pages: readonly PageDefinition[];
	navigation: readonly NavigationItem[];
	actions: readonly PaletteAction[];
	/** Links of the header on public pages, for people who are not signed in. */
	publicLinks: readonly { to: string; label: TextRef }[];
	/** Links of the account's menu. */
	accountLinks: readonly { to: string; label: TextRef }[];
	homePath: string;
	signInPath: string;
	noticesPath: string;
	/** What is sought in the header: "Search occupations, courses, firms …". */
	searchHint: TextRef;
	/** A role's name. */
	roleLabel: (role: string) => TextRef | null;
	signOut: () => Promise<void>;
	/** Keeps the language in the account. */
	saveLanguage: (language: Language) => Promise<void>;
}

export const AppContext = createContext<AppDefinition | null>(null);

export function useApp(): AppDefinition {
	const app = useContext(AppContext);
	if (!app) throw new Error("useApp belongs inside of startApp");
	return app;
}
