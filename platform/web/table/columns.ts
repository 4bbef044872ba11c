import type { ReactNode } from "react";

/** One column of a list. */
export interface Column<Row> {
	key: string;
	header: string;
	cell: (row: Row) => ReactNode;
	/** Sort key of the server; without it the column cannot be sorted by. */
	sort?: string;
	/** Figures stand at the end and sort from the largest at first. */
	figure?: boolean;
	/** Off until the reader chooses it. */
	optional?: boolean;
	/**
	 * Place in the card that a row becomes on a phone: its title, one of three figures, or (default) behind a tap.
	 * Without any "title" the first column is it.
	 */
	card?: "title" | "figure" | "detail";
}

/** The columns to show: those of the address, else those the reader once chose, else the usual ones. */
export function shownColumns<Row>(
	columns: readonly Column<Row>[],
	inAddress: readonly string[] | undefined,
	stored: readonly string[] | undefined,
): Column<Row>[] {
	const chosen = inAddress ?? stored;
	const shown = columns.filter(({ key, optional }) => (chosen ? chosen.includes(key) : !optional));
	const [first] = columns;
	// The first column names the row; a choice that leaves nothing else is still a list.
	return first && !shown.includes(first) ? [first, ...shown] : shown;
}

/** Whether these keys are the ones shown when nobody chose. */
export function areUsual<Row>(columns: readonly Column<Row>[], keys: readonly string[]): boolean {
	const usual = columns.filter(({ optional }) => !optional).map(({ key }) => key);
	return usual.length === keys.length && usual.every((key) => keys.includes(key));
}

/** Sorts the columns into the parts of a card. */
export function cardParts<Row>(columns: readonly Column<Row>[]): {
	title: Column<Row> | undefined;
	figures: Column<Row>[];
	details: Column<Row>[];
} {
	const title = columns.find(({ card }) => card === "title") ?? columns[0];
	const figures = columns.filter((column) => column !== title && column.card === "figure").slice(0, 3);
	const details = columns.filter((column) => column !== title && !figures.includes(column));
	return { title, figures, details };
}
