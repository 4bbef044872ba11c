import { useMemo } from "react";
import { useStore } from "../app/store.ts";
import type { KeyOf, Messages, ParametersOf, TextRef, Texts } from "./define-messages.ts";
import { translate } from "./i18n.ts";
import { languageStore } from "./language-store.ts";
import type { Language } from "./languages.ts";

/** `t("key", { name })`: the parameters that the text names are asked for by the compiler. */
export type Translate<En extends Texts> = <Key extends KeyOf<En>>(
	key: Key,
	...values: [ParametersOf<En, Key>] extends [never] ? [] : [Record<ParametersOf<En, Key>, string | number>]
) => string;

/** The words of `messages` in one given language, for code outside of React (exports, tests). */
export function translator<En extends Texts>(messages: Messages<En>, language: Language): Translate<En> {
	return (key, ...values) => translate(language, messages.namespace, key, values[0]);
}

/** The words of a screen in the language of the moment. */
export function useMessages<En extends Texts>(messages: Messages<En>): Translate<En> {
	const language = useLanguage();
	return useMemo(() => translator(messages, language), [messages, language]);
}

export function useLanguage(): Language {
	return useStore(languageStore);
}

/** Puts texts that were named elsewhere (`textRef`) into words. */
export function useText(): (text: TextRef) => string {
	const language = useLanguage();
	return useMemo(() => (text) => translate(language, text.namespace, text.key, text.values), [language]);
}
