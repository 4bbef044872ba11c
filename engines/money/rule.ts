import type { Exact } from "#engines/money/rational.ts";

/** Who founded the organisation that holds the achievement; some floors bind the agreements of some founders only. */
export type Founder = "state" | "other";

/**
 * "Students get 15 % when participation reaches 50 %": of several conditions on one party the last that holds counts.
 * WHO PAYS is part of the rule: "others" scales every party without a condition that holds, pro rata; a list names the
 * payers, who pay (or gain) the difference pro rata to their own shares.
 */
export type ShareCondition = {
	fact: string;
	atLeast: Exact;
	party: string;
	/** Share of the whole while the condition holds, in the unit of `shares`. */
	share: Exact;
	payers: "others" | readonly string[];
};

/** A least share of a group of parties, which pays no attention to what was agreed when the law says so. */
export type ShareFloor = {
	id: string;
	parties: readonly string[];
	/** Of the whole: 0 … 1, such as "1/2". */
	share: Exact;
	/** Where it stands. */
	source: string;
	/** Always where nothing is agreed; against an agreement only for these founders. */
	bindsAgreementsOf: readonly Founder[];
};

/** A most share of a group of parties. */
export type ShareCap = { id: string; parties: readonly string[]; share: Exact };

/** Paid in order before the shares count, each up to its limit and among its parties pro rata to `shares` of its own. */
export type PriorityTier = {
	id: string;
	/** Minor units. */
	upTo: bigint;
	shares: readonly { party: string; share: Exact }[];
};

/** One version of a rule of division; a changed rule is a new version, never a changed one. */
export type RuleVersion = {
	rule: string;
	version: number;
	/** In their order ties are settled; any unit (40/30/20/10 or 0.4/…), only proportions count. */
	shares: readonly { party: string; share: Exact }[];
	conditions?: readonly ShareCondition[];
	floors?: readonly ShareFloor[];
	caps?: readonly ShareCap[];
	tiers?: readonly PriorityTier[];
};

/** What the case brings to the rule. */
export type RuleCase = {
	/** Whether the shares were agreed by the parties; the law's floors ask. */
	agreed: boolean;
	founder: Founder;
	/** Exact values by the names that conditions use; participation of one half is "1/2". */
	facts: Readonly<Record<string, Exact>>;
};
