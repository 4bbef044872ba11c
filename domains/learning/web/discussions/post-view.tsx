import { Button } from "@mantine/core";
import { useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { ReasonDialog } from "#platform/web/form/reason-dialog.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Tag } from "#platform/web/page/chips.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import type { Post } from "../../contract-discussions.ts";
import { AttachedFiles } from "../parts/attached-files.tsx";
import { RichText } from "../parts/rich-text.tsx";
import { AuthorLine } from "./author-line.tsx";
import {
	deletePost,
	editPost,
	hidePost,
	postFileAt,
	reply,
	reportPost,
	restorePost,
	setThread,
	settleReports,
} from "./calls-discussions.ts";
import { messages } from "./discussions.messages.ts";
import styles from "./discussions.module.css";
import { PostForm } from "./post-form.tsx";

interface PostViewProps {
	post: Post;
	thread: { id: string; offeringId: string; title: string | null };
	/** It is shown a second time, where it is the answer. */
	quoted?: boolean;
}

/** One post, with what the reader may do about it. */
export function PostView({ post, thread, quoted = false }: PostViewProps) {
	const t = useMessages(messages);
	const [writing, setWriting] = useState<"edit" | "reply" | null>(null);
	const { author, state, body, files, hiddenReason, createdAt, editedAt, unread, answer, mentions, reports } = post;
	const stop = (): void => setWriting(null);
	return (
		<article className={styles.post} data-nested={post.nested || undefined} data-answer={answer || undefined}>
			<AuthorLine author={author}>
				<span className={styles.dim}>
					<DateText value={createdAt} style="dateTime" />
					{editedAt && ` · ${t("edited")}`}
				</span>
				{unread && <Tag tone="act">{t("newPost")}</Tag>}
				{answer && <Tag tone="good">{t("answer")}</Tag>}
			</AuthorLine>
			{hiddenReason && <p className={styles.notice}>{t("hiddenBecause", { reason: hiddenReason })}</p>}
			{writing === "edit" ? (
				<EditForm post={post} thread={thread} onDone={stop} />
			) : body === null ? (
				<p className={styles.dim}>{t(`state.${state === "hidden" ? "hidden" : "deleted"}`)}</p>
			) : (
				<RichText body={{ en: body, zh: body }} unknown />
			)}
			{writing !== "edit" && <AttachedFiles files={files} fileAt={(fileId) => postFileAt(post.id, fileId)} />}
			{mentions.length > 0 && <p className={styles.dim}>{t("mentioned", { names: mentions.join(" · ") })}</p>}
			{reports.map(({ reason, at }) => (
				<p key={at + reason} className={styles.notice}>
					{t("reportedAs", { reason })}
				</p>
			))}
			{!quoted && writing === null && <Actions post={post} threadId={thread.id} onWrite={setWriting} />}
			{writing === "reply" && <ReplyForm post={post} thread={thread} onDone={stop} />}
		</article>
	);
}

interface FormProps {
	post: Post;
	thread: PostViewProps["thread"];
	onDone: () => void;
}

function EditForm({ post, thread, onDone }: FormProps) {
	const t = useMessages(messages);
	const step = useStep("discussion-thread", "discussions");
	const opens = post.id === thread.id;
	const [initial] = useState({ title: opens ? (thread.title ?? "") : null, body: post.body ?? "", files: post.files });
	return (
		<PostForm
			offeringId={thread.offeringId}
			place={`edit-${post.id}-${post.revision}`}
			label={t("edit")}
			initial={initial}
			submitLabel={t("save")}
			onSend={async ({ title, body, files }) => {
				await step(
					() => editPost(post.id, { body, files, title: opens ? title : null, revision: post.revision }),
					() => t("saved"),
				);
				onDone();
			}}
			onCancel={onDone}
		/>
	);
}

function ReplyForm({ post, thread, onDone }: FormProps) {
	const t = useMessages(messages);
	const step = useStep("discussion-thread", "discussions", "my-courses");
	return (
		<PostForm
			offeringId={thread.offeringId}
			place={`reply-${post.id}`}
			label={t("replyTo", { name: post.author.name ?? t("former") })}
			submitLabel={t("post")}
			onSend={async ({ body, files }, with_) => {
				await step(
					() => reply(thread.id, { body, files, replyTo: post.id }, with_),
					() => t("posted"),
				);
				onDone();
			}}
			onCancel={onDone}
		/>
	);
}

interface ActionsProps {
	post: Post;
	threadId: string;
	onWrite: (what: "edit" | "reply") => void;
}

function Actions({ post, threadId, onWrite }: ActionsProps) {
	const t = useMessages(messages);
	const step = useStep("discussion-thread", "discussions", "my-courses");
	const [asking, setAsking] = useState<"report" | "hide" | null>(null);
	const { id, abilities, answer, reports } = post;
	const can = (ability: Post["abilities"][number]): boolean => abilities.includes(ability);
	const close = (): void => setAsking(null);
	const small = { variant: "default", size: "compact-sm" } as const;
	return (
		<div className={styles.actions} data-no-print>
			{(["reply", "edit"] as const).filter(can).map((what) => (
				<Button key={what} {...small} onClick={() => onWrite(what)}>
					{t(what)}
				</Button>
			))}
			{can("answer") && (
				<Button {...small} onClick={() => void step(() => setThread(threadId, { answerId: answer ? null : id }))}>
					{t(answer ? "unmarkAnswer" : "markAnswer")}
				</Button>
			)}
			{can("delete") && (
				<ConfirmButton
					{...small}
					final
					question={t("deleteQuestion")}
					detail={t("deleteDetail")}
					confirmLabel={t("delete")}
					onConfirm={() =>
						step(
							() => deletePost(id),
							() => t("deleted"),
						)
					}
				>
					{t("delete")}
				</ConfirmButton>
			)}
			{(["report", "hide"] as const).filter(can).map((what) => (
				<Button key={what} {...small} aria-haspopup="dialog" onClick={() => setAsking(what)}>
					{t(what)}
				</Button>
			))}
			{can("restore") && (
				<Button
					{...small}
					onClick={() =>
						void step(
							() => restorePost(id),
							() => t("restored"),
						)
					}
				>
					{t("restore")}
				</Button>
			)}
			{reports.length > 0 && (
				<Button
					{...small}
					onClick={() =>
						void step(
							() => settleReports(id),
							() => t("settled"),
						)
					}
				>
					{t("settle")}
				</Button>
			)}
			<ReasonDialog
				opened={asking === "report"}
				title={t("reportTitle")}
				lead={t("reportLead")}
				confirmLabel={t("report")}
				onClose={close}
				onReason={(reason) =>
					step(
						() => reportPost(id, reason),
						() => t("reportedNow"),
					)
				}
			/>
			<ReasonDialog
				opened={asking === "hide"}
				title={t("hideTitle")}
				lead={t("hideLead")}
				confirmLabel={t("hide")}
				onClose={close}
				onReason={(reason) =>
					step(
						() => hidePost(id, reason),
						() => t("hidden"),
					)
				}
			/>
		</div>
	);
}
