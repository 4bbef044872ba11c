import { EngineInputError } from "#engines/input-error.ts";
import { add, compare, ONE, over, type Rational, subtract, sum, times, ZERO } from "#engines/money/rational.ts";

export type Bounded = { share: Rational; lower: Rational; upper: Rational };

/**
 * Shares within bounds that stay as proportional as the bounds allow: x_i = min(max(λ·s_i, lower_i), upper_i) with the
 * one λ for which they sum to 1. Whoever is raised to a floor is paid by all not at a bound, pro rata; what a cap takes
 * goes to them likewise. The result does not depend on the order of the bounds.
 *
 * Reference: apportionment with minimum and maximum requirements, Balinski & Young 2001, Appendix A, § 5; here without
 * rounding, so λ is found exactly by running through the points where a bound starts or ends to bind.
 * @param groups shares ≥ 0 and bounds in [0, 1], lower ≤ upper
 * @throws EngineInputError naming `floors` or `caps` when no such shares exist
 * Cost: O(n²) exact fractions; n is a handful.
 */
export function boundedShares(groups: readonly Bounded[]): Rational[] {
	if (compare(sum(groups.map(({ lower }) => lower)), ONE) > 0) {
		throw new EngineInputError("floors", "ask together for more than the whole");
	}
	const at = (scale: Rational) =>
		groups.map(({ share, lower, upper }) => {
			const free = times(scale, share);
			return compare(free, lower) < 0 ? lower : compare(free, upper) > 0 ? upper : free;
		});
	// The sum grows with λ and is linear between breakpoints: find the last one at which it is not above 1.
	const breakpoints = groups
		.filter(({ share }) => share.num > 0n)
		.flatMap(({ share, lower, upper }) => [over(lower, share), over(upper, share)])
		.sort(compare);
	let scale = ZERO;
	for (const point of breakpoints) if (compare(sum(at(point)), ONE) <= 0) scale = point;
	const shares = at(scale);
	const missing = subtract(ONE, sum(shares));
	if (missing.num === 0n) return shares;
	const growing = groups.map(({ share, lower, upper }) => {
		const free = times(scale, share);
		return share.num > 0n && compare(free, lower) >= 0 && compare(free, upper) < 0;
	});
	const slope = sum(groups.map(({ share }, i) => (growing[i] ? share : ZERO)));
	if (slope.num === 0n) throw new EngineInputError("caps", "leave a rest that nobody may take");
	return at(add(scale, over(missing, slope)));
}
