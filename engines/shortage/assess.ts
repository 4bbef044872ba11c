import { EngineInputError } from "#engines/input-error.ts";
import type { Reason } from "#engines/reason.ts";
import { type Conclusion, conclude, EVIDENCE_MINIMUM, type Stars } from "#engines/shortage/conclude.ts";
import { type KindInput, kindOfShortage, type ShortageKind } from "#engines/shortage/kind.ts";
import { type RatioOfCounts, ratioOfCounts } from "#engines/shortage/ratio-interval.ts";

/** Version of the rule, shown wherever a figure made by it is used. */
export const SHORTAGE_RULE = "shortage/1";

export type ShortageInput = KindInput & {
	exposureDemand?: number;
	exposureSupply?: number;
	confidence?: number;
};

export type ShortageAssessment = {
	demand: number;
	supplyNominal: number;
	supplyQualified: number;
	/** People missing: demand − supplyQualified; negative when more are qualified than asked for. */
	gap: number;
	/** Demand over qualified supply; null when no one is qualified. */
	ratio: number | null;
	lower: number;
	/** Infinity when no one is qualified. */
	upper: number;
	p: number;
	/** demand + supplyQualified. */
	n: number;
	confidence: number;
	stars: Stars;
	kind: ShortageKind;
	conclusion: Conclusion["conclusion"];
	/** In order: what the interval allows to be said, then why this kind. */
	reasons: Reason[];
	method: RatioOfCounts["method"];
	rule: typeof SHORTAGE_RULE;
};

/**
 * Assesses one occupation × region × year: ratio of demand to qualified supply with exact interval, what may be
 * concluded from it, stars by the lower bound, and the kind of shortage.
 *
 * Rule shortage/1; parts: `ratioOfCounts`, `conclude`, `kindOfShortage`. The kind compares the counts and is given
 * even without a conclusion; the first reason then says that it is not one.
 * @throws EngineInputError on NaN or negative counts, or when supplyQualified exceeds supplyNominal
 * Cost: about 10 µs.
 */
export function assessShortage(input: ShortageInput): ShortageAssessment {
	const { kind, reason } = kindOfShortage(input);
	const { demand, supplyNominal, supplyQualified } = input;
	if (supplyQualified > supplyNominal) {
		throw new EngineInputError(
			"supplyQualified",
			`counts some of supplyNominal (${supplyNominal}), cannot exceed it: ${supplyQualified}`,
		);
	}
	const { ratio, lower, upper, p, n, confidence, method } = ratioOfCounts({
		demand,
		supply: supplyQualified,
		exposureDemand: input.exposureDemand,
		exposureSupply: input.exposureSupply,
		confidence: input.confidence,
	});
	const { conclusion, stars, because } = conclude({ n, lower, upper });
	const first: Reason = {
		code: `conclusion.${because}`,
		values: because === "too-few" ? { n, minimum: EVIDENCE_MINIMUM } : { n, lower, upper },
	};
	return {
		demand,
		supplyNominal,
		supplyQualified,
		gap: demand - supplyQualified,
		ratio,
		lower,
		upper,
		p,
		n,
		confidence,
		stars,
		kind,
		conclusion,
		reasons: [first, reason],
		method,
		rule: SHORTAGE_RULE,
	};
}
