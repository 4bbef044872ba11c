import { useMemo, useState } from "react";
import { countedCells, totalOf } from "../../grade-total.ts";
import type { Gradebook, GradeRow, Rules } from "./calls-grades.ts";
import { useAllRows } from "./use-all-rows.ts";

export type Order = "name" | "low" | "high";

/** One learner with the total that holds, and the one that the rules on trial come to. */
export interface Line {
	row: GradeRow;
	total: number | null;
	tried: number | null;
}

export const rulesOf = ({ missing, categories, columns }: Gradebook): Rules => ({
	missing,
	categories,
	columns: columns.map(({ activityId, category, points, excluded }) => ({ activityId, category, points, excluded })),
});

/** All rows, searched and ordered here, with what other rules would come to. @param trial rules that are tried out */
export function useGradebook(gradebook: Gradebook, trial: Rules | null) {
	const { rows, whole, error } = useAllRows(gradebook.rows, `/offerings/${gradebook.offering.id}/gradebook/rows`);
	const [search, setSearch] = useState("");
	const [order, setOrder] = useState<Order>("name");
	const lines = useMemo(() => rows.map((row) => toLine(row, trial)), [rows, trial]);
	const shown = useMemo(() => {
		const wanted = search.trim().toLowerCase();
		const found = wanted ? lines.filter(({ row }) => row[1].toLowerCase().includes(wanted)) : lines;
		if (order === "name") return found;
		// Who has no total yet comes last, either way.
		const key = ({ tried }: Line): number => (tried === null ? 2 : order === "low" ? tried : -tried);
		return found.toSorted((a, b) => key(a) - key(b));
	}, [lines, search, order]);
	return { lines, shown, whole, error, search, setSearch, order, setOrder };
}

function toLine(row: GradeRow, trial: Rules | null): Line {
	const [, , flags, scores, signs, total] = row;
	// A total set by hand stays, whatever the rules.
	if (!trial || flags.includes("t")) return { row, total, tried: total };
	const cells = countedCells(scores, signs);
	return { row, total, tried: totalOf(trial, cells.scores, cells.overdue).total };
}
