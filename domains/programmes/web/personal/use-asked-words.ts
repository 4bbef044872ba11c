import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { AskedSeats } from "./calls-personal.ts";
import { messages } from "./personal.messages.ts";

/** What became of seats that were asked for together, in words. */
export function useAskedWords(): (seats: AskedSeats) => string {
	const t = useMessages(messages);
	return (seats) => {
		const parts = (["given", "waiting", "applied", "none"] as const)
			.filter((kind) => seats[kind] > 0)
			.map((kind) => t(`asked.${kind}`, { count: seats[kind] }));
		return parts.length > 0 ? t("askedSeats", { parts: parts.join(t("and")) }) : t("askedNothing");
	};
}
