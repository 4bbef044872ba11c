import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { messages } from "./home.messages.ts";

/** Supply and demand of a row in words: "12 of 40". */
export function useTarget(): (supply: number | null, demand: number | null) => string {
	const t = useMessages(messages);
	const format = useFormat();
	const whole = (value: number): string => format.number(value, { maximumFractionDigits: 0 });
	return (supply, demand) =>
		supply === null || demand === null ? t("noFigures") : t("of", { supply: whole(supply), demand: whole(demand) });
}
