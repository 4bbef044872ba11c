import { EngineInputError } from "#engines/input-error.ts";
import { requirePositive } from "#engines/require-number.ts";

/**
 * Topics over a vocabulary of V words.
 * `topicWords`: K × V, row by row, each row a distribution. `documentTopics`: D × K, each row a distribution.
 */
export type TopicModel = {
	topics: number;
	vocabulary: readonly string[];
	topicWords: Float64Array;
	documentTopics: Float64Array;
	/** Dirichlet prior of a document's topics, one value a topic. */
	alpha: Float64Array;
	/** Symmetric Dirichlet prior of a topic's words. */
	beta: number;
};

/** One value a topic: a number is the same for each topic (symmetric prior), a list is taken as it is (asymmetric). */
export function documentPrior(alpha: number | ArrayLike<number>, topics: number): Float64Array {
	if (typeof alpha === "number") return new Float64Array(topics).fill(requirePositive("alpha", alpha));
	if (alpha.length !== topics) {
		throw new EngineInputError("alpha", `needs one value for each of ${topics} topics, got ${alpha.length}`);
	}
	return Float64Array.from(alpha, (value, k) => requirePositive(`alpha[${k}]`, value));
}
