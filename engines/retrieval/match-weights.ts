/**
 * Weights of the evidence for one occupation, learned by softmax regression (L2 0.003) on the coded titles of
 * public-service-examples.ts, each without its near-duplicates among the examples and without the rules that no other
 * title bears out; README.md has the figures. `secondary` weighs the same evidence from the secondary title.
 */
export const matchWeights = {
	primary: {
		similarity: 2.216,
		support: 1.986,
		share: 1.503,
		context: 0.806,
		headGroup: 0.406,
		exact: 1.083,
		authority: 1.83,
		role: 0.686,
		sameHead: 0.954,
	},
	secondary: {
		similarity: 0.773,
		support: 0.554,
		share: 1.014,
		context: 0.204,
		headGroup: 0.084,
		exact: 0.586,
		authority: 0.226,
		role: -0.603,
		sameHead: 0.581,
	},
	examples: { nearest: 1.09, neighbours: 0.187, bySecondary: 1.156, prior: -0.297, byWord: 0.248, byCategory: 1.173 },
	rule: 2.443,
	firstRule: 0.43,
	category: 1.061,
	residual: -0.002,
	prevalence: 0.542,
} as const;

/**
 * Turns the evidence of a candidate into the probability that a person accepts it: logistic of its sum of evidence, its
 * lead over the best other candidate, the share of known words and the rules; fitted on the five best candidates of each
 * title, counting a code as 0.96 right, and as 0.75 right where an alternative is defensible: readers differ.
 */
export const acceptance = { bias: -1.533, evidence: 0.116, lead: 0.6, known: -0.389, rule: 0.275 } as const;

/**
 * Least score of the best candidate for an automatic decision. Cross-validated, 99 % of such decisions are right; that is
 * set high on purpose, since other readers agree less with the matcher than the one whose codes it learned from.
 */
export const automaticScore = 0.9;

/** Highest score of a candidate when the title names no field of work ("Coordinator", "Intern"). */
export const vagueScore = 0.6;

/**
 * Highest score of an occupation without managers for the title of one ("Director of Payroll"), and of a Chinese title
 * that equals no entry: the scores were fitted on English titles.
 */
export const demotedScore = 0.8;

/**
 * Least score of the first candidate when the title equals one of the names of its occupation, and of no other: 33 of 33
 * such coded titles were right.
 */
export const officialScore = 0.95;
