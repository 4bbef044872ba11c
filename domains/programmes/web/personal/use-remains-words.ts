import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { PlanNeed } from "./calls-personal.ts";
import { ONE_DECIMAL } from "./level-text.ts";
import { messages } from "./personal.messages.ts";

/** What would demonstrate a level that is shown and not demonstrated. */
export function useRemainsWords(): (remains: NonNullable<PlanNeed["remains"]>, to: number) => string {
	const t = useMessages(messages);
	const format = useFormat();
	return (remains, to) =>
		remains.kind === "lower-evidence"
			? t(remains.level < Math.round(10 * to) / 10 ? "remains.lower" : "remains.justBelow", {
					level: format.number(remains.level, ONE_DECIMAL),
					to: format.number(to, ONE_DECIMAL),
				})
			: t("remains.little", {
					quizzes: t("remains.quizzes", { count: remains.quizzes }),
					marked: t("remains.marked", { count: remains.marked }),
				});
}
