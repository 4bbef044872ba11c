import { requireFinite, requireInteger } from "#engines/require-number.ts";

export type PhraseOptions = {
	/** Both words together at least this often; default 5. */
	minCount?: number;
	/** Least score; default 10 for "default", and 0.5 for "npmi". */
	threshold?: number;
	scorer?: "default" | "npmi";
	/** Between the words of a phrase: "" for Chinese, a space for English; default a space. */
	joiner?: string;
};

/**
 * Pairs of neighbouring words that occur together far more often than their frequencies would have it.
 *
 * Score "default": (n_ab − minCount) · V / (n_a · n_b) (Mikolov et al., NIPS 2013), V the distinct words and pairs;
 * "npmi": normalised PMI (Bouma 2009) over the corpus' words. Both as in gensim's Phrases without connector words.
 * Cost: linear in the words.
 * @returns score by phrase, the words joined; only pairs above the threshold
 */
export function detectPhrases(
	documents: readonly (readonly string[])[],
	options: PhraseOptions = {},
): Map<string, { words: [string, string]; count: number; score: number }> {
	const { scorer = "default", joiner = " " } = options;
	const minCount = requireInteger("minCount", options.minCount ?? 5, 1);
	const threshold = requireFinite("threshold", options.threshold ?? (scorer === "npmi" ? 0.5 : 10));
	const single = new Map<string, number>();
	const pairs = new Map<string, Map<string, number>>();
	let words = 0;
	let distinctPairs = 0;
	for (const document of documents) {
		for (const [i, word] of document.entries()) {
			words++;
			single.set(word, (single.get(word) ?? 0) + 1);
			if (i === 0) continue;
			const before = document[i - 1]!;
			const followers = pairs.get(before) ?? new Map<string, number>();
			if (!followers.has(word)) distinctPairs++;
			followers.set(word, (followers.get(word) ?? 0) + 1);
			pairs.set(before, followers);
		}
	}
	const found = new Map<string, { words: [string, string]; count: number; score: number }>();
	const types = single.size + distinctPairs;
	for (const [a, followers] of pairs) {
		for (const [b, count] of followers) {
			const [na, nb] = [single.get(a)!, single.get(b)!];
			const score =
				scorer === "default"
					? ((count - minCount) / na / nb) * types
					: count < minCount
						? Number.NEGATIVE_INFINITY
						: Math.log(count / words / ((na / words) * (nb / words))) / -Math.log(count / words);
			if (score > threshold) found.set(`${a}${joiner}${b}`, { words: [a, b], count, score });
		}
	}
	return found;
}

/** Joins the phrases of detectPhrases in a document, from left to right; a word is in one phrase at most. */
export function joinPhrases(
	document: readonly string[],
	phrases: ReadonlyMap<string, unknown>,
	joiner = " ",
): string[] {
	const joined: string[] = [];
	for (let i = 0; i < document.length; i++) {
		const phrase = i + 1 < document.length ? `${document[i]}${joiner}${document[i + 1]}` : "";
		if (phrases.has(phrase)) {
			joined.push(phrase);
			i++;
		} else joined.push(document[i]!);
	}
	return joined;
}
