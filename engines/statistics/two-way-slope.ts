import { EngineInputError } from "#engines/input-error.ts";
import { cholesky, choleskySolve } from "#engines/statistics/positive-definite.ts";
import type { Interval } from "#engines/statistics/statement.ts";
import { studentFactor, studentTwoSided } from "#engines/statistics/student-t.ts";

/** Members of each row, counted from 0 without gaps. */
export type Panel = { unit: Int32Array; units: number; period: Int32Array; periods: number };
export type ClusteredSlope = { estimate: number; se: number; t: number; df: number; p: number; interval: Interval };

/**
 * What is left of a variable when unit and period effects are taken out (Frisch–Waugh–Lovell), balanced or not: units by
 * their means, periods by normal equations of the remaining dummies.
 * @returns a projection to use again, or null where the panel falls into parts that share no unit and period
 * Cost: once O(n·periods + periods³), each use O(n + periods²).
 */
export function twoWayResiduals(panel: Panel): ((z: ArrayLike<number>) => Float64Array) | null {
	const { unit, units, period, periods } = panel;
	const n = unit.length;
	const rowsOfUnit = new Float64Array(units);
	const cells = new Float64Array(units * periods);
	for (let i = 0; i < n; i++) {
		rowsOfUnit[unit[i]!]!++;
		cells[unit[i]! * periods + period[i]!]!++;
	}
	// Period 0 is the base.
	const m = periods - 1;
	const gram = new Float64Array(m * m);
	for (let u = 0; u < units; u++) {
		const row = cells.subarray(u * periods, (u + 1) * periods);
		for (let a = 0; a < m; a++) {
			if (row[a + 1] === 0) continue;
			gram[a * m + a]! += row[a + 1]!;
			for (let b = 0; b < m; b++) gram[a * m + b]! -= (row[a + 1]! * row[b + 1]!) / rowsOfUnit[u]!;
		}
	}
	const factor = cholesky(gram, m);
	if (!factor) return null;
	return (z) => {
		const rest = withoutUnits(Float64Array.from(z), unit, rowsOfUnit);
		const sums = new Float64Array(m);
		for (let i = 0; i < n; i++) if (period[i]! > 0) sums[period[i]! - 1]! += rest[i]!;
		const effects = choleskySolve(factor, m, sums);
		for (let i = 0; i < n; i++) if (period[i]! > 0) rest[i]! -= effects[period[i]! - 1]!;
		return withoutUnits(rest, unit, rowsOfUnit);
	};
}

function withoutUnits(z: Float64Array, unit: Int32Array, rowsOfUnit: Float64Array): Float64Array {
	const sums = new Float64Array(rowsOfUnit.length);
	for (let i = 0; i < z.length; i++) sums[unit[i]!]! += z[i]!;
	for (let i = 0; i < z.length; i++) z[i]! -= sums[unit[i]!]! / rowsOfUnit[unit[i]!]!;
	return z;
}

/**
 * Slope of y on x, both without unit and period effects, with CR1 errors: G/(G − 1)·(n − 1)/(n − K), t of G − 1 degrees of
 * freedom (Cameron & Miller 2015, III.B).
 * @param absorbed K, the coefficients counted
 * @throws EngineInputError naming `argument` when x is explained by the effects, `outcome` with no row left for error
 */
export function clusteredSlope(
	argument: string,
	y: Float64Array,
	x: Float64Array,
	cluster: Int32Array,
	clusters: number,
	absorbed: number,
	confidence: number,
): ClusteredSlope {
	const n = y.length;
	let [xx, xy] = [0, 0];
	for (let i = 0; i < n; i++) {
		xx += x[i]! * x[i]!;
		xy += x[i]! * y[i]!;
	}
	if (!(xx > 1e-10)) throw new EngineInputError(argument, "is explained by units and periods alone");
	if (n <= absorbed) throw new EngineInputError("outcome", `needs more than ${absorbed} values, got ${n}`);
	const estimate = xy / xx;
	const scores = new Float64Array(clusters);
	for (let i = 0; i < n; i++) scores[cluster[i]!]! += x[i]! * (y[i]! - estimate * x[i]!);
	const meat = scores.reduce((sum, score) => sum + score * score, 0);
	const df = clusters - 1;
	const se = Math.sqrt((meat * clusters * (n - 1)) / (df * (n - absorbed))) / xx;
	const t = se > 0 ? estimate / se : estimate === 0 ? 0 : Math.sign(estimate) * Number.MAX_VALUE;
	const half = studentFactor(confidence, df) * se;
	return {
		estimate,
		se,
		t,
		df,
		p: se > 0 ? studentTwoSided(t, df) : estimate === 0 ? 1 : 0,
		interval: { lower: estimate - half, upper: estimate + half, confidence },
	};
}
