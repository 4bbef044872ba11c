/**
 * Weights of the evidence for one occupation, learned by softmax regression (L2 0.003) on the labels of
 * fixtures/tuning-titles.csv and fixtures/assisted-titles.csv; README.md has the figures.
 * `secondary` weighs the same evidence from the secondary title.
 */
export const matchWeights = {
	primary: {
		similarity: 2.44,
		support: 3.228,
		share: 1.571,
		context: 1.035,
		headGroup: 0.803,
		exact: 0.21,
		authority: 2.709,
		role: 0.717,
		sameHead: 1.679,
	},
	secondary: {
		similarity: 0.952,
		support: 0.597,
		share: 0.875,
		context: -0.159,
		headGroup: -0.034,
		exact: 1.415,
		authority: 0.806,
		role: -0.733,
		sameHead: 0.626,
	},
	category: 1.406,
	residual: -0.289,
	prevalence: 1.643,
} as const;

/**
 * Turns the evidence of a candidate into the probability that a person accepts it: logistic of its sum of evidence, its
 * lead over the best other candidate, and the share of known words (fitted on the five best candidates of each title).
 */
export const acceptance = { bias: -1.645, evidence: 0.256, lead: 0.807, known: -0.63 } as const;

/** Least score of the best candidate for an automatic decision; cross-validated, 97 % of such decisions are right. */
export const automaticScore = 0.88;

/** Highest score of a candidate when the title names no field of work ("Coordinator", "Intern"). */
export const vagueScore = 0.6;

/**
 * Highest score of an occupation without managers for the title of one ("Director of Payroll"), and of a Chinese title
 * that equals no entry: the scores were fitted on English titles.
 */
export const demotedScore = 0.8;
