import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useProblemText } from "#platform/web/api/problem-text.ts";
import { useGo, usePageParams } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { NotFound } from "#platform/web/page/not-found.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { frameworkQuery, type ImportPreview, importFramework, previewImport } from "../calls.ts";
import { TableUpload } from "../parts/table-upload.tsx";
import styles from "./editor.module.css";
import { messages } from "./import-page.messages.ts";
import { PreviewTable } from "./preview-table.tsx";

/** Takes a table into an own framework: upload, look, take over. */
export function Page() {
	const t = useMessages(messages);
	const name = useName();
	const { id } = usePageParams<"id">();
	const framework = useQuery(frameworkQuery(id));
	return (
		<QueryView query={framework} page>
			{(data) =>
				data.abilities.includes("edit") ? (
					<>
						<PageHeader title={t("title")} hint={name(data.name)} lead={t("lead")} />
						<Steps id={id} />
					</>
				) : (
					<NotFound />
				)
			}
		</QueryView>
	);
}

function Steps({ id }: { id: string }) {
	const t = useMessages(messages);
	const language = useLanguage();
	return (
		<TableUpload
			hint={t("fileHint")}
			look={(fileId) => previewImport(id, fileId)}
			template={
				<Button
					variant="default"
					size="compact-sm"
					component="a"
					href={`/api/frameworks/${id}/export?format=xlsx&language=${language}`}
					download
				>
					{t("template")}
				</Button>
			}
		>
			{(read) => <Preview key={read.fileId} id={id} {...read} />}
		</TableUpload>
	);
}

function Preview({ id, fileId, preview }: { id: string; fileId: string; preview: ImportPreview }) {
	const t = useMessages(messages);
	const said = useProblemText();
	const go = useGo();
	const client = useQueryClient();
	const [busy, setBusy] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const { add, change, same, errors, untouched } = preview;
	const take = async (): Promise<void> => {
		setBusy(true);
		setError(null);
		try {
			const { added, changed } = await importFramework(id, fileId);
			await client.invalidateQueries({ queryKey: ["frameworks"] });
			await client.invalidateQueries({ queryKey: ["competencies"] });
			toast(t("taken", { added, changed }));
			go(`/frameworks/${id}`);
		} catch (refusal) {
			setError(refusal);
			setBusy(false);
		}
	};
	const counts = [
		add > 0 && t("add", { count: add }),
		change > 0 && t("change", { count: change }),
		same > 0 && t("same", { count: same }),
		errors > 0 && t("errors", { count: errors }),
	].filter(Boolean);
	return (
		<Card title={counts.join(" · ")} lead={untouched > 0 ? t("untouched", { count: untouched }) : undefined}>
			<PreviewTable preview={preview} />
			{errors > 0 && <p className={styles.note}>{t("fixFirst")}</p>}
			{errors === 0 && add + change === 0 && <p className={styles.note}>{t("nothing")}</p>}
			{error !== null && <p role="alert">{said(error)}</p>}
			{errors === 0 && add + change > 0 && (
				<div className={styles.actions}>
					<Button loading={busy} onClick={() => void take()}>
						{t("take")}
					</Button>
				</div>
			)}
		</Card>
	);
}
