import type { PersonalPlan } from "../../contract-personal-plans.ts";
import type { PlannedAgain } from "./propose-plan.ts";

type Planned = PersonalPlan["courses"][number];
type Change = PersonalPlan["changes"]["added"][number];
type Why = Pick<Change, "reason" | "by" | "about">;

/** Courses that another plan by the same wish would have now and this one has not, and the other way round, each with why. */
export function changesOf(
	{ courses, targets }: Omit<PersonalPlan, "changes">,
	{ courses: now, givenIn, required, barred }: PlannedAgain,
): PersonalPlan["changes"] {
	const wanted = new Map(now.map((course) => [course.id, course]));
	const had = new Set(courses.map(({ id }) => id));
	const before = highest(courses);
	const after = highest(now);
	const became = (state: "closed" | "lapsed" | "changed"): boolean => targets.some((target) => target.state === state);
	/** More is asked of a competency than the plan led to. */
	const raised = (id: string): boolean => (after.get(id) ?? 0) > (before.get(id) ?? 0);
	const more = (about: Change["about"]): Why =>
		because(became("changed") ? "position-changed" : "newly-required", about);
	const whyNotAsked = (): Change["reason"] => {
		if (became("closed")) return "position-closed";
		if (became("lapsed")) return "position-lapsed";
		return became("changed") ? "position-changed" : "asked-no-more";
	};
	const whyRemoved = ({ id, withdrawn, closes }: Planned): Why => {
		if (withdrawn) return because("withdrawn");
		const by = barred.get(id);
		if (by) return { reason: "barred", by, about: [] };
		const those = (isSo: (one: Planned["closes"][number]) => boolean): Change["about"] =>
			closes.filter(isSo).map(({ competency }) => competency);
		const notAsked = those(({ competency }) => !required.has(competency.id));
		if (notAsked.length > 0) return because(whyNotAsked(), notAsked);
		const shown = those(({ state }) => state === "demonstrated");
		if (shown.length > 0) return because("shown", shown);
		const further = those(({ competency }) => raised(competency.id));
		return further.length > 0 ? more(further) : because("better");
	};
	const whyAdded = ({ closes }: PlannedAgain["courses"][number]): Why => {
		const further = closes.flatMap(({ competency }) => (raised(competency.id) ? [competency] : []));
		return further.length > 0 ? more(further) : because("better");
	};
	return {
		possible: true,
		removed: courses
			.filter(({ id, done, completed }) => !done && !completed && !wanted.has(id))
			.map((course) => ({ course: { id: course.id, name: course.name }, ...whyRemoved(course) })),
		added: now
			.filter(({ id }) => !had.has(id))
			.map((course) => ({ course: { id: course.id, name: course.name }, ...whyAdded(course) })),
		moved: courses.flatMap(({ id, name, term: from, done, completed }) => {
			const other = wanted.get(id);
			return !done && !completed && other && other.term !== from && !givenIn(id, from)
				? [{ course: { id, name }, from, to: other.term, basis: other.basis }]
				: [];
		}),
	};
}

const because = (reason: Change["reason"], about: Change["about"] = []): Why => ({ reason, by: null, about });

/** To which level courses lead, by competency. */
function highest(courses: readonly { closes: readonly { competency: { id: string }; to: number }[] }[]) {
	const levels = new Map<string, number>();
	for (const { closes } of courses)
		for (const { competency, to } of closes) levels.set(competency.id, Math.max(levels.get(competency.id) ?? 0, to));
	return levels;
}
