import { EngineInputError } from "#engines/input-error.ts";
import { type BestAssignment, type BestAssignmentInput, bestAssignment } from "#engines/matching/best-assignment.ts";
import { requireLists } from "#engines/matching/preference-lists.ts";
import { requireInteger } from "#engines/require-number.ts";

export type AssignmentReason = {
	position: number;
	weight: number;
	/** What one place there costs the others: the worth that its last place has elsewhere. */
	price: number;
	/**
	 * assigned; tie: another best assignment may give this place; worth-less: at these prices the person's own place (or
	 * none) is better for the sum by `short`.
	 */
	code: "assigned" | "tie" | "worth-less";
	/** The weight may rise by this much and the assignment stays best. */
	short: number;
	/**
	 * Exactly how much the sum falls if the person must have this place, so that the weight must rise by more than this
	 * to win it; null when it was not asked for.
	 */
	loss: number | null;
};

/**
 * Why one person has this place and not that, from the dual prices: the price of each place on the list, and what would
 * have to change.
 *
 * Reference: reduced costs of linear programming (Ahuja, Magnanti & Orlin 1993, 9.7); `loss` by solving again
 * with the person in that place, since reduced costs are only a lower bound where prices are not unique.
 * @param result as `bestAssignment` returned it for the same input
 * @param exact compute `loss`: as many more solutions as the person has positions
 * @throws EngineInputError on bad lists or an unknown person
 * Cost: the person's list; with `exact` as many times `bestAssignment`.
 */
export function explainAssignment(
	input: BestAssignmentInput,
	result: BestAssignment,
	person: number,
	exact = false,
): AssignmentReason[] {
	const { start, choice, weight } = input;
	const { people } = requireLists(input);
	if (requireInteger("person", person, 0) >= people) throw new EngineInputError("person", `must be below ${people}`);
	const { duals, pair } = result;
	return Array.from({ length: start[person + 1]! - start[person]! }, (_, index): AssignmentReason => {
		const k = start[person]! + index;
		const position = choice[k]!;
		const price = duals.position[position]!;
		const assigned = k === pair[person];
		const short = assigned ? 0 : Math.max(0, duals.person[person]! - (weight[k]! + duals.lift - price));
		const code = assigned ? "assigned" : short === 0 ? "tie" : "worth-less";
		const loss = assigned ? 0 : exact ? lossOf(input, result, person, k) : null;
		return { position, weight: weight[k]!, price, code, short, loss };
	});
}

/** How much the sum falls (lift included, under "count-first") with the person at pair k. */
function lossOf(input: BestAssignmentInput, result: BestAssignment, person: number, k: number): number {
	const { start, choice, weight } = input;
	const capacity = input.capacity.slice();
	// A position without places cannot be had at any weight.
	if (capacity[choice[k]!]!-- === 0) return Number.POSITIVE_INFINITY;
	const [from, to] = [start[person]!, start[person + 1]!];
	const without = <T extends Int32Array | Float64Array>(list: T) => list.filter((_, at) => at < from || at >= to) as T;
	const rest = bestAssignment({
		...input,
		capacity,
		start: start.map((at, i) => (i > person ? at - (to - from) : at)),
		choice: without(choice),
		weight: without(weight),
		onProgress: undefined,
	});
	const { lift } = result.duals;
	const worth = (one: BestAssignment) => one.total + lift * one.assigned;
	return worth(result) - worth(rest) - (weight[k]! + lift);
}
