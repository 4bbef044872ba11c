import type { Reason } from "#engines/reason.ts";
import { requireInteger, requireNonNegative } from "#engines/require-number.ts";
import type { Trend } from "#engines/shortage/trend.ts";

export type ShortageKind = "supply" | "quantity" | "ability" | "dynamic" | "none";

export type KindInput = {
	demand: number;
	/** Graduates expected from programmes leading there, times each programme's share. */
	supplyNominal: number;
	/** Those of them with the required competencies demonstrated or expected. */
	supplyQualified: number;
	/** Programmes that lead to the occupation. */
	programmes: number;
	/** Trend of graduates per cohort, as `trendOfCounts` gives it. */
	cohortTrend?: Trend;
	/** Trend of demand per period, from a flow only. */
	demandTrend?: Trend;
};

/**
 * Why demand is not met: the first that holds of
 * *supply* (no programme leads there, or cohorts shrink significantly) · *quantity* (nominal supply below demand) ·
 * *ability* (enough graduates, too few of them qualified) · *dynamic* (met now, demand significantly rising) · *none*.
 *
 * Rule shortage/1. Compares the counts themselves: whether the gap is beyond chance is `conclude`'s question. Without
 * demand there is nothing to explain: *none*. A refused trend (too short) counts as not significant.
 * @returns the kind and the reason with the numbers it rests on
 * @throws EngineInputError on NaN or negative counts
 */
export function kindOfShortage(input: KindInput): { kind: ShortageKind; reason: Reason } {
	const demand = requireNonNegative("demand", input.demand);
	const nominal = requireNonNegative("supplyNominal", input.supplyNominal);
	const qualified = requireNonNegative("supplyQualified", input.supplyQualified);
	const programmes = requireInteger("programmes", input.programmes, 0);
	const { cohortTrend, demandTrend } = input;
	if (demand === 0) return { kind: "none", reason: { code: "kind.no-demand", values: { demand } } };
	if (programmes === 0)
		return { kind: "supply", reason: { code: "kind.no-programme", values: { demand, programmes } } };
	if (cohortTrend?.ok && cohortTrend.significant && cohortTrend.direction === "down") {
		const { factor, lower, upper, n } = cohortTrend;
		return { kind: "supply", reason: { code: "kind.cohorts-shrink", values: { factor, lower, upper, n } } };
	}
	if (nominal < demand) {
		return { kind: "quantity", reason: { code: "kind.too-few-graduates", values: { demand, supplyNominal: nominal } } };
	}
	if (qualified < demand) {
		return {
			kind: "ability",
			reason: {
				code: "kind.too-few-qualified",
				values: { demand, supplyNominal: nominal, supplyQualified: qualified },
			},
		};
	}
	if (demandTrend?.ok && demandTrend.significant && demandTrend.direction === "up") {
		const { factor, lower, upper, n } = demandTrend;
		return { kind: "dynamic", reason: { code: "kind.demand-rises", values: { factor, lower, upper, n } } };
	}
	return { kind: "none", reason: { code: "kind.met", values: { demand, supplyQualified: qualified } } };
}
