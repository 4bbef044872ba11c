import { createStore } from "../app/store.ts";
import { isLanguage, type Language, languageTags, preferredLanguage } from "./languages.ts";

const storageKey = "kit.language";

/** The language of the screen, kept on this device; the account's own choice is laid over it after sign-in. */
export const languageStore = createStore<Language>("en");

/** Takes the language from this device or the browser, and keeps `<html lang>` in step from then on. */
export function startLanguage(): void {
	const stored = localStorage.getItem(storageKey);
	languageStore.subscribe(() => {
		document.documentElement.lang = languageTags[languageStore.get()];
	});
	languageStore.set(isLanguage(stored) ? stored : preferredLanguage(navigator.languages));
	document.documentElement.lang = languageTags[languageStore.get()];
}

/** Switches in place: nothing is loaded again and nothing typed is lost. */
export function setLanguage(language: Language): void {
	localStorage.setItem(storageKey, language);
	languageStore.set(language);
}
