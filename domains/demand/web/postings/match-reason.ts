import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { MatchReason } from "./calls-titles.ts";
import { messages } from "./titles.messages.ts";

/** Least strength at which a kind of evidence is worth a sentence. */
const worthSaying = { share: 0.25, secondary: 0.5, category: 0.3 };

/** Why the matcher proposes an occupation, as sentences, the weightiest first. */
export function useMatchReason(): (reason: MatchReason) => string[] {
	const t = useMessages(messages);
	const format = useFormat();
	return (reason) => {
		const { text } = reason;
		const said: string[] = [];
		if (reason.kind === "context") said.push(t("reason.context", { text }));
		else if (reason.kind === "title")
			said.push(reason.exact ? t("reason.exact.title") : t("reason.near.title", { text }));
		else if (reason.kind === "example") said.push(t("reason.example", { text }));
		else if (reason.kind === "decision")
			said.push(reason.exact ? t("reason.exact.decision") : t("reason.near.decision", { text }));
		else if (reason.kind === "alternate" || reason.kind === "short")
			said.push(t(reason.exact ? "reason.exact.alternate" : "reason.near.alternate", { text }));
		else said.push(t("reason.near.description"));
		if (!reason.exact && reason.matchedTokens.length > 0)
			said.push(t("reason.words", { words: reason.matchedTokens.join(", ") }));
		if (reason.share >= worthSaying.share) said.push(t("reason.share", { share: format.share(reason.share) }));
		if (reason.kind !== "context" && reason.secondary >= worthSaying.secondary) said.push(t("reason.secondary"));
		if (reason.category >= worthSaying.category) said.push(t("reason.category"));
		for (const { from, to } of reason.corrected) said.push(t("reason.corrected", { from, to }));
		return said;
	};
}
