import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useProblemText } from "#platform/web/api/problem-text.ts";
import { useGo } from "#platform/web/app/navigate.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { DownloadIcon } from "#platform/web/icons/screen-icons.tsx";
import { Card } from "#platform/web/page/card.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { saveBlob } from "#platform/web/values/save-blob.ts";
import { toast } from "#platform/web/values/toast.ts";
import editor from "../editor/editor.module.css";
import { TableUpload } from "../parts/table-upload.tsx";
import { type ChainPreview, importChains, previewChains } from "./calls-chains.ts";
import { messages } from "./chain-import.messages.ts";
import { ChainPreviewTable } from "./chain-preview-table.tsx";
import { chainTemplate } from "./chain-template.ts";

/** Takes chains in from a table: upload, look, take over. */
export function Page() {
	const t = useMessages(messages);
	const language = useLanguage();
	return (
		<>
			<PageHeader title={t("title")} lead={t("lead")} />
			<TableUpload
				hint={t("fileHint")}
				look={previewChains}
				template={
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
				{(read) => <Preview key={read.fileId} {...read} />}
			</TableUpload>
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
