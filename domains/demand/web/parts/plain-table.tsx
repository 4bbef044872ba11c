import type { ReactNode } from "react";
import styles from "./plain-table.module.css";

interface PlainTableProps {
	/** What it holds, for screen readers. */
	label: string;
	columns: readonly { key: string; header: ReactNode; figure?: boolean }[];
	rows: readonly { key: string; cells: readonly ReactNode[]; marked?: boolean }[];
}

/** A table without paging, sorting or choice: for what is short. It scrolls sideways where the screen is narrow. */
export function PlainTable({ label, columns, rows }: PlainTableProps) {
	return (
		// biome-ignore lint/a11y/useSemanticElements: no fieldset; a group, because a section would be one more landmark
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reachable by the keyboard
		<div className={styles.scroll} role="group" aria-label={label} tabIndex={0}>
			<table className={styles.table}>
				<caption className="visually-hidden">{label}</caption>
				<thead>
					<tr>
						{columns.map(({ key, header, figure }) => (
							<th key={key} scope="col" data-figure={figure || undefined}>
								{header}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map(({ key, cells, marked }) => (
						<tr key={key} data-marked={marked || undefined}>
							{columns.map((column, index) => (
								<td key={column.key} data-figure={column.figure || undefined}>
									{cells[index]}
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
