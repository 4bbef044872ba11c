import { EngineInputError } from "#engines/input-error.ts";
import type { Reason } from "#engines/reason.ts";
import { type CoordinationGrade, coordinationGrade } from "#engines/statistics/coordination-grade.ts";
import { requireTable, requireWeights } from "#engines/statistics/require-table.ts";
import type { Statement } from "#engines/statistics/statement.ts";

export type CouplingCoordination = Statement & {
	/** One an observation: coupling C, development T, coordination D = √(C·T), all in [0, 1]; null where all systems are 0. */
	estimate: ({ c: number; t: number; d: number; grade: CoordinationGrade } | null)[];
	interval: null;
};

/**
 * How far systems (innovation, industry, talent, education …) develop together.
 *
 * Definition: standard C = n·(ΠU)^(1/n)/ΣU, which is 1 when all are equal (the often misprinted form with Π(Ui + Uj) gives
 * 0.5 for three equal systems); or Wang Shujia et al. 2021, 自然资源学报 36(3), 793–810:
 * C = √[(1 − Σ_{i>j}|Ui − Uj| / Σ_{m=1}^{n−1} m) · (Π_i U_i/max U)^(1/(n−1))], which spreads C over [0, 1]. T = Σ wU.
 * @param systems one list a system, one value in [0, 1] an observation, in the same order
 * @param options.weights of the systems in T, default equal
 * @returns n is the number of observations; the variant must be named wherever the figure stands, they differ widely
 * @throws EngineInputError on values outside [0, 1], fewer than 2 systems, unequal lengths
 * Cost: O(observations · systems²) for Wang, without the square for the standard.
 */
export function couplingCoordination(
	systems: readonly (readonly number[])[],
	options: { variant?: "standard" | "wang2021"; weights?: readonly number[] } = {},
): CouplingCoordination {
	const { rows: k, columns: n } = requireTable("systems", systems, 2, 1);
	const weights = requireWeights("weights", options.weights ?? systems.map(() => 1), k);
	const wang = options.variant === "wang2021";
	systems.forEach((row, i) => {
		for (let j = 0; j < n; j++) {
			if (row[j]! < 0 || row[j]! > 1) {
				throw new EngineInputError(`systems[${i}][${j}]`, `must lie in [0, 1], got ${row[j]}`);
			}
		}
	});
	const warnings: Reason[] = [];
	let zeros = 0;
	const estimate = Array.from({ length: n }, (_, at) => {
		let sum = 0;
		let most = 0;
		let t = 0;
		for (let i = 0; i < k; i++) {
			const value = systems[i]![at]!;
			sum += value;
			most = Math.max(most, value);
			t += weights[i]! * value;
		}
		if (sum === 0) {
			warnings.push({ code: "all-zero", values: { observation: at } });
			return null;
		}
		// Relative to the largest, so that a product of many small values cannot underflow.
		let product = 1;
		for (let i = 0; i < k; i++) product *= (systems[i]![at]! / most) ** (1 / (wang ? k - 1 : k));
		if (product === 0) zeros++;
		let c = (k * product * most) / sum;
		if (wang) {
			let apart = 0;
			for (let i = 1; i < k; i++) for (let j = 0; j < i; j++) apart += Math.abs(systems[i]![at]! - systems[j]![at]!);
			c = Math.sqrt(Math.max(0, 1 - (2 * apart) / (k * (k - 1))) * product);
		}
		c = Math.min(1, c);
		const d = Math.min(1, Math.sqrt(c * t));
		return { c, t, d, grade: coordinationGrade(d) };
	});
	if (zeros > 0) warnings.push({ code: "zero-system", values: { observations: zeros } });
	return {
		estimate,
		interval: null,
		n,
		variant: wang ? "coupling coordination, Wang et al. 2021" : "coupling coordination, standard",
		assumptions: [{ code: "systems-on-one-scale", holds: null, values: { systems: k } }],
		warnings,
	};
}
