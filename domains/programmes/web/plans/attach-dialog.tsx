import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { uploadFile } from "#platform/web/api/upload-file.ts";
import { FileDrop } from "#platform/web/form/file-drop.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Dialog } from "#platform/web/shell/dialog.tsx";
import { attach, type Plan } from "./calls-plans.ts";
import { formWords } from "./plan-form.messages.ts";
import styles from "./plans.module.css";

/** Of a file that hangs on a plan. */
export const MAX_BYTES = 20 * 1_048_576;
export const accepted = [".pdf", ".docx", ".doc", ".xlsx", ".xls", ".pptx", ".png", ".jpg", ".jpeg", ".txt", ".zip"];

interface Values extends Record<string, unknown> {
	moduleId: string;
	kind: "standard" | "case";
	title: string;
	text: string;
	url: string;
}

/** Attaches a standard or a case: a text, a link or a file. */
export function AttachDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
	const t = useMessages(formWords);
	const language = useLanguage();
	const name = useName();
	const client = useQueryClient();
	const [file, setFile] = useState<File | null>(null);
	const state = useServerForm<Values, { id: string }>({
		initialValues: { moduleId: "", kind: "standard", title: "", text: "", url: "" },
		guard: false,
		submit: async (values, send) => {
			const fileId = file ? (await uploadFile(file)).id : null;
			const { kind, title, text, url, moduleId } = values;
			return attach(
				plan.id,
				{
					kind,
					title,
					language,
					text: text.trim() || null,
					url: url.trim() || null,
					moduleId: moduleId || null,
					fileId,
				},
				send,
			);
		},
		onDone: () => {
			void client.invalidateQueries({ queryKey: ["plans"] });
			onClose();
		},
	});
	const { getInputProps } = state.form;
	return (
		<Dialog opened onClose={onClose} title={t("attachments")} wide>
			<ServerForm form={state} submitLabel={t("attach")}>
				<div className={styles.pair}>
					<NativeSelect
						label={t("what")}
						data={(["standard", "case"] as const).map((kind) => ({ value: kind, label: t(`attachment.${kind}`) }))}
						{...getInputProps("kind")}
					/>
					<NativeSelect
						label={t("ofModule")}
						data={[
							{ value: "", label: t("wholePlan") },
							...plan.moduleList.map((module) => ({ value: module.id, label: name(module.name) })),
						]}
						{...getInputProps("moduleId")}
					/>
					<TextInput className={styles.wide} label={t("title")} required maxLength={200} {...getInputProps("title")} />
					<Textarea className={styles.wide} label={t("text")} rows={4} maxLength={8000} {...getInputProps("text")} />
					<TextInput
						className={styles.wide}
						label={t("url")}
						description={t("urlHow")}
						maxLength={1000}
						{...getInputProps("url")}
					/>
					<div className={styles.wide}>
						<FileDrop
							label={file?.name ?? t("file")}
							description={t("fileHow")}
							accept={accepted}
							maxBytes={MAX_BYTES}
							onFiles={([first]) => setFile(first ?? null)}
						/>
					</div>
				</div>
			</ServerForm>
		</Dialog>
	);
}
