/**
 * Weights of the evidence for one occupation, learned by softmax regression (L2 0.003 around the weights before) on the
 * coded titles of public-service-examples.ts, each without its near-duplicates; those of 2014, on which the rules of the time
 * had not been written, count double. README.md has the figures. `secondary` weighs the same evidence from the secondary
 * title.
 */
export const matchWeights = {
	primary: {
		similarity: 1.401,
		support: 1.377,
		share: 1.623,
		context: 1.057,
		headGroup: 0.243,
		exact: 1.033,
		authority: 0.999,
		role: 0.634,
		sameHead: 0.775,
	},
	secondary: {
		similarity: 0.638,
		support: 0.336,
		share: 0.9,
		context: 0.087,
		headGroup: 0.222,
		exact: 0.453,
		authority: 0.099,
		role: -0.736,
		sameHead: 0.214,
	},
	examples: { nearest: 1.463, neighbours: 0.488, bySecondary: 1.891, prior: -0.077, byWord: 0.941, byCategory: 0.679 },
	rule: 2.388,
	firstRule: -0.292,
	category: 0.784,
	residual: -0.024,
	prevalence: 0.212,
} as const;

/**
 * Turns the evidence of a candidate into the probability that a person accepts it: logistic of its sum of evidence, its
 * lead over the best other candidate, the share of known words and the rules; fitted on the five best candidates of each
 * title of 2014 with rules written without them, counting a code as 0.96 right, as 0.8 where an alternative is defensible,
 * and that alternative as 0.6: readers differ.
 */
export const acceptance = { bias: -1.749, evidence: 0.251, lead: 0.397, known: -0.573, rule: 0.088 } as const;

/**
 * Least score of the best candidate for an automatic decision: 58 of 61 such decisions on the titles of 2014 were right
 * strictly, 60 leniently.
 */
export const automaticScore = 0.9;

/** Highest score of a candidate when the title names no field of work ("Coordinator", "Intern"). */
export const vagueScore = 0.6;

/**
 * Highest score of an occupation without managers for the title of one ("Director of Payroll"), and of a Chinese title
 * that equals no entry: the scores were fitted on English titles.
 */
export const demotedScore = 0.8;

/** Evidence added for an occupation when the title is one of its names, and of no other: a title has one such name. */
export const officialBonus = 1.5;

/**
 * Least score of the first candidate when the title equals one of the names of its occupation, and of no other: 33 of 33
 * such coded titles were right.
 */
export const officialScore = 0.95;
