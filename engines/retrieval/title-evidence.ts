import { matchWeights } from "./match-weights.ts";
import { type ExampleFeatures, exampleFeatures } from "./title-examples.ts";
import { categoryFeature, type TitleFeatures, titleFeatures } from "./title-features.ts";
import type { TitleIndex } from "./title-index.ts";
import { matchTitleRules } from "./title-rules.ts";
import type { MatchContext } from "./title-types.ts";

export interface TitleEvidence {
	primary: TitleFeatures;
	secondary: TitleFeatures | undefined;
	category: Float64Array;
	/** Undefined without examples in the index. */
	examples: ExampleFeatures | undefined;
	/** What the rules say, by occupation, 0..1. */
	rules: Float64Array;
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

function weightedExamples(features: ExampleFeatures, occupation: number): number {
	const weights = matchWeights.examples;
	return (
		weights.nearest * features.nearest[occupation]! +
		weights.neighbours * features.neighbours[occupation]! +
		weights.bySecondary * features.bySecondary[occupation]! +
		weights.prior * features.prior[occupation]! +
		weights.byWord * features.byWord[occupation]! +
		weights.byCategory * features.byCategory[occupation]!
	);
}

/** Payroll systems cut titles at 30 or 32 characters. */
function isCut(title: string): boolean {
	return title.length >= 29 && title.length <= 32;
}

/** Adds up what title, secondary title and category say about every occupation. */
export function titleEvidence(
	index: TitleIndex,
	title: string,
	context: MatchContext,
	leaveOut = false,
): TitleEvidence {
	const primary = titleFeatures(index, title);
	const secondary = context.secondaryTitle
		? titleFeatures(index, context.secondaryTitle, isCut(context.secondaryTitle))
		: undefined;
	const category = categoryFeature(index, context.category);
	const count = index.occupations.length;
	const examples =
		index.examples.texts.length === 0 ? undefined : exampleFeatures(index.examples, count, title, context, leaveOut);
	const rules = new Float64Array(count);
	let strongest = 0;
	for (const [code, value] of matchTitleRules(index.rules, title, context)) {
		const occupation = index.occupationNumbers.get(code);
		if (occupation === undefined) continue;
		rules[occupation] = value;
		strongest = Math.max(strongest, value);
	}
	const total = new Float64Array(count);
	for (let occupation = 0; occupation < total.length; occupation++) {
		total[occupation] =
			weighted(index, primary, matchWeights.primary, occupation) +
			(secondary === undefined ? 0 : weighted(index, secondary, matchWeights.secondary, occupation)) +
			(examples === undefined ? 0 : weightedExamples(examples, occupation)) +
			matchWeights.rule * rules[occupation]! +
			(strongest >= 0.9 && rules[occupation] === strongest ? matchWeights.firstRule : 0) +
			matchWeights.category * category[occupation]! +
			matchWeights.prevalence * index.prevalence[occupation]! +
			matchWeights.residual * index.isResidual[occupation]!;
	}
	return { primary, secondary, category, examples, rules, total };
}
