import { useQuery } from "@tanstack/react-query";
import { asProblem } from "#platform/web/api/problem.ts";
import { Link } from "#platform/web/app/navigate.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { seatsQuery } from "./calls-personal.ts";
import { messages } from "./personal.messages.ts";
import styles from "./personal.module.css";
import { useTermName } from "./use-term-name.ts";

/** Places that the learners of a group want in courses, by term; nothing for whoever does not look after it. */
export function SeatsPanel({ groupId }: { groupId: string }) {
	const t = useMessages(messages);
	const format = useFormat();
	const termName = useTermName();
	const query = useQuery({ ...seatsQuery(groupId), retry: false });
	if (query.isError && asProblem(query.error).status === 404) return null;
	const { learners = 0, planned = 0 } = query.data ?? {};
	return (
		<Card
			title={t("seats")}
			lead={t("seatsLead", { planned: format.number(planned), learners: format.number(learners) })}
		>
			<QueryView query={query}>
				{({ items }) =>
					items.length === 0 ? (
						<p className={styles.dim}>{t("seatsNone")}</p>
					) : (
						<ol className={styles.terms}>
							{[...Map.groupBy(items, ({ term }) => term)].map(([term, list]) => (
								<li key={term}>
									<h3>{termName(term)}</h3>
									<ul className={styles.left}>
										{list.map(({ course, seats }) => (
											<li key={course.id}>
												<span>
													<Link to={`/courses/${course.id}`}>
														<Named name={course.name} />
													</Link>{" "}
													<span className={styles.dim}>
														<Named name={course.organisation.name} />
													</span>
												</span>
												<span className={styles.levels}>{t("seatsCount", { count: seats })}</span>
											</li>
										))}
									</ul>
								</li>
							))}
						</ol>
					)
				}
			</QueryView>
		</Card>
	);
}
