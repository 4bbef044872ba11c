import { buildPostings } from "./build-postings.ts";
import { type CollectedEntries, collectTitleEntries, type TermCounts } from "./collect-title-entries.ts";
import { buildTitleExamples } from "./title-examples.ts";
import type { Postings, TitleIndex } from "./title-index.ts";
import { parseTitleRules } from "./title-rules.ts";
import type { TitleEntry, TitleIndexOptions } from "./title-types.ts";

/** Pseudo-count of titles of an occupation: an occupation with few titles does not own a word by one of them. */
const shareSmoothing = 8;
/** Pseudo-count of titles without the role. */
const roleSmoothing = 3;
/** Pseudo-count of the overall group distribution in that of a head noun. */
const headSmoothing = 5;

/** Compresses counts by term and occupation; `weigh` turns the counts of one term into weights. */
function countPostings(
	termCount: number,
	counts: TermCounts,
	weigh: (row: Map<number, number>) => (occupation: number, count: number) => number,
): Postings {
	const terms: number[] = [];
	const ids: number[] = [];
	const weights: number[] = [];
	for (const [term, row] of counts) {
		const weightOf = weigh(row);
		for (const [occupation, count] of row) {
			terms.push(term);
			ids.push(occupation);
			weights.push(weightOf(occupation, count));
		}
	}
	return buildPostings(termCount, terms, ids, weights);
}

/** Share of each occupation in a term: p(term | occupation) over the sum of all occupations. */
function sharePostings(termCount: number, { titleCounts, entriesOf }: CollectedEntries): Postings {
	const rate = (occupation: number, count: number) => count / (entriesOf[occupation]! + shareSmoothing);
	return countPostings(termCount, titleCounts, (row) => {
		let sum = 0;
		for (const [occupation, count] of row) sum += rate(occupation, count);
		return (occupation, count) => rate(occupation, count) / sum;
	});
}

function entryPostings(termCount: number, rarity: Float32Array, entryTerms: CollectedEntries["entryTerms"]): Postings {
	const flatTerms: number[] = [];
	const flatEntries: number[] = [];
	const flatWeights: number[] = [];
	entryTerms.forEach(({ terms, weights }, entry) => {
		let square = 0;
		for (let at = 0; at < terms.length; at++) square += (weights[at]! * rarity[terms[at]!]!) ** 2;
		const length = Math.sqrt(square) || 1;
		for (let at = 0; at < terms.length; at++) {
			flatTerms.push(terms[at]!);
			flatEntries.push(entry);
			flatWeights.push((weights[at]! * rarity[terms[at]!]!) / length);
		}
	});
	return buildPostings(termCount, flatTerms, flatEntries, flatWeights);
}

function headGroups({ headCounts, groups }: CollectedEntries, groupPrior: Float32Array): Map<string, Float32Array> {
	const byHead = new Map<string, Float32Array>();
	for (const [head, row] of headCounts) {
		let total = headSmoothing;
		for (const value of row) total += value ?? 0;
		const probability = (group: number) => ((row[group] ?? 0) + headSmoothing * groupPrior[group]!) / total;
		byHead.set(
			head,
			Float32Array.from(groups, (_, group) => probability(group)),
		);
	}
	return byHead;
}

function roleRates({ terms, titleCounts, entriesOf }: CollectedEntries): Map<number, Float32Array> {
	const rates = new Map<number, Float32Array>();
	for (const [name, term] of terms) {
		if (!name.startsWith("@")) continue;
		const row = titleCounts.get(term);
		rates.set(
			term,
			Float32Array.from(entriesOf, (entries, occupation) =>
				Math.min(1, (2 * (row?.get(occupation) ?? 0)) / (entries + roleSmoothing)),
			),
		);
	}
	return rates;
}

function prevalence({ occupations, entryOccupation, entryKind, entryWeight }: CollectedEntries): Float32Array {
	const counts = new Float32Array(occupations.length);
	entryOccupation.forEach((occupation, entry) => {
		if (entryKind[entry] === "decision") counts[occupation]!++;
		else if (entryKind[entry] === "alternate" && entryWeight[entry] !== 1) {
			counts[occupation]! += entryWeight[entry]! > 1 ? 1 : 0.5;
		}
	});
	return counts.map((count) => Math.log1p(count) / 2);
}

/**
 * Builds the search structure for matchTitle and suggestOccupations.
 *
 * Titles, alternates, short titles and decisions become entries: unit vectors of rarity-weighted words (see parseTitle).
 * Descriptions, tasks and technologies are only counted per occupation. No I/O; the same entries give the same index.
 * Measured with O*NET (1,016 titles and descriptions, 56,560 alternates, 3,575 short titles): 59,000 entries, 0.8 s.
 */
export function buildTitleIndex(entries: readonly TitleEntry[], options: TitleIndexOptions = {}): TitleIndex {
	const all = collectTitleEntries(entries, options);
	const termCount = all.terms.size;
	const rarity = new Float32Array(termCount);
	for (let term = 0; term < termCount; term++) {
		rarity[term] = Math.log(1 + all.occupations.length / Math.max(1, all.titleCounts.get(term)?.size ?? 0));
	}
	const groupPrior = new Float32Array(all.groups.length);
	const totalWeight = all.entryWeight.reduce((sum, weight) => sum + weight, 0) || 1;
	all.entryOccupation.forEach((occupation, entry) => {
		groupPrior[all.groupOf[occupation]!]! += all.entryWeight[entry]! / totalWeight;
	});
	const words = [...all.terms.keys()].filter((term) => !/^[~@]/.test(term)).sort();
	return {
		occupations: all.occupations,
		groupOf: Int32Array.from(all.groupOf),
		groups: all.groups,
		isResidual: Uint8Array.from(all.isResidual),
		entryOccupation: Int32Array.from(all.entryOccupation),
		entryKind: all.entryKind,
		entryText: all.entryText,
		entryWeight: Float32Array.from(all.entryWeight),
		entryAuthority: Float32Array.from(all.entryKind, (kind, entry) =>
			kind === "title" || kind === "decision" ? 1 : Math.min(1, Math.max(0, all.entryWeight[entry]! - 1)),
		),
		prevalence: prevalence(all),
		entryHead: Int32Array.from(all.entryHead),
		entryRole: Int32Array.from(all.entryRole),
		entriesByKey: all.entriesByKey,
		terms: all.terms,
		sortedWords: words,
		sortedWordTerms: Int32Array.from(words, (word) => all.terms.get(word)!),
		rarity,
		entryPostings: entryPostings(termCount, rarity, all.entryTerms),
		sharePostings: sharePostings(termCount, all),
		// 1 − 2^(−count): the first uses of a word count most.
		contextPostings: countPostings(termCount, all.contextCounts, () => (_, count) => 1 - 2 ** -count),
		groupsByHead: headGroups(all, groupPrior),
		groupPrior,
		roleRates: roleRates(all),
		examples: buildTitleExamples(
			all.examples,
			(code) => all.occupationNumbers.get(code)!,
			(term) => {
				const known = all.terms.get(term);
				return known === undefined ? Math.log(1 + all.occupations.length) : rarity[known]!;
			},
		),
		rules: options.rules === undefined ? [] : parseTitleRules(options.rules),
		occupationNumbers: all.occupationNumbers,
		segment: options.segment,
	};
}
