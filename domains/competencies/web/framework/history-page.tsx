import { Button } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, usePageParams } from "#platform/web/app/navigate.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { type Change, fetchHistory, frameworkQuery } from "../calls.ts";
import styles from "./change-list.module.css";
import { ChangeList } from "./change-list.tsx";
import { messages } from "./history-page.messages.ts";

const PAGE = 100;

/** What was changed in a framework, by whom and when. */
export function Page() {
	const t = useMessages(messages);
	const name = useName();
	const { id } = usePageParams<"id">();
	const framework = useQuery(frameworkQuery(id));
	const history = useInfiniteQuery({
		queryKey: ["frameworks", id, "history"],
		queryFn: ({ pageParam, signal }) => fetchHistory(id, pageParam, signal),
		initialPageParam: undefined as number | undefined,
		getNextPageParam: ({ items }) => (items.length < PAGE ? undefined : items.at(-1)?.revision),
	});
	return (
		<>
			<PageHeader title={t("title")} hint={framework.data && name(framework.data.name)} lead={t("lead")} />
			<QueryView query={history} page>
				{({ pages }) => {
					const changes = pages.flatMap(({ items }) => items);
					if (changes.length === 0) return <Empty title={t("emptyTitle")} next={t("emptyNext")} />;
					return (
						<Card>
							<ol className={styles.list}>
								{changes.map((change) => (
									<Entry key={change.id} change={change} frameworkId={id} />
								))}
							</ol>
							{history.hasNextPage && (
								<Button
									variant="default"
									loading={history.isFetchingNextPage}
									onClick={() => void history.fetchNextPage()}
								>
									{t("more")}
								</Button>
							)}
						</Card>
					);
				}}
			</QueryView>
		</>
	);
}

function Entry({ change, frameworkId }: { change: Change; frameworkId: string }) {
	const t = useMessages(messages);
	return (
		<li className={styles.entry}>
			<div className={styles.head}>
				<span className={styles.number}>{change.revision}</span>
				<Tag>{t(`action.${change.action}`)}</Tag>
				{change.competency ? (
					<Link to={`/frameworks/${frameworkId}?competency=${change.competency.id}`}>
						<Named name={change.competency.name} />
					</Link>
				) : (
					<span>{t("wholeFramework")}</span>
				)}
				<span className={styles.when}>
					{change.person ?? t("someone")} · <DateText value={change.at} style="dateTime" />
				</span>
			</div>
			<ChangeList changes={change.changes} />
		</li>
	);
}
