import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { ReadFileCard } from "../parts/read-file-card.tsx";
import { titles } from "../titles.ts";
import { previewCourseFile } from "./calls-course-file.ts";
import { fileWords } from "./course-file.messages.ts";
import { CourseImportPreview } from "./course-import-preview.tsx";

/** A course out of a file: upload, look, begin. */
export function Page() {
	const t = useMessages(fileWords);
	const title = useMessages(titles);
	return (
		<>
			<PageHeader title={title("importCourse")} lead={t("lead")} />
			<ReadFileCard
				words={{ file: t("file"), how: t("fileHow"), reading: t("reading") }}
				accept={[".zip"]}
				look={previewCourseFile}
			>
				{(read) => <CourseImportPreview key={read.fileId} {...read} />}
			</ReadFileCard>
		</>
	);
}
