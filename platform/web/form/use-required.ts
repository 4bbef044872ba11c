import { fieldProblemText } from "../api/problem-text.ts";
import { useLanguage } from "../i18n/use-messages.ts";

/** What stands at a dotted path. */
const at = (values: unknown, path: string): unknown =>
	path.split(".").reduce((part: unknown, key) => (part as Record<string, unknown> | null | undefined)?.[key], values);

/** Says of empty fields, by their dotted paths, that they are needed, before the server has to. */
export function useRequired(...names: readonly string[]): (values: Record<string, unknown>) => Record<string, string> {
	const language = useLanguage();
	const empty = (value: unknown): boolean => value === null || value === undefined || String(value).trim() === "";
	return (values) => {
		const missing = names.filter((name) => empty(at(values, name)));
		return Object.fromEntries(
			missing.map((path) => [path, fieldProblemText({ path, code: "required", params: {} }, language)]),
		);
	};
}
