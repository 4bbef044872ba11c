import { categoryGroups } from "./category-groups.ts";
import { parseTitle } from "./parse-title.ts";
import { completeWord, repairWord } from "./repair-word.ts";
import type { TitleIndex } from "./title-index.ts";
import { titleTerms } from "./title-terms.ts";

/** Evidence of one title for every occupation of an index; all arrays have one value 0..1 per occupation. */
export interface TitleFeatures {
	key: string;
	isVague: boolean;
	isChinese: boolean;
	/** The head noun is that of a manager. */
	isManager: boolean;
	/** Best similarity to an entry of the occupation, and that entry (−1 for none). */
	similarity: Float64Array;
	bestEntry: Int32Array;
	/** Mean similarity of the three best entries. */
	support: Float64Array;
	/** Best similarity to an official title, a decision, or an entry of more than usual weight. */
	authority: Float64Array;
	/** Best similarity to an entry with the same head noun (or, at 0.85, a head of the same role). */
	sameHead: Float64Array;
	/** Share of the occupation in the words of the title. */
	share: Float64Array;
	/** Words of the title found in description and tasks. */
	context: Float64Array;
	/** Probability of the occupation's group by the head noun. */
	headGroup: Float64Array;
	/** How usual the role of the head noun ("@manage") is among the titles of the occupation; 0.5 without a role. */
	role: Float64Array;
	/** The normalised title equals an entry; the entry number, else −1. */
	exactEntry: Int32Array;
	/** Share of the weight of the title in words the index knows. */
	known: number;
	corrected: { from: string; to: string }[];
	/** Terms of the title that the index knows. */
	matched: { term: number; word: string; weight: number }[];
}

/**
 * Compares a title with all entries of an index.
 * @param mayBeCut the title comes from a field of fixed width; its last word may be the beginning of a word
 */
