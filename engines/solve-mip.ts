import highsModule, { type Highs } from "highs";
import { requireInteger, requirePositive } from "#engines/require-number.ts";

/** A row of a programme: least ≤ Σ values · x[indices] ≤ most; either side may be infinite. */
export type MipRow = { indices: readonly number[]; values: readonly number[]; least: number; most: number };

export type MipLimits = {
	/** Seconds of solving; the result says when they ran out. */
	timeLimit?: number;
	/** Of the solver's own random choices. */
	seed?: number;
	/** Asked when the solver pauses for it; an aborted one throws its reason. */
	signal?: AbortSignal;
	/** Gap between the best found and the bound, as a share of the best found; Infinity before the first one. */
	onGap?: (gap: number) => void;
};

export type MipAnswer =
	| {
			status: "optimal" | "feasible";
			/** Rounded to whole numbers, and every row checked again after it. */
			values: Float64Array;
			/** Σ cost · values. */
			objective: number;
			/** No solution costs less than this. */
			bound: number;
	  }
	| { status: "infeasible" }
	| { status: "no-solution" };

// Its types describe the CommonJS build; Node takes the ES module, whose default is the loader itself.
const loadHighs = highsModule as unknown as typeof highsModule.default;
let loading: Promise<Highs> | undefined;

/**
 * Minimises Σ cost · x over x whole between 0 and `upper` under rows, by HiGHS (branch and cut, MIT licence; Huangfu & Hall,
 * Math. Prog. Comp. 10, 2018), compiled to WebAssembly: one thread, nothing leaves the process.
 *
 * "optimal" is said only when the solver closed the gap to 1e−6; "feasible" carries the bound reached when time ran
 * out; "no-solution" says that time ran out before any was found, which proves nothing.
 * @param start a solution from which to go on; one that breaks a row is of no use
 * @throws EngineInputError on a time limit ≤ 0 or a bad seed; Error when the solver gives an answer that breaks a row;
 * the signal's reason when aborted
 * Cost: exponential at worst. The thread is busy until the end: `signal` is seen only if something on the same thread
 * (such as `onGap`) or shared memory sets it.
 */
export async function solveMip(
	cost: readonly number[] | Float64Array,
	upper: readonly number[] | Float64Array,
	rows: readonly MipRow[],
	{ timeLimit, seed, signal, onGap, start }: MipLimits & { start?: Float64Array | undefined } = {},
): Promise<MipAnswer> {
	if (timeLimit !== undefined) requirePositive("timeLimit", timeLimit);
	requireInteger("seed", seed ?? 0, 0);
	signal?.throwIfAborted();
	if (cost.length === 0) {
		const met = rows.every(({ least, most }) => least <= 0 && most >= 0);
		return met ? { status: "optimal", values: new Float64Array(0), objective: 0, bound: 0 } : { status: "infeasible" };
	}
	loading ??= loadHighs();
	const highs: Highs = await loading;
	const starts = [0];
	for (const { indices } of rows) starts.push(starts.at(-1)! + indices.length);
	const finite = (value: number) =>
		value === Number.POSITIVE_INFINITY ? highs.infinity : value === Number.NEGATIVE_INFINITY ? -highs.infinity : value;
	const { modelStatus: status, variableType, callbackType } = highs.constants;
	return highs.withModel(
		{
			numCols: cost.length,
			numRows: rows.length,
			colCost: cost,
			colLower: new Float64Array(cost.length),
			colUpper: upper,
			rowLower: rows.map(({ least }) => finite(least)),
			rowUpper: rows.map(({ most }) => finite(most)),
			matrix: {
				format: "csr",
				numRows: rows.length,
				numCols: cost.length,
				starts,
				indices: rows.flatMap(({ indices }) => indices),
				values: rows.flatMap(({ values }) => values),
			},
			integrality: new Int32Array(cost.length).fill(variableType.integer),
		},
		(model): MipAnswer => {
			model.options.set({
				output_flag: false,
				mip_rel_gap: 0,
				mip_abs_gap: 1e-6,
				random_seed: seed ?? 0,
				...(timeLimit === undefined ? {} : { time_limit: timeLimit }),
			});
			if (start) model.setSolution({ colValue: start });
			model.run({
				[callbackType.mipLogging]: ({ data }) => {
					onGap?.(data.mip_gap ?? Number.POSITIVE_INFINITY);
				},
				[callbackType.mipInterrupt]: (event) => {
					if (signal?.aborted) event.interrupt();
				},
			});
			signal?.throwIfAborted();
			const ended = model.getModelStatus();
			// All columns are bounded, so "unbounded or infeasible" is the latter.
			if (ended === status.infeasible || ended === status.unboundedOrInfeasible) return { status: "infeasible" };
			// No rows and no integrality left after presolve is "empty" to the solver, yet its solution stands.
			const proven = ended === status.optimal || ended === status.empty;
			if (!proven && model.info.get("primal_solution_status") !== 2) return { status: "no-solution" };
			const values = Float64Array.from(model.getSolution().colValue, Math.round);
			let objective = 0;
			for (let x = 0; x < values.length; x++) objective += cost[x]! * values[x]!;
			for (const row of rows) requireKept(row, values);
			const bound = proven ? objective : Number(model.info.get("mip_dual_bound"));
			return { status: proven ? "optimal" : "feasible", values, objective, bound };
		},
	);
}

function requireKept({ indices, values, least, most }: MipRow, x: Float64Array): void {
	let sum = 0;
	let scale = 1;
	for (let at = 0; at < indices.length; at++) {
		sum += values[at]! * x[indices[at]!]!;
		scale += Math.abs(values[at]!);
	}
	if (sum < least - 1e-6 * scale || sum > most + 1e-6 * scale) {
		throw new Error(`the solver's answer gives ${sum} where ${least} to ${most} is asked`);
	}
}
