import { type ReactNode, useState } from "react";
import { useProblemText } from "#platform/web/api/problem-text.ts";
import { uploadFile } from "#platform/web/api/upload-file.ts";
import { FileDrop } from "#platform/web/form/file-drop.tsx";
import { Card } from "#platform/web/page/card.tsx";
import styles from "./parts.module.css";

interface ReadFileCardProps<Preview> {
	words: { file: string; how: string; reading: string };
	/** Endings with their dot. */
	accept: readonly string[];
	/** What the server makes of an uploaded file, before anything is written. */
	look: (fileId: string) => Promise<Preview>;
	/** What is shown of it, anew for each file. */
	children: (read: { fileId: string; preview: Preview }) => ReactNode;
}

/** A file is uploaded and looked at; below stands what would come of it. */
export function ReadFileCard<Preview>({ words, accept, look, children }: ReadFileCardProps<Preview>) {
	const said = useProblemText();
	const [busy, setBusy] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const [read, setRead] = useState<{ fileId: string; preview: Preview } | null>(null);
	const take = async ([file]: File[]): Promise<void> => {
		if (!file) return;
		setRead(null);
		setError(null);
		setBusy(true);
		try {
			const { id: fileId } = await uploadFile(file);
			setRead({ fileId, preview: await look(fileId) });
		} catch (failure) {
			setError(failure);
		}
		setBusy(false);
	};
	return (
		<>
			<Card>
				<FileDrop
					label={words.file}
					description={words.how}
					accept={accept}
					disabled={busy}
					error={error === null ? undefined : said(error)}
					onFiles={(files) => void take(files)}
				/>
				<p role="status" className={styles.reading}>
					{busy ? words.reading : ""}
				</p>
			</Card>
			{read && children(read)}
		</>
	);
}
