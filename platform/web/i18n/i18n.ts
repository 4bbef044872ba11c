import { createInstance, type FormatterModule } from "i18next";
import { formatNumber } from "./format.ts";
import { type Language, languages } from "./languages.ts";

/** One instance for the page. Keys are plain words: dots and colons in error codes must not be read as paths. */
const i18n = createInstance();

// A number in a sentence reads as numbers do in that language: 12,340.
const formatter: FormatterModule = {
	type: "formatter",
	init: () => undefined,
	add: () => undefined,
	addCached: () => undefined,
	format: (value, _format, language) =>
		typeof value === "number" ? formatNumber(value, language === "zh" ? "zh" : "en") : String(value ?? ""),
};

i18n.use(formatter);

void i18n.init({
	lng: "en",
	supportedLngs: [...languages],
	fallbackLng: false,
	initAsync: false,
	keySeparator: false,
	nsSeparator: false,
	// An empty text is one: where a language says nothing, the name of the key must not stand.
	returnEmptyString: true,
	resources: {},
	interpolation: { escapeValue: false, alwaysFormat: true },
});

/** Makes the words of one screen known. Both languages come together, so that switching needs no request. */
export function addNamespace(
	namespace: string,
	en: Readonly<Record<string, string>>,
	zh: Readonly<Record<string, string>>,
): void {
	i18n.addResourceBundle("en", namespace, en);
	i18n.addResourceBundle("zh", namespace, zh);
}

/** Puts one key into words. `values.count` chooses the plural form. */
export function translate(
	language: Language,
	namespace: string,
	key: string,
	values?: Readonly<Record<string, string | number>>,
): string {
	return i18n.getFixedT(language, namespace)(key, { ...values });
}

/** Whether the words of `namespace` have `key`, in its singular or plural form. */
export function hasText(language: Language, namespace: string, key: string): boolean {
	return i18n.exists(key, { lng: language, ns: namespace, count: 0 });
}
