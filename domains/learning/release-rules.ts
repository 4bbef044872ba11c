import type { ActivityKind } from "./contract-content.ts";
import type { Lock, LockReason, ReleaseRule } from "./contract-release.ts";

interface Part {
	id: string;
	title: { en: string | null; zh: string | null };
	release: readonly ReleaseRule[];
}
export interface RuledUnit extends Part {
	activities: readonly Part[];
}

/** What rules are held against, of one learner. */
export interface ReleaseFacts {
	now: Date;
	/** State and score, 0–1, of what was begun. */
	progress: Readonly<Record<string, readonly [state: string, score: number | null]>>;
	/** Scores, 0–1, that were set by hand in the gradebook, by activity. */
	byHand: Readonly<Record<string, number>>;
	/** When so many days after the learner or the offering began are over. */
	after: (days: number, from: "enrolment" | "offering") => string;
	/** Dates of the offering, by the id of the part. */
	dates: Readonly<Record<string, string>>;
	/** Parts that were opened for this learner whatever their rules say. */
	early: ReadonlySet<string>;
}

export type Locks = ReadonlyMap<string, Lock>;

/** Kinds with a score: something can open from it on. */
const scored = new Set<string>(["quiz", "assignment", "checklist"] satisfies ActivityKind[]);
export const isScored = (kind: string): boolean => scored.has(kind);
/** Kinds with which nobody is done by saying so: their score says it, or what was contributed. */
export const isSettled = (kind: string): boolean => isScored(kind) || kind === ("discussion" satisfies ActivityKind);

/** Rules with the names of what they refer to; what was deleted has none. */
export const rulesToRead = (units: readonly RuledUnit[], rules: readonly ReleaseRule[]): LockReason[] =>
	withTitles(titlesOf(units), rules);

type Titles = ReadonlyMap<string, Part["title"]>;
const titlesOf = (units: readonly RuledUnit[]): Titles =>
	new Map(units.flatMap(({ activities }) => activities.map(({ id, title }) => [id, title])));

function withTitles(titles: Titles, rules: readonly ReleaseRule[]): LockReason[] {
	return rules.map((rule) =>
		rule.rule === "days" || rule.rule === "date"
			? { ...rule, opensAt: null }
			: { ...rule, title: titles.get(rule.activityId) ?? { en: null, zh: null } },
	);
}

function isMet(reason: LockReason, { now, progress, byHand }: ReleaseFacts): boolean {
	if (reason.rule === "days" || reason.rule === "date")
		return reason.opensAt !== null && now >= new Date(reason.opensAt);
	const [state, reached] = progress[reason.activityId] ?? [null, null];
	// What is set by hand opens, and closes nothing that was open by what was reached.
	const score = Math.max(reached ?? -1, byHand[reason.activityId] ?? -1);
	// Scores are kept as real numbers: 0.6 is a little more or less.
	return reason.rule === "done" ? state === "done" : score * 100 >= reason.percent - 1e-4;
}

const toLock = (reasons: LockReason[]): Lock => {
	const instants = reasons.map((reason) => ("opensAt" in reason ? reason.opensAt : null));
	const known = instants.flatMap((at) => at ?? []).sort((a, b) => Date.parse(a) - Date.parse(b));
	return { reasons, opensAt: known.length === reasons.length ? (known.at(-1) ?? null) : null };
};

/**
 * What is not open for a learner, by the id of the unit or the activity. An activity is locked by the rules of its unit and
 * by its own; what they have begun stays open, whatever happens to its rules afterwards.
 */
export function locksOf(units: readonly RuledUnit[], facts: ReleaseFacts): Locks {
	const locks = new Map<string, Lock>();
	// Made once: a course has hundreds of activities.
	let titles: Titles | undefined;
	const lacking = ({ id, release }: Part): LockReason[] => {
		if (release.length === 0) return [];
		titles ??= titlesOf(units);
		return withTitles(titles, release)
			.map((reason) => {
				if (reason.rule === "days") return { ...reason, opensAt: facts.after(reason.days, reason.from) };
				return reason.rule === "date" ? { ...reason, opensAt: facts.dates[id] ?? null } : reason;
			})
			.filter((reason) => !isMet(reason, facts));
	};
	for (const unit of units) {
		const ofUnit = facts.early.has(unit.id) ? [] : lacking(unit);
		if (ofUnit.length > 0) locks.set(unit.id, toLock(ofUnit));
		for (const activity of unit.activities) {
			if (facts.early.has(activity.id) || facts.progress[activity.id]) continue;
			const reasons = [...ofUnit, ...lacking(activity)];
			if (reasons.length > 0) locks.set(activity.id, toLock(reasons));
		}
	}
	return locks;
}

/**
 * Parts that wait for each other, so that none of them would ever open: the way from one back to itself, or null. An
 * activity waits for what its rules name and for its unit; a unit for what its rules name.
 */
export function cycleOf(units: readonly RuledUnit[]): Part[] | null {
	const parts = new Map<string, Part>();
	const waitsFor = new Map<string, string[]>();
	const named = ({ release }: Part): string[] =>
		release.flatMap((rule) => ("activityId" in rule ? [rule.activityId] : []));
	for (const unit of units) {
		parts.set(unit.id, unit);
		waitsFor.set(unit.id, named(unit));
		for (const activity of unit.activities) {
			parts.set(activity.id, activity);
			waitsFor.set(activity.id, [...named(activity), unit.id]);
		}
	}
	const settled = new Set<string>();
	const follow = (id: string, way: readonly string[]): readonly string[] | null => {
		if (way.includes(id)) return [...way.slice(way.indexOf(id)), id];
		if (settled.has(id)) return null;
		for (const next of waitsFor.get(id) ?? []) {
			const found = follow(next, [...way, id]);
			if (found) return found;
		}
		settled.add(id);
		return null;
	};
	for (const id of parts.keys()) {
		const found = follow(id, []);
		if (found) return found.map((one) => parts.get(one) as Part);
	}
	return null;
}
