import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { Bar } from "../parts/bar.tsx";
import type { Matrix, ProgressRow } from "./calls-grades.ts";
import styles from "./grades.module.css";
import { progressWords } from "./progress.messages.ts";

/** So many fit a phone without its getting slow; others are found by name. */
const MOST = 100;

/** On a phone: a bar for each learner. */
export function ProgressBars({ matrix, rows }: { matrix: Matrix; rows: readonly ProgressRow[] }) {
	const t = useMessages(progressWords);
	const of = matrix.activities.length;
	return (
		<Card>
			<ul className={styles.history}>
				{rows.slice(0, MOST).map(([id, learner, , done, lastAt]) => (
					<li key={id}>
						<b>{learner}</b> {t("doneOf", { done, of })}
						<Bar done={done} of={of} label={learner} />
						<small>
							{t("last")}: {lastAt ? <DateText value={lastAt} relative /> : t("never")}
						</small>
					</li>
				))}
			</ul>
		</Card>
	);
}
