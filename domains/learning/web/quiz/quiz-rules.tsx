import type { ReactNode } from "react";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import type { QuizSettings } from "../../contract-content.ts";
import { messages } from "./quiz.messages.ts";
import styles from "./quiz.module.css";

interface QuizRulesProps {
	quiz: Pick<QuizSettings, "timeLimit" | "attempts" | "counts" | "passMark" | "show">;
	/** How many attempts were begun; none in a preview. */
	taken?: number;
	/** By when it is to be done; nothing in a preview: every offering says it. */
	due?: ReactNode;
	children?: ReactNode;
}

/** By what rules a quiz is taken, in the learner's words. */
export function QuizRules({ quiz, taken = 0, due, children }: QuizRulesProps) {
	const t = useMessages(messages);
	const format = useFormat();
	const { timeLimit, attempts } = quiz;
	return (
		<Card title={t("quizRules")}>
			<ul className={styles.rules}>
				{due && <li>{due}</li>}
				<li>{timeLimit === null ? t("noLimit") : t("limit", { count: timeLimit })}</li>
				<li>
					{attempts === null ? t("attemptsFree", { taken }) : t("attemptsLeft", { taken, attempts })}
					{attempts !== 1 && ` · ${t(`counts.${quiz.counts}`)}`}
				</li>
				<li>{t("pass", { share: format.share(quiz.passMark / 100) })}</li>
				<li>{t(`show.${quiz.show}`)}</li>
			</ul>
			{children}
		</Card>
	);
}
