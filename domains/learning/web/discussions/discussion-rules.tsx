import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { DiscussionSettings } from "../../contract-discussions.ts";
import { messages } from "./discussions.messages.ts";
import styles from "./discussions.module.css";

interface DiscussionRulesProps {
	settings: DiscussionSettings;
	/** Of a learner so far. */
	contributions?: number;
}

/** When a discussion is done, and how far its learner is. */
export function DiscussionRules({ settings, contributions }: DiscussionRulesProps) {
	const t = useMessages(messages);
	const { needed, postFirst } = settings;
	return (
		<p className={styles.dim}>
			{[
				t("rule", { count: needed }),
				postFirst && t("rulePostFirst"),
				contributions !== undefined && t("contributed", { count: contributions, needed }),
			]
				.filter(Boolean)
				.join(" · ")}
		</p>
	);
}
