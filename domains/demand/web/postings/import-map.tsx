import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useGo } from "#platform/web/app/navigate.tsx";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { StickyFoot } from "#platform/web/page/sticky-foot.tsx";
import type { ImportMapping } from "../../contract-postings.ts";
import {
	discardImport,
	type ImportPreview,
	type ImportSummary,
	mapImport,
	previewQuery,
	startImport,
} from "./calls-postings.ts";
import { ColumnChoice } from "./column-choice.tsx";
import { FailureNote } from "./failure-note.tsx";
import { messages } from "./import.messages.ts";
import styles from "./import.module.css";
import { ImportSteps } from "./import-steps.tsx";
import { PreviewFindings } from "./preview-findings.tsx";
import { PreviewRows } from "./preview-rows.tsx";

/** Second step: which column is what, with what is read from it. */
export function ImportMap({ item }: { item: ImportSummary }) {
	const t = useMessages(messages);
	const query = useQuery({ ...previewQuery(item.id), refetchOnWindowFocus: false });
	return (
		<>
			<PageHeader title={item.fileName} names hint={item.sourceName} lead={t("leadMap")} />
			<ImportSteps at="columns" />
			<FailureNote item={item} />
			<QueryView query={query}>{(preview) => <MapForm preview={preview} />}</QueryView>
		</>
	);
}

function MapForm({ preview }: { preview: ImportPreview }) {
	const t = useMessages(messages);
	const go = useGo();
	const client = useQueryClient();
	const { id, missing } = preview;
	// What was chosen, also while an answer to an earlier choice is still on its way.
	const [chosen, setChosen] = useState<ImportMapping>({ mapping: preview.mapping, year: preview.year });
	const map = useMutation({
		// One after the other: the last choice is the one that stays.
		scope: { id: `map-${id}` },
		mutationFn: (change: ImportMapping) => mapImport(id, change),
		onSuccess: (answer, { sheet }) => {
			client.setQueryData(previewQuery(id).queryKey, answer);
			if (sheet !== undefined) setChosen({ mapping: answer.mapping, year: answer.year });
		},
	});
	const change = (part: Partial<ImportMapping>): void => {
		const { sheet, ...next } = { ...chosen, ...part };
		setChosen(next);
		map.mutate(sheet === undefined ? next : { ...next, sheet });
	};
	const start = useMutation({
		mutationFn: () => startImport(id),
		onSuccess: async () => {
			await client.invalidateQueries({ queryKey: ["jobs"] });
			await client.invalidateQueries({ queryKey: ["posting-imports", id] });
		},
	});
	return (
		<div aria-busy={map.isPending}>
			{preview.correction && <p className={styles.note}>{t("correction")}</p>}
			<Card title={t("columns")} lead={t(`from.${preview.mappingFrom}`)}>
				<ColumnChoice preview={preview} chosen={chosen} onChange={change} />
				{map.isError && <ErrorNote error={map.error} />}
			</Card>
			<PreviewFindings preview={preview} />
			<PreviewRows preview={preview} />
			{missing.length > 0 && (
				<ul className={styles.missing} id="missing">
					{missing.map((what) => (
						<li key={what}>{t(`missing.${what}`)}</li>
					))}
				</ul>
			)}
			{start.isError && <ErrorNote error={start.error} />}
			<StickyFoot>
				<Button
					disabled={missing.length > 0 || map.isPending}
					loading={start.isPending}
					aria-describedby={missing.length > 0 ? "missing" : undefined}
					onClick={() => start.mutate()}
				>
					{t("start")}
				</Button>
				<ConfirmButton
					question={t("discardAsk")}
					detail={t("discardDetail")}
					confirmLabel={t("discard")}
					onConfirm={async () => {
						await discardImport(id);
						await client.invalidateQueries({ queryKey: ["demand-sources"] });
						go(`/sources/${preview.sourceId}`, { replace: true });
					}}
				>
					{t("discard")}
				</ConfirmButton>
			</StickyFoot>
		</div>
	);
}
