import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useNarrow } from "../app/use-narrow.ts";
import { useMessages } from "../i18n/use-messages.ts";
import { Empty } from "../page/empty.tsx";
import { ErrorNote } from "../page/error-page.tsx";
import { Loading } from "../page/loading.tsx";
import { type Column, shownColumns } from "./columns.ts";
import styles from "./data-table.module.css";
import type { ExportUrl } from "./export-rows.ts";
import { RowCards } from "./row-cards.tsx";
import { RowTable } from "./row-table.tsx";
import type { Selection } from "./selection.ts";
import { isTexts, useStored } from "./stored.ts";
import { TableFoot } from "./table-foot.tsx";
import { TableHead } from "./table-head.tsx";
import { tableMessages } from "./table-messages.ts";
import type { ListPage, ListState } from "./use-list-state.ts";

export interface DataTableProps<Row, Filter extends string> {
	/** Names the list among the reader's stored choices. */
	id: string;
	/** What is listed, for screen readers and the name of an exported file: "Orders". */
	label: string;
	list: ListState<Filter>;
	query: UseQueryResult<ListPage<Row>>;
	columns: readonly Column<Row>[];
	rowKey: (row: Row) => string;
	/** Page of one row: its first cell becomes the link, and the row its target. */
	rowLink?: (row: Row) => string;
	/** Filter chips: `FilterSelect`, `FilterSearch`, `FilterToggle`. */
	filters?: ReactNode;
	/** Where all filtered rows are exported; without it there is no export. */
	exportUrl?: ExportUrl;
	/** What stands here while there is no row at all: an `Empty` that says what to do next. */
	empty: ReactNode;
	/** Rows can be ticked, for actions on several. */
	selection?: Selection<Row>;
	/** A mark on rows that wait for the reader. */
	needsMe?: (row: Row) => boolean;
}

/** A list that the server filters, sorts and pages: a table on a desk, cards on a phone. */
export function DataTable<Row, Filter extends string>(props: DataTableProps<Row, Filter>) {
	const { id, list, query, columns, empty, label } = props;
	const t = useMessages(tableMessages);
	const narrow = useNarrow();
	const [stored, store] = useStored(`columns.${id}`, isTexts);
	const shown = shownColumns(columns, list.columns, stored);
	const page = query.data;
	const Rows = narrow ? RowCards : RowTable;
	return (
		<div className={styles.list}>
			<TableHead
				{...props}
				shown={shown}
				onColumns={(keys) => {
					store(keys);
					list.setColumns(keys);
				}}
			/>
			{query.isError && <ErrorNote error={query.error} retry={() => void query.refetch()} />}
			{!page && !query.isError && <Loading rows={8} />}
			{page && page.items.length > 0 && (
				<div className={styles.rows} aria-busy={query.isPlaceholderData}>
					<Rows {...props} page={page} shown={shown} />
				</div>
			)}
			{page && page.items.length === 0 && (list.filtered ? <NoMatch /> : empty)}
			{page && page.items.length > 0 && <TableFoot list={list} page={page} label={label} />}
			<div className="visually-hidden" role="status">
				{query.isPlaceholderData ? t("updating") : ""}
			</div>
		</div>
	);
}

function NoMatch() {
	const t = useMessages(tableMessages);
	return <Empty title={t("noMatchTitle")} next={t("noMatchNext")} />;
}
