import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { MyCourse } from "./calls-learn.ts";
import { messages } from "./learn.messages.ts";

/** When a course begins or ends, in words. */
export function usePhase(): (course: Pick<MyCourse, "phase" | "startsOn" | "endsOn">) => string {
	const t = useMessages(messages);
	const format = useFormat();
	return ({ phase, startsOn, endsOn }) => {
		// Whoever offers it may close it before its last day.
		const early = phase === "over" && endsOn > new Date().toISOString().slice(0, 10);
		return early ? t("closedEarly") : t(phase, { date: format.date(phase === "before" ? startsOn : endsOn) });
	};
}
