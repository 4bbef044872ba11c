/** The languages of the screen. Further ones are added here and then asked for by the compiler in every messages file. */
export const languages = ["en", "zh"] as const;

export type Language = (typeof languages)[number];

/** The BCP 47 tag for `<html lang>` and Intl: the Chinese of the screen is written in simplified characters. */
export const languageTags: Record<Language, string> = { en: "en", zh: "zh-Hans" };

/** What each language is called in itself, and the mark shown when a name has no translation. */
export const languageNames: Record<Language, string> = { en: "English", zh: "中文" };
export const languageMarks: Record<Language, string> = { en: "EN", zh: "中" };

export function isLanguage(value: unknown): value is Language {
	return languages.includes(value as Language);
}

/** The first language of the browser that the screen speaks; English when none is. */
export function preferredLanguage(wanted: readonly string[]): Language {
	for (const tag of wanted) {
		const primary = tag.toLowerCase().split("-")[0];
		if (isLanguage(primary)) return primary;
	}
	return "en";
}
