import type { StepNeed } from "#engines/planning/training-model.ts";
import type { MipRow } from "#engines/solve-mip.ts";

/**
 * Rows that allow column x = 1 only when a need is met.
 *
 * @param x a column of 0 or 1
 * @param providers columns of which at least one must be 1 for a step to be held
 * @param newColumn adds a column of 0 or 1, for "all" within "any"
 */
export function needRows(
	x: number,
	need: StepNeed,
	providers: (step: number) => readonly number[],
	newColumn: () => number,
): MipRow[] {
	if (need === true) return [];
	if (typeof need === "object" && "all" in need) {
		return need.all.flatMap((part) => needRows(x, part, providers, newColumn));
	}
	const rows: MipRow[] = [];
	const alternatives = need === false ? [] : "any" in need ? need.any : [need];
	const columns = alternatives.flatMap((part): readonly number[] => {
		if (typeof part === "object" && "step" in part) return providers(part.step);
		const column = newColumn();
		rows.push(...needRows(column, part, providers, newColumn));
		return [column];
	});
	// x ≤ Σ alternatives; a column that stands for two steps counts once.
	const indices = [...new Set(columns)].filter((column) => column !== x);
	rows.push({
		indices: [x, ...indices],
		values: [1, ...indices.map(() => -1)],
		least: Number.NEGATIVE_INFINITY,
		most: 0,
	});
	return rows;
}
