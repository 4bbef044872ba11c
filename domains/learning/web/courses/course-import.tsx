import { useCallback, useState } from "react";
import { useProblemText } from "#platform/web/api/problem-text.ts";
import { uploadFile } from "#platform/web/api/upload-file.ts";
import { FileDrop } from "#platform/web/form/file-drop.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { titles } from "../titles.ts";
import { type CourseFilePreview, previewCourseFile } from "./calls-course-file.ts";
import { fileWords } from "./course-file.messages.ts";
import { CourseImportPreview } from "./course-import-preview.tsx";
import styles from "./courses.module.css";

/** As the server's usual limit for one upload. */
const MAX_BYTES = 100 * 1_048_576;

/** A course out of a file: upload, look, begin. */
export function Page() {
	const t = useMessages(fileWords);
	const title = useMessages(titles);
	const said = useProblemText();
	const [busy, setBusy] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const [read, setRead] = useState<{ fileId: string; preview: CourseFilePreview } | null>(null);
	const take = useCallback(async ([file]: File[]): Promise<void> => {
		if (!file) return;
		setRead(null);
		setError(null);
		setBusy(true);
		try {
			const { id: fileId } = await uploadFile(file);
			setRead({ fileId, preview: await previewCourseFile(fileId) });
		} catch (failure) {
			setError(failure);
		}
		setBusy(false);
	}, []);
	return (
		<>
			<PageHeader title={title("importCourse")} lead={t("lead")} />
			<Card>
				<FileDrop
					label={t("file")}
					description={t("fileHow")}
					accept={[".zip"]}
					maxBytes={MAX_BYTES}
					disabled={busy}
					error={error === null ? undefined : said(error)}
					onFiles={(files) => void take(files)}
				/>
				<p role="status" className={styles.none}>
					{busy ? t("reading") : ""}
				</p>
			</Card>
			{read && <CourseImportPreview key={read.fileId} {...read} />}
		</>
	);
}
