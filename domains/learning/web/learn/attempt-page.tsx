import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { asProblem } from "#platform/web/api/problem.ts";
import { useProblemText } from "#platform/web/api/problem-text.ts";
import { Link, usePageParams } from "#platform/web/app/navigate.tsx";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { StateChip } from "#platform/web/page/chips.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { FigureTiles } from "#platform/web/page/figure-tiles.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { StickyFoot } from "#platform/web/page/sticky-foot.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { QuestionView } from "../quiz/question-view.tsx";
import { type Attempt, attemptQuery, homeQuery, submitAttempt } from "./calls-learn.ts";
import { messages } from "./learn.messages.ts";
import styles from "./learn.module.css";
import { RefusalNote } from "./refusal-note.tsx";
import { useAnswers } from "./use-answers.ts";

/** An attempt at a quiz: its paper to be worked on, or what came of it. */
export function Page() {
	const { attemptId } = usePageParams<"attemptId">();
	const query = useQuery(attemptQuery(attemptId));
	return (
		<QueryView query={query} page>
			{(attempt) =>
				attempt.state === "open" ? (
					<OpenAttempt key={attempt.id} attempt={attempt} />
				) : (
					<Handed key={attempt.id} attempt={attempt} />
				)
			}
		</QueryView>
	);
}

function OpenAttempt({ attempt }: { attempt: Attempt }) {
	const t = useMessages(messages);
	const name = useName();
	const client = useQueryClient();
	const course = useCourseName(attempt.offeringId);
	const { answers, answer, state, refusal, unsent, handedIn } = useAnswers(attempt);
	const [error, setError] = useState<unknown>(null);
	const left = useTimeLeft(attempt);
	const said = useProblemText();
	const handIn = async (): Promise<void> => {
		// Not what the server has: another tab may have answered anew since.
		await submitAttempt(attempt.id, unsent());
		handedIn();
		await client.invalidateQueries({ queryKey: ["my-courses"] });
		await client.invalidateQueries({ queryKey: ["quiz-attempts", attempt.id] });
	};
	const up = left !== null && left <= 0;
	const latest = useRef(handIn);
	latest.current = handIn;
	useEffect(() => {
		if (up) latest.current().catch(setError);
	}, [up]);
	// Another tab handed it in, or its time is over: what became of it stands in its place.
	const over = refusal !== null && asProblem(refusal).code === "learning/attempt-over";
	useEffect(() => {
		if (!over) return;
		toast(said(refusal), "act");
		latest.current().catch(setError);
	}, [over, refusal, said]);
	// An order is answered as it is shown.
	const without = attempt.paper.filter(({ id, kind }) => kind !== "ordering" && !isAnswered(answers[id])).length;
	return (
		<>
			<PageHeader
				title={name(attempt.title)}
				names
				above={[name(attempt.title), course ? name(course) : undefined]}
				state={<StateChip>{t("attempt", { number: attempt.number })}</StateChip>}
			/>
			<div className={styles.clock}>
				<span role="timer">{left === null ? "" : up ? t("timeUp") : t("left_", { time: clockText(left) })}</span>
				<span role="status">{t(state)}</span>
			</div>
			{refusal !== null && error === null && (
				<RefusalNote
					error={refusal}
					label={(path) => {
						const at = attempt.paper.findIndex(({ id }) => path.startsWith(`answers.${id}`));
						return at === -1 ? undefined : t("question", { number: at + 1 });
					}}
				/>
			)}
			{attempt.paper.map((question, index) => (
				<QuestionView
					key={question.id}
					question={question}
					number={index + 1}
					answer={answers[question.id]}
					onAnswer={up ? undefined : (given) => answer(question.id, given)}
				/>
			))}
			{error !== null && <ErrorNote error={error} retry={() => void handIn().catch(setError)} />}
			<StickyFoot>
				<ConfirmButton
					variant="filled"
					question={t("handInQuestion")}
					detail={without === 0 ? t("handInAll") : t("handInDetail", { count: without })}
					confirmLabel={t("handIn")}
					onConfirm={handIn}
				>
					{t("handIn")}
				</ConfirmButton>
			</StickyFoot>
		</>
	);
}

const isAnswered = (answer: Attempt["answers"][string] | undefined): boolean =>
	typeof answer === "string"
		? answer.trim() !== ""
		: answer !== undefined && Object.values(answer).some((part) => part !== "");

/** Of the home that led here. */
const useCourseName = (offeringId: string) => useQuery(homeQuery(offeringId)).data?.course.name ?? null;

/** Only shown where it is less than a day: before, the end of the course is no clock. */
const SHOWN_SECONDS = 86_400;

/** Seconds that are left by the server's clock, whatever this device's says; null without a limit that is near. */
function useTimeLeft({ dueAt, now }: Attempt): number | null {
	const begun = useRef(performance.now());
	const [passed, setPassed] = useState(0);
	const total = dueAt === null ? Number.POSITIVE_INFINITY : (Date.parse(dueAt) - Date.parse(now)) / 1000;
	useEffect(() => {
		if (total > SHOWN_SECONDS) return;
		const timer = setInterval(() => setPassed((performance.now() - begun.current) / 1000), 1000);
		return () => clearInterval(timer);
	}, [total]);
	return total > SHOWN_SECONDS ? null : Math.ceil(total - passed);
}

function clockText(seconds: number): string {
	const two = (value: number): string => String(value).padStart(2, "0");
	const hours = Math.floor(seconds / 3600);
	return `${hours > 0 ? `${hours}:` : ""}${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
}

const reviewWords = { "after-submit": "reviewLast", "after-closing": "reviewLater", never: "reviewNever" } as const;

function Handed({ attempt }: { attempt: Attempt }) {
	const t = useMessages(messages);
	const name = useName();
	const format = useFormat();
	const course = useCourseName(attempt.offeringId);
	const { score, points, passed, review, show, offeringId, activityId } = attempt;
	return (
		<>
			<PageHeader
				title={name(attempt.title)}
				names
				above={[name(attempt.title), course ? name(course) : undefined]}
				state={
					<StateChip tone={passed ? "good" : "neutral"}>
						{t("attempt", { number: attempt.number })} · {t(passed ? "passed" : "failed")}
					</StateChip>
				}
				primary={
					<Button component={Link} to={`/learn/${offeringId}/${activityId}`}>
						{t("backToQuiz")}
					</Button>
				}
			/>
			<FigureTiles
				tiles={[
					{
						label: t("result"),
						value: format.share(points === 0 ? 0 : (score ?? 0) / points),
						note: t("points", { score: score ?? 0, points }),
					},
				]}
			/>
			{review === null && <p className={styles.notice}>{t(reviewWords[show])}</p>}
			{attempt.paper.map((question, index) => (
				<QuestionView
					key={question.id}
					question={question}
					number={index + 1}
					answer={attempt.answers[question.id]}
					review={review?.find(({ id }) => id === question.id)}
				/>
			))}
		</>
	);
}
