import { expandSegment } from "./normalise-title.ts";
import { parseTitle } from "./parse-title.ts";
import { titleSegments } from "./title-segments.ts";
import { titleTerms } from "./title-terms.ts";
import type { MatchContext, TitleEntry } from "./title-types.ts";
import { rankWords } from "./title-words.ts";

/** Titles that have been coded by reading, with secondary title and category, for comparison with a new one. */
export interface TitleExamples {
	texts: string[];
	/** Occupations of each example with their share of it (1, or less for each of two defensible ones). */
	labels: { occupation: number; share: number }[][];
	/** Examples by word with the weight of the word in their unit vector. */
	titleWords: Map<string, { example: number; weight: number }[]>;
	secondaryWords: Map<string, { example: number; weight: number }[]>;
	categoryWords: Map<string, { example: number; weight: number }[]>;
	categoryRarity: Map<string, number>;
	/** Normalised secondary title of each example. */
	secondaryKeys: string[];
	groups: string[];
	rarityOf: (term: string) => number;
}

/** What the examples say for every occupation; shares as scaled logarithms, about −0.8..1. */
export interface ExampleFeatures {
	/** Likeness to the nearest example of the occupation in title, secondary title and category, 0..1.5, and that example. */
	nearest: Float64Array;
	nearestExample: Int32Array;
	/** Likeness of the title alone to that example, 0..1. */
	nearestTitle: Float64Array;
	neighbours: Float64Array;
	bySecondary: Float64Array;
	prior: Float64Array;
	byWord: Float64Array;
	byCategory: Float64Array;
}

const secondaryFactor = 0.35;
const categoryFactor = 0.15;
const neighbourCount = 20;
const sharpness = 12;

type Vector = Map<string, number>;

function unit(vector: Vector): Vector {
	let square = 0;
	for (const value of vector.values()) square += value * value;
	const length = Math.sqrt(square) || 1;
	for (const [term, value] of vector) vector.set(term, value / length);
	return vector;
}

function titleVector(title: string, rarityOf: (term: string) => number): Vector {
	const vector: Vector = new Map();
	for (const { term, weight } of titleTerms(parseTitle(title))) {
		vector.set(term, (vector.get(term) ?? 0) + weight * rarityOf(term));
	}
	return unit(vector);
}

function categoryVector(category: string, rarity: ReadonlyMap<string, number>): Vector {
	const vector: Vector = new Map();
	for (const word of new Set(category.toLowerCase().match(/[a-z]{4,}/g))) vector.set(word, rarity.get(word) ?? 0);
	return unit(vector);
}

/** Titles of one group are near-duplicates: same secondary title, same head segment but for rank ("Senior", "II"). */
function groupOf(title: string, secondaryKey: string): string {
	const first = titleSegments(title)[0];
	const words = first === undefined ? [] : expandSegment(first);
	const core = words.filter((word) => !rankWords.has(word));
	return `${secondaryKey}|${(core.length === 0 ? words : core).join(" ")}`;
}

function post(postings: Map<string, { example: number; weight: number }[]>, vector: Vector, example: number): void {
	for (const [term, weight] of vector) {
		const list = postings.get(term);
		if (list === undefined) postings.set(term, [{ example, weight }]);
		else list.push({ example, weight });
	}
}

/**
 * Prepares entries of kind "example"; entries with equal text, secondary title and category are one example with several
 * occupations, each with its weight.
 * @param occupationOf number of an occupation in the index
 */
export function buildTitleExamples(
	entries: readonly TitleEntry[],
	occupationOf: (code: string) => number,
	rarityOf: (term: string) => number,
): TitleExamples {
	const merged = new Map<string, { entry: TitleEntry; labels: { occupation: number; share: number }[] }>();
	for (const entry of entries) {
		const key = [entry.text, entry.secondaryTitle, entry.category].join("\n");
		const label = { occupation: occupationOf(entry.occupation), share: entry.weight ?? 1 };
		const known = merged.get(key);
		if (known === undefined) merged.set(key, { entry, labels: [label] });
		else known.labels.push(label);
	}
	const categoryCounts = new Map<string, number>();
	for (const { entry } of merged.values()) {
		for (const word of new Set(entry.category?.toLowerCase().match(/[a-z]{4,}/g))) {
			categoryCounts.set(word, (categoryCounts.get(word) ?? 0) + 1);
		}
	}
	const examples: TitleExamples = {
		texts: [],
		labels: [],
		titleWords: new Map(),
		secondaryWords: new Map(),
		categoryWords: new Map(),
		categoryRarity: new Map([...categoryCounts].map(([word, count]) => [word, Math.log(merged.size / count)])),
		secondaryKeys: [],
		groups: [],
		rarityOf,
	};
	for (const { entry, labels } of merged.values()) {
		const example = examples.texts.length;
		const secondaryKey = parseTitle(entry.secondaryTitle ?? "").key;
		examples.texts.push(entry.text);
		examples.labels.push(labels);
		examples.secondaryKeys.push(secondaryKey);
		examples.groups.push(groupOf(entry.text, secondaryKey));
		post(examples.titleWords, titleVector(entry.text, rarityOf), example);
		post(examples.secondaryWords, titleVector(entry.secondaryTitle ?? "", rarityOf), example);
		post(examples.categoryWords, categoryVector(entry.category ?? "", examples.categoryRarity), example);
	}
	return examples;
}

