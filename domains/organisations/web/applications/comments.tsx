import { Button, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { type Application, applicationQuery, commentApplication } from "../calls-organisations.ts";
import { messages } from "./application.messages.ts";
import styles from "./application.module.css";

/** What the department of the region advises. Applicants do not see it; the server leaves it out for them. */
export function Comments({ application }: { application: Application }) {
	const t = useMessages(messages);
	const { comments, abilities } = application;
	const mayComment = abilities.includes("comment");
	if (comments.length === 0 && !mayComment) return null;
	return (
		<Card title={t("comments")}>
			{comments.length === 0 && <p className={styles.quiet}>{t("noComments")}</p>}
			<ul className={styles.list}>
				{comments.map((comment) => (
					<li key={comment.id}>
						<div className={styles.line}>
							<strong>
								<Named name={comment.organisationName} />
							</strong>
							<small>
								<DateText value={comment.at} relative />
							</small>
						</div>
						<p className={styles.text}>{comment.text}</p>
					</li>
				))}
			</ul>
			{mayComment && <CommentForm organisationId={application.organisationId} />}
		</Card>
	);
}

function CommentForm({ organisationId }: { organisationId: string }) {
	const t = useMessages(messages);
	const client = useQueryClient();
	const [text, setText] = useState("");
	const [missing, setMissing] = useState(false);
	const send = useMutation({
		mutationFn: () => commentApplication(organisationId, text.trim()),
		onSuccess: (answer) => {
			setText("");
			client.setQueryData(applicationQuery(organisationId).queryKey, answer);
		},
	});
	return (
		<form
			className={styles.form}
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				setMissing(!text.trim());
				if (text.trim()) send.mutate();
			}}
		>
			<Textarea
				label={t("addComment")}
				rows={3}
				maxLength={4000}
				value={text}
				error={missing && !text.trim() && t("required")}
				onChange={(event) => setText(event.currentTarget.value)}
			/>
			{send.isError && <ErrorNote error={send.error} />}
			<Button type="submit" variant="default" loading={send.isPending}>
				{t("send")}
			</Button>
		</form>
	);
}
