import type { ReactNode } from "react";

/** Ticked rows, held by the page that acts on them. */
export interface Selection<Row> {
	keys: ReadonlySet<string>;
	onChange: (keys: ReadonlySet<string>) => void;
	/** What a row is called, for its tick box. */
	name: (row: Row) => string;
	/** Buttons that act on the ticked rows. */
	actions: ReactNode;
}

export function toggled(keys: ReadonlySet<string>, key: string): Set<string> {
	const next = new Set(keys);
	if (!next.delete(key)) next.add(key);
	return next;
}
