import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "#platform/web/app/navigate.tsx";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { FigureTiles } from "#platform/web/page/figure-tiles.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { RubricGrid } from "../parts/rubric-grid.tsx";
import { AssignmentFacts } from "./assignment-facts.tsx";
import { messages } from "./assignments.messages.ts";
import styles from "./assignments.module.css";
import { type Assignment, assignmentQuery, ownFileAt, takeBackWork } from "./calls-assignments.ts";
import { WorkForm } from "./work-form.tsx";
import { WorkView } from "./work-view.tsx";

/** An assignment of a course that I learn: what is asked for, my work, and what came of it. */
export function AssignmentPart({ offeringId, activityId }: { offeringId: string; activityId: string }) {
	const query = useQuery(assignmentQuery(offeringId, activityId));
	return (
		<QueryView query={query}>
			{(assignment) => <AssignmentView offeringId={offeringId} activityId={activityId} assignment={assignment} />}
		</QueryView>
	);
}

interface PartProps {
	offeringId: string;
	activityId: string;
	assignment: Assignment;
}

function AssignmentView(props: PartProps) {
	const t = useMessages(messages);
	const { offeringId, activityId, assignment } = props;
	const { work, may, result, rubric, settings, team } = assignment;
	const writes = may.includes("write");
	return (
		<>
			{result && <ResultCard assignment={assignment} />}
			<Card title={t("due")}>
				<AssignmentFacts settings={settings} timing={assignment} team={team} />
			</Card>
			{!result && (
				<Card title={t("rubric")} lead={t("rubricLead")}>
					<RubricGrid rubric={rubric} />
				</Card>
			)}
			{writes && <WorkForm offeringId={offeringId} activityId={activityId} assignment={assignment} />}
			{!writes && work?.state === "submitted" && <HandedInCard {...props} />}
			{!writes && work?.state !== "submitted" && !(settings.team && !team) && (
				<p className={styles.notice}>{t(work ? "closedDraft" : "closed")}</p>
			)}
		</>
	);
}

function HandedInCard({ offeringId, activityId, assignment }: PartProps) {
	const t = useMessages(messages);
	const client = useQueryClient();
	const { work, may } = assignment;
	if (!work) return null;
	return (
		<Card
			title={t("handedIn")}
			actions={
				may.includes("take-back") && (
					<ConfirmButton
						size="xs"
						question={t("takeBackQuestion")}
						detail={t("takeBackDetail")}
						confirmLabel={t("takeBack")}
						onConfirm={async () => {
							await takeBackWork(offeringId, activityId);
							await client.invalidateQueries({ queryKey: ["my-assignment"] });
						}}
					>
						{t("takeBack")}
					</ConfirmButton>
				)
			}
		>
			<p className={styles.receipt} role="status">
				{t("receiptAt")} <DateText value={work.submittedAt} style="dateTime" />
				{work.lateDays > 0 && ` · ${t("lateBy", { count: work.lateDays })}`}
				<br />
				{t("receipt")} <code>{work.receipt}</code>
			</p>
			<WorkView work={work} fileAt={(fileId) => ownFileAt(offeringId, activityId, fileId)} />
		</Card>
	);
}

function ResultCard({ assignment }: { assignment: Assignment }) {
	const t = useMessages(messages);
	const format = useFormat();
	const { result, settings, rubric } = assignment;
	if (!result) return null;
	const { score, levels, feedback, lateTakes, corrections } = result;
	return (
		<Card
			title={t("result")}
			lead={t("resultLead")}
			actions={
				<Button component={Link} to="/me/competencies" variant="default" size="xs">
					{t("competencies")}
				</Button>
			}
		>
			<FigureTiles
				tiles={[
					{
						label: t("score"),
						value: format.share(score),
						note: [
							t("points", { reached: Math.round(10 * score * settings.points) / 10, points: settings.points }),
							lateTakes > 0 && t("lateTook", { share: format.share(lateTakes / 100) }),
						]
							.filter(Boolean)
							.join(" · "),
					},
				]}
			/>
			<RubricGrid rubric={rubric} levels={levels} />
			<h3 className={styles.heading}>{t("shownIn")}</h3>
			<ul className={styles.links}>
				{rubric.map(({ competencyId, name }) => (
					<li key={competencyId}>
						<Link to={`/me/competencies/${competencyId}`}>
							<Named name={name} />
						</Link>
					</li>
				))}
			</ul>
			{feedback && (
				<>
					<h3 className={styles.heading}>{t("feedback")}</h3>
					<p className={styles.feedback}>{feedback}</p>
				</>
			)}
			{corrections.length > 0 && (
				<>
					<h3 className={styles.heading}>{t("corrections")}</h3>
					<ul className={styles.links}>
						{corrections.map((one) => (
							<li key={one.at}>
								<DateText value={one.at} style="dateTime" />:{" "}
								{t("correctedFrom", { from: format.share(one.scoreBefore), to: format.share(one.scoreAfter) })}{" "}
								{one.reason}
							</li>
						))}
					</ul>
				</>
			)}
		</Card>
	);
}
