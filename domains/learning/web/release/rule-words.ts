import { useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { LockReason } from "../../contract-release.ts";
import { releaseWords } from "./release.messages.ts";

/** A rule in words, as it is written: for those who write a course or run it. */
export function useRuleText(): (rule: LockReason) => string {
	const t = useMessages(releaseWords);
	const name = useName();
	const format = useFormat();
	return (rule) => {
		if (rule.rule === "days") return t(`days.${rule.from}`, { count: rule.days });
		if (rule.rule === "date") return t("date");
		const title = rule.title.en === null && rule.title.zh === null ? t("gone") : name(rule.title);
		return rule.rule === "done"
			? t("done", { name: title })
			: t("score", { name: title, share: format.share(rule.percent / 100) });
	};
}

/** Why something is not open yet, to its learner: when it opens, or what opens it. */
export function useReasonText(): (reason: LockReason) => string {
	const t = useMessages(releaseWords);
	const name = useName();
	const format = useFormat();
	return (reason) => {
		if (reason.rule === "days" || reason.rule === "date")
			return reason.opensAt === null ? t("noDate") : t("opensOn", { date: format.date(reason.opensAt, "dateTime") });
		return reason.rule === "done"
			? t("opensDone", { name: name(reason.title) })
			: t("opensScore", { name: name(reason.title), share: format.share(reason.percent / 100) });
	};
}
