import { EngineInputError } from "#engines/input-error.ts";
import type { Reason } from "#engines/reason.ts";
import { requireInteger } from "#engines/require-number.ts";
import { normalQuantile } from "#engines/statistics/normal-quantile.ts";
import type { Interval, Statement } from "#engines/statistics/statement.ts";
import { type WilsonInterval, wilsonInterval } from "#engines/statistics/wilson.ts";

export type LikertSummary = Statement & {
	/** The median category; halfway between two when the middle falls between them. */
	estimate: number;
	interval: null;
	/** One a category, from 1: count and share with its Wilson interval. */
	distribution: { category: number; count: number; share: WilsonInterval }[];
	mean: number;
	/** Highest two and lowest two categories, with Wilson intervals; with three categories the ends alone. */
	topBox: WilsonInterval;
	bottomBox: WilsonInterval;
	/** Top minus bottom share, −1 … 1. */
	net: Interval & { value: number };
	missing: number;
	/** Segments of a bar that has its neutral middle at 0: from … to as shares. */
	diverging: { category: number; from: number; to: number }[];
};

/**
 * One Likert item: its distribution and what may be said of it without treating categories as distances.
 *
 * Shares by Wilson 1927; net share by the adjusted Wald interval for two shares of one sample (Bonett & Price, J. Educ.
 * Behav. Stat. 37, 2012); diverging bars after Robbins & Heiberger, JSM 2011. The mean is given because readers ask.
 * @param responses categories 1 … categories; null for no answer
 * @param categories 3 … 11
 * @returns n counts the answers
 * @throws EngineInputError on a value that is no category, no answer at all, a bad confidence
 * Cost: O(responses).
 */
export function likertSummary(
	responses: readonly (number | null)[],
	categories: number,
	confidence = 0.95,
): LikertSummary {
	if (requireInteger("categories", categories, 3) > 11) throw new EngineInputError("categories", "must be at most 11");
	const counts = new Array<number>(categories).fill(0);
	let missing = 0;
	for (let i = 0; i < responses.length; i++) {
		const value = responses[i];
		if (value === null) missing++;
		else if (Number.isInteger(value) && value! >= 1 && value! <= categories) counts[value! - 1]!++;
		else throw new EngineInputError(`responses[${i}]`, `must be a category 1 … ${categories} or null, got ${value}`);
	}
	const n = responses.length - missing;
	if (n === 0) throw new EngineInputError("responses", "needs at least one answer");
	const range = (from: number, to: number) => counts.slice(from, to).reduce((sum, count) => sum + count, 0);
	const box = categories === 3 ? 1 : 2;
	const bottom = range(0, box);
	const top = range(categories - box, categories);
	const z = normalQuantile(1 - (1 - confidence) / 2);
	const [p, q] = [(top + 1) / (n + 2), (bottom + 1) / (n + 2)];
	const half = z * Math.sqrt((p + q - (p - q) ** 2) / (n + 2));
	const middle = categories % 2 === 1 ? counts[(categories - 1) / 2]! / 2 : 0;
	let edge = -(range(0, Math.floor(categories / 2)) + middle) / n;
	const diverging = counts.map((count, i) => {
		const from = edge;
		edge += count / n;
		return { category: i + 1, from, to: edge };
	});
	const warnings: Reason[] = [];
	if (n < 30) warnings.push({ code: "few-answers", values: { n } });
	if (missing > 0.2 * responses.length)
		warnings.push({ code: "many-missing", values: { missing, asked: responses.length } });
	if (counts[0]! > 0.8 * n || counts.at(-1)! > 0.8 * n) {
		warnings.push({ code: "floor-or-ceiling", values: { lowest: counts[0]! / n, highest: counts.at(-1)! / n } });
	}
	return {
		estimate: (categoryAt(counts, Math.floor((n - 1) / 2)) + categoryAt(counts, Math.floor(n / 2))) / 2,
		interval: null,
		distribution: counts.map((count, i) => ({ category: i + 1, count, share: wilsonInterval(count, n, confidence) })),
		mean: counts.reduce((sum, count, i) => sum + count * (i + 1), 0) / n,
		topBox: wilsonInterval(top, n, confidence),
		bottomBox: wilsonInterval(bottom, n, confidence),
		net: {
			value: (top - bottom) / n,
			lower: Math.max(-1, p - q - half),
			upper: Math.min(1, p - q + half),
			confidence,
		},
		missing,
		diverging,
		n,
		variant: `Likert, ${categories} categories, top and bottom ${box}`,
		assumptions: [
			{ code: "missing-at-random", holds: missing === 0 ? true : null, values: { missing } },
			{ code: "ordinal", holds: null, values: { categories } },
		],
		warnings,
	};
}

/** Category of the answer at a place of the sorted answers, from 0. */
function categoryAt(counts: readonly number[], place: number): number {
	let below = 0;
	for (const [i, count] of counts.entries()) {
		below += count;
		if (place < below) return i + 1;
	}
	return counts.length;
}
