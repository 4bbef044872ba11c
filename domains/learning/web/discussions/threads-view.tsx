import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { Link } from "#platform/web/app/navigate.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { Loading } from "#platform/web/page/loading.tsx";
import { FilterSearch, FilterSelect } from "#platform/web/table/filter-chips.tsx";
import { useListState } from "#platform/web/table/use-list-state.ts";
import type { ThreadList, ThreadRow } from "../../contract-discussions.ts";
import { AuthorLine } from "./author-line.tsx";
import { type BoardOf, openThread, type Show, threadsQuery } from "./calls-discussions.ts";
import { DiscussionRules } from "./discussion-rules.tsx";
import { messages } from "./discussions.messages.ts";
import styles from "./discussions.module.css";
import { PostForm } from "./post-form.tsx";

interface ThreadsViewProps {
	board: BoardOf;
	moderates: boolean;
}

const newest = { title: "", body: "", files: [] };

/** Threads of a board, and a form for a new one. */
export function ThreadsView({ board, moderates }: ThreadsViewProps) {
	const t = useMessages(messages);
	const list = useListState<"show">({ filters: ["show"] });
	const shows: Exclude<Show, "all">[] = ["open", "unread", ...(moderates ? (["reported"] as const) : [])];
	const filter = { q: list.q, show: shows.find((show) => show === list.filters.show) ?? ("all" as const) };
	const query = useInfiniteQuery({ ...threadsQuery(board, filter), placeholderData: (before) => before });
	if (query.isError) return <ErrorNote error={query.error} retry={() => void query.refetch()} />;
	const first = query.data?.pages[0];
	if (!first) return <Loading rows={4} />;
	const items = query.data?.pages.flatMap((page) => page.items) ?? [];
	return (
		<>
			<NewThread board={board} list={first} moderates={moderates} />
			{first.postFirst ? (
				<Card>
					<Empty title={t("postFirstTitle")} next={t("postFirstNext")} />
				</Card>
			) : (
				<Card>
					<div className={styles.filters}>
						<FilterSearch list={list} label={t("search")} />
						<FilterSelect
							list={list}
							name="show"
							label={t("show")}
							options={shows.map((value) => ({ value, label: t(`show.${value}`) }))}
						/>
					</div>
					{items.length === 0 &&
						(filter.q || filter.show !== "all" ? (
							<p className={styles.dim}>{t("noneFound")}</p>
						) : (
							<Empty title={t("noneTitle")} next={t("noneNext")} />
						))}
					<ul className={styles.threads}>
						{items.map((thread) => (
							<ThreadLine key={thread.id} thread={thread} offeringId={board.offeringId} />
						))}
					</ul>
					{query.hasNextPage && (
						<Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
							{t("more")}
						</Button>
					)}
				</Card>
			)}
		</>
	);
}

function NewThread({ board, list, moderates }: { board: BoardOf; list: ThreadList; moderates: boolean }) {
	const t = useMessages(messages);
	const step = useStep("discussions", "my-courses");
	const { settings, contributions, postFirst, mayPost, before } = list;
	const [open, setOpen] = useState(postFirst);
	const label = t(board.activityId === null && !moderates ? "ask" : "newThread");
	return (
		<Card
			title={settings ? t("discussions") : undefined}
			actions={
				mayPost &&
				!open && (
					<Button size="sm" onClick={() => setOpen(true)}>
						{label}
					</Button>
				)
			}
		>
			{settings && <DiscussionRules settings={settings} {...(!moderates && { contributions })} />}
			{!settings && <p className={styles.dim}>{t("boardLead")}</p>}
			{!mayPost && <p>{t(before ? "notBegun" : "readOnly")}</p>}
			{mayPost && open && (
				<PostForm
					offeringId={board.offeringId}
					place={`${board.offeringId}-${board.activityId}`}
					label={label}
					initial={newest}
					submitLabel={t("post")}
					onSend={async (text, with_) => {
						await step(
							() => openThread(board, text, with_),
							() => t("posted"),
						);
						setOpen(false);
					}}
					{...(!postFirst && { onCancel: () => setOpen(false) })}
				/>
			)}
		</Card>
	);
}

function ThreadLine({ thread, offeringId }: { thread: ThreadRow; offeringId: string }) {
	const t = useMessages(messages);
	const format = useFormat();
	const { id, title, state, author, lastAt, replies, unread, pinned, closed, answered, reports } = thread;
	const gone = state === "shown" ? "deleted" : state;
	return (
		<li data-unread={unread > 0 || undefined}>
			<span className={styles.title}>
				<Link to={`/offerings/${offeringId}/threads/${id}`}>{title ?? t(`state.${gone}`)}</Link>
				{pinned && <Tag>{t("pinned")}</Tag>}
				{answered && <Tag tone="good">{t("answered")}</Tag>}
				{closed && <Tag>{t("closed")}</Tag>}
				{state === "hidden" && title !== null && <Tag tone="warn">{t("state.hidden")}</Tag>}
				{reports > 0 && <Tag tone="warn">{t("reported")}</Tag>}
				{unread > 0 && <Tag tone="act">{t("unread", { count: unread })}</Tag>}
			</span>
			<AuthorLine author={author}>
				<span className={styles.dim}>
					{t("replies", { count: replies })} · {t("last", { when: format.relative(lastAt) })}
				</span>
			</AuthorLine>
		</li>
	);
}
