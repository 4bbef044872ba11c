import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { OfferingRow } from "./calls-offerings.ts";
import { messages } from "./offerings.messages.ts";

/** How many seats are taken, in words. */
export function useSeats(): (offering: Pick<OfferingRow, "taken" | "capacity">) => string {
	const t = useMessages(messages);
	const format = useFormat();
	return ({ taken, capacity }) =>
		capacity === null
			? t("noLimit", { taken: format.number(taken) })
			: t("seatsOf", { taken: format.number(taken), capacity: format.number(capacity) });
}
