import type { Language } from "#platform/web/i18n/languages.ts";
import { pickName } from "#platform/web/i18n/pick-name.ts";

interface Say {
	kind: (kind: string) => string;
	linked: (count: number) => string;
}

type Text = { en: string | null; zh: string | null };

/** A value of a history in words: texts in the reader's language, levels by line, relations by their number. */
export function valueText(field: string, value: unknown, language: Language, say: Say): string {
	if (value === null || value === undefined) return "";
	if (field === "kind") return say.kind(String(value));
	if (field === "name" || field === "description") return bothTexts(value as Text, language);
	if (field === "levels") {
		return (value as { level: number; text: Text }[])
			.map(({ level, text }) => `${level}: ${bothTexts(text, language)}`)
			.join("\n");
	}
	if (field === "alternates") return (value as string[]).join(" · ");
	if (Array.isArray(value)) return say.linked(value.length);
	return String(value);
}

function bothTexts(text: Text, language: Language): string {
	const { text: own, hint } = pickName(text, language);
	return hint ? `${own} / ${hint.text}` : own;
}
