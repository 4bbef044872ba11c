import { EngineInputError } from "#engines/input-error.ts";
import { boundedShares } from "#engines/money/bounded-shares.ts";
import { conditionalShares } from "#engines/money/conditional-shares.ts";
import { explainSplit, type SplitExplanation } from "#engines/money/explain-split.ts";
import { compare, over, print, sum, times } from "#engines/money/rational.ts";
import type { RuleCase, RuleVersion } from "#engines/money/rule.ts";
import { ruleGroups } from "#engines/money/rule-groups.ts";
import { splitWithinBounds } from "#engines/money/split-within-bounds.ts";

export type RuleResult = {
	rule: string;
	version: number;
	amount: bigint;
	parts: {
		party: string;
		/** Of 1, in lowest terms: as written, with conditions, within floors and caps. */
		base: string;
		conditional: string;
		share: string;
		/** Minor units from tiers and from shares. */
		fromTiers: bigint;
		fromShares: bigint;
		part: bigint;
	}[];
	/** What each tier paid, in its order, unit by unit. */
	tiers: { id: string; paid: bigint; parties: string[]; split: SplitExplanation }[];
	/** What the tiers left for the shares. */
	shared: bigint;
	/** Every unit of `shared`; more than one split where a group was held at a bound to the unit. */
	splits: { parties: string[]; split: SplitExplanation }[];
	/** Conditions that count, by their index in the rule. */
	conditions: number[];
	/**
	 * Floors and caps that changed something: of the shares, or only of the last unit (`toTheUnit`: "held"). "short":
	 * bounds that no whole units can keep all at once, missed by less than a unit.
	 */
	bounds: {
		id: string;
		kind: "floor" | "cap";
		share: string;
		source: string | null;
		changedShares: boolean;
		toTheUnit: "kept" | "held" | "short";
	}[];
	n: number;
	method: "tiers in order, then shares in proportion within bounds, largest remainder, ties to the earlier party";
};

/**
 * Divides an amount by one rule version and explains every minor unit.
 *
 * Order: priority tiers; conditions (`conditionalShares`); floors and caps (`boundedShares`; members of a group keep
 * their proportions, or share alike when the rule gives them nothing); largest remainder (`splitWithinBounds`).
 * @param amount minor units ≥ 0
 * @throws EngineInputError on a negative amount (a settled division is corrected by mirroring its parts, not by the
 * rule), on a broken rule (named), on floors or caps that cannot hold together
 * Cost: O(n²) exact fractions.
 */
export function applyRule(amount: bigint, rule: RuleVersion, given: RuleCase): RuleResult {
	if (typeof amount !== "bigint" || amount < 0n) {
		throw new EngineInputError("amount", "must be a BigInt of minor units, not negative");
	}
	const { parties, base, shares: conditional, applied } = conditionalShares(rule, given);
	const place = new Map(parties.map((party, i) => [party, i]));
	const { fromTiers, tiers, left } = payTiers(amount, rule, place);
	const groups = ruleGroups(rule, given, place);
	const together = groups.map(({ members }) => sum(members.map((i) => conditional[i]!)));
	const bounded = boundedShares(groups.map(({ lower, upper }, g) => ({ share: together[g]!, lower, upper })));
	const shares = [...conditional];
	for (const [g, { members }] of groups.entries()) {
		for (const i of members) {
			shares[i] =
				together[g]!.num > 0n
					? times(conditional[i]!, over(bounded[g]!, together[g]!))
					: over(bounded[g]!, { num: BigInt(members.length), den: 1n });
		}
	}
	const { parts, splits, held, short } = splitWithinBounds(left, shares, groups);
	const bounds = groups.flatMap(({ lower, upper, floor, cap }, g) => {
		const toTheUnit: "kept" | "held" | "short" = held.has(g) ? "held" : short.has(g) ? "short" : "kept";
		const changed = compare(bounded[g]!, together[g]!) !== 0;
		const list: RuleResult["bounds"] = [];
		const note = (kind: "floor" | "cap", id: string, share: typeof lower, source: string | null) => {
			const changedShares = changed && compare(bounded[g]!, share) === 0;
			if (changedShares || toTheUnit !== "kept") {
				list.push({ id, kind, share: print(share), source, changedShares, toTheUnit });
			}
		};
		if (floor !== null) note("floor", rule.floors![floor]!.id, lower, rule.floors![floor]!.source);
		if (cap !== null) note("cap", rule.caps![cap]!.id, upper, null);
		return list;
	});
	return {
		rule: rule.rule,
		version: rule.version,
		amount,
		parts: parties.map((party, i) => ({
			party,
			base: print(base[i]!),
			conditional: print(conditional[i]!),
			share: print(shares[i]!),
			fromTiers: fromTiers[i]!,
			fromShares: parts[i]!,
			part: fromTiers[i]! + parts[i]!,
		})),
		tiers,
		shared: left,
		splits: splits.map(({ parties: members, split }) => ({ parties: members.map((i) => parties[i]!), split })),
		conditions: applied,
		bounds,
		n: parties.length,
		method: "tiers in order, then shares in proportion within bounds, largest remainder, ties to the earlier party",
	};
}

function payTiers(amount: bigint, rule: RuleVersion, place: ReadonlyMap<string, number>) {
	const fromTiers = Array.from(place, () => 0n);
	let left = amount;
	const tiers = (rule.tiers ?? []).map((tier, t) => {
		if (typeof tier.upTo !== "bigint" || tier.upTo < 0n) {
			throw new EngineInputError(`rule.tiers[${t}].upTo`, "must be a BigInt of minor units, not negative");
		}
		let paid = tier.upTo;
		if (paid > left) paid = left;
		const split = explainSplit(
			paid,
			tier.shares.map(({ share }) => share),
		);
		for (const [i, { party }] of tier.shares.entries()) {
			const index = place.get(party);
			if (index === undefined) {
				throw new EngineInputError(`rule.tiers[${t}].shares[${i}].party`, `names no party of the rule: ${party}`);
			}
			fromTiers[index]! += split.parts[i]!.part;
		}
		left -= paid;
		return { id: tier.id, paid, parties: tier.shares.map(({ party }) => party), split };
	});
	return { fromTiers, tiers, left };
}
