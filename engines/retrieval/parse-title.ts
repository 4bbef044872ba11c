import { expandSegment } from "./normalise-title.ts";
import { type SegmentKind, titleSegments } from "./title-segments.ts";
import {
	genericHeads,
	prepositions,
	rankNouns,
	rankWords,
	roleOfHead,
	softRankWords,
	stopWords,
	synonyms,
	unitWords,
	vagueHeads,
} from "./title-words.ts";

/** A word of a title with its weight in the title (1 = a modifier of the head noun). */
export interface TitleWord {
	word: string;
	weight: number;
	isHead: boolean;
}

export interface ParsedTitle {
	/** As normaliseTitle. */
	key: string;
	words: TitleWord[];
	/** Last noun of the head segment before a preposition; undefined for Chinese or empty titles. */
	head: string | undefined;
	/** The title names no field of work, or only the contract ("Coordinator", "College Aide", "Outreach Intern"). */
	isVague: boolean;
	/** Role words ("@manage") with weight. */
	roles: { role: string; weight: number }[];
	/** Runs of Chinese characters. */
	han: string[];
}

const weights = {
	head: 1.3,
	genericHead: 1,
	/** "Intern" tells the contract; the field is in the other words. */
	internHead: 0.35,
	modifier: 1,
	softRank: 0.45,
	rank: 0.12,
	/** Factor for soft rank words after a preposition or comma, where they are a field ("Chief of Staff"). */
	softRankOutside: 0.8,
	complementOfGeneric: 0.9,
	complement: 0.5,
	tailOfGeneric: 0.85,
	unitOfGeneric: 0.5,
	tail: 0.3,
	unitTail: 0.1,
	bracket: 0.6,
	unitWord: 0.05,
};

const isHan = (word: string) => /\p{Script=Han}/u.test(word);

interface HeadParts {
	ranks: string[];
	modifiers: string[];
	head: string | undefined;
	complement: string[];
}

/** Splits the words of the head segment: [deputy] [budget] analyst [of family health]. */
function headParts(words: readonly string[]): HeadParts {
	let end = words.findIndex((word, position) => position > 0 && prepositions.has(word));
	if (end < 0) end = words.length;
	const before = words.slice(0, end).filter((word) => !stopWords.has(word));
	const complement = words.slice(end + 1).filter((word) => !stopWords.has(word));
	// "Supervisor Plasterer": the first noun rules.
	if (before[0] === "supervisor" && before.length > 1) before.push(before.shift()!);
	let headAt = before.length - 1;
	while (headAt > 0 && rankWords.has(before[headAt]!) && !rankNouns.has(before[headAt]!)) headAt--;
	// A chief of something directs it; a chief something officer is an executive.
	const head = before[headAt] === "chief" && before.length + complement.length > 0 ? "director" : before[headAt];
	const ranks: string[] = [];
	const modifiers: string[] = [];
	before.forEach((word, position) => {
		if (position === headAt) return;
		if (rankWords.has(word)) ranks.push(word);
		else modifiers.push(word);
	});
	return { ranks, modifiers, head, complement };
}

class WordCollector {
	readonly words = new Map<string, TitleWord>();
	readonly han: string[] = [];

	add(raw: string, weight: number, isHead = false): void {
		if (isHan(raw)) {
			this.han.push(raw);
			return;
		}
		const word = synonyms.get(raw) ?? raw;
		const known = this.words.get(word);
		if (known === undefined) this.words.set(word, { word, weight, isHead });
		else {
			known.weight = Math.max(known.weight, weight);
			known.isHead ||= isHead;
		}
	}

	addAll(words: readonly string[], weight: number): void {
		for (const word of words) {
			if (stopWords.has(word)) continue;
			if (unitWords.has(word)) this.add(word, Math.min(weight, weights.unitWord));
			else if (rankWords.has(word))
				this.add(word, softRankWords.has(word) ? weight * weights.softRankOutside : Math.min(weight, weights.rank));
			else this.add(word, weight);
		}
	}
}

function tailWeight(kind: SegmentKind, words: readonly string[], bare: boolean): number {
	const isUnit = words.some((word) => unitWords.has(word));
	if (kind === "bracket") return bare ? weights.tailOfGeneric : weights.bracket;
	if (isUnit) return bare ? weights.unitOfGeneric : weights.unitTail;
	return bare ? weights.tailOfGeneric : weights.tail;
}

/**
 * Reads a title as head noun, modifiers, rank words, complement and tails, each with a weight.
 * A head that stands alone ("Director, Watershed Planning", "Supervisor (Sewers)") takes its meaning from what follows,
 * so that tail counts nearly fully; after a specific head ("Budget Analyst, Family Health") it counts little.
 */
export function parseTitle(title: string): ParsedTitle {
	const segments = titleSegments(title).map((segment) => ({ kind: segment.kind, words: expandSegment(segment) }));
	const key = segments
		.map(({ words }) => words.join(" "))
		.filter((text) => text !== "")
		.join(", ");
	const collector = new WordCollector();
	const roles = new Map<string, number>();
	const first = segments[0];
	if (first === undefined) return { key, words: [], head: undefined, isVague: true, roles: [], han: [] };
	const parts = headParts(first.words);
	const bare = parts.modifiers.length === 0 && (parts.head === undefined || genericHeads.has(parts.head));
	const compound = parts.complement.length > 0;

	if (parts.head !== undefined) {
		const isIntern = parts.head === "intern" && !(bare && !compound && segments.length === 1);
		const generic = isIntern ? weights.internHead : weights.genericHead;
		collector.add(parts.head, genericHeads.has(parts.head) ? generic : weights.head, true);
		const role = roleOfHead.get(parts.head);
		if (role !== undefined) roles.set(role, 1);
	}
	for (const word of parts.modifiers) collector.add(word, weights.modifier);
	for (const word of parts.ranks) {
		const alone = parts.modifiers.length === 0 && !compound;
		collector.add(word, softRankWords.has(word) ? (alone ? 0.8 : weights.softRank) : weights.rank);
		if (word === "supervising") roles.set("@supervise", 0.7);
	}
	collector.addAll(parts.complement, bare ? weights.complementOfGeneric : weights.complement);
	for (const { kind, words } of segments.slice(1)) {
		collector.addAll(words, tailWeight(kind, words, bare && !compound));
	}
	const words = [...collector.words.values()];
	return {
		key,
		words,
		head: parts.head === undefined ? undefined : (synonyms.get(parts.head) ?? parts.head),
		isVague:
			collector.han.length === 0 &&
			(parts.head === undefined ||
				parts.head === "intern" ||
				(parts.head === "aide" && parts.modifiers.includes("college")) ||
				(rankWords.has(parts.head) && !rankNouns.has(parts.head)) ||
				(vagueHeads.has(parts.head) && !words.some((word) => !word.isHead && word.weight > 0.4))),
		roles: [...roles].map(([role, weight]) => ({ role, weight })),
		han: collector.han,
	};
}
