import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { AskedSeats } from "./calls-personal.ts";
import { messages } from "./personal.messages.ts";
import { useRefusedWords } from "./use-refused-words.ts";

/** What became of seats that were asked for together, in words; refusals each with its reason. */
export function useAskedWords(): (seats: AskedSeats) => string {
	const t = useMessages(messages);
	const name = useName();
	const refusedWords = useRefusedWords();
	return (seats) => {
		const counts = { ...seats, refused: seats.refused.length };
		const parts = (["given", "waiting", "applied", "none", "unsuited", "refused"] as const)
			.filter((kind) => counts[kind] > 0)
			.map((kind) => t(`asked.${kind}`, { count: counts[kind] }));
		if (parts.length === 0) return t("askedNothing");
		const reasons = seats.refused.map((one) => t("refusedAt", { name: name(one.course.name), why: refusedWords(one) }));
		return [t("askedSeats", { parts: parts.join(t("and")) }), ...reasons].join(t("sentences"));
	};
}
