/** How scores of an offering make a total: pure, shared by server and browser, which tries out other weights with it. */

export interface GradeCategory {
	/** Share of the whole, against the other categories that count. */
	weight: number;
	/** How many of the lowest are left out. */
	drop: number;
}

export interface GradeColumn {
	/** Index among the categories. */
	category: number;
	points: number;
	excluded: boolean;
}

export interface GradeRules<Category extends GradeCategory = GradeCategory, Column extends GradeColumn = GradeColumn> {
	/** What a score counts that is not there: nothing, or zero once it is due. */
	missing: "ignored" | "zero-when-due";
	categories: readonly Category[];
	columns: readonly Column[];
}

export interface Total {
	/** 0–1; null: nothing counts yet. */
	total: number | null;
	/** Of each category, 0–1; null: nothing in it counts, and its weight goes to the others. */
	categories: (number | null)[];
	/** Columns that count, by their index. */
	counted: boolean[];
	/** Those that would count and are among the lowest that are dropped. */
	dropped: boolean[];
}

/**
 * The total of one learner. Within a category: the mean of what counts, weighted by points, without the `drop` lowest
 * scores; of equal ones the last is dropped, and one always stays. Of the categories: the mean weighted by their weights,
 * over those in which something counts. A missing score counts nothing before it is due; after that nothing, or zero, as
 * the rules say, and may be dropped like any other.
 * @param scores 0–1 of each column; null: there is none
 * @param overdue of each column: there is no score although it was due
 */
export function totalOf(
	{ missing, categories, columns }: GradeRules,
	scores: readonly (number | null)[],
	overdue: readonly boolean[],
): Total {
	const values = columns.map(({ excluded }, index) => {
		if (excluded) return null;
		const score = scores[index] ?? null;
		return score === null && missing === "zero-when-due" && overdue[index] ? 0 : score;
	});
	const dropped = columns.map(() => false);
	const means = categories.map(({ drop }, category) => {
		const there = values
			.flatMap((value, index) =>
				value !== null && columns[index]?.category === category
					? [{ value, index, points: columns[index].points }]
					: [],
			)
			.sort((a, b) => a.value - b.value || b.index - a.index);
		const lost = there.slice(0, Math.min(drop, there.length - 1));
		for (const { index } of lost) dropped[index] = true;
		const kept = there.slice(lost.length);
		const points = kept.reduce((sum, one) => sum + one.points, 0);
		return points > 0 ? kept.reduce((sum, one) => sum + one.points * one.value, 0) / points : null;
	});
	let weights = 0;
	let reached = 0;
	for (const [index, mean] of means.entries()) {
		if (mean === null) continue;
		const weight = categories[index]?.weight ?? 0;
		weights += weight;
		reached += weight * mean;
	}
	return {
		total: weights > 0 ? reached / weights : null,
		categories: means,
		counted: values.map((value, index) => value !== null && !dropped[index]),
		dropped,
	};
}

/**
 * What of a row counts: what is marked and not released yet counts nothing, and is not missing either.
 * @param signs of each cell, as `contract-grades.ts` says
 */
export const countedCells = (scores: readonly (number | null)[], signs: Iterable<string>) => {
	const all = [...signs];
	return {
		scores: scores.map((score, index) => (all[index] === "u" ? null : score)),
		overdue: all.map((sign) => sign === "m"),
	};
};
