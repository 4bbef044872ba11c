import { EngineInputError } from "#engines/input-error.ts";
import type { BestAssignment } from "#engines/matching/best-assignment.ts";
import { type PreferenceLists, pairOf, requireLists, requirePairValues } from "#engines/matching/preference-lists.ts";
import { requireNonNegative } from "#engines/require-number.ts";

export type AssignmentReport = {
	/** No violation: the assignment keeps the rules, and its duals prove that none is better. */
	optimal: boolean;
	/** The first 100 of what is wrong. */
	violations: {
		code:
			| "not-on-list"
			| "over-capacity"
			| "negative-dual"
			| "dual-too-small"
			| "slack-person"
			| "slack-position"
			| "slack-pair";
		person: number | null;
		position: number | null;
		/** By how much. */
		by: number;
	}[];
	violationCount: number;
	/** Recomputed: Σ weight + lift over those assigned, and Σ of the duals. */
	primal: number;
	dual: number;
	gap: number;
	tolerance: number;
	n: number;
};

/**
 * Checks an assignment and its dual values by linear programming duality alone, without knowing how they were found:
 * lists and capacities kept; duals ≥ 0 and person + position ≥ weight for every pair; equality for every pair in use, 0
 * for who has no place and for positions with free places (complementary slackness). All of it together proves that
 * no assignment has a greater sum.
 *
 * @param tolerance allowed for each comparison; absent: 0 where weights and duals are whole numbers (nothing is rounded
 * then), else 1e−9 × the greatest weight
 * @throws EngineInputError on bad lists or weights, a match or duals of another length
 * Cost: one pass over the pairs.
 */
export function verifyAssignment(
	input: PreferenceLists & { weight: Float64Array },
	{ match, duals }: Pick<BestAssignment, "match" | "duals">,
	tolerance?: number,
): AssignmentReport {
	const { start, choice, capacity, weight } = input;
	const { people, positions, pairs } = requireLists(input);
	requirePairValues("weight", weight, pairs);
	requirePairValues("duals.person", duals.person, people);
	requirePairValues("duals.position", duals.position, positions);
	if (match.length !== people) throw new EngineInputError("match", `needs ${people} entries, got ${match.length}`);
	const allowed = requireNonNegative("tolerance", tolerance ?? defaultTolerance(weight, duals));
	const violations: AssignmentReport["violations"] = [];
	let violationCount = 0;
	const check = (
		by: number,
		code: AssignmentReport["violations"][number]["code"],
		person: number | null,
		position: number | null,
	) => {
		if (by <= allowed) return;
		violationCount++;
		if (violations.length < 100) violations.push({ code, person, position, by });
	};
	const filled = new Int32Array(positions);
	let primal = 0;
	let dual = 0;
	for (let i = 0; i < people; i++) {
		const u = duals.person[i]!;
		dual += u;
		check(-u, "negative-dual", i, null);
		for (let k = start[i]!; k < start[i + 1]!; k++) {
			const j = choice[k]!;
			check(weight[k]! + duals.lift - u - duals.position[j]!, "dual-too-small", i, j);
		}
		const j = match[i]!;
		if (j < 0) {
			check(u, "slack-person", i, null);
			continue;
		}
		const pair = pairOf(input, i, j);
		if (pair < 0) {
			check(Number.POSITIVE_INFINITY, "not-on-list", i, j);
			continue;
		}
		const worth = weight[pair]! + duals.lift;
		primal += worth;
		filled[j]!++;
		check(u + duals.position[j]! - worth, "slack-pair", i, j);
	}
	for (let j = 0; j < positions; j++) {
		const price = duals.position[j]!;
		dual += capacity[j]! * price;
		check(-price, "negative-dual", null, j);
		check(filled[j]! - capacity[j]!, "over-capacity", null, j);
		if (filled[j]! < capacity[j]!) check(price, "slack-position", null, j);
	}
	return {
		optimal: violationCount === 0,
		violations,
		violationCount,
		primal,
		dual,
		gap: dual - primal,
		tolerance: allowed,
		n: people,
	};
}

function defaultTolerance(weight: Float64Array, duals: BestAssignment["duals"]): number {
	const whole = (list: Float64Array) => list.every(Number.isInteger);
	if (whole(weight) && whole(duals.person) && whole(duals.position)) return 0;
	let greatest = 1;
	for (const value of weight) greatest = Math.max(greatest, Math.abs(value + duals.lift));
	return 1e-9 * greatest;
}
