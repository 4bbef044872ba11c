import { explainMatch } from "./explain-match.ts";
import { acceptance, automaticScore, demotedScore, officialBonus, officialScore, vagueScore } from "./match-weights.ts";
import { titleEvidence } from "./title-evidence.ts";
import type { TitleIndex } from "./title-index.ts";
import type { MatchOptions, TitleMatch } from "./title-types.ts";

/** Numbers of the `count` largest values, largest first; ties by position, so results are deterministic. */
function largest(values: Float64Array, count: number, isCandidate: (position: number) => boolean): number[] {
	const best: number[] = [];
	for (let position = 0; position < values.length; position++) {
		if (!isCandidate(position)) continue;
		if (best.length === count && values[position]! <= values[best[count - 1]!]!) continue;
		let at = best.length;
		while (at > 0 && values[best[at - 1]!]! < values[position]!) at--;
		best.splice(at, 0, position);
		if (best.length > count) best.pop();
	}
	return best;
}

/**
 * Proposes occupations for a job title.
 *
 * Evidence per occupation: similarity to its titles and alternates (rarity-weighted words, head noun first), the share of
 * the words' known titles that are its own, its description, the group its head noun belongs to, the secondary title, the
 * category, the coded titles most like it and the rules that apply; summed with learned weights. The score is the
 * estimated probability that a person accepts the candidate; a best score of at least `automaticScore` is decided
 * automatically, and so is a title that is the
 * name of one occupation only; all else goes to review. README.md has what was measured.
 * A title that a person has settled (entry of kind "decision" with the same normalised title) is decided with score 1.
 */
export function matchTitle(index: TitleIndex, title: string, options: MatchOptions = {}): TitleMatch {
	const { context = {}, limit = 5, leaveOut = false } = options;
	const evidence = titleEvidence(index, title, context, leaveOut);
	const { primary, secondary, examples, rules, total } = evidence;
	const isDecided = (occupation: number) =>
		primary.exactEntry[occupation]! >= 0 && index.entryKind[primary.exactEntry[occupation]!] === "decision";
	const officialOccupations = new Set(
		(index.entriesByKey.get(primary.key) ?? [])
			.filter((entry) => index.entryKind[entry] === "title")
			.map((entry) => index.entryOccupation[entry]!),
	);
	const isOnlyOfficial = (occupation: number) => officialOccupations.size === 1 && officialOccupations.has(occupation);
	const evidenceOf = (occupation: number) => total[occupation]! + (isOnlyOfficial(occupation) ? officialBonus : 0);
	const ranked = largest(
		total.map((_, occupation) => (isDecided(occupation) ? 1000 : evidenceOf(occupation))),
		Math.max(limit, 2),
		(occupation) =>
			primary.similarity[occupation]! > 0 ||
			(secondary?.similarity[occupation] ?? 0) > 0.3 ||
			rules[occupation]! > 0 ||
			(examples?.nearestTitle[occupation] ?? 0) > 0.3,
	);
	const ceilingOf = (occupation: number) => {
		if (primary.isVague) return vagueScore;
		if (primary.isChinese && primary.exactEntry[occupation]! < 0) return demotedScore;
		// A director of payroll is hardly a payroll clerk, however alike the words are.
		const isDemoted = primary.isManager && primary.role[occupation]! < 0.1 && primary.exactEntry[occupation]! < 0;
		return isDemoted ? demotedScore : 0.999;
	};
	const floorOf = (occupation: number, rank: number) => (rank === 0 && isOnlyOfficial(occupation) ? officialScore : 0);
	const candidates = ranked.map((occupation, rank) => {
		const rival = ranked[rank === 0 ? 1 : 0];
		const lead = rival === undefined ? 2 : evidenceOf(occupation) - evidenceOf(rival);
		const z =
			acceptance.bias +
			acceptance.evidence * evidenceOf(occupation) +
			acceptance.lead * Math.max(-4, Math.min(4, lead)) +
			acceptance.known * primary.known +
			acceptance.rule * Math.max(0, rules[occupation]!);
		const estimate = 1 / (1 + Math.exp(-z));
		return {
			occupation: index.occupations[occupation]!,
			score: isDecided(occupation) ? 1 : Math.min(ceilingOf(occupation), Math.max(floorOf(occupation, rank), estimate)),
			reason: explainMatch(index, evidence, occupation),
		};
	});
	const best = candidates[0];
	return {
		candidates: candidates.slice(0, limit),
		decision: best !== undefined && best.score >= automaticScore ? "automatic" : "review",
		normalised: primary.key,
	};
}
