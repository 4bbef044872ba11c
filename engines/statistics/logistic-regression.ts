import { EngineInputError } from "#engines/input-error.ts";
import { requireSeries } from "#engines/require-number.ts";
import { fitVariables } from "#engines/statistics/fit-variables.ts";
import type { Variable } from "#engines/statistics/linear-regression.ts";

export type LogisticRegression = {
	/** The intercept first, then one a variable, on the log-odds scale, with standard errors. */
	coefficients: { name: string; estimate: number; se: number }[];
	/** Fitted chance of 1, one a row. */
	probabilities: Float64Array;
	deviance: number;
	n: number;
	variant: "logistic regression, maximum likelihood by IRLS";
};

/**
 * Chance of a yes from variables, by maximum likelihood (iteratively reweighted least squares: McCullagh & Nelder 1989).
 * @param outcome 0 or 1
 * @param variables each as long as the outcome
 * @throws EngineInputError naming `outcome` (not 0/1, only one of them, perfectly separated: no maximum exists), or
 * `variables[j]` (length, not finite, a combination of the others)
 * Cost: some 6 passes of O(n·k²).
 */
export function logisticRegression(outcome: readonly number[], variables: readonly Variable[]): LogisticRegression {
	requireSeries("outcome", outcome, variables.length + 2);
	const n = outcome.length;
	const bad = outcome.findIndex((value) => value !== 0 && value !== 1);
	if (bad >= 0) throw new EngineInputError(`outcome[${bad}]`, `must be 0 or 1, got ${outcome[bad]}`);
	if (outcome.every((value) => value === outcome[0])) throw new EngineInputError("outcome", "has only one of 0 and 1");
	for (const [j, { values }] of variables.entries()) {
		requireSeries(`variables[${j}]`, values, 1);
		if (values.length !== n)
			throw new EngineInputError(`variables[${j}]`, `must have ${n} values, got ${values.length}`);
	}
	const columns = [new Float64Array(n).fill(1), ...variables.map(({ values }) => values)];
	const eta = Float64Array.from(outcome, (y) => (y === 1 ? Math.log(3) : -Math.log(3)));
	const probabilities = new Float64Array(n);
	let deviance = Number.POSITIVE_INFINITY;
	for (let round = 0; round < 60; round++) {
		const root = eta.map((value) => Math.sqrt(chance(value) * chance(-value)));
		const response = eta.map((value, i) => root[i]! * value + (outcome[i]! - chance(value)) / root[i]!);
		const fit = weightedFit(columns, root, response);
		for (let i = 0; i < n; i++) {
			eta[i] = 0;
			for (let j = 0; j < columns.length; j++) eta[i]! += columns[j]![i]! * fit.coefficients[j]!;
			probabilities[i] = chance(eta[i]!);
		}
		const before = deviance;
		deviance = 0;
		for (let i = 0; i < n; i++) deviance += 2 * Math.log1p(Math.exp(outcome[i] === 1 ? -eta[i]! : eta[i]!));
		if (eta.every((value, i) => (outcome[i] === 1 ? value > 15 : value < -15)) || deviance < 1e-6) break;
		if (Math.abs(before - deviance) < 1e-11 * (deviance + 0.1)) {
			if (eta.some((value) => Math.abs(value) > 25)) break;
			const coefficients = columns.map((_, j) => ({
				name: j === 0 ? "intercept" : variables[j - 1]!.name,
				estimate: fit.coefficients[j]!,
				se: Math.sqrt(fit.inverse[j * columns.length + j]!),
			}));
			return { coefficients, probabilities, deviance, n, variant: "logistic regression, maximum likelihood by IRLS" };
		}
	}
	throw new EngineInputError("outcome", "is separated by the variables: the likelihood has no maximum");
}

const chance = (eta: number) => 1 / (1 + Math.exp(-eta));

function weightedFit(columns: readonly ArrayLike<number>[], root: Float64Array, response: Float64Array) {
	if (root.some((value) => !(value > 1e-8))) {
		throw new EngineInputError("outcome", "is separated by the variables: the likelihood has no maximum");
	}
	const weighted = columns.map((column) => root.map((value, i) => value * column[i]!));
	return fitVariables(weighted, response);
}
