import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useProblemText } from "#platform/web/api/problem-text.ts";
import { uploadFile } from "#platform/web/api/upload-file.ts";
import { useStep } from "#platform/web/api/use-step.ts";
import { useGo, usePageParams } from "#platform/web/app/navigate.tsx";
import { FileDrop } from "#platform/web/form/file-drop.tsx";
import { ReasonDialog } from "#platform/web/form/reason-dialog.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { DownloadIcon } from "#platform/web/icons/screen-icons.tsx";
import { Card } from "#platform/web/page/card.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { exportRows } from "#platform/web/table/export-rows.ts";
import { offeringQuery } from "../offerings/calls-offerings.ts";
import { useOfferingName } from "../parts/offering-name.ts";
import { type ImportPreview, importGrades, previewImport } from "./calls-grades.ts";
import styles from "./grades.module.css";
import { importWords } from "./import.messages.ts";
import { ImportTable } from "./import-table.tsx";

const MAX_BYTES = 20 * 1_048_576;

/** Takes marks in from a table: upload, look, take over. */
export function Page() {
	const t = useMessages(importWords);
	const language = useLanguage();
	const offeringName = useOfferingName();
	const { id } = usePageParams<"id">();
	const offering = useQuery(offeringQuery(id)).data;
	const said = useProblemText();
	const [busy, setBusy] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const [read, setRead] = useState<{ fileId: string; preview: ImportPreview } | null>(null);
	const attempt = async (work: () => Promise<unknown>): Promise<void> => {
		setBusy(true);
		setError(null);
		await work().catch(setError);
		setBusy(false);
	};
	const take = ([file]: File[]): void => {
		if (!file) return;
		setRead(null);
		void attempt(async () => {
			const { id: fileId } = await uploadFile(file);
			setRead({ fileId, preview: await previewImport(id)(fileId) });
		});
	};
	const address = `/api/offerings/${id}/gradebook/export?format=xlsx&language=${language}`;
	return (
		<>
			<PageHeader
				title={t("title")}
				above={offering && [undefined, offeringName({ ...offering, course: offering.course.name })]}
				lead={t("lead")}
			/>
			<Card
				actions={
					<Button
						variant="default"
						size="compact-sm"
						leftSection={<DownloadIcon />}
						onClick={() => void attempt(() => exportRows(address, t("table"), "xlsx"))}
					>
						{t("template")}
					</Button>
				}
			>
				<FileDrop
					label={t("table")}
					description={t("hint")}
					accept={[".xlsx", ".csv", ".txt", ".tsv"]}
					maxBytes={MAX_BYTES}
					disabled={busy}
					error={error === null ? undefined : said(error)}
					onFiles={take}
				/>
				<p role="status" className={styles.note}>
					{busy ? t("reading") : ""}
				</p>
			</Card>
			{read && <Preview key={read.fileId} offeringId={id} {...read} />}
		</>
	);
}

function Preview({ offeringId, fileId, preview }: { offeringId: string; fileId: string; preview: ImportPreview }) {
	const t = useMessages(importWords);
	const step = useStep("gradebook");
	const go = useGo();
	const [asking, setAsking] = useState(false);
	const { changes, errors, rows, token } = preview;
	return (
		<Card title={t("counts", { changes, errors })} lead={t("previewLead")}>
			{rows.length > 0 && <ImportTable rows={rows} />}
			{changes + errors > rows.length && <p className={styles.note}>{t("more", { shown: rows.length })}</p>}
			{errors > 0 && <p className={styles.note}>{t("fixFirst")}</p>}
			{errors === 0 && changes === 0 && <p className={styles.note}>{t("nothing")}</p>}
			{errors === 0 && changes > 0 && (
				<div className={styles.turn}>
					<Button aria-haspopup="dialog" onClick={() => setAsking(true)}>
						{t("take")}
					</Button>
				</div>
			)}
			<ReasonDialog
				opened={asking}
				title={t("why")}
				lead={t("whyLead")}
				confirmLabel={t("take")}
				onClose={() => setAsking(false)}
				onReason={async (reason) => {
					await step(
						() => importGrades(offeringId, { fileId, token, reason }),
						({ changed, proposed }) => t("taken", { changed, proposed }),
					);
					go(`/offerings/${offeringId}/gradebook`);
				}}
			/>
		</Card>
	);
}
