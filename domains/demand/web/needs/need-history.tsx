import { useQuery } from "@tanstack/react-query";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { type NeedHistory, needHistoryQuery } from "../calls-needs.ts";
import { useChangeWords } from "./change-words.ts";
import styles from "./need.module.css";
import { messages } from "./needs.messages.ts";

/** Who changed what, newest first. */
export function NeedHistoryCard({ id }: { id: string }) {
	const t = useMessages(messages);
	const query = useQuery(needHistoryQuery(id));
	return (
		<Card title={t("history")}>
			<QueryView query={query} rows={3}>
				{(items) => (
					<ol className={styles.history}>
						{items.map((item) => (
							<Step key={item.version} item={item} />
						))}
					</ol>
				)}
			</QueryView>
		</Card>
	);
}

function Step({ item }: { item: NeedHistory[number] }) {
	const t = useMessages(messages);
	const changed = useChangeWords();
	const lines = Object.entries(item.changes).map(([field, change]) => changed(field, change));
	return (
		<li>
			<strong>{t(`action.${item.action}`)}</strong> · {item.person ?? t("formerMember")}
			<small>
				<DateText value={item.at} style="dateTime" />
			</small>
			{item.action !== "created" && lines.map((line) => <small key={line}>{line}</small>)}
		</li>
	);
}
