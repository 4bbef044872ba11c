/** Which of many rows or columns lie in sight, with some to spare on either side. */

export interface Span {
	first: number;
	/** Exclusive. */
	end: number;
}

/**
 * @param from where the sight begins, `length` how long it is, `size` of one, all in the same unit
 * @param step in whole steps of so many the span moves, so that not every pixel of scrolling draws anew
 */
export function inSight(from: number, length: number, size: number, count: number, step: number): Span {
	const first = Math.floor(from / size / step) * step - step;
	const end = Math.ceil((from + length) / size / step) * step + step;
	return { first: Math.max(0, Math.min(first, count)), end: Math.max(0, Math.min(end, count)) };
}

/** Where the sight has to begin for one of them to lie in it whole. */
export function scrolledTo(from: number, length: number, size: number, at: number): number {
	if (at * size < from) return at * size;
	return (at + 1) * size > from + length ? (at + 1) * size - length : from;
}

export interface Place {
	row: number;
	column: number;
}

/** Where a key leads in a grid; null: it is none of the grid's. `page`: rows in sight. */
export function movedBy(
	{ key, ctrlKey }: { key: string; ctrlKey: boolean },
	{ row, column }: Place,
	{ rows, columns, page }: { rows: number; columns: number; page: number },
): Place | null {
	const within = (place: Place): Place => ({
		row: Math.max(0, Math.min(rows - 1, place.row)),
		column: Math.max(0, Math.min(columns - 1, place.column)),
	});
	const to: Record<string, Place> = {
		ArrowUp: { row: row - 1, column },
		ArrowDown: { row: row + 1, column },
		ArrowLeft: { row, column: column - 1 },
		ArrowRight: { row, column: column + 1 },
		PageUp: { row: row - page, column },
		PageDown: { row: row + page, column },
		Home: { row: ctrlKey ? 0 : row, column: 0 },
		End: { row: ctrlKey ? rows - 1 : row, column: columns - 1 },
	};
	const place = Object.hasOwn(to, key) ? to[key] : undefined;
	return place ? within(place) : null;
}
