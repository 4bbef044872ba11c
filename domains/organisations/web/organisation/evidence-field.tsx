import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { FileDrop } from "#platform/web/form/file-drop.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { DocumentIcon, TrashIcon } from "#platform/web/icons/screen-icons.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import { uploadFile } from "../parts/upload-file.ts";
import styles from "./evidence-field.module.css";
import { messages } from "./register.messages.ts";

export interface EvidenceFile {
	id: string;
	name: string;
}

interface EvidenceFieldProps {
	value: readonly EvidenceFile[];
	onChange: (files: EvidenceFile[]) => void;
	error?: ReactNode;
	/** What helps here; as for an application where it is not said. */
	hint?: string;
}

const mebibyte = 1_048_576;
const most = 10;

/** Files that prove what an application says; each is on the server as soon as it is chosen. */
export function EvidenceField({ value, onChange, error, hint }: EvidenceFieldProps) {
	const t = useMessages(messages);
	const upload = useMutation({
		mutationFn: (files: File[]) => Promise.all(files.map(uploadFile)),
		onSuccess: (files) => onChange([...value, ...files.map(({ id, name }) => ({ id, name }))].slice(0, most)),
	});
	return (
		<div>
			<FileDrop
				label={t("evidence")}
				description={hint ?? t("evidenceHint")}
				accept={[".pdf", ".jpg", ".jpeg", ".png", ".docx"]}
				maxBytes={20 * mebibyte}
				multiple
				disabled={upload.isPending || value.length >= most}
				error={typeof error === "string" ? error : undefined}
				onFiles={(files) => upload.mutate(files)}
				data-path="evidence"
			/>
			<p role="status">{upload.isPending && t("uploading")}</p>
			{upload.isError && <ErrorNote error={upload.error} />}
			{value.length > 0 && (
				<ul className={styles.files}>
					{value.map((file) => (
						<li key={file.id}>
							<DocumentIcon />
							<span>{file.name}</span>
							<IconButton
								label={t("remove", { name: file.name })}
								icon={<TrashIcon />}
								onClick={() => onChange(value.filter(({ id }) => id !== file.id))}
							/>
						</li>
					))}
				</ul>
			)}
		</div>
	);
}