function likeness(postings: TitleExamples["titleWords"], vector: Vector, count: number): Float64Array {
	const values = new Float64Array(count);
	for (const [term, weight] of vector) {
		for (const { example, weight: other } of postings.get(term) ?? []) values[example]! += weight * other;
	}
	return values;
}

function scaledLog(share: number): number {
	return Math.log(share + 0.005) / 5.3 + 1;
}

/**
 * Compares a title with the examples.
 * @param leaveOut ignores examples of the title's own group (near-duplicates), for measuring on the examples themselves
 */
export function exampleFeatures(
	examples: TitleExamples,
	occupations: number,
	title: string,
	context: MatchContext,
	leaveOut = false,
): ExampleFeatures {
	const count = examples.texts.length;
	const secondaryKey = parseTitle(context.secondaryTitle ?? "").key;
	const ownGroup = leaveOut ? groupOf(title, secondaryKey) : undefined;
	// Measured without its secondary title, a title is near to all that begin like it, whatever theirs is.
	const isHidden = (example: number) =>
		ownGroup !== undefined &&
		(secondaryKey === "" ? examples.groups[example]!.endsWith(ownGroup) : examples.groups[example] === ownGroup);
	const vector = titleVector(title, examples.rarityOf);
	const byTitle = likeness(examples.titleWords, vector, count);
	const bySecondaryTitle = likeness(
		examples.secondaryWords,
		titleVector(context.secondaryTitle ?? "", examples.rarityOf),
		count,
	);
	const byCategoryWords = likeness(
		examples.categoryWords,
		categoryVector(context.category ?? "", examples.categoryRarity),
		count,
	);
	const nearest = new Float64Array(occupations);
	const nearestTitle = new Float64Array(occupations);
	const nearestExample = new Int32Array(occupations).fill(-1);
	const prior = new Float64Array(occupations).fill(0.3);
	const secondary = new Float64Array(occupations);
	const category = new Float64Array(occupations);
	let secondarySum = 0;
	let categorySum = 0;
	let priorSum = 0.3 * occupations;
	const near: { example: number; value: number }[] = [];
	for (let example = 0; example < count; example++) {
		if (isHidden(example)) continue;
		const value =
			byTitle[example]! + secondaryFactor * bySecondaryTitle[example]! + categoryFactor * byCategoryWords[example]!;
		near.push({ example, value });
		const sameField = byCategoryWords[example]! ** 2;
		const sameSecondary = secondaryKey !== "" && examples.secondaryKeys[example] === secondaryKey;
		for (const { occupation, share } of examples.labels[example]!) {
			const likely = value * (share >= 0.6 ? 1 : 0.7);
			if (likely > nearest[occupation]!) {
				nearest[occupation] = likely;
				nearestExample[occupation] = example;
				nearestTitle[occupation] = byTitle[example]!;
			}
			prior[occupation]! += share;
			priorSum += share;
			category[occupation]! += sameField * share;
			categorySum += sameField * share;
			if (!sameSecondary) continue;
			secondary[occupation]! += share;
			secondarySum += share;
		}
	}
	const neighbours = new Float64Array(occupations);
	let neighbourSum = 0;
	near.sort((a, b) => b.value - a.value || a.example - b.example);
	for (const { example, value } of near.slice(0, neighbourCount)) {
		const weight = Math.exp(sharpness * (value - near[0]!.value));
		for (const { occupation, share } of examples.labels[example]!) {
			neighbours[occupation]! += weight * share;
			neighbourSum += weight * share;
		}
	}
	const byWord = new Float64Array(occupations);
	let expected = 0;
	for (const [term, weight] of vector) {
		const posted = examples.titleWords.get(term)?.filter(({ example }) => !isHidden(example)) ?? [];
		// Every example gives all of itself: its shares add up to 1.
		let sum = 0.5;
		for (const { weight: other } of posted) sum += other;
		const part = (weight * weight) / sum;
		expected += 0.5 * part;
		for (const { example, weight: other } of posted) {
			for (const { occupation, share } of examples.labels[example]!) byWord[occupation]! += part * other * share;
		}
	}
	for (let occupation = 0; occupation < occupations; occupation++) {
		prior[occupation]! /= priorSum;
		byWord[occupation]! += expected * prior[occupation]!;
		neighbours[occupation] = scaledLog(neighbours[occupation]! / (neighbourSum || 1));
		secondary[occupation] = scaledLog((secondary[occupation]! + 3 * prior[occupation]!) / (secondarySum + 3));
		category[occupation] = scaledLog(category[occupation]! / (categorySum || 1));
		byWord[occupation] = scaledLog(byWord[occupation]!);
		prior[occupation] = Math.log(prior[occupation]!) / 7 + 1;
	}
	return {
		nearest,
		nearestExample,
		nearestTitle,
		neighbours,
		bySecondary: secondary,
		prior,
		byWord,
		byCategory: category,
	};
}
