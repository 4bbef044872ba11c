import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { ProposedWay } from "./calls-personal.ts";
import { messages } from "./personal.messages.ts";

/** A course counts 10,000 and its hours beside it, all of them 9,600 at most: within less no plan has a course fewer. */
const NO_COURSE = 0.04;

/** That a plan is proven to be the least of its kind, or how far above that it may be. */
export function useProofWords(): (way: ProposedWay["ways"][number], proven: boolean, gap: number) => string {
	const t = useMessages(messages);
	return (way, proven, gap) => {
		if (proven) return t("proven");
		if (way !== "fewest-courses") return t("gapHours", { count: Math.ceil(gap) });
		return gap < NO_COURSE ? t("gapOfHours") : t("gapCourses", { count: Math.ceil(gap) });
	};
}
