import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "#platform/web/app/navigate.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { StateChip } from "#platform/web/page/chips.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { rulesQuery } from "./calls-rules.ts";
import { messages } from "./rules.messages.ts";
import styles from "./rules.module.css";
import { titles } from "./titles.ts";

/** Rules of the own organisation. */
export function Page() {
	const t = useMessages(messages);
	const title = useMessages(titles);
	const query = useQuery(rulesQuery);
	const create = (
		<Button component={Link} to="/record-rules/new">
			{t("new")}
		</Button>
	);
	return (
		<>
			<PageHeader title={title("rules")} lead={t("lead")} primary={create} />
			<QueryView query={query} page>
				{({ items }) => (
					<Card>
						{items.length === 0 ? (
							<Empty title={t("noneTitle")} next={t("noneNext")} action={create} />
						) : (
							<ul className={styles.list} aria-label={t("list")}>
								{items.map((rule) => (
									<li key={rule.id}>
										<Link to={`/record-rules/${rule.id}`}>{rule.name}</Link>
										<StateChip tone={rule.state === "on" ? "good" : "neutral"}>{t(rule.state)}</StateChip>
										<span className={styles.meta}>
											{rule.competency && <Named name={rule.competency} />}
											<span>
												{t("version")} {rule.version}
											</span>
											<DateText value={rule.updatedAt} />
										</span>
									</li>
								))}
							</ul>
						)}
					</Card>
				)}
			</QueryView>
		</>
	);
}
