import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiProblem } from "#platform/web/api/problem.ts";
import { useProblemText } from "#platform/web/api/problem-text.ts";
import { uploadFile } from "#platform/web/api/upload-file.ts";
import { useGo } from "#platform/web/app/navigate.tsx";
import { FileDrop } from "#platform/web/form/file-drop.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { DownloadIcon } from "#platform/web/icons/screen-icons.tsx";
import { Card } from "#platform/web/page/card.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { saveBlob } from "#platform/web/values/save-blob.ts";
import { toast } from "#platform/web/values/toast.ts";
import editor from "../editor/editor.module.css";
import { type ChainPreview, importChains, previewChains } from "./calls-chains.ts";
import { messages } from "./chain-import.messages.ts";
import { ChainPreviewTable } from "./chain-preview-table.tsx";
import { chainTemplate } from "./chain-template.ts";

const MAX_BYTES = 20 * 1_048_576;

/** Takes chains in from a table: upload, look, take over. */
export function Page() {
	const t = useMessages(messages);
	const language = useLanguage();
	const said = useProblemText();
	const [busy, setBusy] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const [read, setRead] = useState<{ fileId: string; preview: ChainPreview } | null>(null);
	const look = async ([file]: File[]): Promise<void> => {
		if (!file) return;
		setBusy(true);
		setError(null);
		setRead(null);
		try {
			const { id: fileId } = await uploadFile(file);
			setRead({ fileId, preview: await previewChains(fileId) });
		} catch (refusal) {
			setError(refusal);
		} finally {
			setBusy(false);
		}
	};
	// The reader of tables says in both languages what is wrong where.
	const words =
		error instanceof ApiProblem && error.code === "competencies/file-not-a-table"
			? String(error.params[language])
			: error === null
				? undefined
				: said(error);
	return (
		<>
			<PageHeader title={t("title")} lead={t("lead")} />
			<Card
				actions={
					<Button
						variant="default"
						size="compact-sm"
						leftSection={<DownloadIcon />}
						onClick={() => saveBlob(chainTemplate(language), `${t("chain")}.csv`)}
					>
						{t("template")}
					</Button>
				}
			>
				<FileDrop
					label={t("file")}
					description={t("fileHint")}
					accept={[".xlsx", ".csv", ".txt", ".tsv"]}
					maxBytes={MAX_BYTES}
					disabled={busy}
					error={words}
					onFiles={(files) => void look(files)}
				/>
				<p role="status" className={editor.note}>
					{busy ? t("checking") : ""}
				</p>
			</Card>
			{read && <Preview key={read.fileId} {...read} />}
		</>
	);
}

function Preview({ fileId, preview }: { fileId: string; preview: ChainPreview }) {
	const t = useMessages(messages);
	const said = useProblemText();
	const go = useGo();
	const client = useQueryClient();
	const [busy, setBusy] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const { add, same, errors } = preview;
	const take = async (): Promise<void> => {
		setBusy(true);
		setError(null);
		try {
			const { created, changed } = await importChains(fileId);
			await client.invalidateQueries({ queryKey: ["industry-chains"] });
			toast(t("taken", { created, changed }));
			go("/industry-chains");
		} catch (refusal) {
			setError(refusal);
			setBusy(false);
		}
	};
	return (
		<Card title={t("counts", { add, same, errors })} lead={t("previewLead")}>
			<ChainPreviewTable rows={preview.rows} />
			{errors > 0 && <p className={editor.note}>{t("fixFirst")}</p>}
			{errors === 0 && add === 0 && <p className={editor.note}>{t("nothing")}</p>}
			{error !== null && <p role="alert">{said(error)}</p>}
			{errors === 0 && add > 0 && (
				<div className={editor.actions}>
					<Button loading={busy} onClick={() => void take()}>
						{t("take")}
					</Button>
				</div>
			)}
		</Card>
	);
}
