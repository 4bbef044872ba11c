import { Button } from "@mantine/core";
import { useQueries, useQuery } from "@tanstack/react-query";
import { Fragment, useMemo, useState } from "react";
import { Link, usePageParams } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { StateChip } from "#platform/web/page/chips.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { StickyFoot } from "#platform/web/page/sticky-foot.tsx";
import type { QuizSettings } from "../../contract-content.ts";
import type { Answers } from "../../contract-quizzes.ts";
import { AssignmentFacts } from "../assignments/assignment-facts.tsx";
import { messages as assignmentWords } from "../assignments/assignments.messages.ts";
import { ItemsCard } from "../checklists/items-list.tsx";
import { DiscussionRules } from "../discussions/discussion-rules.tsx";
import { ActivityBody } from "../parts/activity-body.tsx";
import { RubricGrid } from "../parts/rubric-grid.tsx";
import { drawPreview, reviewOf } from "../quiz/draw-preview.ts";
import { QuestionView } from "../quiz/question-view.tsx";
import { QuizRules } from "../quiz/quiz-rules.tsx";
import { PreviewRules } from "../release/preview-rules.tsx";
import { type Activity, activityQuery, type Bank, bankQuery, contentQuery } from "./calls-content.ts";
import styles from "./content.module.css";
import { messages } from "./preview.messages.ts";

/** An activity as a learner will see it, for those who write it. */
export function Page() {
	const t = useMessages(messages);
	const name = useName();
	const { activityId } = usePageParams<"activityId">();
	const [past, setPast] = useState(false);
	const query = useQuery(activityQuery(activityId));
	return (
		<QueryView query={query} page>
			{(activity) => (
				<Fragment key={activity.id}>
					<PageHeader
						title={name(activity.title)}
						names
						above={[undefined, name(activity.course)]}
						state={<StateChip tone="plum">{t("preview")}</StateChip>}
						lead={t("lead")}
						actions={
							<Button component={Link} to={`/courses/${activity.courseId}/content`} variant="default">
								{t("back")}
							</Button>
						}
					/>
					{activity.opens.length > 0 && (
						<PreviewRules rules={activity.opens} shown={past} onShow={() => setPast(true)} />
					)}
					{(past || activity.opens.length === 0) && <OpenPreview activity={activity} />}
					<WaysOn activity={activity} />
				</Fragment>
			)}
		</QueryView>
	);
}

/** To the activities before and after it, in the order of the course. */
function WaysOn({ activity }: { activity: Activity }) {
	const t = useMessages(messages);
	const { data: content } = useQuery(contentQuery(activity.versionId));
	const all = content?.units.flatMap(({ activities }) => activities) ?? [];
	const at = all.findIndex(({ id }) => id === activity.id);
	const [before, after] = [all[at - 1], all[at + 1]];
	const to = (id: string): string => `/courses/${activity.courseId}/activities/${id}/preview`;
	return (
		<nav className={styles.ways} aria-label={t("all")}>
			{before && at > 0 && (
				<Button component={Link} to={to(before.id)} variant="default">
					{t("previous")}
				</Button>
			)}
			{after && at >= 0 && (
				<Button component={Link} to={to(after.id)} variant="default">
					{t("next")}
				</Button>
			)}
			{content && (
				<Button
					component={Link}
					to={`/courses/${activity.courseId}/preview?version=${content.number}`}
					variant="default"
				>
					{t("all")}
				</Button>
			)}
		</nav>
	);
}

function OpenPreview({ activity }: { activity: Activity }) {
	const a = useMessages(assignmentWords);
	return (
		<>
			<ActivityBody activity={activity} fileAt={`/api/course-activities/${activity.id}/file`} />
			{activity.quiz && (
				<>
					<QuizRules quiz={activity.quiz} />
					<QuizPreview quiz={activity.quiz} />
				</>
			)}
			{activity.checklist && <ItemsCard settings={activity.checklist} items={activity.items} />}
			{activity.discussion && (
				<Card>
					<DiscussionRules settings={activity.discussion} />
				</Card>
			)}
			{activity.assignment && (
				<>
					<Card>
						<AssignmentFacts settings={activity.assignment} />
					</Card>
					<Card title={a("rubric")} lead={a("rubricLead")}>
						<RubricGrid rubric={activity.rubric} />
					</Card>
				</>
			)}
		</>
	);
}

function QuizPreview({ quiz }: { quiz: QuizSettings }) {
	const t = useMessages(messages);
	const queries = useQueries({ queries: quiz.parts.map(({ bankId }) => bankQuery(bankId)) });
	const banks = queries.flatMap(({ data }) => data ?? []);
	// Who reads what is shared with them has no banks.
	if (queries.some(({ isError }) => isError)) return <p>{t("questionsKept")}</p>;
	if (banks.length < quiz.parts.length) return null;
	return banks.length === 0 ? <p>{t("noQuestions")}</p> : <DrawnPreview quiz={quiz} banks={banks} />;
}

function DrawnPreview({ quiz, banks }: { quiz: QuizSettings; banks: readonly Bank[] }) {
	const t = useMessages(messages);
	const [round, setRound] = useState(0);
	const [answers, setAnswers] = useState<Answers>({});
	const [checked, setChecked] = useState(false);
	// biome-ignore lint/correctness/useExhaustiveDependencies: drawn once a round, whatever is fetched again meanwhile
	const { drawn, paper } = useMemo(() => drawPreview(quiz, banks), [round]);
	return (
		<>
			{paper.map((question, index) => (
				<QuestionView
					key={question.id}
					question={question}
					number={index + 1}
					answer={answers[question.id]}
					onAnswer={(answer) => setAnswers((all) => ({ ...all, [question.id]: answer }))}
					review={checked && drawn[index] ? reviewOf(drawn[index], answers) : undefined}
				/>
			))}
			<StickyFoot>
				<Button onClick={() => setChecked(true)}>{t("check")}</Button>
				<Button
					variant="default"
					onClick={() => {
						setRound(round + 1);
						setAnswers({});
						setChecked(false);
					}}
				>
					{t("again")}
				</Button>
			</StickyFoot>
		</>
	);
}
