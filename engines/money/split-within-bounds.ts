import { explainSplit, type SplitExplanation } from "#engines/money/explain-split.ts";
import { ceil, floor, print, type Rational, times } from "#engines/money/rational.ts";
import type { RuleGroup } from "#engines/money/rule-groups.ts";
import { splitAmount } from "#engines/money/split-amount.ts";

export type BoundedSplit = {
	parts: bigint[];
	/** One split for the parties that are free, one for each group held at its bound to the unit. */
	splits: { parties: number[]; split: SplitExplanation }[];
	/** Groups, by index, that were given their bound in whole units because rounding would have crossed it. */
	held: Set<number>;
	/** Groups whose bound cannot be kept to the unit: two halves of an odd amount. They miss it by less than a unit. */
	short: Set<number>;
};

/**
 * Largest remainder over parties whose groups have floors and caps, kept to the minor unit: a group below its floor ×
 * amount (rounded up) or above its cap × amount (rounded down) gets that bound, and the rest is split anew.
 * @param shares of 1, already within the bounds as fractions
 * Cost: one split for each group held, and one.
 */
export function splitWithinBounds(
	amount: bigint,
	shares: readonly Rational[],
	groups: readonly RuleGroup[],
): BoundedSplit {
	const written = shares.map(print);
	const whole = { num: amount, den: 1n };
	const fixed = new Map<number, bigint>();
	const short = new Set<number>();
	for (;;) {
		const rest = amount - [...fixed.values()].reduce((total, part) => total + part, 0n);
		const free = groups.flatMap(({ members }, g) => (fixed.has(g) ? [] : members)).sort((a, b) => a - b);
		const weights = free.map((i) => written[i]!);
		const last = [...fixed.keys()].at(-1);
		if (last !== undefined && weights.every((weight) => weight === "0")) {
			// Nobody is left to take the rest: the bound met last cannot be kept to the unit.
			if (rest === 0n) return finish(amount, written, groups, fixed, free, short);
			fixed.delete(last);
			short.add(last);
			continue;
		}
		const split = splitAmount(rest, weights);
		const parts = new Map(free.map((i, k) => [i, split[k]!]));
		const crossed = groups.findIndex(({ members, lower, upper }, g) => {
			if (fixed.has(g) || short.has(g)) return false;
			const got = members.reduce((total, i) => total + parts.get(i)!, 0n);
			const bound = got < ceil(times(lower, whole)) ? ceil(times(lower, whole)) : floor(times(upper, whole));
			if (got < ceil(times(lower, whole)) || got > bound) {
				if (bound > rest) short.add(g);
				else fixed.set(g, bound);
				return true;
			}
			return false;
		});
		if (crossed < 0) return finish(amount, written, groups, fixed, free, short);
	}
}

function finish(
	amount: bigint,
	written: readonly string[],
	groups: readonly RuleGroup[],
	fixed: ReadonlyMap<number, bigint>,
	free: number[],
	short: Set<number>,
): BoundedSplit {
	const parts = written.map(() => 0n);
	const splits: BoundedSplit["splits"] = [];
	const give = (parties: number[], sum: bigint) => {
		const weights = parties.map((i) => written[i]!);
		// Parties without any share in a group held at 0, or all of a rest of 0, need no split.
		if (weights.every((weight) => weight === "0")) return;
		const split = explainSplit(sum, weights);
		for (const [k, i] of parties.entries()) parts[i] = split.parts[k]!.part;
		splits.push({ parties, split });
	};
	for (const [g, sum] of fixed) give(groups[g]!.members, sum);
	give(free, amount - [...fixed.values()].reduce((total, part) => total + part, 0n));
	return { parts, splits, held: new Set(fixed.keys()), short };
}
