import { Button, Textarea } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Named } from "#platform/web/i18n/named.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Tag } from "#platform/web/page/chips.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { addComment, commentsQuery, type Plan, type PlanComment, resolveComment } from "./calls-plans.ts";
import styles from "./plans.module.css";
import { messages } from "./talk.messages.ts";

interface ThreadsProps {
	plan: Plan;
	part: PlanComment["part"];
	partId: string | null;
}

/** Threads about one part of a plan, those that are not settled first. */
export function Threads({ plan, part, partId }: ThreadsProps) {
	const t = useMessages(messages);
	const query = useQuery(commentsQuery(plan.id));
	const able = plan.abilities.includes("comment");
	return (
		<QueryView query={query} rows={2}>
			{(comments) => {
				const here = comments.filter((comment) => comment.part === part && comment.partId === partId);
				const threads = here
					.filter(({ parentId }) => parentId === null)
					.sort((a, b) => Number(a.resolvedAt !== null) - Number(b.resolvedAt !== null));
				return (
					<>
						{threads.length === 0 && <p className={styles.dim}>{t("none")}</p>}
						{threads.map((first) => (
							<Thread
								key={first.id}
								planId={plan.id}
								able={able}
								first={first}
								answers={here.filter(({ parentId }) => parentId === first.id)}
							/>
						))}
						{able && <Say planId={plan.id} part={part} partId={partId} parentId={null} />}
					</>
				);
			}}
		</QueryView>
	);
}

interface ThreadProps {
	planId: string;
	able: boolean;
	first: PlanComment;
	answers: readonly PlanComment[];
}

function Thread({ planId, able, first, answers }: ThreadProps) {
	const t = useMessages(messages);
	const client = useQueryClient();
	const [answering, setAnswering] = useState(false);
	const settled = first.resolvedAt !== null;
	const toggle = async (): Promise<void> => {
		await resolveComment(first.id, !settled);
		await client.invalidateQueries({ queryKey: ["plans", planId, "comments"] });
	};
	return (
		<div className={styles.thread} data-settled={settled || undefined}>
			<Said comment={first} />
			{answers.map((answer) => (
				<div key={answer.id} className={styles.answer}>
					<Said comment={answer} />
				</div>
			))}
			{able && (
				<div className={styles.tools}>
					{!answering && (
						<Button variant="subtle" size="compact-sm" onClick={() => setAnswering(true)}>
							{t("answer")}
						</Button>
					)}
					<Button variant="subtle" size="compact-sm" onClick={() => void toggle()}>
						{t(settled ? "reopen" : "settle")}
					</Button>
				</div>
			)}
			{answering && (
				<Say
					planId={planId}
					part={first.part}
					partId={first.partId}
					parentId={first.id}
					onSent={() => setAnswering(false)}
				/>
			)}
		</div>
	);
}

function Said({ comment: { person, organisation, createdAt, text, language, resolvedAt } }: { comment: PlanComment }) {
	const t = useMessages(messages);
	return (
		<div>
			<span className={styles.dim}>
				{person && `${person} · `}
				<Named name={organisation.name} /> · <DateText value={createdAt} style="dateTime" />
			</span>{" "}
			{resolvedAt && <Tag tone="good">{t("settled")}</Tag>}
			<p className={styles.said} lang={language}>
				{text}
			</p>
		</div>
	);
}

interface SayProps extends Pick<PlanComment, "part" | "partId" | "parentId"> {
	planId: string;
	onSent?: () => void;
}

function Say({ planId, part, partId, parentId, onSent }: SayProps) {
	const t = useMessages(messages);
	const language = useLanguage();
	const client = useQueryClient();
	const [text, setText] = useState("");
	const [busy, setBusy] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const send = async (): Promise<void> => {
		setBusy(true);
		setError(null);
		try {
			await addComment(planId, { part, partId, parentId, text: text.trim(), language });
			await client.invalidateQueries({ queryKey: ["plans", planId, "comments"] });
			setText("");
			onSent?.();
		} catch (refusal) {
			setError(refusal);
		} finally {
			setBusy(false);
		}
	};
	return (
		<div className={styles.thread}>
			<Textarea
				label={t(parentId ? "answer" : "say")}
				rows={2}
				maxLength={4000}
				value={text}
				onChange={(event) => setText(event.currentTarget.value)}
			/>
			{error !== null && <ErrorNote error={error} />}
			<div className={styles.tools}>
				<Button size="xs" variant="default" loading={busy} disabled={text.trim() === ""} onClick={() => void send()}>
					{t("send")}
				</Button>
			</div>
		</div>
	);
}
