import { Button, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import type { Send } from "#platform/web/api/calls.ts";
import { uploadFile } from "#platform/web/api/upload-file.ts";
import { type ServerForm, useServerForm } from "#platform/web/form/use-server-form.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { UploadIcon } from "#platform/web/icons/screen-icons.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { useSession } from "#platform/web/session/use-session.ts";
import type { AttachedFile } from "../../contract-assignments.ts";
import { mostPostFiles, postFileEndings } from "../../contract-discussions.ts";
import { AttachFiles } from "../parts/attached-files.tsx";
import { RichField } from "../parts/rich-field.tsx";
import { messages } from "./discussions.messages.ts";
import styles from "./discussions.module.css";
import { MentionPicker } from "./mention-picker.tsx";

interface PostFormProps {
	offeringId: string;
	/** Under which what is typed is kept until it is sent. */
	place: string;
	label: string;
	initial?: { title: string | null; body: string; files: AttachedFile[] };
	submitLabel: string;
	onSend: (text: { title: string; body: string; files: string[] }, with_: Send) => Promise<unknown>;
	onCancel?: () => void;
}

const empty = { title: null, body: "", files: [] };

/** A post while it is written; it survives a reload, and is sent once. */
export function PostForm(props: PostFormProps) {
	const { offeringId, place, label, initial = empty, submitLabel, onSend, onCancel } = props;
	const t = useMessages(messages);
	const language = useLanguage();
	const person = useSession().person?.id;
	// An editor begins anew once its text was sent.
	const [sent, setSent] = useState(0);
	const [uploading, setUploading] = useState(false);
	const insert = useRef<(text: string) => void>(undefined);
	const titled = initial.title !== null;
	const state = useServerForm({
		initialValues: { title: initial.title ?? "", body: initial.body, files: initial.files },
		draftKey: `discussion-${person}-${place}`,
		validate: ({ title, body }) => ({
			...(titled && title.trim() === "" && { title: t("titleFirst") }),
			...(body.trim() === "" && { body: t("writeFirst") }),
		}),
		submit: ({ files, ...text }, with_) => onSend({ ...text, files: files.map(({ id }) => id) }, with_),
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
			<PostFiles form={form} onBusy={setUploading} />
			<MentionPicker offeringId={offeringId} onName={(name) => insert.current?.(`@${name} `)} />
			{problem !== null && problem.fields.length === 0 && <ErrorNote error={problem} />}
			<div className={styles.actions}>
				<Button type="submit" loading={busy} disabled={uploading}>
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

interface PostFilesProps {
	form: ServerForm<{ title: string; body: string; files: AttachedFile[] }>["form"];
	/** Nothing is sent while a file is on its way. */
	onBusy: (busy: boolean) => void;
}

function PostFiles({ form, onBusy }: PostFilesProps) {
	const t = useMessages(messages);
	const { files } = form.values;
	const [open, setOpen] = useState(false);
	const [failed, setFailed] = useState<unknown>(null);
	if (!open && files.length === 0)
		return (
			<div>
				<Button variant="default" size="compact-sm" leftSection={<UploadIcon />} onClick={() => setOpen(true)}>
					{t("attach")}
				</Button>
			</div>
		);
	const attach = async (file: File, tell: (share: number) => void): Promise<void> => {
		setFailed(null);
		onBusy(true);
		try {
			const { id, name, size } = await uploadFile(file, { onProgress: tell });
			form.setFieldValue("files", (before) => [...before, { id, name, size }]);
		} catch (problem) {
			setFailed(problem);
		} finally {
			onBusy(false);
		}
	};
	return (
		<>
			<AttachFiles
				files={files}
				most={mostPostFiles}
				accept={postFileEndings}
				error={form.errors.files ? String(form.errors.files) : undefined}
				onFile={attach}
				onRemove={(fileId) => form.setFieldValue("files", (before) => before.filter(({ id }) => id !== fileId))}
			/>
			{failed !== null && <ErrorNote error={failed} />}
		</>
	);
}
