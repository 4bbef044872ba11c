import { pickName } from "#platform/web/i18n/pick-name.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import type { Occupation } from "../calls.ts";
import { ShowMore } from "../parts/show-more.tsx";
import { words } from "../words.ts";
import { messages } from "./occupation-page.messages.ts";
import styles from "./occupation-page.module.css";

/** What is done in the occupation, core tasks first. Their language is said once, not at every line. */
export function Tasks({ tasks }: Pick<Occupation, "tasks">) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const language = useLanguage();
	if (tasks.length === 0) return null;
	const foreign = tasks.some(({ text }) => pickName(text, language).fallback);
	return (
		<Card title={t("tasks")} lead={foreign ? w("inEnglish") : undefined}>
			<ShowMore items={tasks} first={10}>
				{(some) => (
					<ul className={styles.tasks}>
						{some.map(({ code, text, core }) => {
							const picked = pickName(text, language);
							return (
								<li key={code}>
									<span lang={picked.language ?? undefined}>{picked.text}</span>
									{core && <span className={styles.core}>{t("tasksCore")}</span>}
								</li>
							);
						})}
					</ul>
				)}
			</ShowMore>
		</Card>
	);
}
