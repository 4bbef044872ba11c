import { EngineInputError } from "#engines/input-error.ts";
import type { Reason } from "#engines/reason.ts";
import { requireInteger, requireOpenUnit, requireSeries } from "#engines/require-number.ts";
import { type Permuted, permuteLabels } from "#engines/statistics/permute-labels.ts";
import type { Statement } from "#engines/statistics/statement.ts";
import { type ClusteredSlope, clusteredSlope, twoWayResiduals } from "#engines/statistics/two-way-slope.ts";

type Label = string | number;

export type PanelRows = {
	outcome: readonly number[];
	unit: readonly Label[];
	/** Numbers that rise with time: years, terms. */
	period: readonly number[];
	/** Whether the unit is under treatment in that period; once on, it stays on. */
	treated: readonly boolean[];
	/** Default: the units. */
	clusters?: readonly Label[];
};

export type PanelDifferences = Statement &
	ClusteredSlope & {
		units: number;
		periods: number;
		clusters: number;
		/** Adoption times reassigned among whole clusters; asked for, or fewer than ten clusters. */
		permutation: (Pick<Permuted, "assignments" | "exact"> & { p: number }) | null;
		/** Difference of linear trends, later treated less never treated, before anybody is; null with fewer than two periods then. */
		preTrend: (ClusteredSlope & { periods: number }) | null;
	};

/**
 * Difference in differences of a panel: effect of a treatment that units take up at some time, with unit and period effects.
 *
 * Definition: two-way fixed effects (Angrist & Pischke 2009, 5.2), CR1 errors; unit effects nested in clusters are not
 * counted as coefficients (Cameron & Miller 2015, III.B; as Stata's xtreg). Reassignment of adoption times among clusters as
 * in `differenceInDifferences`. Where units adopt at different times the estimate is a weighted mean of effects, some
 * weights possibly negative (Goodman-Bacon 2021): a warning says so.
 * @throws EngineInputError naming the list: lengths, a unit whose treatment ends, no treated or no untreated row, a treatment
 * that units and periods explain, one cluster, a panel in parts that cannot be compared
 * Cost: O(n·periods), for the reassignment O(assignments · n).
 */
export function panelDifferenceInDifferences(
	rows: PanelRows,
	options: { permute?: boolean; draws?: number; seed?: number; confidence?: number } = {},
): PanelDifferences {
	const confidence = requireOpenUnit("confidence", options.confidence ?? 0.95);
	const { outcome, treated } = rows;
	requireSeries("outcome", outcome, 4);
	requireSeries("period", rows.period, 1);
	const n = outcome.length;
	const labels = rows.clusters ?? rows.unit;
	for (const [name, list] of Object.entries({ ...rows, clusters: labels }))
		if (list.length !== n) throw new EngineInputError(name, `must have ${n} values, got ${list.length}`);
	const times = [...new Set(rows.period)].sort((a, b) => a - b);
	const unit = numbered(rows.unit);
	const cluster = numbered(labels);
	const units = countOf(unit);
	const clusters = countOf(cluster);
	if (clusters < 2) throw new EngineInputError("clusters", "needs at least two clusters");
	const place = new Map(times.map((time, i) => [time, i]));
	const period = Int32Array.from(rows.period, (time) => place.get(time)!);
	const adopted = adoptions(unit, units, period, treated, times.length);
	const project = twoWayResiduals({ unit, units, period, periods: times.length });
	if (!project) throw new EngineInputError("unit", "falls into parts with no period in common");
	const nested = isFunctionOf(unit, units, cluster);
	const absorbed = (nested ? 1 : units) + times.length;
	const y = project(outcome);
	const slope = clusteredSlope("treated", y, project(treated.map(Number)), cluster, clusters, absorbed, confidence);
	const warnings: Reason[] = [];
	if (clusters < 30) warnings.push({ code: "few-clusters", values: { clusters } });
	const starts = new Set(adopted.filter((at) => at < times.length)).size;
	if (starts > 1) warnings.push({ code: "staggered-adoption", values: { starts } });
	let permutation: PanelDifferences["permutation"] = null;
	if (options.permute ?? clusters < 10) {
		const own = new Int32Array(clusters);
		for (let i = 0; i < n; i++) own[cluster[i]!] = adopted[unit[i]!]!;
		if (unit.some((u, i) => own[cluster[i]!] !== adopted[u]))
			warnings.push({ code: "assignment-below-clusters", values: { clusters } });
		else {
			const given = new Float64Array(n);
			const statistic = (at: Int32Array) => {
				for (let i = 0; i < n; i++) given[i] = Number(period[i]! >= at[cluster[i]!]!);
				return slopeOf(y, project(given));
			};
			const seed = requireInteger("seed", options.seed ?? 1, 0);
			const draws = requireInteger("draws", options.draws ?? 1999, 99);
			const { pAbsolute, assignments, exact } = permuteLabels([...own], statistic, { limit: 5000, draws, seed });
			permutation = { p: pAbsolute, assignments, exact };
			if (exact && assignments < 20) warnings.push({ code: "few-assignments", values: { assignments } });
		}
	}
	const preTrend = trendBefore(rows, { unit, cluster, period }, adopted, times, confidence);
	if (preTrend && preTrend.p < 0.05)
		warnings.push({ code: "pre-trend", values: { slope: preTrend.estimate, p: preTrend.p } });
	return {
		...slope,
		units,
		periods: times.length,
		clusters,
		permutation,
		preTrend,
		n,
		variant: `difference in differences, two-way fixed effects, CR1 errors, unit effects ${nested ? "not " : ""}counted`,
		assumptions: [
			// A test that finds no trend does not prove that there is none, so true is never said.
			{
				code: "parallel-trends",
				holds: preTrend && preTrend.p < 0.05 ? false : null,
				values: preTrend ? { slope: preTrend.estimate, p: preTrend.p } : {},
			},
			{ code: "clusters-independent", holds: null, values: { clusters } },
		],
		warnings,
	};
}

