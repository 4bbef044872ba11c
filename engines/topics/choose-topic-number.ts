import { EngineInputError } from "#engines/input-error.ts";
import type { Reason } from "#engines/reason.ts";
import { coherence } from "#engines/topics/coherence.ts";
import { completionPerplexity } from "#engines/topics/completion-perplexity.ts";
import type { Corpus } from "#engines/topics/corpus.ts";
import { type FitOptions, fitTopics, type TopicFit } from "#engines/topics/fit-topics.ts";
import { topWordNumbers } from "#engines/topics/topic-tables.ts";

export type ChooseOptions = Omit<FitOptions, "topics" | "heldOut" | "alpha"> & {
	/** The numbers to compare, ascending. */
	grid: readonly number[];
	/** Documents not fitted on, over the same vocabulary; at least two that can be scored. */
	heldOut: Corpus;
	/** Symmetric prior of a document's topics. Default 0.1. */
	alpha?: number;
	/** Top words a topic for coherence; default 10. */
	topn?: number;
};

export type GridPoint = {
	topics: number;
	/** Held-out perplexity by document completion of the restart that log p(words, topics) chose. */
	perplexity: number;
	/** Log-likelihood per word below that of the best number, and the standard error of this difference over documents. */
	loss: number;
	standardError: number;
	uMass: number | null;
	cV: number | null;
	/** The loss is at most one standard error: data do not tell it from the best. */
	eligible: boolean;
	fit: TopicFit;
};

export type ChosenNumber = {
	chosen: GridPoint;
	points: GridPoint[];
	rule: "highest c_v among the numbers whose held-out loss is within one standard error of the least; ties to fewer topics";
	/** "best-at-end-of-grid" when the least held-out perplexity stands at an end: what lies beyond may be better still. */
	warnings: Reason[];
	n: { heldOutDocuments: number; heldOutWords: number };
};

/**
 * How many topics? Fits every number of a grid and compares what it predicts and how well its topics read.
 *
 * Rule: (1) the number with the least held-out perplexity is the reference; (2) every number is eligible whose
 * log-likelihood is below the reference's by at most one standard error, paired over the held-out documents (the
 * one-standard-error rule of Breiman et al. 1984); (3) of these the highest mean c_v wins, ties to the smaller number.
 * Perplexity alone likes many topics, coherence alone likes few; people's judgement goes with coherence rather than
 * with perplexity (Chang et al., NIPS 2009). The restart of each number is chosen by its likelihood on the training documents, so the held-out documents
 * serve once only.
 *
 * @throws EngineInputError naming the argument; the errors of fitTopics for the largest number come first
 */
export function chooseTopicNumber(corpus: Corpus, options: ChooseOptions): ChosenNumber {
	const { grid, heldOut, topn = 10, onProgress, ...fitOptions } = options;
	if (grid.length === 0) throw new EngineInputError("grid", "needs at least one number of topics");
	for (const [i, topics] of grid.entries()) {
		if (i > 0 && topics <= grid[i - 1]!) throw new EngineInputError(`grid[${i}]`, "must ascend");
	}
	const total = grid.reduce((sum, topics) => sum + topics, 0);
	let done = 0;
	const fits = grid.map((topics) => {
		const fit = fitTopics(corpus, {
			...fitOptions,
			topics,
			onProgress: (share) => onProgress?.((done + share * topics) / total),
		});
		done += topics;
		return { fit, score: completionPerplexity(heldOut, fit) };
	});
	const reference = fits.reduce((a, b) => (b.score.perplexity < a.score.perplexity ? b : a));
	const best = reference.score;
	if (best.documents < 2) throw new EngineInputError("heldOut", "needs at least two documents with two words each");

	const points = fits.map(({ fit, score }): GridPoint => {
		const { loss, standardError } = pairedLoss(best.logLikelihoods, score.logLikelihoods, best.words, best.documents);
		const top = topWordNumbers(fit, Math.min(topn, corpus.vocabulary.length));
		return {
			topics: fit.topics,
			perplexity: score.perplexity,
			loss,
			standardError,
			uMass: coherence(corpus, top, "u_mass").mean,
			cV: coherence(corpus, top, "c_v").mean,
			eligible: loss <= standardError,
			fit,
		};
	});
	const chosen = points
		.filter((point) => point.eligible)
		.reduce((a, b) => ((b.cV ?? Number.NEGATIVE_INFINITY) > (a.cV ?? Number.NEGATIVE_INFINITY) ? b : a));
	const least = reference.fit.topics;
	const warnings: Reason[] = [];
	// One topic is the least there can be, so that below it nothing is left to try.
	if (least === grid.at(-1) || (least === grid[0] && least > 1)) {
		warnings.push({ code: "best-at-end-of-grid", values: { topics: least, from: grid[0]!, to: grid.at(-1)! } });
	}
	return {
		chosen,
		points,
		warnings,
		rule: "highest c_v among the numbers whose held-out loss is within one standard error of the least; ties to fewer topics",
		n: { heldOutDocuments: best.documents, heldOutWords: best.words },
	};
}

/** Σ_d (best − other) ÷ words, and its standard error with the documents as the sample. */
function pairedLoss(
	best: Float64Array,
	other: Float64Array,
	words: number,
	documents: number,
): { loss: number; standardError: number } {
	const differences = best.map((value, d) => value - other[d]!);
	const sum = differences.reduce((total, value) => total + value, 0);
	const mean = sum / documents;
	// Documents that could not be scored have a difference of 0 and do not count.
	const unscored = differences.length - documents;
	const squares = differences.reduce((total, value) => total + (value - mean) ** 2, 0) - unscored * mean ** 2;
	return { loss: sum / words, standardError: Math.sqrt((squares / (documents - 1)) * documents) / words };
}
