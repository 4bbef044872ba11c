import { Named } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { DateText } from "#platform/web/values/date-text.tsx";
import type { Items, Observation } from "./calls-checklists.ts";
import { messages } from "./checklists.messages.ts";
import styles from "./checklists.module.css";
import { wordOf } from "./word-of.ts";

interface CorrectionNoteProps {
	correction: Observation["corrections"][number];
	items: Items;
}

/** What was changed after it was confirmed, by whom and why. */
export function CorrectionNote({ correction, items }: CorrectionNoteProps) {
	const t = useMessages(messages);
	const format = useFormat();
	const { at, by, reason, scoreBefore, scoreAfter, items: changed, note } = correction;
	const said = { name: by ?? t("former"), reason };
	return (
		<div className={styles.note}>
			<p>
				<DateText value={at} style="dateTime" />{" "}
				{scoreBefore === scoreAfter
					? t("corrected", said)
					: t("correctedFrom", { ...said, from: format.share(scoreBefore), to: format.share(scoreAfter) })}
			</p>
			<ul className={styles.changes}>
				{items.map(({ id, text, answer }) => {
					const change = changed.find((one) => one.id === id);
					return (
						change && (
							<li key={id}>
								<Named name={text} />
								{t("became", { from: t(wordOf(answer, change.before)), to: t(wordOf(answer, change.after)) })}
							</li>
						)
					);
				})}
				{note && (
					<>
						<li>{t(note.before ? "wordsBefore" : "noWordsBefore", { words: note.before })}</li>
						<li>{t(note.after ? "wordsAfter" : "noWordsAfter", { words: note.after })}</li>
					</>
				)}
			</ul>
		</div>
	);
}
