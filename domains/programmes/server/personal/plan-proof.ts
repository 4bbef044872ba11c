import { stateOf } from "#domains/competencies/api.ts";
import { moreToDemonstrate } from "#domains/learning/api.ts";
import type { Remains } from "../../contract-personal-plans.ts";

/* What the assessments of courses can demonstrate, as the ledger counts: by weight of evidence and by its mean level. */

/** Of a competency: the level that evidence shows, and how much it weighs. */
export interface Shown {
	level: number;
	weight: number;
}

/** What a course gives when everything in it goes well: the level that it declares. */
export interface Giving extends Shown {
	courseId: string;
}

const SURE = 1 - 1e-12;
/** Courses of which none is enough alone, looked at together for one competency: those that weigh most. */
const MOST_PARTS = 8;

/** The weight behind a confidence. */
export const shownAs = (level: number | null, confidence: number): Shown => ({
	level: level ?? 0,
	weight: level === null ? 0 : -Math.log(1 - Math.min(confidence, SURE)),
});

/** Evidence together. */
export function together(all: readonly Shown[]): Shown {
	const weight = all.reduce((sum, one) => sum + one.weight, 0);
	const weighted = all.reduce((sum, one) => sum + one.weight * one.level, 0);
	return { level: weight > 0 ? weighted / weight : 0, weight };
}

export const demonstrates = ({ level, weight }: Shown, to: number): boolean =>
	weight > 0 && stateOf({ level, confidence: 1 - Math.exp(-weight), entries: 1 }, to) === "demonstrated";

/** Up to which level somebody comes. */
export interface Aim {
	has: Shown;
	to: number;
	/** It can be demonstrated; else it can only be shown. */
	proven: boolean;
}

/**
 * The highest level up to a target that courses can demonstrate together with what is shown by now; where they can
 * demonstrate nothing more, the highest that they show. Null: they lead above nothing that is shown.
 */
export function aimOf(has: Shown, courses: readonly Shown[], target: number): Aim | null {
	const assessing = courses.filter(({ weight }) => weight > 0);
	const levels = [...new Set(assessing.map(({ level }) => Math.min(target, level)))].sort((a, b) => b - a);
	const leads = (to: number): boolean => to >= target || to > has.level;
	for (const to of levels) {
		const all = together([has, ...assessing.filter(({ level }) => level >= to)]);
		if (leads(to) && demonstrates(all, to)) return { has, to, proven: true };
	}
	const [highest = 0] = levels;
	return highest > 0 && leads(highest) ? { has, to: highest, proven: false } : null;
}

/**
 * Demonstrating a level as steps that each take one course at least: whichever courses give all steps demonstrate it
 * together, and no others do. For each largest set of courses that is not enough there is a step that all others give. All of
 * them lead to the level at least.
 * @returns the courses that give each step; null where all together are not enough
 */
export function stepsToProve(has: Shown, courses: readonly Giving[], to: number): string[][] | null {
	const alone = courses.filter((one) => demonstrates(together([has, one]), to));
	const parts = courses
		.filter((one) => !alone.includes(one))
		.sort((a, b) => b.weight - a.weight || (a.courseId < b.courseId ? -1 : 1))
		.slice(0, MOST_PARTS);
	const enough = Array.from({ length: 1 << parts.length }, (_, set) =>
		demonstrates(together([has, ...parts.filter((_part, at) => set & (1 << at))]), to),
	);
	const steps: string[][] = [];
	for (const [set, suffices] of enough.entries()) {
		const grows = parts.some((_, at) => !(set & (1 << at)) && !enough[set | (1 << at)]);
		if (suffices || grows) continue;
		const others = parts.filter((_, at) => !(set & (1 << at)));
		steps.push([...alone, ...others].map(({ courseId }) => courseId));
	}
	return steps.some((givers) => givers.length === 0) ? null : steps;
}

/** What more evidence would demonstrate a level; null: nothing more is needed. */
export function remainsOf(shown: Shown, to: number): Remains | null {
	if (demonstrates(shown, to)) return null;
	const { level, weight } = shown;
	if (weight > 0 && level < to) return { kind: "lower-evidence", level: Math.round(10 * level) / 10 };
	const more = moreToDemonstrate(weight);
	return more && { kind: "too-little", ...more };
}
