import { requireNonNegative } from "#engines/require-number.ts";

/** A conclusion needs at least this many counted people (demand + qualified supply). */
export const EVIDENCE_MINIMUM = 8;
/** Lower bounds at which a shortage earns its stars; the first must be exceeded, the others reached. */
export const STAR_BOUNDS = [1, 1.2, 1.5, 2, 3] as const;

export type Stars = 0 | 1 | 2 | 3 | 4 | 5;

export type Conclusion =
	| { conclusion: "shortage"; stars: Exclude<Stars, 0>; because: "lower-bound-above-1" }
	| { conclusion: "surplus"; stars: 0; because: "upper-bound-below-1" }
	| { conclusion: "not-enough-evidence"; stars: 0; because: "too-few" | "interval-includes-1" };

export type ConcludeInput = {
	/** demand + qualified supply, ≥ 0. */
	n: number;
	/** Bounds of the ratio demand / qualified supply; `upper` may be Infinity. */
	lower: number;
	upper: number;
};

/**
 * What the interval of the ratio allows to be said.
 *
 * Rule shortage/1: fewer than 8 counted people allow nothing. A lower bound above 1 is a shortage, with stars by that
 * bound (> 1, ≥ 1.2, ≥ 1.5, ≥ 2, ≥ 3), so that a figure from few data earns fewer stars than the same ratio from many.
 * An upper bound below 1 says that qualified supply exceeds demand. Anything else is not enough evidence.
 * @throws EngineInputError on NaN or negative arguments
 */
export function conclude(input: ConcludeInput): Conclusion {
	requireNonNegative("n", input.n);
	requireNonNegative("lower", input.lower);
	if (input.upper !== Number.POSITIVE_INFINITY) requireNonNegative("upper", input.upper);
	if (input.n < EVIDENCE_MINIMUM) return { conclusion: "not-enough-evidence", stars: 0, because: "too-few" };
	if (input.lower > STAR_BOUNDS[0]) {
		const further = STAR_BOUNDS.slice(1).filter((bound) => input.lower >= bound).length;
		return { conclusion: "shortage", stars: (1 + further) as Exclude<Stars, 0>, because: "lower-bound-above-1" };
	}
	if (input.upper < 1) return { conclusion: "surplus", stars: 0, because: "upper-bound-below-1" };
	return { conclusion: "not-enough-evidence", stars: 0, because: "interval-includes-1" };
}
