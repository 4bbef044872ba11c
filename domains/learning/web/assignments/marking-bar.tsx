import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { stages } from "../../contract-marking.ts";
import type { RunRow } from "./calls-run.ts";
import { runWords } from "./run.messages.ts";
import styles from "./run.module.css";

/** How far an assignment or a quiz is; a quiz marks itself. */
export function HandedIn({ run: { kind, counts } }: { run: Pick<RunRow, "kind" | "counts"> }) {
	const t = useMessages(runWords);
	if (kind !== "quiz") return <MarkingBar counts={counts} />;
	const { handedIn: count } = counts;
	return <p className={styles.dim}>{count === 0 ? t("tookNone") : t("tookQuiz", { count })}</p>;
}

/** How far the marking of an assignment is: a part of the bar for each state, and their figures. */
function MarkingBar({ counts }: { counts: RunRow["counts"] }) {
	const t = useMessages(runWords);
	if (counts.handedIn === 0) return <p className={styles.dim}>{t("none")}</p>;
	const shown = stages.filter((stage) => counts[stage] > 0);
	return (
		<div>
			<div className={styles.bar} aria-hidden="true">
				{shown.map((stage) => (
					<span key={stage} data-stage={stage} style={{ flexGrow: counts[stage] }} />
				))}
			</div>
			<ul className={styles.legend}>
				<li>{t("handedIn", { count: counts.handedIn })}</li>
				{shown.map((stage) => (
					<li key={stage} data-stage={stage}>
						{t(`stage.${stage}`, { count: counts[stage] })}
					</li>
				))}
			</ul>
		</div>
	);
}
