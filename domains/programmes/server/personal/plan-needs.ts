import { completedBy, coursesDeveloping, type OfferedCourse, offeredCourses, weightOf } from "#domains/learning/api.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { BarredBy, PlanNeed, PlannedClosing, PlanWish, TermBasis } from "../../contract-personal-plans.ts";
import { placesWithin } from "./places-within.ts";
import {
	type Condition,
	leadingThere,
	learnable,
	type Prerequisites,
	unasked,
	unmetOf,
	withPrerequisites,
} from "./plan-conditions.ts";
import { type Fading, fadingOf } from "./plan-fading.ts";
import { type Interests, interestsOf } from "./plan-interests.ts";
import { type Aim, aimOf, remainsOf, type Shown, shownAs, together } from "./plan-proof.ts";
import { type AskedFor, askedFor } from "./plan-targets.ts";
import { regionDay } from "./region-day.ts";
import { termOf, termsAfter } from "./terms.ts";
import { termsOfCourse } from "./terms-of-course.ts";

/** Terms beyond which nobody is told how many would do. */
export const MOST_TERMS = 12;
/** Courses that cannot be in the plan, named of each competency. */
const BARRED = 3;

export type DevelopingCourse =
	Awaited<ReturnType<typeof coursesDeveloping>> extends Map<string, (infer Course)[]> ? Course : never;

/** Up to where a course brings a competency, and how much what it assesses of it weighs. */
export interface Closing extends Pick<PlannedClosing, "competency" | "from" | "to"> {
	level: number;
	weight: number;
}

/** A course with what it would close for this learner. */
export interface CandidateCourse extends DevelopingCourse {
	closes: Closing[];
	/** In which terms it can be taken, 1 the coming one, and how that is known; null: in any. */
	terms: ReadonlyMap<number, TermBasis> | null;
	/** In which its learner has a seat, 0 under way; null without. */
	enrolled: number | null;
	/** What comes before it, and whether its learner has it by now. */
	before: Prerequisites;
	/** What of it is required and lacking. */
	lacks: Condition[];
	/** All that it develops, by competency. */
	develops: ReadonlyMap<string, number>;
}

export interface Needs {
	targets: AskedFor["targets"];
	unrated: AskedFor["unrated"];
	/** Competencies that are asked for, shown or not. */
	required: ReadonlySet<string>;
	positions: AskedFor["positions"];
	/** What is not shown yet. */
	missing: PlanNeed[];
	/** How far courses bring each of it, and whether that can be demonstrated. */
	aims: ReadonlyMap<string, Aim>;
	candidates: CandidateCourse[];
	/** How evidence fades until a plan ends. */
	fading: Fading;
	/** What is demonstrated by now, and the level that is asked for. */
	demonstrated: { competency: PlanNeed["competency"]; target: number }[];
	/** What else the learner is interested in. */
	interests: Interests;
	/** Courses that would close something, and what does not let them into the plan. */
	barred: ReadonlyMap<string, BarredBy>;
	/** The coming terms by name, and the one that is under way. */
	names: readonly string[];
	current: string;
	sample: boolean;
}

/**
 * What the targets ask for and the acting person has not shown, and the region's courses that close some of it: up to what
 * is asked for, or as far as those lead that are given where, in which language and when the learner can, that they can come
 * to by what the courses require, and that together assess enough of it to demonstrate it. Where they do not, what leads
 * furthest shows it, and the need says what remains.
 * @throws Problem invalid for a target that is not there
 */
export async function findNeeds(context: ReadContext, wished: PlanWish): Promise<Needs> {
	const wish = { ...wished, places: await placesWithin(context, wished.places) };
	const asked = await askedFor(context, wish);
	const missing = asked.required.filter(({ state }) => state !== "demonstrated");
	const found = await coursesDeveloping(
		context,
		missing.map(({ competency }) => competency.id),
	);
	const today = await regionDay(context);
	const { admitted, barred, names } = await admit(context, [...found.values()].flat(), wish, today);
	const open = await learnableAmong(context, [...found.values()].flat(), { admitted, barred, wish, today });
	const byId = new Map(open.map((course) => [course.courseId, course]));
	const fading = await fadingOf(context, asked.required, { today, terms: MOST_TERMS });
	const aims = new Map<string, Aim>();
	const needs = missing.map((item): PlanNeed => {
		const { competency, target, askedBy, level, state } = item;
		const of = found.get(competency.id) ?? [];
		const leading = of.flatMap((one) => {
			const course = byId.get(one.courseId);
			return course ? [{ course, level: one.level, weight: weightOf(one.assessed) }] : [];
		});
		const aim = aimOf(
			countedOn(shownAs(level, item.confidence), fading.at(competency.id, wish.terms, []), target),
			leading,
			target,
		);
		const to = aim?.to ?? 0;
		const closing = leading.filter((one) => aim !== null && one.weight > 0 && one.level >= to);
		const from = Math.min(level ?? 0, to);
		for (const { course, ...given } of closing) course.closes.push({ competency, from, to, ...given });
		if (aim) aims.set(competency.id, aim);
		return {
			competency,
			target,
			askedBy,
			level,
			state,
			reachable: aim ? to : null,
			remains: aim && remainsAt(fading, wish.terms, { id: competency.id, to, aim, closing }),
			barred: furtherOf(of, { item, aim, byId, barred }),
		};
	});
	for (const { courseId, closes } of open)
		if (closes.length === 0 && unassessed(courseId, found)) barred.set(courseId, { kind: "unassessed" });
	return {
		targets: asked.targets,
		unrated: asked.unrated,
		required: new Set(asked.required.map(({ competency }) => competency.id)),
		positions: asked.positions,
		missing: needs,
		aims,
		candidates: leadingThere(open, ({ closes }) => closes.length > 0),
		fading,
		demonstrated: asked.required.filter(({ state }) => state === "demonstrated"),
		interests: await interestsOf(context, wish.interests),
		barred,
		names,
		current: termOf(today),
		sample: asked.sample || open.some(({ sample, closes }) => sample && closes.length > 0),
	};
}

