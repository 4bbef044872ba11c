import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { words } from "../words.ts";
import { messages } from "./import.messages.ts";

interface Pay {
	from: number | null;
	to: number | null;
	currency: string;
	period: "year" | "month" | "week" | "day" | "hour" | null;
}

/** Pay of a posting in words; one end or the period may not be said. */
export function usePayText(): (pay: Pay | null) => string {
	const t = useMessages(messages);
	const w = useMessages(words);
	const format = useFormat();
	return (pay) => {
		if (!pay) return "";
		const money = (minor: number): string => format.money(minor, pay.currency).replace(/[.,]00(?=\D*$)/, "");
		const { from, to, period } = pay;
		const band =
			from === null
				? t("upTo", { to: money(to ?? 0) })
				: to === null
					? t("open", { from: money(from) })
					: from === to
						? money(from)
						: `${money(from)} – ${money(to)}`;
		return period ? t("period", { pay: band, period: w(`period.${period}`) }) : band;
	};
}