export function titleFeatures(index: TitleIndex, title: string, mayBeCut = false): TitleFeatures {
	const parsed = parseTitle(title);
	const corrected: { from: string; to: string }[] = [];
	const last = mayBeCut ? /([a-z]{4,})\W*$/.exec(title.toLowerCase())?.[1] : undefined;
	const completed = last === undefined ? undefined : completeWord(index, last);
	if (last !== undefined && completed !== undefined) {
		corrected.push({ from: last, to: completed });
		for (const entry of parsed.words) if (entry.word === last) entry.word = completed;
		if (parsed.head === last) parsed.head = completed;
	}
	for (const entry of parsed.words) {
		if (index.terms.has(entry.word)) continue;
		const repaired = repairWord(index, entry.word);
		if (repaired === undefined) continue;
		corrected.push({ from: entry.word, to: repaired });
		if (parsed.head === entry.word) parsed.head = repaired;
		entry.word = repaired;
	}
	const count = index.occupations.length;
	const similarity = new Float64Array(count);
	const bestEntry = new Int32Array(count).fill(-1);
	const second = new Float64Array(count);
	const third = new Float64Array(count);
	const authority = new Float64Array(count);
	const sameHead = new Float64Array(count);
	const headTerm = parsed.head === undefined ? -2 : (index.terms.get(parsed.head) ?? -2);
	const roleTerm = index.terms.get(parsed.roles[0]?.role ?? "") ?? -2;
	const share = new Float64Array(count);
	const context = new Float64Array(count);
	const headGroup = new Float64Array(count);
	const exactEntry = new Int32Array(count).fill(-1);

	const matched: TitleFeatures["matched"] = [];
	let square = 0;
	let weightSum = 0;
	let unknownWeight = 0;
	const unknownRarity = Math.log(1 + count);
	for (const { term, weight, word } of titleTerms(parsed, index.segment)) {
		const number = index.terms.get(term);
		const w = weight * (number === undefined ? unknownRarity : index.rarity[number]!);
		square += w * w;
		weightSum += w;
		if (number === undefined) unknownWeight += w;
		else matched.push({ term: number, word, weight: w });
	}
	const length = Math.sqrt(square) || 1;

	const { offsets, ids, weights } = index.entryPostings;
	const scores = new Float32Array(index.entryText.length);
	const touched: number[] = [];
	for (const { term, weight } of matched) {
		const factor = weight / length;
		for (let at = offsets[term]!; at < offsets[term + 1]!; at++) {
			const entry = ids[at]!;
			if (scores[entry] === 0) touched.push(entry);
			scores[entry]! += factor * weights[at]!;
		}
	}
	for (const entry of touched) {
		const occupation = index.entryOccupation[entry]!;
		const value = Math.min(1, scores[entry]! * Math.min(1, index.entryWeight[entry]!));
		const official = value * index.entryAuthority[entry]!;
		if (official > authority[occupation]!) authority[occupation] = official;
		const headFactor = index.entryHead[entry] === headTerm ? 1 : index.entryRole[entry] === roleTerm ? 0.85 : 0;
		if (value * headFactor > sameHead[occupation]!) sameHead[occupation] = value * headFactor;
		if (value > similarity[occupation]!) {
			third[occupation] = second[occupation]!;
			second[occupation] = similarity[occupation]!;
			similarity[occupation] = value;
			bestEntry[occupation] = entry;
		} else if (value > second[occupation]!) {
			third[occupation] = second[occupation]!;
			second[occupation] = value;
		} else if (value > third[occupation]!) third[occupation] = value;
	}
	const support = similarity.map((value, occupation) => (value + second[occupation]! + third[occupation]!) / 3);

	for (const { term, weight } of matched) {
		const part = weight / (weightSum || 1);
		const shares = index.sharePostings;
		for (let at = shares.offsets[term]!; at < shares.offsets[term + 1]!; at++) {
			share[shares.ids[at]!]! += part * Math.sqrt(shares.weights[at]!);
		}
		const contexts = index.contextPostings;
		for (let at = contexts.offsets[term]!; at < contexts.offsets[term + 1]!; at++) {
			context[contexts.ids[at]!]! += part * contexts.weights[at]!;
		}
	}
	const groups = (parsed.head === undefined ? undefined : index.groupsByHead.get(parsed.head)) ?? index.groupPrior;
	for (let occupation = 0; occupation < count; occupation++)
		headGroup[occupation] = groups[index.groupOf[occupation]!]!;
	const role = new Float64Array(count).fill(parsed.roles.length === 0 ? 0.5 : 0);
	for (const { role: name } of parsed.roles) {
		const term = index.terms.get(name);
		if (term === undefined) continue;
		const rates = index.roleRates.get(term)!;
		for (let occupation = 0; occupation < count; occupation++) {
			role[occupation] = Math.max(role[occupation]!, rates[occupation]!);
		}
	}
	for (const entry of index.entriesByKey.get(parsed.key) ?? []) {
		const occupation = index.entryOccupation[entry]!;
		if (exactEntry[occupation]! < 0 || index.entryKind[entry] === "decision") exactEntry[occupation] = entry;
	}
	return {
		key: parsed.key,
		isVague: parsed.isVague,
		isChinese: parsed.han.length > 0,
		isManager: parsed.roles.some(({ role: name }) => name === "@manage"),
		similarity,
		bestEntry,
		support,
		authority,
		sameHead,
		share,
		context,
		headGroup,
		role,
		exactEntry,
		known: weightSum === 0 ? 0 : 1 - unknownWeight / weightSum,
		corrected,
		matched,
	};
}

/** Weight of each occupation by the category of the posting, 0..1. */
export function categoryFeature(index: TitleIndex, category: string | undefined): Float64Array {
	const weights = category === undefined ? new Map<string, number>() : categoryGroups(category);
	return Float64Array.from(
		index.occupations,
		(_, occupation) => weights.get(index.groups[index.groupOf[occupation]!]!) ?? 0,
	);
}
