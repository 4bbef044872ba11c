import { Button, Input } from "@mantine/core";
import { useState } from "react";
import { FileDrop } from "#platform/web/form/file-drop.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { CloseIcon } from "#platform/web/icons/icons.tsx";
import { DownloadIcon } from "#platform/web/icons/screen-icons.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import type { AttachedFile } from "../../contract-assignments.ts";
import { messages } from "./attached-files.messages.ts";
import styles from "./attached-files.module.css";

interface AttachedFilesProps {
	files: readonly AttachedFile[];
	fileAt: (fileId: string) => string;
}

/** Files beside what somebody wrote, each to be kept. */
export function AttachedFiles({ files, fileAt }: AttachedFilesProps) {
	const format = useFormat();
	if (files.length === 0) return null;
	return (
		<ul className={styles.files}>
			{files.map(({ id, name, size }) => (
				<li key={id}>
					<Button
						component="a"
						href={fileAt(id)}
						download={name}
						variant="default"
						size="xs"
						leftSection={<DownloadIcon />}
						classNames={{ root: styles.file ?? "", label: styles.name ?? "" }}
					>
						{name}
					</Button>{" "}
					<small className={styles.dim}>
						{format.number(Math.max(1, Math.round(size / 1024)), { style: "unit", unit: "kilobyte" })}
					</small>
				</li>
			))}
		</ul>
	);
}

interface AttachFilesProps {
	files: readonly Pick<AttachedFile, "id" | "name">[];
	most: number;
	accept: readonly string[];
	error?: string | undefined;
	onFile: (file: File, tell: (share: number) => void) => Promise<void>;
	onRemove: (fileId: string) => void;
}

/** Files while they are laid to what somebody writes. */
export function AttachFiles({ files, most, accept, error, onFile, onRemove }: AttachFilesProps) {
	const t = useMessages(messages);
	const format = useFormat();
	const [share, setShare] = useState<number | null>(null);
	return (
		<div>
			{files.length < most && (
				<FileDrop
					label={t("filesOf", { count: files.length, most })}
					accept={accept}
					disabled={share !== null}
					onFiles={([file]) => {
						if (!file) return;
						setShare(0);
						void onFile(file, setShare).finally(() => setShare(null));
					}}
				/>
			)}
			<p role="status">{share !== null && t("uploading", { share: format.share(share) })}</p>
			<ul className={styles.files}>
				{files.map(({ id, name }) => (
					<li key={id}>
						{name}
						<IconButton label={t("removeFile", { name })} icon={<CloseIcon />} onClick={() => onRemove(id)} />
					</li>
				))}
			</ul>
			{error && <Input.Error role="alert">{error}</Input.Error>}
		</div>
	);
}