/**
 * Evidence of today as a plan counts on it, whenever it ends until the last wished term does: what helps as it is then, what draws
 * the level down as it is today.
 */
const countedOn = (today: Shown, later: Shown, target: number): Shown => (today.level >= target ? later : today);

/**
 * What it takes to demonstrate what courses only show, after all of them: by when the last wished term ends, in which they are
 * taken at the latest. Null: they demonstrate it while they are fresh.
 */
function remainsAt(
	fading: Fading,
	last: number,
	{ id, to, aim, closing }: { id: string; to: number; aim: Aim; closing: readonly Shown[] },
): PlanNeed["remains"] {
	const fresh = remainsOf(together([aim.has, ...closing]), to);
	const dated = closing.map(({ level, weight }) => ({ level, weight, term: last }));
	return fresh && (remainsOf(fading.at(id, last, dated), to) ?? fresh);
}

type Found = Awaited<ReturnType<typeof coursesDeveloping>>;

/** Whether a course would close something if it assessed it. */
const unassessed = (courseId: string, found: Found): boolean =>
	[...found.values()].some((all) => all.some((one) => one.courseId === courseId && weightOf(one.assessed) === 0));

/**
 * Of courses those that can be learned, with what comes before them; of the others it is noted what they require. What is left
 * out leads nowhere, so that another course may that leads part of the way.
 */
async function learnableAmong(
	context: ReadContext,
	courses: readonly DevelopingCourse[],
	{
		admitted,
		barred,
		wish,
		today,
	}: { admitted: Admission; barred: Map<string, BarredBy>; wish: PlanWish; today: string },
): Promise<CandidateCourse[]> {
	const out = new Set(wish.without);
	const first = new Map<string, CandidateCourse>();
	for (const course of courses) {
		const given = admitted.get(course.courseId);
		if (given && out.has(course.courseId)) barred.set(course.courseId, { kind: "left-out" });
		else if (given) first.set(course.courseId, { ...course, ...given, ...unasked, closes: [] });
	}
	const all = await withPrerequisites(context, [...first.values()], async (leading) => {
		const more = await admit(context, leading, wish, today);
		return leading.flatMap((course) => {
			const given = more.admitted.get(course.courseId);
			return given && !out.has(course.courseId) ? [{ ...course, ...given, ...unasked }] : [];
		});
	});
	const open = learnable(all);
	const can = new Set(open);
	for (const course of all)
		if (!can.has(course)) barred.set(course.courseId, { kind: "requires", lacks: unmetOf(course, open) });
	return open;
}

/** Courses that lead further than those that can be in the plan, each with why it cannot; the furthest first. */
function furtherOf(
	courses: readonly DevelopingCourse[],
	{
		item,
		aim,
		byId,
		barred,
	}: {
		item: AskedFor["required"][number];
		aim: Aim | null;
		byId: ReadonlyMap<string, unknown>;
		barred: ReadonlyMap<string, BarredBy>;
	},
): PlanNeed["barred"] {
	const reached = aim?.to ?? 0;
	if (reached >= item.target && aim?.proven) return [];
	const further = courses.flatMap(({ courseId, name, organisation, level, assessed }) => {
		const by =
			barred.get(courseId) ??
			(byId.has(courseId) && weightOf(assessed) === 0 ? ({ kind: "unassessed" } as const) : undefined);
		const to = Math.min(item.target, level);
		// One that is done may have led as far as is shown, and what it was to show is still not sure.
		const leadsOn = by?.kind === "done" || to >= item.target || to > (item.level ?? 0);
		// What would demonstrate the same level, where those in the plan do not.
		const leads = (level > reached && leadsOn) || (aim !== null && !aim.proven && level >= reached);
		return by && leads ? [{ course: { id: courseId, name }, organisation, level, by }] : [];
	});
	return further.slice(0, BARRED);
}

type Admitted = Pick<CandidateCourse, "terms" | "enrolled">;
type Admission = ReadonlyMap<string, Admitted>;

/** Courses that are given when, where and in which language their learner can, in which terms; and why the others are not. */
async function admit(context: ReadContext, courses: readonly DevelopingCourse[], wish: PlanWish, today: string) {
	const ids = [...new Set(courses.map(({ courseId }) => courseId))];
	const offered = await offeredCourses(context, ids);
	const personId = context.actor.personId as string;
	const completed = await completedBy(context, [personId], ids);
	const names = termsAfter(today, MOST_TERMS);
	const admitted = new Map<string, Admitted>();
	const barred = new Map<string, BarredBy>();
	for (const id of ids) {
		const course = termsOfCourse(offered.get(id) as OfferedCourse, wish, names, wish.terms, termOf(today));
		if (course.barred) barred.set(id, course.barred);
		// Done once more it would show no more than it did; who has a seat in it again learns it again.
		else if (completed.has(`${personId} ${id}`) && course.enrolled === null) barred.set(id, { kind: "done" });
		else admitted.set(id, course);
	}
	return { admitted, barred, names };
}
