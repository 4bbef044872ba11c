import { contextTerms } from "./context-terms.ts";
import { expandEntryTexts } from "./expand-entry-texts.ts";
import { parseTitle } from "./parse-title.ts";
import { titleTerms } from "./title-terms.ts";
import type { TitleEntry, TitleIndexOptions, TitleKind } from "./title-types.ts";

/** Count by term and occupation. */
export type TermCounts = Map<number, Map<number, number>>;

/** Texts and counts read from the entries, before they are weighted and compressed. */
export interface CollectedEntries {
	occupations: string[];
	occupationNumbers: Map<string, number>;
	examples: TitleEntry[];
	groupOf: number[];
	groups: string[];
	isResidual: number[];
	/** Weighted number of entries by occupation. */
	entriesOf: number[];
	entryOccupation: number[];
	entryKind: TitleKind[];
	entryText: string[];
	entryWeight: number[];
	entryHead: number[];
	entryRole: number[];
	entryTerms: { terms: number[]; weights: number[] }[];
	entriesByKey: Map<string, number[]>;
	terms: Map<string, number>;
	titleCounts: TermCounts;
	contextCounts: TermCounts;
	/** By head noun: weighted entries by group. */
	headCounts: Map<string, number[]>;
}

const contextKinds = new Set<TitleKind>(["technology", "description", "task"]);

function socMajorGroup(occupation: string): string {
	return /^\d\d-/.test(occupation) ? occupation.slice(0, 2) : "";
}

/** Number of a name, given on first sight. */
function numberOf(numbers: Map<string, number>, name: string): number {
	const known = numbers.get(name);
	if (known !== undefined) return known;
	numbers.set(name, numbers.size);
	return numbers.size - 1;
}

function count(counts: TermCounts, term: number, occupation: number, by: number): void {
	let row = counts.get(term);
	if (row === undefined) {
		row = new Map();
		counts.set(term, row);
	}
	row.set(occupation, (row.get(occupation) ?? 0) + by);
}

/** Reads all entries once; equal titles of one occupation are kept once (decisions always). */
export function collectTitleEntries(entries: readonly TitleEntry[], options: TitleIndexOptions): CollectedEntries {
	const groupNameOf = options.groupOf ?? socMajorGroup;
	const occupationNumbers = new Map<string, number>();
	const groupNumbers = new Map<string, number>();
	const all: CollectedEntries = {
		occupations: [],
		occupationNumbers,
		examples: [],
		groupOf: [],
		groups: [],
		isResidual: [],
		entriesOf: [],
		entryOccupation: [],
		entryKind: [],
		entryText: [],
		entryWeight: [],
		entryHead: [],
		entryRole: [],
		entryTerms: [],
		entriesByKey: new Map(),
		terms: new Map(),
		titleCounts: new Map(),
		contextCounts: new Map(),
		headCounts: new Map(),
	};

	const occupationOf = (code: string) => {
		const occupation = numberOf(occupationNumbers, code);
		if (occupation === all.occupations.length) {
			all.occupations.push(code);
			all.groupOf.push(numberOf(groupNumbers, groupNameOf(code)));
			all.isResidual.push(0);
			all.entriesOf.push(0);
		}
		return occupation;
	};

	const addTitle = (occupation: number, variant: string, { text, kind, weight = 1 }: TitleEntry) => {
		const parsed = parseTitle(variant);
		const sameKey = all.entriesByKey.get(parsed.key) ?? [];
		const isRepeated = sameKey.some(
			(entry) =>
				all.entryOccupation[entry] === occupation && kind !== "decision" && all.entryKind[entry] !== "decision",
		);
		if (parsed.key === "" || isRepeated) return;
		sameKey.push(all.entryText.length);
		all.entriesByKey.set(parsed.key, sameKey);
		all.entryOccupation.push(occupation);
		all.entryKind.push(kind);
		all.entryText.push(text);
		all.entryWeight.push(weight);
		all.entriesOf[occupation]! += weight;
		const terms: number[] = [];
		const weights: number[] = [];
		for (const term of titleTerms(parsed, options.segment)) {
			const number = numberOf(all.terms, term.term);
			terms.push(number);
			weights.push(term.weight);
			count(all.titleCounts, number, occupation, weight * Math.min(1, term.weight));
		}
		all.entryTerms.push({ terms, weights });
		const role = parsed.roles[0]?.role;
		all.entryHead.push(parsed.head === undefined ? -1 : numberOf(all.terms, parsed.head));
		all.entryRole.push(role === undefined ? -1 : numberOf(all.terms, role));
		if (parsed.head === undefined) return;
		const row = all.headCounts.get(parsed.head) ?? [];
		const group = all.groupOf[occupation]!;
		row[group] = (row[group] ?? 0) + weight;
		all.headCounts.set(parsed.head, row);
	};

	for (const entry of entries) {
		const occupation = occupationOf(entry.occupation);
		if (entry.kind === "example") {
			all.examples.push(entry);
			continue;
		}
		if (contextKinds.has(entry.kind)) {
			for (const term of contextTerms(entry.text, options.segment)) {
				count(all.contextCounts, numberOf(all.terms, term), occupation, entry.weight ?? 1);
			}
			continue;
		}
		if (entry.kind === "title" && /\bAll Other$/.test(entry.text)) all.isResidual[occupation] = 1;
		for (const variant of expandEntryTexts(entry.text, entry.kind)) addTitle(occupation, variant, entry);
	}
	all.groups = [...groupNumbers.keys()];
	return all;
}
