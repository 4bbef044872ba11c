import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Tag } from "#platform/web/page/chips.tsx";
import type { ImportPreview } from "./calls-grades.ts";
import { useGradeText } from "./grade-text.ts";
import styles from "./grades.module.css";
import { importWords } from "./import.messages.ts";

/** What is wrong with a row as a whole, and not with one of its marks. */
const OF_THE_ROW: ReadonlySet<string> = new Set(["learner-unknown", "learner-twice", "row-unreadable"]);

/** What a table would change, line by line; what is wrong with it first. */
export function ImportTable({ rows }: { rows: ImportPreview["rows"] }) {
	const t = useMessages(importWords);
	const { share } = useGradeText();
	return (
		<ol className={styles.history}>
			{rows.map(({ line, name, title, before, after, text, proposed, problem }, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a preview never changes
				<li key={index}>
					<b>
						{t("line", { number: String(line) })} · {name || text}
					</b>
					{problem !== null && OF_THE_ROW.has(problem) ? null : (
						<>
							{" · "}
							{title ? <Named name={title} /> : t("total")}
							{after !== null && ` · ${share(before)} → ${share(after)}`}
						</>
					)}{" "}
					<Tag tone={problem ? "act" : proposed ? "warn" : "good"}>
						{problem ? t(`problem.${problem}`, { text }) : t(proposed ? "proposes" : "sets")}
					</Tag>
				</li>
			))}
		</ol>
	);
}
