import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { NeedRow } from "../calls-needs.ts";
import { words } from "../words.ts";
import { messages } from "./needs.messages.ts";

type Pay = NonNullable<NeedRow["pay"]>;
type Period = "year" | "month" | "week" | "day" | "hour";

/** A pay band in words: "¥8,000 – ¥15,000 a month". */
export function usePayText(): (pay: Pay | null) => string {
	const t = useMessages(messages);
	const w = useMessages(words);
	const format = useFormat();
	return (pay) => {
		if (!pay) return t("nothing");
		const period = w(`period.${pay.period as Period}`);
		const money = (minor: number): string => format.money(minor, pay.currency).replace(/[.,]00(?=\D*$)/, "");
		return pay.from === pay.to
			? t("payOne", { from: money(pay.from), period })
			: t("payRange", { from: money(pay.from), to: money(pay.to), period });
	};
}
