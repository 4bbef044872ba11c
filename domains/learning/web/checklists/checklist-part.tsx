import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "#platform/web/app/navigate.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { learnedChecklistQuery } from "./calls-checklists.ts";
import { messages } from "./checklists.messages.ts";
import styles from "./checklists.module.css";
import { ItemsCard } from "./items-list.tsx";
import { ObservationCard } from "./observation-card.tsx";

/** A checklist of a course that I learn: what will be looked at, and what was signed. */
export function ChecklistPart({ offeringId, activityId }: { offeringId: string; activityId: string }) {
	const t = useMessages(messages);
	const query = useQuery(learnedChecklistQuery(offeringId, activityId));
	return (
		<QueryView query={query}>
			{({ settings, items, dueAt, observations }) => (
				<>
					{dueAt && <DueLine dueAt={dueAt} passed={observations.some(({ passed }) => passed)} />}
					{[...observations].reverse().map((one, index) => (
						<ObservationCard
							key={one.id}
							observation={one}
							items={items}
							settings={settings}
							actions={
								index === 0 && (
									<Button component={Link} to="/me/competencies" variant="default" size="xs">
										{t("competencies")}
									</Button>
								)
							}
						/>
					))}
					<ItemsCard settings={settings} items={items} />
					{observations.length === 0 && (
						<Card title={t("results")}>
							<p className={styles.dim}>{t("noResults")}</p>
						</Card>
					)}
				</>
			)}
		</QueryView>
	);
}

function DueLine({ dueAt, passed }: { dueAt: string; passed: boolean }) {
	const t = useMessages(messages);
	const format = useFormat();
	const overdue = !passed && Date.parse(dueAt) < Date.now();
	return (
		<p className={styles.due}>
			{t("due", { date: format.date(dueAt, "dateTime") })} {overdue && <Tag tone="warn">{t("overdue")}</Tag>}
		</p>
	);
}
