import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useStep } from "#platform/web/api/use-step.ts";
import { Link, usePageParams } from "#platform/web/app/navigate.tsx";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { releaseMarks } from "../marking/calls-marking.ts";
import { KeptBackNote } from "../marking/kept-back-note.tsx";
import { messages as markingWords } from "../marking/marking.messages.ts";
import { DueCard } from "../parts/due-card.tsx";
import { ExtensionsCard } from "../parts/extensions-card.tsx";
import { extend, type Run, runQuery, setDue, unextend } from "./calls-run.ts";
import { HandedIn } from "./marking-bar.tsx";
import { runWords } from "./run.messages.ts";
import styles from "./run.module.css";
import { TeamsCard } from "./teams-card.tsx";

/** One assignment or quiz of an offering: due time, more time, and of an assignment teams and the way to its works. */
export function Page() {
	const { id, activityId } = usePageParams<"id" | "activityId">();
	const query = useQuery(runQuery(id, activityId));
	return (
		<QueryView query={query} page>
			{(run) => <RunView run={run} />}
		</QueryView>
	);
}

function RunView({ run }: { run: Run }) {
	const t = useMessages(runWords);
	const m = useMessages(markingWords);
	const name = useName();
	const step = useStep("run-assignments", "marking");
	const { offeringId, activityId, counts } = run;
	const isMarked = run.kind === "assignment";
	return (
		<>
			<PageHeader
				title={name(run.title)}
				names
				above={[name(run.course), run.section].join(" · ")}
				lead={[name(run.course), run.section].join(" · ")}
				{...(isMarked && {
					primary: (
						<Button component={Link} to={`/marking?offeringId=${offeringId}&activityId=${activityId}`}>
							{t("queue")}
						</Button>
					),
				})}
			/>
			{isMarked && <KeptBackNote offeringId={offeringId} activityId={activityId} />}
			<Card title={t(isMarked ? "progress" : "quizProgress")}>
				<HandedIn run={run} />
				{counts.marked > 0 && (
					<div className={styles.foot}>
						<ConfirmButton
							question={m("releaseQuestion")}
							detail={m("releaseDetail")}
							confirmLabel={t("release")}
							onConfirm={() =>
								step(
									() => releaseMarks(offeringId, activityId, null),
									({ released }) => m("releasedSaid", { count: released }),
								)
							}
						>
							{t("release")}
						</ConfirmButton>
					</div>
				)}
			</Card>
			<DueCard
				key={run.revision}
				due={run}
				onSet={(when, said) =>
					step(
						() => setDue(run, when),
						() => said,
					)
				}
			/>
			<ExtensionsCard
				due={run}
				lead={t(isMarked ? "extensionsLead" : "extensionsOfQuiz")}
				onExtend={(personId, given) => step(() => extend(run, personId, given))}
				onTakeBack={(personId) => step(() => unextend(run, personId))}
			/>
			{run.team && <TeamsCard key={JSON.stringify(run.teams)} run={run} />}
		</>
	);
}
