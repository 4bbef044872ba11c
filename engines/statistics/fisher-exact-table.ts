import { EngineInputError } from "#engines/input-error.ts";
import type { Reason } from "#engines/reason.ts";
import { requireInteger } from "#engines/require-number.ts";
import { seededRandom } from "#engines/seeded-random.ts";
import type { Statement } from "#engines/statistics/statement.ts";

export type FisherExactTable = Statement & {
	/** No single measure of a larger table: see Cramér's V of `chiSquareTest`. */
	estimate: null;
	interval: null;
	p: number;
	/** Tables looked at. */
	tables: number;
	exact: boolean;
	seed: number;
};

/**
 * Independence in a table of counts with any number of rows and columns, given its margins.
 *
 * Definition: Freeman & Halton, Biometrika 38 (1951): chance of all tables no likelier than the seen one (by 1e-7, as R).
 * Every table is enumerated while there are at most `limit`, else seeded tables are drawn, with p = (b + 1)/(m + 1) (R's
 * simulate.p.value).
 * @param options.limit tables enumerated, default 1,000,000
 * @param options.draws tables drawn beyond it, default 9,999
 * @throws EngineInputError naming the cell that is no count, fewer than two rows or columns, an empty table
 * Cost: O(tables · columns), or O(draws · n).
 */
export function fisherExactTable(
	table: readonly (readonly number[])[],
	options: { seed: number; limit?: number; draws?: number },
): FisherExactTable {
	const seed = requireInteger("seed", options.seed, 0);
	const limit = requireInteger("limit", options.limit ?? 1_000_000, 0);
	const draws = requireInteger("draws", options.draws ?? 9999, 99);
	if (table.length < 2) throw new EngineInputError("table", "must have at least two rows");
	const columns = table[0]?.length ?? 0;
	for (const [i, row] of table.entries()) {
		if (row.length < 2 || row.length !== columns)
			throw new EngineInputError(`table[${i}]`, `must have ${Math.max(2, columns)} counts`);
		for (const [j, count] of row.entries()) requireInteger(`table[${i}][${j}]`, count, 0);
	}
	const rowSums = table.map((row) => row.reduce((sum, count) => sum + count, 0));
	const columnSums = table[0]!.map((_, j) => table.reduce((sum, row) => sum + row[j]!, 0));
	const n = rowSums.reduce((sum, count) => sum + count, 0);
	if (n === 0) throw new EngineInputError("table", "has no counts");
	const logFactorial = new Float64Array(n + 1);
	for (let i = 2; i <= n; i++) logFactorial[i] = logFactorial[i - 1]! + Math.log(i);
	// Log chance of a table: what the margins fix less the sum over its cells.
	const fixed = [...rowSums, ...columnSums].reduce((sum, count) => sum + logFactorial[count]!, 0) - logFactorial[n]!;
	const seen = fixed - table.flat().reduce((sum, count) => sum + logFactorial[count]!, 0);
	const least = seen + 1e-7;
	const all = enumerate(rowSums, columnSums, logFactorial, fixed, least, limit);
	const p = all ? all.p : drawn(rowSums, columnSums, logFactorial, fixed, least, draws, seed);
	const warnings: Reason[] = [];
	if (n < 8) warnings.push({ code: "few-values", values: { n } });
	if (Math.min(...rowSums, ...columnSums) === 0) warnings.push({ code: "empty-margin", values: { n } });
	return {
		estimate: null,
		interval: null,
		p: Math.min(1, p),
		tables: all ? all.tables : draws,
		exact: all !== null,
		seed,
		n,
		variant: `Fisher–Freeman–Halton, ${all ? "exact" : "Monte Carlo (b + 1)/(m + 1)"}`,
		assumptions: [{ code: "independent", holds: null, values: { n } }],
		warnings,
	};
}

/** Sum over all tables with these margins, or null when there are more than `limit`. */
function enumerate(
	rowSums: readonly number[],
	columnSums: readonly number[],
	logFactorial: Float64Array,
	fixed: number,
	least: number,
	limit: number,
): { p: number; tables: number } | null {
	const left = Int32Array.from(columnSums);
	const [rows, columns] = [rowSums.length, columnSums.length];
	let [p, tables] = [0, 0];
	// Cell (i, j), with `rest` of row i and `later` of the columns behind j still to give out.
	const fill = (i: number, j: number, rest: number, later: number, log: number): boolean => {
		if (i === rows - 1) {
			let last = log;
			for (const count of left) last -= logFactorial[count]!;
			if (last <= least) p += Math.exp(last);
			return ++tables <= limit;
		}
		if (j === columns - 1) {
			left[j]! -= rest;
			const total = left.reduce((sum, count) => sum + count, 0);
			const going = fill(i + 1, 0, rowSums[i + 1]!, total - left[0]!, log - logFactorial[rest]!);
			left[j]! += rest;
			return going;
		}
		const own = left[j]!;
		for (let count = Math.max(0, rest - later); count <= Math.min(rest, own); count++) {
			left[j] = own - count;
			if (!fill(i, j + 1, rest - count, later - left[j + 1]!, log - logFactorial[count]!)) return false;
		}
		left[j] = own;
		return true;
	};
	const total = columnSums.reduce((sum, count) => sum + count, 0);
	return fill(0, 0, rowSums[0]!, total - left[0]!, fixed) ? { p, tables } : null;
}

/** Tables of shuffled columns against fixed rows. */
function drawn(
	rowSums: readonly number[],
	columnSums: readonly number[],
	logFactorial: Float64Array,
	fixed: number,
	least: number,
	draws: number,
	seed: number,
): number {
	const random = seededRandom(seed);
	const labels = Int32Array.from(columnSums.flatMap((count, j) => Array.from({ length: count }, () => j)));
	const cells = new Int32Array(columnSums.length);
	let hits = 0;
	for (let draw = 0; draw < draws; draw++) {
		for (let i = labels.length - 1; i > 0; i--) {
			const j = Math.floor(random() * (i + 1));
			const kept = labels[i]!;
			labels[i] = labels[j]!;
			labels[j] = kept;
		}
		let [log, at] = [fixed, 0];
		for (const size of rowSums) {
			cells.fill(0);
			for (const end = at + size; at < end; at++) cells[labels[at]!]!++;
			for (const count of cells) log -= logFactorial[count]!;
		}
		if (log <= least) hits++;
	}
	return (hits + 1) / (draws + 1);
}
