import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { asProblem } from "#platform/web/api/problem.ts";
import { Link, useGo, usePageParams } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { StateChip } from "#platform/web/page/chips.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { StickyFoot } from "#platform/web/page/sticky-foot.tsx";
import { isSettled } from "../../release-rules.ts";
import { AssignmentPart } from "../assignments/assignment-part.tsx";
import { ChecklistPart } from "../checklists/checklist-part.tsx";
import { ThreadsView } from "../discussions/threads-view.tsx";
import { ActivityBody } from "../parts/activity-body.tsx";
import { LockedView } from "../release/locked-view.tsx";
import { type Activity, fileAt, learnedQuery, saveProgress } from "./calls-learn.ts";
import { messages } from "./learn.messages.ts";
import styles from "./learn.module.css";
import { NoteCard } from "./note-card.tsx";
import { QuizCard } from "./quiz-card.tsx";

/** Refusals in whose place stands what opens the activity. */
const closedBy = ["learning/activity-locked", "learning/offering-not-begun"];

/** One activity of a course that I learn. */
export function Page() {
	const { id, activityId } = usePageParams<"id" | "activityId">();
	const query = useQuery({ ...learnedQuery(id, activityId), refetchOnWindowFocus: false });
	if (query.isError && closedBy.includes(asProblem(query.error).code))
		return <LockedView offeringId={id} activityId={activityId} />;
	return (
		<QueryView query={query} page>
			{(activity) => <ActivityView key={activity.id} activity={activity} />}
		</QueryView>
	);
}

function ActivityView({ activity }: { activity: Activity }) {
	const t = useMessages(messages);
	const name = useName();
	const client = useQueryClient();
	const { id, offeringId, kind, phase, state } = activity;
	const tell = async (told: { position?: number; done?: boolean }): Promise<void> => {
		await saveProgress(offeringId, id, told);
		await client.invalidateQueries({ queryKey: ["my-courses"] });
	};
	const running = phase === "now";
	// That it was opened is where the learner goes on; a lost connection only loses that.
	useEffect(() => {
		if (running) void saveProgress(offeringId, id, {}).catch(() => undefined);
	}, [running, offeringId, id]);
	return (
		<>
			<PageHeader
				title={name(activity.title)}
				names
				above={name(activity.course)}
				hint={name(activity.course)}
				state={state === "done" && <StateChip tone="good">{t("isDone")}</StateChip>}
			/>
			{phase === "over" && <p className={styles.notice}>{t("ended")}</p>}
			<ActivityBody
				activity={activity}
				fileAt={fileAt(offeringId, id)}
				from={activity.position}
				onTake={() => running && void saveProgress(offeringId, id, { taken: true }).catch(() => undefined)}
				onWatch={(position, ended) =>
					running && void tell(ended ? { position, done: true } : { position }).catch(() => undefined)
				}
			/>
			{kind === "quiz" && <QuizCard activity={activity} />}
			{kind === "assignment" && <AssignmentPart offeringId={offeringId} activityId={id} />}
			{kind === "checklist" && <ChecklistPart offeringId={offeringId} activityId={id} />}
			{kind === "discussion" && <ThreadsView board={{ offeringId, activityId: id }} moderates={false} />}
			<NoteCard activity={activity} />
			<Foot activity={activity} tell={tell} />
		</>
	);
}

function Foot({ activity, tell }: { activity: Activity; tell: (told: { done: boolean }) => Promise<void> }) {
	const t = useMessages(messages);
	const go = useGo();
	const client = useQueryClient();
	const [busy, setBusy] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const { offeringId, kind, phase, state, previousId, nextId } = activity;
	const at = `/learn/${offeringId}`;
	const onwards = nextId ? `${at}/${nextId}` : at;
	const finish = async (): Promise<void> => {
		setBusy(true);
		setError(null);
		try {
			await tell({ done: true });
			// What this opened comes next.
			const fresh = client.getQueryData(learnedQuery(offeringId, activity.id).queryKey);
			go(fresh?.nextId ? `${at}/${fresh.nextId}` : at);
		} catch (refusal) {
			setError(refusal);
		} finally {
			setBusy(false);
		}
	};
	const settled = isSettled(kind);
	const marks = phase === "now" && state !== "done" && !settled;
	return (
		<>
			{error !== null && <ErrorNote error={error} />}
			<StickyFoot>
				{marks ? (
					<Button loading={busy} onClick={() => void finish()}>
						{t("markDone")}
					</Button>
				) : (
					<Button component={Link} to={onwards} variant={settled ? "default" : "filled"}>
						{t("next")}
					</Button>
				)}
				{previousId && (
					<Button component={Link} to={`${at}/${previousId}`} variant="default">
						{t("previous")}
					</Button>
				)}
				<Button component={Link} to={at} variant="default">
					{t("toCourse")}
				</Button>
			</StickyFoot>
		</>
	);
}
