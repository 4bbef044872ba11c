import { Button } from "@mantine/core";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { LockReason } from "../../contract-release.ts";
import { releaseWords } from "./release.messages.ts";
import styles from "./release.module.css";
import { useRuleText } from "./rule-words.ts";

interface PreviewRulesProps {
	rules: readonly LockReason[];
	shown: boolean;
	onShow: () => void;
}

/** That rules hold in a preview too, which they are, and the way past them. */
export function PreviewRules({ rules, shown, onShow }: PreviewRulesProps) {
	const t = useMessages(releaseWords);
	const text = useRuleText();
	return (
		<div className={styles.notice} role="status">
			<p>{t(shown ? "previewShown" : "previewLocked")}</p>
			<ul>
				{[...new Set(rules.map(text))].map((words) => (
					<li key={words}>{words}</li>
				))}
			</ul>
			{!shown && (
				<Button variant="default" size="xs" onClick={onShow}>
					{t("previewShow")}
				</Button>
			)}
		</div>
	);
}
