import { EngineInputError } from "#engines/input-error.ts";
import type { Corpus } from "#engines/topics/corpus.ts";
import { countWindows, type WindowCounts } from "#engines/topics/count-windows.ts";

/**
 * The coherence of topics, by how often their top words occur together.
 * - `u_mass` (Mimno et al., EMNLP 2011): mean over pairs, the more probable word first, of
 *   log (P(w_i, w_j) + ε) / P(w_j), over documents. Mimno adds 1 to the count; gensim and this add ε to the share.
 * - `c_uci`, `c_npmi`: mean PMI (Newman et al. 2010) or normalised PMI (Bouma 2009) of all pairs, over windows of 10.
 * - `c_v` (Röder, Both & Hinneburg, WSDM 2015): mean cosine of each word's NPMI vector over the topic's words with the
 *   sum of these vectors, over windows of 110.
 * ε = 10⁻¹². Equal to gensim's CoherenceModel; see countWindows for the one difference, which can be switched off.
 */
export type CoherenceMeasure = "u_mass" | "c_uci" | "c_npmi" | "c_v";

export type Coherence = {
	measure: CoherenceMeasure;
	/** One a topic; null where it is not defined (one word alone, or a word that occurs nowhere). */
	byTopic: (number | null)[];
	/** Mean over the topics where it is defined; null when there is none. */
	mean: number | null;
	windowSize: number;
	/** Windows (for u_mass documents) counted. */
	windows: number;
};

export type CoherenceOptions = {
	/** Words of a window; default 110 for c_v, 10 for c_uci and c_npmi; u_mass takes whole documents. */
	windowSize?: number;
	recurring?: "stay" | "leave";
};

const EPSILON = 1e-12;

/**
 * @param topics top words of each topic by number, the most probable first, none twice
 * Cost: one pass over the corpus; see countWindows.
 * @throws EngineInputError for a word beyond the vocabulary or twice in a topic
 */
export function coherence(
	corpus: Corpus,
	topics: readonly (readonly number[])[],
	measure: CoherenceMeasure,
	options: CoherenceOptions = {},
): Coherence {
	for (const [t, words] of topics.entries()) {
		for (const [i, word] of words.entries()) {
			if (!Number.isInteger(word) || word < 0 || word >= corpus.vocabulary.length) {
				throw new EngineInputError(
					`topics[${t}][${i}]`,
					`must be a word below ${corpus.vocabulary.length}, got ${word}`,
				);
			}
			if (words.indexOf(word) !== i) throw new EngineInputError(`topics[${t}][${i}]`, `is word ${word} a second time`);
		}
	}
	const windowSize =
		measure === "u_mass" ? Number.POSITIVE_INFINITY : (options.windowSize ?? (measure === "c_v" ? 110 : 10));
	const counts = countWindows(corpus, topics.flat(), windowSize, options.recurring);
	// Gensim counts an empty document as a document, though no window lies in it.
	const windows = measure === "u_mass" ? corpus.offsets.length - 1 : counts.windows;
	const share = shares({ ...counts, windows });
	const byTopic = topics.map((words) => {
		if (words.length < (measure === "c_v" ? 1 : 2) || words.some((word) => share(word, word) === 0)) return null;
		return measure === "c_v" ? contextCosine(words, share) : meanOverPairs(words, share, measure);
	});
	const defined = byTopic.filter((value) => value !== null);
	const mean = defined.length > 0 ? defined.reduce((sum, value) => sum + value, 0) / defined.length : null;
	return { measure, byTopic, mean, windowSize, windows };
}

type Share = (a: number, b: number) => number;

const shares =
	({ together, place, chosen, windows }: WindowCounts): Share =>
	(a, b) =>
		together[place[a]! * chosen + place[b]!]! / windows;

const pmi = (share: Share, a: number, b: number): number =>
	Math.log((share(a, b) + EPSILON) / (share(a, a) * share(b, b)));

const npmi = (share: Share, a: number, b: number): number => pmi(share, a, b) / -Math.log(share(a, b) + EPSILON);

function meanOverPairs(words: readonly number[], share: Share, measure: "u_mass" | "c_uci" | "c_npmi"): number {
	let sum = 0;
	let pairs = 0;
	for (let i = 1; i < words.length; i++) {
		for (let j = 0; j < i; j++) {
			const [later, earlier] = [words[i]!, words[j]!];
			if (measure === "u_mass") sum += Math.log((share(later, earlier) + EPSILON) / share(earlier, earlier));
			else sum += measure === "c_uci" ? pmi(share, later, earlier) : npmi(share, later, earlier);
			pairs++;
		}
	}
	return sum / pairs;
}

function contextCosine(words: readonly number[], share: Share): number {
	const vectors = words.map((a) => words.map((b) => npmi(share, a, b)));
	const whole = words.map((_, j) => vectors.reduce((sum, vector) => sum + vector[j]!, 0));
	const dot = (a: number[], b: number[]): number => a.reduce((sum, value, j) => sum + value * b[j]!, 0);
	const cosines = vectors.map((vector) => dot(vector, whole) / Math.sqrt(dot(vector, vector) * dot(whole, whole)));
	return cosines.reduce((sum, value) => sum + value, 0) / words.length;
}
