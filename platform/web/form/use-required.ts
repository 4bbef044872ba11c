import { fieldProblemText } from "../api/problem-text.ts";
import { useLanguage } from "../i18n/use-messages.ts";

/** Says of empty fields that they are needed, before the server has to. */
export function useRequired(...names: readonly string[]): (values: Record<string, unknown>) => Record<string, string> {
	const language = useLanguage();
	const empty = (value: unknown): boolean => value === null || value === undefined || String(value).trim() === "";
	return (values) => {
		const missing = names.filter((name) => empty(values[name]));
		return Object.fromEntries(
			missing.map((path) => [path, fieldProblemText({ path, code: "required", params: {} }, language)]),
		);
	};
}
