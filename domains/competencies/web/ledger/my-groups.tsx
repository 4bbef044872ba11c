import { useQuery } from "@tanstack/react-query";
import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { myGroupsQuery } from "../groups/calls-groups.ts";
import styles from "./ledger.module.css";
import { messages } from "./person.messages.ts";

/** Groups that I am in, and who sees my competencies by looking after them. */
export function MyGroups() {
	const t = useMessages(messages);
	const query = useQuery(myGroupsQuery);
	return (
		<QueryView query={query} rows={2}>
			{({ items }) =>
				items.length === 0 ? (
					<p className={styles.dim}>{t("noGroups")}</p>
				) : (
					<ul className={styles.list}>
						{items.map(({ id, name, organisation, since, people }) => (
							<li key={id} className={styles.entry}>
								<div className={styles.head}>
									<Named name={name} />
									<span className={styles.meta}>
										<Named name={organisation} />
										<span>
											{t("since")} <DateText value={since} />
										</span>
										<span>
											{people.length === 0
												? t("nobodyLooks")
												: t("lookedAfter", { names: people.map((one) => one.name).join(" · ") })}
										</span>
									</span>
								</div>
							</li>
						))}
					</ul>
				)
			}
		</QueryView>
	);
}
