import { Button, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import type { Send } from "#platform/web/api/calls.ts";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { useSession } from "#platform/web/session/use-session.ts";
import { RichField } from "../parts/rich-field.tsx";
import { messages } from "./discussions.messages.ts";
import styles from "./discussions.module.css";
import { MentionPicker } from "./mention-picker.tsx";

interface PostFormProps {
	offeringId: string;
	/** Under which what is typed is kept until it is sent. */
	place: string;
	label: string;
	initial?: { title: string | null; body: string };
	submitLabel: string;
	onSend: (text: { title: string; body: string }, with_: Send) => Promise<unknown>;
	onCancel?: () => void;
}

const empty = { title: null, body: "" };

/** A post while it is written; it survives a reload, and is sent once. */
export function PostForm(props: PostFormProps) {
	const { offeringId, place, label, initial = empty, submitLabel, onSend, onCancel } = props;
	const t = useMessages(messages);
	const language = useLanguage();
	const person = useSession().person?.id;
	// An editor begins anew once its text was sent.
	const [sent, setSent] = useState(0);
	const insert = useRef<(text: string) => void>(undefined);
	const titled = initial.title !== null;
	const state = useServerForm({
		initialValues: { title: initial.title ?? "", body: initial.body },
		draftKey: `discussion-${person}-${place}`,
		validate: ({ title, body }) => ({
			...(titled && title.trim() === "" && { title: t("titleFirst") }),
			...(body.trim() === "" && { body: t("writeFirst") }),
		}),
		submit: onSend,
		onDone: () => {
			state.discardDraft();
			setSent((times) => times + 1);
		},
	});
	const { form, busy, problem } = state;
	return (
		<form className={styles.form} noValidate aria-label={label} onSubmit={state.onSubmit}>
			{titled && (
				<TextInput
					label={t("titleField")}
					required
					maxLength={160}
					{...form.getInputProps("title")}
					data-path="title"
				/>
			)}
			<RichField
				key={sent}
				label={t("bodyField")}
				lang={language === "zh" ? "zh-CN" : "en"}
				value={form.values.body}
				error={form.errors.body}
				onChange={(body) => form.setFieldValue("body", body)}
				inserts={insert}
			/>
			<MentionPicker offeringId={offeringId} onName={(name) => insert.current?.(`@${name} `)} />
			{problem !== null && problem.fields.length === 0 && <ErrorNote error={problem} />}
			<div className={styles.actions}>
				<Button type="submit" loading={busy}>
					{submitLabel}
				</Button>
				{onCancel && (
					<Button
						variant="default"
						onClick={() => {
							state.discardDraft();
							onCancel();
						}}
					>
						{t("cancel")}
					</Button>
				)}
			</div>
		</form>
	);
}
