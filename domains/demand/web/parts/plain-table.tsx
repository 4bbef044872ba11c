import type { ReactNode } from "react";
import { useNarrow } from "#platform/web/app/use-narrow.ts";
import styles from "./plain-table.module.css";

interface PlainTableProps {
	/** What it holds, for screen readers. */
	label: string;
	/** The first names the row. */
	columns: readonly {
		key: string;
		header: ReactNode;
		figure?: boolean;
		/** Text of some length: on a card it has a line of its own. */
		long?: boolean;
	}[];
	rows: readonly { key: string; cells: readonly ReactNode[]; marked?: boolean }[];
}

/** A table without paging, sorting or choice, for what is short; on a phone each row is a card. */
export function PlainTable(props: PlainTableProps) {
	const narrow = useNarrow();
	return narrow && props.columns.length > 3 ? <Cards {...props} /> : <Table {...props} />;
}

function Table({ label, columns, rows }: PlainTableProps) {
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

function Cards({ label, columns, rows }: PlainTableProps) {
	return (
		<ul className={styles.cards} aria-label={label}>
			{rows.map(({ key, cells, marked }) => (
				<li key={key} className={styles.card} data-marked={marked || undefined}>
					<div className={styles.name}>{cells[0]}</div>
					<dl className={styles.values}>
						{columns.slice(1).map((column, index) => (
							<div key={column.key} data-long={column.long || undefined}>
								<dt>{column.header}</dt>
								<dd>{cells[index + 1]}</dd>
							</div>
						))}
					</dl>
				</li>
			))}
		</ul>
	);
}
