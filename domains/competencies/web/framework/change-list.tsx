import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { hasKey } from "../parts/has-key.ts";
import { words } from "../words.ts";
import styles from "./change-list.module.css";
import { messages } from "./history-page.messages.ts";
import { valueText } from "./value-text.ts";

/** Fields with their values before and after. */
export function ChangeList({ changes }: { changes: Record<string, unknown[]> }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const language = useLanguage();
	const entries = Object.entries(changes);
	if (entries.length === 0) return null;
	const say = {
		kind: (kind: string) => (hasKey(words.en, `kind.${kind}`) ? w(`kind.${kind}` as "kind.skill") : kind),
		linked: (count: number) => t("linked", { count }),
	};
	return (
		<dl className={styles.changes}>
			{entries.map(([field, [before, after]]) => (
				<div key={field} className={styles.change}>
					<dt>{hasKey(messages.en, `field.${field}`) ? t(`field.${field}` as "field.name") : field}</dt>
					<dd>
						{before !== null && before !== undefined && (
							<del>
								<span className="visually-hidden">{t("before")}</span>{" "}
								{valueText(field, before, language, say) || t("nothing")}
							</del>
						)}
						<ins>
							<span className="visually-hidden">{t("after")}</span>{" "}
							{valueText(field, after, language, say) || t("nothing")}
						</ins>
					</dd>
				</div>
			))}
		</dl>
	);
}
