import type { CellState } from "../../contract-coverage.ts";

/** Measures of coverage: pure; docs/how-to/coverage.md says what each means. */

/** Levels are taught in halves, sources rate them finer. */
export const toHalf = (level: number): number => Math.round(level * 2) / 2;

/** A required level is compared to the nearest half. */
export const reachedBy = (required: number | null, taught: number): boolean =>
	required === null || taught >= toHalf(required);

/** @param levels to which each offer leads */
export function cellState(required: number | null, levels: readonly number[]): CellState {
	if (levels.length === 0) return "uncovered";
	const enough = levels.filter((level) => reachedBy(required, level)).length;
	return enough === 0 ? "below" : enough === 1 ? "single" : "covered";
}

/** What is taught to which level: competency → level. */
export type Profile = ReadonlyMap<string, number>;

/** Cosine of the angle between two profiles, 0 (nothing shared) to 1 (the same in proportion). Empty ones share nothing. */
export function cosine(a: Profile, b: Profile): number {
	const norm = (profile: Profile): number => Math.hypot(...profile.values());
	let dot = 0;
	for (const [id, level] of a) dot += level * (b.get(id) ?? 0);
	const product = norm(a) * norm(b);
	return product === 0 ? 0 : Math.min(1, dot / product);
}

/** Hirschman–Herfindahl index: the sum of squared shares; null of nothing. */
export function hhi(counts: readonly number[]): number | null {
	const total = counts.reduce((sum, count) => sum + count, 0);
	if (total === 0) return null;
	return counts.reduce((sum, count) => sum + (count / total) ** 2, 0);
}

/** Whole days from one calendar day to another. */
export const daysBetween = (from: string, to: string): number =>
	Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);

export interface LinkLoad {
	offers: number;
	headcount: number;
}

/** Fewest offers of a link for which too many is said at all. */
const FEWEST_OFFERS = 3;

/**
 * Whether a link is offered more than it is asked for: its share of the chain's offers is at least twice its share of the
 * headcount that open needs of the chain ask for. Without any such need nothing is said.
 */
export function oversupplied(link: LinkLoad, all: readonly LinkLoad[]): boolean {
	const offers = all.reduce((sum, one) => sum + one.offers, 0);
	const headcount = all.reduce((sum, one) => sum + one.headcount, 0);
	if (headcount === 0 || link.offers < FEWEST_OFFERS) return false;
	return link.offers / offers >= 2 * (link.headcount / headcount);
}
