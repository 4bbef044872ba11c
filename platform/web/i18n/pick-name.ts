import type { LocalName } from "../session/session.ts";
import { type Language, languages } from "./languages.ts";

/** A name as it is to be shown: its text, the language it is in (null: unknown), and the other language's beside it. */
export interface PickedName {
	text: string;
	language: Language | null;
	/** The name in another language, where it exists and differs. */
	hint: { text: string; language: Language } | null;
	/** The wanted language has none: the text stands in for it and is marked as foreign. */
	fallback: boolean;
}

/** Chooses the name in `wanted`, else in the first language that has one. */
export function pickName(name: LocalName | null | undefined, wanted: Language): PickedName {
	if (!name) return { text: "", language: null, hint: null, fallback: false };
	if (typeof name === "string") return { text: name, language: null, hint: null, fallback: false };
	const own = name[wanted];
	const others = languages.flatMap((language) => {
		const text = language === wanted ? null : name[language];
		return text ? [{ text, language }] : [];
	});
	if (own) {
		const hint = others.find((other) => other.text !== own) ?? null;
		return { text: own, language: wanted, hint, fallback: false };
	}
	const [first] = others;
	if (!first) return { text: "", language: null, hint: null, fallback: false };
	return { text: first.text, language: first.language, hint: null, fallback: true };
}
