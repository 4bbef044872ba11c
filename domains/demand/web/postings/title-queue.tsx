import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "#platform/web/app/navigate.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { FilterSearch, FilterSelect } from "#platform/web/table/filter-chips.tsx";
import { useListState } from "#platform/web/table/use-list-state.ts";
import { sourcesQuery } from "./calls-postings.ts";
import { fetchWaiting, type WaitingTitles } from "./calls-titles.ts";
import { TitleCard } from "./title-card.tsx";
import styles from "./title-queue.module.css";
import { messages } from "./titles.messages.ts";
import { postingTitles } from "./titles.ts";
import { type Settling, useSettling } from "./use-settling.ts";

/** Titles that wait for a person, one after the other, the most frequent first. */
export function Page() {
	const t = useMessages(messages);
	const title = useMessages(postingTitles);
	const sources = useQuery(sourcesQuery).data?.items ?? [];
	const list = useListState<"sourceId">({
		filters: ["sourceId"],
		sorts: ["postings", "title"],
		defaultSort: "-postings",
		pageSize: 50,
	});
	const query = useQuery({
		queryKey: ["titles", "waiting", list.query],
		queryFn: ({ signal }) => fetchWaiting(list.query, signal),
	});
	const settling = useSettling(query.data?.items ?? []);
	const scope = query.data?.scope;
	return (
		<>
			<PageHeader
				title={title("review")}
				lead={scope && t(scope === "region" ? "leadRegion" : "leadOrganisation")}
				actions={
					<>
						<Button component={Link} to="/titles/decisions" variant="default">
							{t("decisions")}
						</Button>
						<Button component={Link} to="/titles/places" variant="default">
							{t("places")}
						</Button>
					</>
				}
			/>
			<div className={styles.filters}>
				<FilterSearch list={list} label={t("search")} />
				<FilterSelect
					list={list}
					name="sourceId"
					label={t("source")}
					options={sources.map(({ id, name }) => ({ value: id, label: name }))}
				/>
			</div>
			<QueryView query={query} page>
				{(data) => <Queue data={data} settling={settling} />}
			</QueryView>
		</>
	);
}

function Queue({ data, settling }: { data: WaitingTitles; settling: Settling }) {
	const t = useMessages(messages);
	const format = useFormat();
	const { current, waiting, last } = settling;
	const total = data.postingsWaiting + data.postingsSettled;
	return (
		<>
			<div className={styles.progress}>
				<progress value={data.postingsSettled} max={Math.max(1, total)} aria-labelledby="settled" />
				<span id="settled">
					{t("progress", { settled: data.postingsSettled, total })} · {t("waiting", { count: data.total })}
				</span>
			</div>
			<div role="status" className={styles.last}>
				{last && (
					<>
						<span>{t("settled", { title: last.title, count: last.postings })}</span>
						<Button variant="subtle" size="compact-sm" loading={settling.undoing} onClick={settling.undo}>
							{t("undo")}
						</Button>
					</>
				)}
			</div>
			{settling.error !== null && <ErrorNote error={settling.error} />}
			{!current && (
				<Card>
					{settling.skipped > 0 ? (
						<Empty
							title={t("skippedTitle")}
							next={t("skippedNext")}
							action={<Button onClick={settling.showSkipped}>{t("again")}</Button>}
						/>
					) : (
						<Empty title={t("doneTitle")} next={t("doneNext")} />
					)}
				</Card>
			)}
			{current && (
				<div className={styles.split}>
					<TitleCard key={current.titleKey} title={current} settling={settling} />
					<Card title={t("queue")}>
						<ol className={styles.queue}>
							{waiting.slice(0, 20).map((title) => (
								<li key={title.titleKey}>
									<button
										type="button"
										aria-current={title.titleKey === current.titleKey || undefined}
										onClick={() => settling.show(title.titleKey)}
									>
										<span>{title.title}</span>
										<small>{format.number(title.postings)}</small>
									</button>
								</li>
							))}
						</ol>
						{data.total > 20 && <p className={styles.dim}>{t("more", { count: data.total - 20 })}</p>}
					</Card>
				</div>
			)}
		</>
	);
}
