import { createStore } from "../app/store.ts";
import { type TextSize, textSizes } from "./tokens.ts";

const schemeKey = "kit.scheme";
const textKey = "kit.text";

export const schemeChoices = ["light", "dark", "auto"] as const;
export type SchemeChoice = (typeof schemeChoices)[number];

/** Light, dark or as the system is; and the size of letters. Both belong to the device, not to the account. */
export const schemeStore = createStore<SchemeChoice>("auto");
export const textSizeStore = createStore<TextSize>("normal");

const systemDark = (): MediaQueryList => window.matchMedia("(prefers-color-scheme: dark)");

/** The scheme that is shown, "auto" resolved. */
export function shownScheme(): "light" | "dark" {
	const choice = schemeStore.get();
	if (choice !== "auto") return choice;
	return systemDark().matches ? "dark" : "light";
}

function apply(): void {
	document.documentElement.dataset.mantineColorScheme = shownScheme();
	document.documentElement.dataset.text = textSizeStore.get();
}

/** Sets the choice on `<html>` before anything is drawn, so that nobody in the dark is dazzled first. */
export function startPreferences(): void {
	const scheme = localStorage.getItem(schemeKey) as SchemeChoice | null;
	if (scheme && schemeChoices.includes(scheme)) schemeStore.set(scheme);
	const text = localStorage.getItem(textKey);
	if (text && text in textSizes) textSizeStore.set(text as TextSize);
	apply();
	schemeStore.subscribe(() => {
		localStorage.setItem(schemeKey, schemeStore.get());
		apply();
	});
	textSizeStore.subscribe(() => {
		localStorage.setItem(textKey, textSizeStore.get());
		apply();
	});
}
