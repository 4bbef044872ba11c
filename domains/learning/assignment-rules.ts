import type { AssignmentSettings, LateRule, Levels } from "./contract-assignments.ts";

/** Rules of assignments that the server, screens and tests share; pure. */

const DAY_MS = 86_400_000;
/** What was sent in time may be this long under way. */
export const GRACE_MS = 5_000;

/** Whole days after the due time, begun ones as whole ones; what was under way is in time. */
export function lateDaysOf(at: Date, due: Date): number {
	const late = at.getTime() - due.getTime();
	return late <= GRACE_MS ? 0 : Math.ceil(late / DAY_MS);
}

/** Until when it is taken: never after the offering's end. */
export function closingOf(due: Date, late: LateRule, ends: Date): Date {
	const closes =
		late.rule === "refuse" ? due : late.rule === "accept" ? ends : new Date(due.getTime() + late.days * DAY_MS);
	return closes < ends ? closes : ends;
}

/** Per cent of the score that being late takes off. */
export const lateTakes = (late: LateRule, lateDays: number): number =>
	late.rule === "less" ? Math.min(100, late.perDay * lateDays) : 0;

type Row = Pick<AssignmentSettings["rubric"][number], "competencyId" | "weight">;

/** The highest level that can be given where a course declares one: never more, of a level between two the upper. */
export const topLevel = (declared: number): number => Math.ceil(declared);

/**
 * The share of what could be shown, by the weights of the rows: 1 where each shows what the course declares. What being
 * late takes off comes off the whole; it says nothing of a competency.
 * @param declared level of each competency in the course's version
 * @returns 0–1
 */
export function scoreOf(
	rubric: readonly Row[],
	levels: Levels,
	declared: ReadonlyMap<string, number>,
	takes: number,
): number {
	let reached = 0;
	let weights = 0;
	for (const { competencyId, weight } of rubric) {
		const top = declared.get(competencyId) ?? 0;
		weights += weight;
		if (top > 0) reached += weight * Math.min(1, (levels[competencyId] ?? 0) / top);
	}
	return weights === 0 ? 0 : (reached / weights) * (1 - takes / 100);
}

/** Rows in which two marks differ by more than is allowed. */
export const rowsApart = (rubric: readonly Row[], one: Levels, other: Levels, allowed: number): string[] =>
	rubric
		.filter(({ competencyId: id }) => Math.abs((one[id] ?? 0) - (other[id] ?? 0)) > allowed)
		.map(({ competencyId }) => competencyId);

/** What two marks that are near enough come to: their mean in each row. */
export const meanOf = (rubric: readonly Row[], marks: readonly Levels[]): Levels =>
	Object.fromEntries(
		rubric.map(({ competencyId: id }) => [
			id,
			marks.reduce((sum, levels) => sum + (levels[id] ?? 0), 0) / Math.max(1, marks.length),
		]),
	);

export interface Party {
	party: string | null;
	marker_organisation_id: string | null;
}

/** Jointly scored: by a teacher and by a mentor of industry, of different organisations; else it is one side's mark. */
export const kindOf = (marks: readonly Party[]): "graded" | "joint" =>
	marks.some((one) =>
		marks.some(
			(other) =>
				one.party === "teacher" &&
				other.party === "mentor" &&
				one.marker_organisation_id !== other.marker_organisation_id,
		),
	)
		? "joint"
		: "graded";
