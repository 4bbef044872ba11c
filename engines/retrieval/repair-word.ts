import type { TitleIndex } from "./title-index.ts";

/** Edit distance with transpositions, abandoned above `limit` (then limit + 1). */
export function editDistance(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let beforePrevious: number[] = [];
	let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		let smallest = row;
		for (let column = 1; column <= b.length; column++) {
			const same = a[row - 1] === b[column - 1];
			let distance = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + (same ? 0 : 1));
			if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
				distance = Math.min(distance, beforePrevious[column - 2]! + 1);
			}
			current.push(distance);
			smallest = Math.min(smallest, distance);
		}
		if (smallest > limit) return limit + 1;
		beforePrevious = previous;
		previous = current;
	}
	return previous[b.length]!;
}

/** Position of the first word ≥ `prefix` in the sorted words. */
export function lowerBound(words: readonly string[], prefix: string): number {
	let low = 0;
	let high = words.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (words[middle]! < prefix) low = middle + 1;
		else high = middle;
	}
	return low;
}

function commonness(index: TitleIndex, position: number): number {
	const term = index.sortedWordTerms[position]!;
	return index.entryPostings.offsets[term + 1]! - index.entryPostings.offsets[term]!;
}

/**
 * Reads a word that the index does not know: as a cut-off word ("microbiol" → microbiologist) or as a typing error
 * ("assitant" → assistant; one edit below eight letters, two above; same first letter). The commonest word wins.
 * Returns undefined when nothing is near.
 */
export function repairWord(index: TitleIndex, word: string): string | undefined {
	if (word.length < 4 || !/^[a-z]+$/.test(word)) return undefined;
	const words = index.sortedWords;
	let best: { word: string; score: number } | undefined;
	const consider = (position: number, distance: number) => {
		const score = Math.log(1 + commonness(index, position)) - 3 * distance;
		if (best === undefined || score > best.score) best = { word: words[position]!, score };
	};
	const limit = word.length < 8 ? 1 : 2;
	const first = lowerBound(words, word[0]!);
	for (let position = first; position < words.length && words[position]![0] === word[0]; position++) {
		const other = words[position]!;
		if (Math.abs(other.length - word.length) > limit) continue;
		const distance = editDistance(word, other, limit);
		if (distance <= limit && commonness(index, position) > 1) consider(position, distance);
	}
	if (best !== undefined) return best.word;
	for (
		let position = lowerBound(words, word);
		position < words.length && words[position]!.startsWith(word);
		position++
	) {
		consider(position, 0);
	}
	return best === undefined ? undefined : (best as { word: string }).word;
}

/** The commonest word that begins with a cut-off one, when it is far commoner than the cut-off word itself ("special" → specialist). */
export function completeWord(index: TitleIndex, word: string): string | undefined {
	const words = index.sortedWords;
	let own = 0;
	let best: { word: string; count: number } | undefined;
	for (
		let position = lowerBound(words, word);
		position < words.length && words[position]!.startsWith(word);
		position++
	) {
		const count = commonness(index, position);
		if (words[position] === word) own = count;
		else if (best === undefined || count > best.count) best = { word: words[position]!, count };
	}
	return best !== undefined && best.count > 5 * own ? best.word : undefined;
}
