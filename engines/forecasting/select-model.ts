import type { BacktestErrors } from "#engines/forecasting/backtest.ts";
import { EngineInputError } from "#engines/input-error.ts";

/** A model must beat naive by this share of its error: less is within the luck of a few origins. */
export const MARGIN = 0.05;

/**
 * The model with the smallest mean absolute error in the back-test, or `naive` when none beats it by the margin.
 * Among equals the first listed (the simplest) wins.
 *
 * @param models back-test errors; one must be `naive`
 * @returns the chosen errors, naive's, and skill = 1 − MAE / naive MAE (null when naive made no error)
 * @throws EngineInputError when `naive` is missing
 */
export function selectModel(
	models: readonly BacktestErrors[],
	margin = MARGIN,
): { chosen: BacktestErrors; naive: BacktestErrors; skill: number | null } {
	const naive = models.find((errors) => errors.model === "naive");
	if (!naive) throw new EngineInputError("models", "must include naive");
	let chosen = naive;
	for (const errors of models) {
		if (errors.mae < chosen.mae && errors.mae <= (1 - margin) * naive.mae) chosen = errors;
	}
	return { chosen, naive, skill: naive.mae === 0 ? null : 1 - chosen.mae / naive.mae };
}
