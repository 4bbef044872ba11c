import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { historyQuery } from "./calls-plans.ts";
import { FieldList } from "./field-list.tsx";
import { messages as page } from "./plan-page.messages.ts";
import styles from "./plans.module.css";
import { messages } from "./talk.messages.ts";

const FIRST = 5;

/** What was done to this version, by whom and when. */
export function HistoryCard({ id }: { id: string }) {
	const t = useMessages(messages);
	const p = useMessages(page);
	const [all, setAll] = useState(false);
	const query = useQuery(historyQuery(id));
	return (
		<Card title={p("history")} lead={p("historyLead")}>
			<QueryView query={query} rows={3}>
				{(changes) => (
					<>
						{(all ? changes : changes.slice(0, FIRST)).map(
							({ id: key, part, action, person, organisation, at, changes: fields }) => (
								<div key={key} className={styles.change}>
									<div className={styles.moduleHead}>
										<span>
											{t(`of.${part}`)} · <Tag>{t(`action.${action}`)}</Tag>
										</span>
										<span className={styles.dim}>
											{person ?? (organisation && <Named name={organisation} />)} ·{" "}
											<DateText value={at} style="dateTime" />
										</span>
									</div>
									<FieldList fields={fields} />
								</div>
							),
						)}
						{!all && changes.length > FIRST && (
							<Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
								{t("all", { count: changes.length })}
							</Button>
						)}
					</>
				)}
			</QueryView>
		</Card>
	);
}
