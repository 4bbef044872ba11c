import { useMessages } from "../i18n/use-messages.ts";
import { DownIcon, UpIcon } from "../icons/icons.tsx";
import type { Column } from "./columns.ts";
import styles from "./data-table.module.css";
import { tableMessages } from "./table-messages.ts";
import type { ListState } from "./use-list-state.ts";

/** The head of a column; a button where it can be sorted by. */
export function SortHeader<Row, Filter extends string>({
	column,
	list,
}: {
	column: Column<Row>;
	list: ListState<Filter>;
}) {
	const t = useMessages(tableMessages);
	const { sort, header, figure = false } = column;
	if (!sort) {
		return (
			<th scope="col" data-figure={figure || undefined}>
				{header}
			</th>
		);
	}
	const direction = list.sort === sort ? "ascending" : list.sort === `-${sort}` ? "descending" : undefined;
	return (
		<th scope="col" data-figure={figure || undefined} aria-sort={direction ?? "none"}>
			<button type="button" className={styles.sort} data-print onClick={() => list.toggleSort(sort, figure)}>
				{header}
				{direction === "ascending" && <UpIcon />}
				{direction === "descending" && <DownIcon />}
				{direction && <span className="visually-hidden">{t(direction)}</span>}
			</button>
		</th>
	);
}
