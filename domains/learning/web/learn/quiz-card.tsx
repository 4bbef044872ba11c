import { Button } from "@mantine/core";
import { useState } from "react";
import { Link, useGo } from "#platform/web/app/navigate.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Tag } from "#platform/web/page/chips.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { QuizRules } from "../quiz/quiz-rules.tsx";
import { type Activity, beginAttempt } from "./calls-learn.ts";
import { messages } from "./learn.messages.ts";
import styles from "./learn.module.css";

/** Rules of a quiz, what was done so far, and the way in. */
export function QuizCard({ activity }: { activity: Activity }) {
	const t = useMessages(messages);
	const format = useFormat();
	const go = useGo();
	const [busy, setBusy] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const { quiz, offeringId, id } = activity;
	if (!quiz) return null;
	const { taken } = quiz;
	const at = `/learn/${offeringId}/${id}`;
	const begin = async (): Promise<void> => {
		setBusy(true);
		setError(null);
		try {
			const attempt = await beginAttempt(offeringId, id);
			go(`${at}/${attempt.id}`);
		} catch (refusal) {
			setError(refusal);
			setBusy(false);
		}
	};
	// Of one whose attempts are used, or that ended with its course, what stands there says so.
	const left = quiz.attempts === null || taken.length < quiz.attempts;
	const closed =
		activity.phase === "now" && !quiz.mayBegin && left && quiz.toldAt === null && Date.parse(quiz.dueAt) < Date.now();
	return (
		<QuizRules
			quiz={quiz}
			taken={taken.length}
			due={
				<>
					{t("quizDue", { date: format.date(quiz.dueAt, "dateTime") })}
					{quiz.extended && ` · ${t("quizYourTime")}`}
				</>
			}
		>
			{quiz.toldAt !== null && (
				<p className={styles.notice}>{t("answersTold", { date: format.date(quiz.toldAt, "date") })}</p>
			)}
			{closed && <p className={styles.notice}>{t("quizClosed", { date: format.date(quiz.dueAt, "dateTime") })}</p>}
			{error !== null && <ErrorNote error={error} />}
			{quiz.mayBegin && (
				<div className={styles.actions}>
					<Button loading={busy} onClick={() => void begin()}>
						{t(taken.some(({ state }) => state === "open") ? "goOnQuiz" : "beginQuiz")}
					</Button>
				</div>
			)}
			{taken.length > 0 && (
				<ol className={styles.attempts} aria-label={t("attempts")}>
					{taken.map((attempt) => (
						<li key={attempt.id}>
							<strong>{t("attempt", { number: attempt.number })}</strong>
							{attempt.state === "open" ? (
								<>
									<Tag tone="warn">{t("attemptOpen")}</Tag>
									<Link to={`${at}/${attempt.id}`}>{t("goOnQuiz")}</Link>
								</>
							) : (
								<>
									<Tag tone={attempt.passed ? "good" : "neutral"}>{t(attempt.passed ? "passed" : "failed")}</Tag>
									<span>{t("points", { score: attempt.score ?? 0, points: attempt.points })}</span>
									<DateText value={attempt.submittedAt} style="dateTime" />
									<Link to={`${at}/${attempt.id}`}>{t("look")}</Link>
								</>
							)}
						</li>
					))}
				</ol>
			)}
		</QuizRules>
	);
}
