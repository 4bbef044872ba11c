import { type ReactNode, useState } from "react";
import { ApiProblem } from "#platform/web/api/problem.ts";
import { useProblemText } from "#platform/web/api/problem-text.ts";
import { uploadFile } from "#platform/web/api/upload-file.ts";
import { FileDrop } from "#platform/web/form/file-drop.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import editor from "../editor/editor.module.css";
import { words } from "../words.ts";

const MAX_BYTES = 20 * 1_048_576;

interface TableUploadProps<Preview> {
	/** What columns the table has. */
	hint: string;
	/** Where a table to fill in comes from. */
	template: ReactNode;
	/** Reads what was sent, before anything is taken over. */
	look: (fileId: string) => Promise<Preview>;
	children: (read: { fileId: string; preview: Preview }) => ReactNode;
}

/** First step of taking a table over: it is sent and read, and what would come of it is shown beneath. */
export function TableUpload<Preview>({ hint, template, look, children }: TableUploadProps<Preview>) {
	const w = useMessages(words);
	const language = useLanguage();
	const said = useProblemText();
	const [busy, setBusy] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const [read, setRead] = useState<{ fileId: string; preview: Preview } | null>(null);
	const send = async ([file]: File[]): Promise<void> => {
		if (!file) return;
		setBusy(true);
		setError(null);
		setRead(null);
		try {
			const { id: fileId } = await uploadFile(file);
			setRead({ fileId, preview: await look(fileId) });
		} catch (refusal) {
			setError(refusal);
		} finally {
			setBusy(false);
		}
	};
	// The reader of tables says in both languages what is wrong where.
	const refusal =
		error instanceof ApiProblem && error.code === "competencies/file-not-a-table"
			? String(error.params[language])
			: error === null
				? undefined
				: said(error);
	return (
		<>
			<Card actions={template}>
				<FileDrop
					label={w("table")}
					description={hint}
					accept={[".xlsx", ".csv", ".txt", ".tsv"]}
					maxBytes={MAX_BYTES}
					disabled={busy}
					error={refusal}
					onFiles={(files) => void send(files)}
				/>
				<p role="status" className={editor.note}>
					{busy ? w("readingTable") : ""}
				</p>
			</Card>
			{read && children(read)}
		</>
	);
}
