import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { DateText } from "#platform/web/values/date-text.tsx";
import type { History } from "./calls-grades.ts";
import { cellWords } from "./cell.messages.ts";
import { useGradeText } from "./grade-text.ts";
import styles from "./grades.module.css";

/** Every change of one mark: who, when, from, to, why. */
export function CellHistory({ history: { items } }: { history: History }) {
	const t = useMessages(cellWords);
	const { share } = useGradeText();
	return (
		<section>
			<h3 className={styles.heading}>{t("history")}</h3>
			{items.length === 0 && <p className={styles.note}>{t("historyNone")}</p>}
			<ol className={styles.history}>
				{items.map((item, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a history is only ever added to
					<li key={index}>
						<b>
							{t("change", {
								before: item.before === null ? t("nothing") : share(item.before),
								after: item.after === null ? t("backTo") : share(item.after),
							})}
						</b>{" "}
						{t(`state.${item.state}`, { name: item.decidedBy ?? t("someone") })}
						<p>{item.reason}</p>
						{item.answer && <p>{t("answer", { answer: item.answer })}</p>}
						<small>
							{item.by ?? t("someone")} · <DateText value={item.at} style="dateTime" />
						</small>
					</li>
				))}
			</ol>
		</section>
	);
}
