import { requireInteger } from "#engines/require-number.ts";
import type { Corpus } from "#engines/topics/corpus.ts";

/** In how many windows each chosen word and each pair of them occurs. */
export type WindowCounts = {
	windows: number;
	/** Place of a word among the chosen ones, −1 for the rest; by number in the vocabulary. */
	place: Int32Array;
	/** n × n, row by row, both halves filled; on the diagonal the windows with the word itself. */
	together: Float64Array;
	chosen: number;
};

/**
 * Boolean sliding window (Röder, Both & Hinneburg, WSDM 2015): a window of `size` words moves over each document word by
 * word; a document that is shorter is one window; `size` = Infinity makes each document one window.
 *
 * @param chosen the words that count, by number
 * @param recurring what happens when a word stands twice in a window and the first one leaves it: "stay" counts it as
 *   long as one is there, which is the definition; "leave" drops it with the first, as gensim up to 4.x does
 * Cost: linear in the words, times the chosen words that stand in a window together. Empty documents have no window.
 */
export function countWindows(
	corpus: Corpus,
	chosen: Iterable<number>,
	size: number,
	recurring: "stay" | "leave" = "stay",
): WindowCounts {
	if (size !== Number.POSITIVE_INFINITY) requireInteger("size", size, 1);
	const place = new Int32Array(corpus.vocabulary.length).fill(-1);
	let n = 0;
	for (const word of chosen) if (place[word] === -1) place[word] = n++;
	const together = new Float64Array(n * n);
	// Chosen words in the present window: how often, since which window, and a list of them.
	const times = new Int32Array(n);
	const since = new Float64Array(n);
	const list = new Int32Array(n);
	const at = new Int32Array(n);
	let length = 0;
	let windows = 0;

	const enter = (word: number, window: number): void => {
		if (times[word]!++ > 0) return;
		since[word] = window;
		at[word] = length;
		list[length++] = word;
	};
	/** The word is in no window from `window` on: it gets what it had, alone and with each that is still there. */
	const exit = (word: number, window: number): void => {
		times[word] = 0;
		const last = list[--length]!;
		list[at[word]!] = last;
		at[last] = at[word]!;
		together[word * n + word]! += window - since[word]!;
		for (let i = 0; i < length; i++) {
			const other = list[i]!;
			const shared = window - Math.max(since[word]!, since[other]!);
			together[word * n + other]! += shared;
			together[other * n + word]! += shared;
		}
	};

	for (let d = 0; d + 1 < corpus.offsets.length; d++) {
		const from = corpus.offsets[d]!;
		const to = corpus.offsets[d + 1]!;
		if (from === to) continue;
		const first = Math.min(from + size, to);
		for (let i = from; i < first; i++) if (place[corpus.words[i]!]! >= 0) enter(place[corpus.words[i]!]!, 0);
		let window = 1;
		for (let i = first; i < to; i++, window++) {
			const leaving = place[corpus.words[i - size]!]!;
			const entering = place[corpus.words[i]!]!;
			// Nothing changes for a word that leaves and comes in again at once.
			if (leaving === entering && (recurring === "leave" || leaving < 0)) {
				if (leaving >= 0 && times[leaving] === 0) enter(leaving, window);
				continue;
			}
			if (entering >= 0) enter(entering, window);
			if (leaving >= 0 && times[leaving]! > 0) {
				if (recurring === "leave" || times[leaving] === 1) exit(leaving, window);
				else times[leaving]!--;
			}
		}
		while (length > 0) exit(list[length - 1]!, window);
		windows += window;
	}
	return { windows, place, together, chosen: n };
}
