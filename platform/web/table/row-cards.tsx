import { Link } from "../app/navigate.tsx";
import { useMessages } from "../i18n/use-messages.ts";
import { type Column, cardParts } from "./columns.ts";
import type { DataTableProps } from "./data-table.tsx";
import styles from "./row-cards.module.css";
import { toggled } from "./selection.ts";
import { tableMessages } from "./table-messages.ts";
import type { ListPage } from "./use-list-state.ts";

interface RowsProps<Row, Filter extends string> extends DataTableProps<Row, Filter> {
	page: ListPage<Row>;
	shown: readonly Column<Row>[];
}

/** The rows of a page as cards: what it is, the three figures that matter, and the rest behind a tap. */
export function RowCards<Row, Filter extends string>(props: RowsProps<Row, Filter>) {
	const { page, shown, label, rowKey, rowLink, selection, needsMe } = props;
	const t = useMessages(tableMessages);
	const { title, figures, details } = cardParts(shown);
	return (
		<ul className={styles.cards} aria-label={label}>
			{page.items.map((row) => {
				const key = rowKey(row);
				return (
					<li key={key} className={styles.card} data-needs-me={needsMe?.(row) || undefined}>
						<div className={styles.title}>
							{selection && (
								<input
									type="checkbox"
									aria-label={t("selectRow", { name: selection.name(row) })}
									checked={selection.keys.has(key)}
									onChange={() => selection.onChange(toggled(selection.keys, key))}
								/>
							)}
							{rowLink ? <Link to={rowLink(row)}>{title?.cell(row)}</Link> : title?.cell(row)}
						</div>
						{figures.length > 0 && (
							<dl className={styles.figures}>
								{figures.map((column) => (
									<div key={column.key}>
										<dt>{column.header}</dt>
										<dd>{column.cell(row)}</dd>
									</div>
								))}
							</dl>
						)}
						{details.length > 0 && (
							<details className={styles.details}>
								<summary>{t("details")}</summary>
								<dl>
									{details.map((column) => (
										<div key={column.key}>
											<dt>{column.header}</dt>
											<dd>{column.cell(row)}</dd>
										</div>
									))}
								</dl>
							</details>
						)}
					</li>
				);
			})}
		</ul>
	);
}
