import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { rulesHistoryQuery } from "./calls-grades.ts";
import styles from "./grades.module.css";
import { ruleWords } from "./rules-words.ts";

/** Who changed the rules, when and why; asked for when it is opened. */
export function RulesHistory({ offeringId }: { offeringId: string }) {
	const t = useMessages(ruleWords);
	const name = useName();
	const [open, setOpen] = useState(false);
	const query = useQuery({ ...rulesHistoryQuery(offeringId), staleTime: 0, enabled: open });
	return (
		<details className={styles.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary>{t("history")}</summary>
			{open && (
				<QueryView query={query} rows={2}>
					{({ items }) => (
						<ol className={styles.history}>
							{items.length === 0 && <li>{t("historyNone")}</li>}
							{items.map(({ at, by, reason, after }) => (
								<li key={at}>
									<p>{reason}</p>
									<p>
										{after.categories.map((one) => `${name(one.name)}: ${one.weight}`).join(" · ")}
										{" · "}
										{t("missing")}: {t(`missing.${after.missing}`)}
									</p>
									<small>
										{by ?? t("someone")} · <DateText value={at} style="dateTime" />
									</small>
								</li>
							))}
						</ol>
					)}
				</QueryView>
			)}
		</details>
	);
}
