/**
 * Weights of the evidence for one occupation, learned by softmax regression (L2 0.003) on fixtures/tuning-titles.csv;
 * the figures it reaches are in evaluate-titles.ts. `secondary` weighs the same evidence from the secondary title.
 */
export const matchWeights = {
	primary: {
		similarity: 3.213,
		support: 3.632,
		share: 0.618,
		context: 0.557,
		headGroup: 1.79,
		exact: 0.141,
		authority: 3.214,
	},
	secondary: {
		similarity: 1.254,
		support: 1.06,
		share: 0.614,
		context: 0.072,
		headGroup: -0.61,
		exact: 2.118,
		authority: 0.779,
	},
	category: 1.377,
	residual: -0.471,
} as const;

/**
 * Turns the evidence of a candidate into the probability that a person accepts it: logistic of its sum of evidence, its
 * lead over the best other candidate, and the share of known words (fitted on the five best candidates of each title).
 */
export const acceptance = { bias: -1.984, evidence: 0.319, lead: 0.735, known: -0.721 } as const;

/** Least score of the best candidate for an automatic decision; chosen for 95 % right decisions out of sample. */
export const automaticScore = 0.85;

/** Highest score of a candidate when the title names no field of work ("Coordinator", "Intern"). */
export const vagueScore = 0.6;
