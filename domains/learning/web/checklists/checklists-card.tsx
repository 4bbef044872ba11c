import { useQuery } from "@tanstack/react-query";
import { Link } from "#platform/web/app/navigate.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import runStyles from "../assignments/run.module.css";
import { checklistsQuery } from "./calls-checklists.ts";
import { CountsBar } from "./counts-bar.tsx";
import { observeWords } from "./observe.messages.ts";

/** Checklists of an offering, and how many passed. Of a course without any, nothing. */
export function ChecklistsCard({ offeringId }: { offeringId: string }) {
	const t = useMessages(observeWords);
	const format = useFormat();
	const items = useQuery(checklistsQuery(offeringId)).data?.items ?? [];
	if (items.length === 0) return null;
	return (
		<Card title={t("checklists")}>
			<ul className={runStyles.list}>
				{items.map((one) => (
					<li key={one.activityId}>
						<Link to={`/offerings/${offeringId}/checklists/${one.activityId}`}>
							<Named name={one.title} />
						</Link>
						{one.dueAt && (
							<span className={runStyles.dim}>{t("due", { date: format.date(one.dueAt, "dateTime") })}</span>
						)}
						<CountsBar counts={one.counts} />
					</li>
				))}
			</ul>
		</Card>
	);
}
