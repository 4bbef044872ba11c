import type { KeyOf } from "#platform/web/i18n/define-messages.ts";
import { hasText } from "#platform/web/i18n/i18n.ts";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import type { Evidence, Forecast } from "../calls-forecast.ts";
import { messages } from "./forecast.messages.ts";

type Key = KeyOf<(typeof messages)["en"]>;
type Say = (key: Key, values: Record<string, string | number>) => string;

/** Codes of the engines in words; one that has none stands as it is. */
export function useForecastWords() {
	const t = useMessages(messages);
	const language = useLanguage();
	const format = useFormat();
	// Codes are known only as they come, so the compiler cannot pair them with their parameters.
	const say = t as Say;
	const words = (key: string, values: Record<string, string | number>): string | null =>
		hasText(language, messages.namespace, key) ? say(key as Key, values) : null;
	return {
		model: (name: string): string => words(`model.${name}`, {}) ?? name,
		warning: ({ code, values }: Forecast["warnings"][number]): string =>
			words(
				`warning.${code}`,
				Object.fromEntries(
					Object.entries(values).map(([name, value]) => [
						name,
						format.number(value ?? Number.POSITIVE_INFINITY, { maximumFractionDigits: 1 }),
					]),
				),
			) ?? code,
		evidence: (evidence: Evidence): string => {
			const { code, n, windowDays, thinning } = evidence;
			if (!code) return t("evidence.none");
			const ratio = thinning?.ratio;
			return (
				words(`evidence.${code}`, {
					n: n ?? 0,
					windowDays: windowDays ?? 0,
					ratio: ratio === null || ratio === undefined ? "∞" : format.number(ratio, { maximumFractionDigits: 1 }),
					compared: t(thinning?.compared === "thirds-of-window" ? "evidence.window" : "evidence.season"),
				}) ?? t("evidence.none")
			);
		},
	};
}
