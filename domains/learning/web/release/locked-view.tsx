import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { StateChip } from "#platform/web/page/chips.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { homeQuery } from "../learn/calls-learn.ts";
import { messages } from "../learn/learn.messages.ts";
import styles from "../learn/learn.module.css";
import { LockReasons } from "./lock-reasons.tsx";
import { releaseWords } from "./release.messages.ts";

/** In place of an activity that is not open yet: what opens it. */
export function LockedView({ offeringId, activityId }: { offeringId: string; activityId: string }) {
	const t = useMessages(releaseWords);
	const l = useMessages(messages);
	const name = useName();
	const format = useFormat();
	const query = useQuery({ ...homeQuery(offeringId), staleTime: 0 });
	return (
		<QueryView query={query} page>
			{(home) => {
				const activity = home.units.flatMap(({ activities }) => activities).find(({ id }) => id === activityId);
				return (
					<>
						<PageHeader
							title={name(activity?.title)}
							names
							above={name(home.course.name)}
							hint={name(home.course.name)}
							state={<StateChip tone="warn">{t("lockedTitle")}</StateChip>}
							primary={
								<Button component={Link} to={`/learn/${offeringId}`}>
									{t("toCourse")}
								</Button>
							}
						/>
						{home.phase === "before" ? (
							<p className={styles.notice}>{l("notBegun", { date: format.date(home.startsOn) })}</p>
						) : (
							<Card title={t("lockedLead")}>
								<LockReasons reasons={activity?.lock?.reasons ?? []} />
							</Card>
						)}
					</>
				);
			}}
		</QueryView>
	);
}
