/**
 * Weights of the evidence for one occupation, learned by softmax regression (L2 0.003) on fixtures/tuning-titles.csv;
 * the figures it reaches are in evaluate-titles.ts. `secondary` weighs the same evidence from the secondary title.
 */
export const matchWeights = {
	primary: {
		similarity: 2.515,
		support: 3.236,
		share: 1.028,
		context: 0.765,
		headGroup: 0.813,
		exact: 0.113,
		authority: 3.426,
		role: 0.949,
		sameHead: 1.639,
	},
	secondary: {
		similarity: 1.179,
		support: 0.907,
		share: 0.582,
		context: -0.324,
		headGroup: -0.337,
		exact: 1.734,
		authority: 1.234,
		role: -0.699,
		sameHead: 0.543,
	},
	category: 1.677,
	residual: -0.565,
} as const;

/**
 * Turns the evidence of a candidate into the probability that a person accepts it: logistic of its sum of evidence, its
 * lead over the best other candidate, and the share of known words (fitted on the five best candidates of each title).
 */
export const acceptance = { bias: -1.193, evidence: 0.214, lead: 0.809, known: -0.706 } as const;

/** Least score of the best candidate for an automatic decision; chosen for 95 % right decisions out of sample. */
export const automaticScore = 0.85;

/** Highest score of a candidate when the title names no field of work ("Coordinator", "Intern"). */
export const vagueScore = 0.6;
