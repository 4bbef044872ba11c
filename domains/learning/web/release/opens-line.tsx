import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { LockReason } from "../../contract-release.ts";
import { releaseWords } from "./release.messages.ts";
import styles from "./release.module.css";
import { useRuleText } from "./rule-words.ts";

/** When a part opens, in one line for those who write it. Without rules, nothing. */
export function OpensLine({ rules }: { rules: readonly LockReason[] }) {
	const t = useMessages(releaseWords);
	const text = useRuleText();
	if (rules.length === 0) return null;
	return (
		<span className={styles.opens}>
			{t("opensWhen")} {rules.map(text).join(t("and"))}
		</span>
	);
}
