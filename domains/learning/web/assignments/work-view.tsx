import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { AttachedFile } from "../../contract-assignments.ts";
import { AttachedFiles } from "../parts/attached-files.tsx";
import { RichText } from "../parts/rich-text.tsx";
import { messages } from "./assignments.messages.ts";
import styles from "./assignments.module.css";

interface WorkViewProps {
	work: { body: string; url: string | null; files: AttachedFile[] };
	fileAt: (fileId: string) => string;
}

/** What was handed in: text, link, files to be kept; a video is played. */
export function WorkView({ work, fileAt }: WorkViewProps) {
	const t = useMessages(messages);
	const { body, url, files } = work;
	return (
		<div className={styles.work}>
			{body && <RichText body={{ zh: body, en: body }} />}
			{url && (
				<p>
					{t("link")}{" "}
					<a href={url} target="_blank" rel="noopener noreferrer nofollow">
						{url}
					</a>
				</p>
			)}
			<AttachedFiles files={files} fileAt={fileAt} />
		</div>
	);
}
