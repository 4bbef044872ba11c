import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useStep } from "#platform/web/api/use-step.ts";
import { usePageParams } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { type Telling, tellings } from "../../contract-discussions.ts";
import { BoardsCard } from "./boards-card.tsx";
import { chooseTelling, type Overview, overviewQuery } from "./calls-discussions.ts";
import { messages } from "./discussions.messages.ts";
import styles from "./discussions.module.css";
import { ThreadsView } from "./threads-view.tsx";

/** A board of an offering: the general one, or that of an activity for who moderates it. */
export function Page() {
	const { id, activityId = null } = usePageParams<"id" | "activityId">() as { id: string; activityId?: string };
	const query = useQuery(overviewQuery(id));
	return (
		<QueryView query={query} page>
			{(overview) => <BoardView key={activityId} overview={overview} activityId={activityId} />}
		</QueryView>
	);
}

function BoardView({ overview, activityId }: { overview: Overview; activityId: string | null }) {
	const t = useMessages(messages);
	const name = useName();
	const { offeringId, course, section, moderates, boards } = overview;
	const place = [name(course), section].join(" · ");
	const title = boards.find((board) => board.activityId === activityId)?.title;
	return (
		<>
			<PageHeader title={title ? name(title) : t("general")} names above={place} lead={place} />
			<div className={styles.columns}>
				<div>
					<ThreadsView board={{ offeringId, activityId }} moderates={moderates} />
				</div>
				<div>
					<BoardsCard offeringId={offeringId} />
					<TellCard overview={overview} />
				</div>
			</div>
		</>
	);
}

function TellCard({ overview: { offeringId, tell } }: { overview: Overview }) {
	const t = useMessages(messages);
	const step = useStep("discussions");
	return (
		<Card>
			<NativeSelect
				label={t("tell")}
				data={tellings.map((value) => ({ value, label: t(`tell.${value}`) }))}
				value={tell}
				onChange={({ currentTarget }) => {
					const chosen = currentTarget.value as Telling;
					void step(
						() => chooseTelling(offeringId, chosen),
						() => t("told"),
					);
				}}
			/>
		</Card>
	);
}
