import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { QueueRow } from "./calls-marking.ts";
import { messages } from "./marking.messages.ts";

/** What a work is called: by its number, with whose it is where that is shown. */
export function useWorkName(): (work: Pick<QueueRow, "number" | "learners">) => string {
	const t = useMessages(messages);
	return ({ number, learners }) => learners?.join(" · ") || t("numbered", { number: String(number) });
}
