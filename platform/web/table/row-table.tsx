import type { KeyboardEvent } from "react";
import { Link } from "../app/navigate.tsx";
import { useMessages } from "../i18n/use-messages.ts";
import type { Column } from "./columns.ts";
import styles from "./data-table.module.css";
import type { DataTableProps } from "./data-table.tsx";
import { toggled } from "./selection.ts";
import { SortHeader } from "./sort-header.tsx";
import { tableMessages } from "./table-messages.ts";
import type { ListPage } from "./use-list-state.ts";

interface RowsProps<Row, Filter extends string> extends DataTableProps<Row, Filter> {
	page: ListPage<Row>;
	shown: readonly Column<Row>[];
}

/** The rows of a page as a table. Arrow keys go from row to row once the focus is in one. */
export function RowTable<Row, Filter extends string>(props: RowsProps<Row, Filter>) {
	const { page, shown, list, label, rowKey, rowLink, selection, needsMe } = props;
	const t = useMessages(tableMessages);
	const keys = page.items.map(rowKey);
	const all = selection !== undefined && keys.every((key) => selection.keys.has(key));
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reachable by the keyboard
		<section className={styles.scroll} aria-label={label} tabIndex={0}>
			<table className={styles.table}>
				<caption className="visually-hidden">{label}</caption>
				<thead>
					<tr>
						{selection && (
							<th scope="col" className={styles.tick}>
								<input
									type="checkbox"
									aria-label={t("selectAll")}
									checked={all}
									onChange={() => selection.onChange(all ? new Set() : new Set(keys))}
								/>
							</th>
						)}
						{shown.map((column) => (
							<SortHeader key={column.key} column={column} list={list} />
						))}
					</tr>
				</thead>
				<tbody onKeyDown={walkRows}>
					{page.items.map((row) => {
						const key = rowKey(row);
						return (
							<tr key={key} data-needs-me={needsMe?.(row) || undefined} data-linked={rowLink ? true : undefined}>
								{selection && (
									<td className={styles.tick}>
										<input
											type="checkbox"
											aria-label={t("selectRow", { name: selection.name(row) })}
											checked={selection.keys.has(key)}
											onChange={() => selection.onChange(toggled(selection.keys, key))}
										/>
									</td>
								)}
								{shown.map((column, position) => (
									<td key={column.key} data-figure={column.figure || undefined}>
										{position === 0 && rowLink ? (
											<Link to={rowLink(row)} className={styles.rowLink}>
												{column.cell(row)}
											</Link>
										) : (
											column.cell(row)
										)}
									</td>
								))}
							</tr>
						);
					})}
				</tbody>
			</table>
		</section>
	);
}

function walkRows(event: KeyboardEvent<HTMLElement>): void {
	if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
	const row = (event.target as HTMLElement).closest("tr");
	const next = event.key === "ArrowDown" ? row?.nextElementSibling : row?.previousElementSibling;
	const target = next?.querySelector<HTMLElement>("a, button, input");
	if (!target) return;
	event.preventDefault();
	target.focus();
}
