import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { ProposedWay } from "./calls-personal.ts";
import { messages } from "./personal.messages.ts";

/** That a plan is proven to be the least of its kind, or how far above that it may be. */
export function useProofWords(): (way: ProposedWay["ways"][number], proven: boolean, gap: number) => string {
	const t = useMessages(messages);
	return (way, proven, gap) =>
		proven ? t("proven") : t(way === "fewest-courses" ? "gapCourses" : "gapHours", { count: Math.ceil(gap) });
}
