import { EngineInputError } from "#engines/input-error.ts";
import type { Reason } from "#engines/reason.ts";
import { requireInteger, requireOpenUnit, requireSeries } from "#engines/require-number.ts";
import { linearRegression } from "#engines/statistics/linear-regression.ts";
import { type Permuted, permuteLabels } from "#engines/statistics/permute-labels.ts";
import type { Interval, Statement } from "#engines/statistics/statement.ts";

type Label = string | number;
type CellMeans = Record<"controlBefore" | "controlAfter" | "treatedBefore" | "treatedAfter", number>;

export type DifferenceInDifferences = Statement & {
	/** (treated after − treated before) − (control after − control before). */
	estimate: number;
	interval: Interval;
	se: number;
	t: number;
	df: number;
	p: number;
	means: CellMeans;
	clusters: number | null;
	/** Treatment reassigned among whole clusters; asked for, or fewer than ten clusters. */
	permutation: (Pick<Permuted, "assignments" | "exact"> & { p: number }) | null;
};

/**
 * Difference in differences of two groups before and after.
 *
 * Definition: interaction of the saturated regression (Angrist & Pischke 2009, 5.2). Errors HC1, or CR1 with t of G − 1
 * degrees of freedom when clusters are named (`linearRegression`). Under ten clusters those errors are too small (Bertrand,
 * Duflo & Mullainathan 2004), so treatment is also reassigned among clusters: p is the share of assignments whose |estimate|
 * is as large (MacKinnon & Webb 2020), exact up to 20,000 assignments, else of seeded shuffles.
 * @param outcome n values, at least five
 * @param treated whether the row belongs to the treated group, in both times
 * @param after whether the row was measured after the treatment
 * @param options.clusters one label a row: school, district; each wholly treated or wholly control
 * @throws EngineInputError naming the list: lengths, an empty cell, a cluster with both groups
 * Cost: O(n), for the permutation O(assignments · G).
 */
export function differenceInDifferences(
	outcome: readonly number[],
	treated: readonly boolean[],
	after: readonly boolean[],
	options: { clusters?: readonly Label[]; permute?: boolean; draws?: number; seed?: number; confidence?: number } = {},
): DifferenceInDifferences {
	const confidence = requireOpenUnit("confidence", options.confidence ?? 0.95);
	requireSeries("outcome", outcome, 5);
	const n = outcome.length;
	for (const [name, list] of [["treated", treated] as const, ["after", after] as const])
		if (list.length !== n) throw new EngineInputError(name, `must have ${n} values, got ${list.length}`);
	const counts = new Float64Array(4);
	const sums = new Float64Array(4);
	for (let i = 0; i < n; i++) {
		const cell = (treated[i] ? 2 : 0) + (after[i] ? 1 : 0);
		counts[cell]!++;
		sums[cell]! += outcome[i]!;
	}
	for (const cell of counts.keys())
		if (counts[cell] === 0) {
			const [group, time] = [cell >= 2 ? "treated" : "control", cell % 2 === 1 ? "after" : "before"];
			throw new EngineInputError(cell >= 2 ? "treated" : "after", `has no row of the ${group} group ${time}`);
		}
	const { clusters } = options;
	const fit = linearRegression(
		outcome,
		[
			{ name: "treated", values: treated.map(Number) },
			{ name: "after", values: after.map(Number) },
			{ name: "treated after", values: treated.map((is, i) => Number(is && after[i]!)) },
		],
		clusters ? { errors: "CR1", clusters, confidence } : { errors: "HC1", confidence },
	);
	const { estimate, interval, se, t, df, p } = fit.estimate[3]!;
	const warnings: Reason[] = [...fit.warnings];
	let permutation: DifferenceInDifferences["permutation"] = null;
	if (clusters) {
		const seed = requireInteger("seed", options.seed ?? 1, 0);
		const draws = requireInteger("draws", options.draws ?? 9999, 99);
		const { labels, statistic } = byCluster(outcome, treated, after, clusters);
		if (options.permute ?? labels.length < 10) {
			const { pAbsolute, assignments, exact } = permuteLabels(labels, statistic, { limit: 20_000, draws, seed });
			permutation = { p: pAbsolute, assignments, exact };
			// Even the most extreme of so few assignments cannot reach one in twenty.
			if (exact && assignments < 20) warnings.push({ code: "few-assignments", values: { assignments } });
		}
	}
	const mean = (cell: number) => sums[cell]! / counts[cell]!;
	return {
		estimate,
		interval,
		se,
		t,
		df,
		p,
		means: { controlBefore: mean(0), controlAfter: mean(1), treatedBefore: mean(2), treatedAfter: mean(3) },
		clusters: fit.clusters,
		permutation,
		n,
		variant: `difference in differences 2 × 2, ${clusters ? "CR1" : "HC1"} errors`,
		assumptions: [
			// Two times cannot show it; the panel form checks the times before.
			{ code: "parallel-trends", holds: null, values: { n } },
			{ code: clusters ? "clusters-independent" : "independent", holds: null, values: { n: fit.clusters ?? n } },
		],
		warnings,
	};
}

/** The estimate as a function of which clusters are treated, from sums a cluster. */
function byCluster(
	outcome: readonly number[],
	treated: readonly boolean[],
	after: readonly boolean[],
	clusters: readonly Label[],
) {
	const place = new Map<Label, number>();
	const labels: number[] = [];
	// Rows and sum before, rows and sum after.
	const totals: [number, number, number, number][] = [];
	for (let i = 0; i < outcome.length; i++) {
		let c = place.get(clusters[i]!);
		if (c === undefined) {
			c = labels.length;
			place.set(clusters[i]!, c);
			labels.push(Number(treated[i]));
			totals.push([0, 0, 0, 0]);
		}
		if (labels[c] !== Number(treated[i]))
			throw new EngineInputError(`clusters[${i}]`, "has treated and control rows in one cluster");
		const at = after[i] ? 2 : 0;
		totals[c]![at]!++;
		totals[c]![at + 1]! += outcome[i]!;
	}
	const sums = new Float64Array(8);
	const statistic = (given: Int32Array) => {
		sums.fill(0);
		for (let c = 0; c < totals.length; c++) for (let k = 0; k < 4; k++) sums[given[c]! * 4 + k]! += totals[c]![k]!;
		const mean = (at: number) => sums[at + 1]! / sums[at]!;
		const difference = mean(6) - mean(4) - (mean(2) - mean(0));
		if (!Number.isFinite(difference))
			throw new EngineInputError("clusters", "need rows before and after in each, or `permute: false`");
		return difference;
	};
	return { labels, statistic };
}
