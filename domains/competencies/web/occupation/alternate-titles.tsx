import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import type { Occupation } from "../calls.ts";
import { ShowMore } from "../parts/show-more.tsx";
import { words } from "../words.ts";
import { messages } from "./occupation-page.messages.ts";
import styles from "./occupation-page.module.css";

/** Under which other names the occupation is known. */
export function AlternateTitles({ titles }: Pick<Occupation, "titles">) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const language = useLanguage();
	if (titles.length === 0) return null;
	return (
		<Card title={t("titles")} lead={language === "zh" ? `${t("titlesLead")}${w("inEnglish")}` : t("titlesLead")}>
			<ShowMore items={titles} first={16}>
				{(some) => (
					<ul className={styles.chips} lang="en">
						{some.map(({ kind, text }) => (
							<li key={`${kind} ${text}`}>{text}</li>
						))}
					</ul>
				)}
			</ShowMore>
		</Card>
	);
}
