import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useProblemText } from "../api/problem-text.ts";
import { useMessages } from "../i18n/use-messages.ts";
import { refreshJobs } from "../jobs/use-jobs.ts";
import { toast } from "../values/toast.ts";
import { ColumnChoice } from "./column-choice.tsx";
import type { Column } from "./columns.ts";
import type { DataTableProps } from "./data-table.tsx";
import { type ExportFormat, exportRows } from "./export-rows.ts";
import { SavedViews } from "./saved-views.tsx";
import styles from "./table-head.module.css";
import { tableMessages } from "./table-messages.ts";

interface TableHeadProps<Row, Filter extends string> extends DataTableProps<Row, Filter> {
	shown: readonly Column<Row>[];
	onColumns: (keys: string[] | undefined) => void;
}

/** Above the rows: filters as chips, saved views and columns, and the export of everything; or what ticked rows can do. */
export function TableHead<Row, Filter extends string>(props: TableHeadProps<Row, Filter>) {
	const { id, label, list, query, columns, shown, filters, exportUrl, selection, onColumns } = props;
	const t = useMessages(tableMessages);
	const total = query.data?.total ?? 0;
	const ticked = selection?.keys.size ?? 0;
	if (selection && ticked > 0) {
		return (
			<div className={styles.head} data-ticked>
				<strong>{t("selected", { count: ticked })}</strong>
				{selection.actions}
				<button type="button" className={styles.text} onClick={() => selection.onChange(new Set())}>
					{t("unselect")}
				</button>
			</div>
		);
	}
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset would frame the chips
		<div className={styles.head} role="group" aria-label={t("filters", { label })} data-no-print>
			{filters}
			{list.filtered && (
				<button type="button" className={styles.text} onClick={list.clear}>
					{t("clearAll")}
				</button>
			)}
			<span className={styles.end}>
				<SavedViews id={id} list={list} />
				{columns.length > 2 && <ColumnChoice columns={columns} shown={shown} onColumns={onColumns} />}
				{exportUrl && total > 0 && <ExportLinks {...props} exportUrl={exportUrl} total={total} />}
			</span>
		</div>
	);
}

interface ExportLinksProps<Row, Filter extends string> extends TableHeadProps<Row, Filter> {
	exportUrl: NonNullable<DataTableProps<Row, Filter>["exportUrl"]>;
	total: number;
}

function ExportLinks<Row, Filter extends string>({ exportUrl, list, label, total }: ExportLinksProps<Row, Filter>) {
	const t = useMessages(tableMessages);
	const words = useProblemText();
	const client = useQueryClient();
	const [busy, setBusy] = useState(false);
	const start = async (format: ExportFormat): Promise<void> => {
		setBusy(true);
		try {
			const { outcome } = await exportRows(exportUrl(list.exportQuery, format), label, format);
			if (outcome === "saved") return;
			toast(t("exportStarted"));
			await refreshJobs(client);
		} catch (error) {
			toast(words(error), "act");
		} finally {
			setBusy(false);
		}
	};
	return (
		<span className={styles.export}>
			{busy ? t("exporting") : t("exportAll", { count: total })}
			{(["csv", "xlsx"] as const).map((format) => (
				<button key={format} type="button" className={styles.text} disabled={busy} onClick={() => void start(format)}>
					{format === "csv" ? "CSV" : "Excel"}
				</button>
			))}
		</span>
	);
}
