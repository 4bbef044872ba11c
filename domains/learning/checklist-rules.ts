import type { ChecklistSettings, ItemAnswers, Shown } from "./contract-checklists.ts";

/** Rules of checklists that the server, screens and tests share; pure. */

type Item = Pick<ChecklistSettings["items"][number], "id" | "critical" | "competencyId">;
type Rules = Pick<ChecklistSettings, "needed" | "helpCounts">;

const worth: Record<Shown, number> = { not: 0, help: 0.5, alone: 1 };

export interface Outcome {
	passed: boolean;
	/** 0–1: of all items, those done with help as a half. */
	score: number;
	/** Critical items that were not shown. */
	missing: string[];
	/** Of the others, how many were shown. */
	rest: number;
}

/** What answers come to: passed where every critical item is shown, and of the others as many as are needed. */
export function outcomeOf(items: readonly Item[], { needed, helpCounts }: Rules, answers: ItemAnswers): Outcome {
	const isShown = ({ id }: Item): boolean => answers[id] === "alone" || (helpCounts && answers[id] === "help");
	const missing = items.filter((item) => item.critical && !isShown(item)).map(({ id }) => id);
	const rest = items.filter((item) => !item.critical && isShown(item)).length;
	const sum = items.reduce((all, { id }) => all + worth[answers[id] ?? "not"], 0);
	return {
		passed: items.length > 0 && missing.length === 0 && rest >= needed,
		score: items.length === 0 ? 0 : sum / items.length,
		missing,
		rest,
	};
}

/**
 * The level that items of a competency show: what the course declares where each was done alone, one below where some were
 * done with help, none where one was not shown.
 */
export function levelShown(items: readonly Item[], answers: ItemAnswers, declared: number): number {
	const given = items.map(({ id }) => answers[id] ?? "not");
	if (given.includes("not")) return 0;
	return given.includes("help") ? Math.max(0, Math.round(10 * (declared - 1)) / 10) : declared;
}

interface Counted {
	passed: boolean | null;
	score: number | null;
	number: number | null;
}

/**
 * Of several observations the one that evidence speaks of: one that was passed, then one that two sides signed, which one of
 * them does not take away by signing alone, then the one that counts.
 */
export function showingOf<One extends Counted & { kind: string | null }>(all: readonly One[]): One | undefined {
	const passed = all.some((one) => one.passed);
	const best = all.filter((one) => Boolean(one.passed) === passed);
	const joint = best.filter(({ kind }) => kind === "joint");
	return countingOf(joint.length > 0 ? joint : best);
}

/** Of several observations the one that counts: one that was passed, then the higher score, then the later. */
export const countingOf = <One extends Counted>(all: readonly One[]): One | undefined =>
	[...all].sort(
		(a, b) =>
			Number(b.passed) - Number(a.passed) || (b.score ?? 0) - (a.score ?? 0) || (b.number ?? 0) - (a.number ?? 0),
	)[0];
