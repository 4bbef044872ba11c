import { useMemo } from "react";
import type { Messages } from "../i18n/define-messages.ts";
import { hasText, translate } from "../i18n/i18n.ts";
import type { Language } from "../i18n/languages.ts";
import { useLanguage } from "../i18n/use-messages.ts";
import { asProblem, type FieldProblem } from "./problem.ts";
import { problemMessages } from "./problem-messages.ts";

const worded: Messages[] = [problemMessages];

/**
 * Brings the words of a domain's error codes: `registerProblems(defineMessages({ en: { "orders.closed": "…" }, zh }))`.
 * Called where the domain's screens are loaded; keys are the codes, placeholders the problem's `params`. A code has one place
 * for its words: of two, the one that was loaded first would be shown. What several domains refuse is worded by the kit.
 */
export function registerProblems(messages: Messages): void {
	if (!worded.some(({ namespace }) => namespace === messages.namespace)) worded.push(messages);
}

/** Codes that have words in more than one place, of what was registered and `more`. */
export function wordedTwice(...more: readonly Messages[]): string[] {
	const codes = [...worded, ...more].flatMap(({ en }) => Object.keys(en));
	return codes.filter((code, at) => codes.indexOf(code) < at);
}

function words(language: Language, code: string, params: Record<string, string | number>): string | null {
	const namespace = worded.find((candidate) => hasText(language, candidate.namespace, code))?.namespace;
	return namespace ? translate(language, namespace, code, spoken(language, params)) : null;
}

/** What people named comes in both languages, as `titleEn` and `titleZh`; words speak of `{{title}}`. */
function spoken(language: Language, params: Record<string, string | number>): Record<string, string | number> {
	const ending = language === "zh" ? "Zh" : "En";
	const named = Object.entries(params).flatMap(([name, value]) =>
		name.endsWith(ending) ? [[name.slice(0, -ending.length), value] as const] : [],
	);
	return { ...params, ...Object.fromEntries(named) };
}

/** The refusal in words. An unknown code gives a general sentence that names the request, so that help can find it. */
export function problemText(error: unknown, language: Language): string {
	const problem = asProblem(error);
	// What names places in a file is worded where the file was read, in both languages.
	const said = problem.params[language === "zh" ? "wordsZh" : "wordsEn"];
	if (typeof said === "string" && said) return said;
	const known = words(language, problem.code, problem.params);
	if (known) return known;
	return problem.requestId
		? (words(language, "kit.unknownWithRequest", { requestId: problem.requestId }) ?? problem.code)
		: (words(language, "kit.unexpected", {}) ?? problem.code);
}

/** The refusal of one field in words. */
export function fieldProblemText(field: FieldProblem, language: Language): string {
	return (
		words(language, sharper(field), field.params) ?? words(language, "kit.fieldUnknown", { code: field.code }) ?? ""
	);
}

/** The schema's "too small" is a text too short, a list with too few entries, or a number; a fraction is of a wrong type to it. */
function sharper({ code, params }: FieldProblem): string {
	const { origin, minimum, expected } = params;
	if (code === "invalid_type" && expected === "int") return "not_whole";
	if (code === "too_small" && origin === "string") return minimum === 1 ? "required" : "too_short";
	if (code === "too_small" && origin === "array") return "too_few";
	if (code === "too_big" && origin === "string") return "too_long";
	if (code === "too_big" && origin === "array") return "too_many";
	return code;
}

export function useProblemText(): (error: unknown) => string {
	const language = useLanguage();
	return useMemo(() => (error) => problemText(error, language), [language]);
}
