import { Button } from "@mantine/core";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { Link, usePageParams } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { StateChip } from "#platform/web/page/chips.tsx";
import { ErrorPage } from "#platform/web/page/error-page.tsx";
import { Loading } from "#platform/web/page/loading.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import type { Post, Thread } from "../../contract-discussions.ts";
import { boardAt } from "./boards-card.tsx";
import { reply, seeThread, setThread, threadQuery } from "./calls-discussions.ts";
import { messages } from "./discussions.messages.ts";
import styles from "./discussions.module.css";
import { PostForm } from "./post-form.tsx";
import { PostView } from "./post-view.tsx";

/** A thread: what opened it, its replies, and a place for one's own. */
export function Page() {
	const { threadId: id } = usePageParams<"threadId">();
	const query = useInfiniteQuery(threadQuery(id));
	const client = useQueryClient();
	const posts = query.data?.pages.flatMap((page) => page.items) ?? [];
	// Read is what stood on the screen, once all of it did.
	const until = query.hasNextPage ? null : lastOf(posts);
	useEffect(() => {
		// A lost connection only loses that it was read.
		if (until)
			void seeThread(id, until)
				.then(() =>
					Promise.all(["discussions", "notices"].map((queryKey) => client.invalidateQueries({ queryKey: [queryKey] }))),
				)
				.catch(() => undefined);
	}, [until, id, client]);
	const first = query.data?.pages[0];
	if (!first)
		return query.isError ? <ErrorPage error={query.error} retry={() => void query.refetch()} /> : <Loading rows={6} />;
	return (
		<ThreadView
			thread={first}
			posts={posts}
			more={query.hasNextPage ? () => void query.fetchNextPage() : null}
			loading={query.isFetchingNextPage}
		/>
	);
}

const lastOf = (posts: readonly Post[]): string | null =>
	posts.reduce<string | null>((last, { createdAt }) => (last !== null && last > createdAt ? last : createdAt), null);

interface ThreadViewProps {
	thread: Thread;
	posts: Post[];
	more: (() => void) | null;
	loading: boolean;
}

function ThreadView({ thread, posts, more, loading }: ThreadViewProps) {
	const t = useMessages(messages);
	const name = useName();
	const step = useStep("discussion-thread", "discussions", "my-courses");
	const { id, offeringId, title, board, course, section, state, pinned, closed, before, answer, mayPost } = thread;
	const place = [name(course), section, board ? name(board) : t("general")].join(" · ");
	return (
		<>
			<PageHeader
				title={title ?? t(`state.${state === "hidden" ? "hidden" : "deleted"}`)}
				names
				above={[board ? name(board) : t("general"), [name(course), section].join(" · ")]}
				lead={place}
				state={
					<>
						{pinned && <StateChip>{t("pinned")}</StateChip>} {closed && <StateChip>{t("closed")}</StateChip>}
					</>
				}
				actions={<ThreadActions thread={thread} />}
			/>
			{answer && (
				<Card title={t("theAnswer")}>
					<PostView post={answer} thread={thread} quoted />
				</Card>
			)}
			<Card>
				{posts.map((post) => (
					<PostView key={post.id} post={post} thread={thread} />
				))}
				{more && (
					<Button variant="default" mt="md" loading={loading} onClick={more}>
						{t("more")}
					</Button>
				)}
			</Card>
			{mayPost ? (
				<Card title={t("yourReply")}>
					<PostForm
						offeringId={offeringId}
						place={`thread-${id}`}
						label={t("yourReply")}
						submitLabel={t("post")}
						onSend={({ body, files }, with_) =>
							step(
								() => reply(id, { body, files, replyTo: null }, with_),
								() => t("posted"),
							)
						}
					/>
				</Card>
			) : (
				<p className={styles.notice}>{t(before ? "notBegun" : closed ? "closedNote" : "readOnly")}</p>
			)}
		</>
	);
}

function ThreadActions({ thread }: { thread: Thread }) {
	const t = useMessages(messages);
	const step = useStep("discussion-thread", "discussions");
	const { id, offeringId, activityId, learning, moderates, pinned, closed } = thread;
	const set = (state: { pinned?: boolean; closed?: boolean }) => void step(() => setThread(id, state));
	return (
		<>
			{/* The board stands in the way that led here; an activity of a course that one learns does not. */}
			{activityId !== null && (
				<Button component={Link} to={boardAt(offeringId, activityId, learning)} variant="default">
					{t(learning ? "toActivity" : "toBoard")}
				</Button>
			)}
			{moderates && (
				<>
					<Button variant="default" onClick={() => set({ pinned: !pinned })}>
						{t(pinned ? "unpin" : "pin")}
					</Button>
					<Button variant="default" onClick={() => set({ closed: !closed })}>
						{t(closed ? "reopen" : "close")}
					</Button>
				</>
			)}
		</>
	);
}
