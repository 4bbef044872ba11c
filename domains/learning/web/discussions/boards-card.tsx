import { useQuery } from "@tanstack/react-query";
import { Link } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { overviewQuery } from "./calls-discussions.ts";
import { messages } from "./discussions.messages.ts";
import styles from "./discussions.module.css";

/** Boards of an offering, with what is new on each. */
export function BoardsCard({ offeringId }: { offeringId: string }) {
	const t = useMessages(messages);
	const name = useName();
	const overview = useQuery(overviewQuery(offeringId)).data;
	if (!overview) return null;
	const { boards, learning, reports } = overview;
	return (
		<Card title={t("discussions")} lead={t("discussionsLead")}>
			<ul className={styles.boards}>
				{boards.map(({ activityId, title, threads, unread }) => (
					<li key={activityId}>
						<Link to={boardAt(offeringId, activityId, learning)}>{title ? name(title) : t("general")}</Link>
						<span className={styles.dim}>{t("threads", { count: threads })}</span>
						{unread > 0 && <Tag tone="act">{t("unread", { count: unread })}</Tag>}
					</li>
				))}
			</ul>
			{reports > 0 && <p role="status">{t("reports", { count: reports })}</p>}
		</Card>
	);
}

/** Where a board stands: an activity of who learns it within their course. */
export const boardAt = (offeringId: string, activityId: string | null, learning: boolean): string =>
	activityId === null
		? `/offerings/${offeringId}/board`
		: learning
			? `/learn/${offeringId}/${activityId}`
			: `/offerings/${offeringId}/board/${activityId}`;