/** First period of treatment of each unit, `never` for none. */
function adoptions(unit: Int32Array, units: number, period: Int32Array, treated: readonly boolean[], never: number) {
	const first = new Int32Array(units).fill(never);
	for (let i = 0; i < unit.length; i++) if (treated[i]) first[unit[i]!] = Math.min(first[unit[i]!]!, period[i]!);
	for (let i = 0; i < unit.length; i++)
		if (!treated[i] && period[i]! >= first[unit[i]!]!)
			throw new EngineInputError(`treated[${i}]`, "ends, or differs within a period: treatment must stay on");
	if (!treated.includes(true)) throw new EngineInputError("treated", "has no treated row");
	if (!treated.includes(false)) throw new EngineInputError("treated", "has no untreated row");
	return first;
}

function trendBefore(
	rows: PanelRows,
	ids: { unit: Int32Array; cluster: Int32Array; period: Int32Array },
	adopted: Int32Array,
	times: readonly number[],
	confidence: number,
): PanelDifferences["preTrend"] {
	const begins = Math.min(...adopted);
	const kept = rows.outcome.flatMap((_, i) => (ids.period[i]! < begins ? [i] : []));
	const unit = numbered(kept.map((i) => ids.unit[i]!));
	const cluster = numbered(kept.map((i) => ids.cluster[i]!));
	const period = numbered(kept.map((i) => ids.period[i]!));
	const [units, clusters, periods] = [countOf(unit), countOf(cluster), countOf(period)];
	if (periods < 2 || clusters < 2) return null;
	const project = twoWayResiduals({ unit, units, period, periods });
	if (!project) return null;
	const later = kept.map((i) => (adopted[ids.unit[i]!]! < times.length ? rows.period[i]! - times[0]! : 0));
	const absorbed = (isFunctionOf(unit, units, cluster) ? 1 : units) + periods;
	try {
		const y = project(kept.map((i) => rows.outcome[i]!));
		return { ...clusteredSlope("trend", y, project(later), cluster, clusters, absorbed, confidence), periods };
	} catch (error) {
		// All units are treated later, or too few rows: no trend can be compared.
		if (error instanceof EngineInputError) return null;
		throw error;
	}
}

function slopeOf(y: Float64Array, x: Float64Array): number {
	let [xx, xy] = [0, 0];
	for (let i = 0; i < x.length; i++) {
		xx += x[i]! * x[i]!;
		xy += x[i]! * y[i]!;
	}
	if (!(xx > 1e-10))
		throw new EngineInputError("clusters", "some reassignment leaves no treatment to compare, or use `permute: false`");
	return xy / xx;
}

/** Each label's number in order of appearance. */
function numbered(labels: readonly Label[]): Int32Array {
	const place = new Map<Label, number>();
	return Int32Array.from(labels, (label) => {
		const at = place.get(label) ?? place.size;
		place.set(label, at);
		return at;
	});
}

function countOf(members: Int32Array): number {
	let most = -1;
	for (const member of members) most = Math.max(most, member);
	return most + 1;
}

/** Whether each unit keeps to one cluster. */
function isFunctionOf(unit: Int32Array, units: number, cluster: Int32Array): boolean {
	const own = new Int32Array(units).fill(-1);
	for (let i = 0; i < unit.length; i++) {
		if (own[unit[i]!] === -1) own[unit[i]!] = cluster[i]!;
		if (own[unit[i]!] !== cluster[i]) return false;
	}
	return true;
}
