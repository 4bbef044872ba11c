import { matchWeights } from "./match-weights.ts";
import { categoryFeature, type TitleFeatures, titleFeatures } from "./title-features.ts";
import type { TitleIndex } from "./title-index.ts";
import type { MatchContext } from "./title-types.ts";

export interface TitleEvidence {
	primary: TitleFeatures;
	secondary: TitleFeatures | undefined;
	category: Float64Array;
	/** Weighted sum of the evidence by occupation. */
	total: Float64Array;
}

/** Log-probability of a group, scaled to −1..0, so that an impossible group counts as much as a certain one. */
function scaledLog(probability: number): number {
	return Math.log(probability + 0.01) / 4.6;
}

function weighted(
	index: TitleIndex,
	features: TitleFeatures,
	weights: Readonly<Record<keyof typeof matchWeights.primary, number>>,
	occupation: number,
): number {
	const exact = features.exactEntry[occupation]!;
	return (
		weights.similarity * features.similarity[occupation]! +
		weights.support * features.support[occupation]! +
		weights.share * features.share[occupation]! +
		weights.context * features.context[occupation]! +
		weights.headGroup * scaledLog(features.headGroup[occupation]!) +
		weights.exact * (exact < 0 ? 0 : Math.min(1, index.entryWeight[exact]!)) +
		weights.authority * features.authority[occupation]! +
		weights.sameHead * features.sameHead[occupation]! +
		weights.role * features.role[occupation]!
	);
}

/** Payroll systems cut titles at 30 or 32 characters. */
function isCut(title: string): boolean {
	return title.length >= 29 && title.length <= 32;
}

/** Adds up what title, secondary title and category say about every occupation. */
export function titleEvidence(index: TitleIndex, title: string, context: MatchContext): TitleEvidence {
	const primary = titleFeatures(index, title);
	const secondary = context.secondaryTitle
		? titleFeatures(index, context.secondaryTitle, isCut(context.secondaryTitle))
		: undefined;
	const category = categoryFeature(index, context.category);
	const total = new Float64Array(index.occupations.length);
	for (let occupation = 0; occupation < total.length; occupation++) {
		total[occupation] =
			weighted(index, primary, matchWeights.primary, occupation) +
			(secondary === undefined ? 0 : weighted(index, secondary, matchWeights.secondary, occupation)) +
			matchWeights.category * category[occupation]! +
			matchWeights.prevalence * index.prevalence[occupation]! +
			matchWeights.residual * index.isResidual[occupation]!;
	}
	return { primary, secondary, category, total };
}
