import { EngineInputError } from "#engines/input-error.ts";
import {
	add,
	compare,
	ONE,
	over,
	parseExact,
	type Rational,
	subtract,
	sum,
	times,
	ZERO,
} from "#engines/money/rational.ts";
import type { RuleCase, RuleVersion, ShareCondition } from "#engines/money/rule.ts";

export type ConditionalShares = {
	parties: string[];
	/** Shares as written, of 1. */
	base: Rational[];
	/** Shares with the conditions that hold, of 1. */
	shares: Rational[];
	/** Indices in `rule.conditions` that count. */
	applied: number[];
};

/**
 * The shares of a rule version in one case: as written, or with the conditions that hold and their payers.
 *
 * Order: parties with named payers first, then all others scale so that everything sums to 1 again.
 * @throws EngineInputError naming the part of the rule that is broken: a party twice or unknown, a missing fact, payers
 * that cannot pay, conditions that hold together above the whole
 * Cost: O(parties × conditions) exact fractions.
 */
export function conditionalShares(rule: RuleVersion, given: Pick<RuleCase, "facts">): ConditionalShares {
	if (!Array.isArray(rule.shares) || rule.shares.length === 0) {
		throw new EngineInputError("rule.shares", "needs at least one party");
	}
	const parties = rule.shares.map(({ party }) => party);
	const place = new Map(parties.map((party, i) => [party, i]));
	if (place.size < parties.length) throw new EngineInputError("rule.shares", "names a party twice");
	const written = rule.shares.map(({ share }, i) =>
		nonNegative(`rule.shares[${i}].share`, parseExact(`rule.shares[${i}].share`, share)),
	);
	const whole = sum(written);
	if (whole.num === 0n) throw new EngineInputError("rule.shares", "must not all be zero");
	const base = written.map((share) => over(share, whole));
	const at = (argument: string, party: string): number => {
		const index = place.get(party);
		if (index === undefined) throw new EngineInputError(argument, `names no party of the rule: ${party}`);
		return index;
	};
	// A Map keeps the last condition of a party, as the rule says.
	const holding = new Map<number, { condition: ShareCondition; index: number; share: Rational }>();
	for (const [index, condition] of (rule.conditions ?? []).entries()) {
		const name = `rule.conditions[${index}]`;
		const party = at(`${name}.party`, condition.party);
		const fact = given.facts[condition.fact];
		if (fact === undefined)
			throw new EngineInputError(`facts.${condition.fact}`, "is missing and a condition asks for it");
		const reached = compare(
			parseExact(`facts.${condition.fact}`, fact),
			parseExact(`${name}.atLeast`, condition.atLeast),
		);
		const share = over(nonNegative(`${name}.share`, parseExact(`${name}.share`, condition.share)), whole);
		if (reached >= 0) holding.set(party, { condition, index, share });
	}
	const shares = [...base];
	for (const [party, { condition, index, share }] of holding) {
		shares[party] = share;
		if (condition.payers === "others") continue;
		const name = `rule.conditions[${index}].payers`;
		const payers = condition.payers.map((payer, i) => at(`${name}[${i}]`, payer));
		if (payers.some((payer) => holding.has(payer)) || new Set(payers).size < payers.length) {
			throw new EngineInputError(name, "must name each payer once, and none whose own share a condition sets");
		}
		const difference = subtract(share, base[party]!);
		const together = sum(payers.map((payer) => base[payer]!));
		if (together.num === 0n) throw new EngineInputError(name, "have no share to pay from");
		for (const payer of payers) {
			shares[payer] = subtract(shares[payer]!, times(difference, over(base[payer]!, together)));
			if (shares[payer]!.num < 0n) throw new EngineInputError(name, `cannot pay so much: ${parties[payer]}`);
		}
	}
	const others = parties.map((_, i) => i).filter((i) => !holding.has(i));
	const rest = subtract(ONE, sum([...holding.keys()].map((i) => shares[i]!)));
	const theirs = others.reduce((total, i) => add(total, shares[i]!), ZERO);
	if (rest.num < 0n) throw new EngineInputError("rule.conditions", "give more than the whole when they hold together");
	if (theirs.num === 0n && rest.num > 0n) {
		throw new EngineInputError("rule.conditions", "leave a rest that no party without a condition can take");
	}
	for (const i of others) if (theirs.num > 0n) shares[i] = times(shares[i]!, over(rest, theirs));
	return { parties, base, shares, applied: [...holding.values()].map(({ index }) => index).sort((a, b) => a - b) };
}

function nonNegative(argument: string, value: Rational): Rational {
	if (value.num < 0n) throw new EngineInputError(argument, "must not be negative");
	return value;
}
