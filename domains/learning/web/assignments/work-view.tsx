import { Button } from "@mantine/core";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { DownloadIcon } from "#platform/web/icons/screen-icons.tsx";
import { RichText } from "../parts/rich-text.tsx";
import { messages } from "./assignments.messages.ts";
import styles from "./assignments.module.css";

interface WorkViewProps {
	work: { body: string; url: string | null; files: { id: string; name: string; size: number }[] };
	fileAt: (fileId: string) => string;
}

/** What was handed in: text, link, files to be kept; a video is played. */
export function WorkView({ work, fileAt }: WorkViewProps) {
	const t = useMessages(messages);
	const format = useFormat();
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
			{files.length > 0 && (
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
							>
								{name}
							</Button>{" "}
							<small className={styles.dim}>
								{format.number(Math.max(1, Math.round(size / 1024)), { style: "unit", unit: "kilobyte" })}
							</small>
						</li>
					))}
				</ul>
			)}
		</div>
	);
}
