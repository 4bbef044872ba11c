import { EngineInputError } from "#engines/input-error.ts";
import { type LeastSquares, leastSquares, TOO_SMALL } from "#engines/statistics/least-squares.ts";

/**
 * `leastSquares` of an intercept (column 0) and variables, which a caller knows from 0.
 * @throws EngineInputError naming `variables[j]`, constant, a combination of the others or too small in its unit
 */
export function fitVariables(columns: readonly ArrayLike<number>[], y: ArrayLike<number>): LeastSquares {
	try {
		return leastSquares(columns, y);
	} catch (error) {
		const column = error instanceof EngineInputError ? /^columns\[(\d+)\]$/.exec(error.argument)?.[1] : undefined;
		if (column === undefined) throw error;
		const reason = (error as EngineInputError).message.endsWith(TOO_SMALL)
			? TOO_SMALL
			: "is constant or a combination of the others";
		throw new EngineInputError(`variables[${Number(column) - 1}]`, reason);
	}
}
