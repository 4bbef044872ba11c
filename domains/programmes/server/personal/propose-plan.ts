import { EngineInputError } from "#engines/input-error.ts";
import type { planTraining, TrainingPlan } from "#engines/planning/plan-training.ts";
import type { TrainingLimits } from "#engines/planning/training-input.ts";
import { runEngine } from "#platform/server/engines/run-engine.ts";
import type { RawScope } from "#platform/server/http/route.ts";
import { invalid, notFound } from "#platform/server/problem.ts";
import {
	type limits,
	type PlanProposal,
	type PlanWish,
	type ProposedWay,
	type Way,
	ways,
} from "../../contract-personal-plans.ts";
import { planForMyself } from "./personal-policy.ts";
import { type CandidateCourse, findNeeds } from "./plan-needs.ts";
import { gapIn, hoursOf, unitsOf } from "./plan-units.ts";
import { termsAfter } from "./terms.ts";

/** Terms beyond which nobody is told how many would do. */
const MOST_TERMS = 12;
/** Seconds that one search may take; what is found by then is shown with its gap. */
const LONGEST = 1;

type Found = Extract<TrainingPlan, { status: "optimal" | "feasible" }>;

/**
 * Ways to close what is missing for some occupations, side by side: least hours, fewest courses, soonest, and mostly at the
 * own school. Each is a cheapest plan by the planning engine, proven or with its gap. What no course of the region leads to
 * is left over and named.
 * @throws Problem invalid for an occupation that is not there, or a course to keep that closes nothing
 */
export async function proposePlan(
	{ actor, read }: Pick<RawScope, "actor" | "read">,
	wish: PlanWish,
): Promise<PlanProposal> {
	if (!planForMyself.holds(actor)) throw notFound();
	// No transaction is open while the engine searches.
	const { needs, now } = await read(async (context) => ({
		needs: await findNeeds(context, wish.occupationIds),
		now: context.now,
	}));
	const known = new Set(needs.candidates.map(({ courseId }) => courseId));
	const strange = wish.keep.findIndex((id) => !known.has(id));
	if (strange >= 0) throw invalid({ path: `keep.${strange}`, code: "course-closes-nothing" });
	const without = new Set(wish.without);
	const courses = needs.candidates.filter(({ courseId }) => !without.has(courseId));
	const head = {
		targets: needs.targets,
		needs: needs.missing.map((need) =>
			courses.some(({ closes }) => closes.some(({ competency }) => competency.id === need.competency.id))
				? need
				: { ...need, reachable: null },
		),
		shown: needs.required - needs.missing.length,
		required: needs.required,
		sample: needs.sample,
	};
	if (courses.length === 0) return { ...head, ways: [], blamed: null };
	const own = actor.organisationId as string;
	const search = (way: Way, terms: number) => planFor(way, courses, wish, own, terms);
	const least = await search("fewest-hours", wish.terms);
	if (least.status === "infeasible") {
		return { ...head, ways: [], blamed: { limits: blamedIn(least), enoughTerms: await enoughTerms(wish, search) } };
	}
	const found = new Map<Way, TrainingPlan>([["fewest-hours", least]]);
	for (const way of ["fewest-courses", "own-school"] as const) found.set(way, await search(way, wish.terms));
	found.set("soonest", await soonest(least, wish, search));
	const names = termsAfter(now, wish.terms);
	return { ...head, ways: sideBySide(found, courses, wish, names), blamed: null };
}

/**
 * What one way of planning comes to now, for a plan that was accepted by it: courses to keep that close nothing any more are
 * let go. Null when the limits allow no plan, or none was found in time.
 */
export async function planAgain(
	{ actor, read }: Pick<RawScope, "actor" | "read">,
	wish: PlanWish,
	way: Way,
): Promise<ProposedWay["courses"] | null> {
	const { needs, now } = await read(async (context) => ({
		needs: await findNeeds(context, wish.occupationIds),
		now: context.now,
	}));
	const without = new Set(wish.without);
	const courses = needs.candidates.filter(({ courseId }) => !without.has(courseId));
	if (courses.length === 0) return [];
	const keep = wish.keep.filter((id) => courses.some(({ courseId }) => courseId === id));
	const still = { ...wish, keep };
	const search: Search = (one, terms) => planFor(one, courses, still, actor.organisationId as string, terms);
	const least = await search(way === "soonest" ? "fewest-hours" : way, wish.terms);
	const plan = way === "soonest" ? await soonest(least, still, search) : least;
	if (!("units" in plan)) return null;
	return sideBySide(new Map([[way, plan]]), courses, still, termsAfter(now, wish.terms))[0]?.courses ?? [];
}

/** One search of the engine, in a thread. */
function planFor(
	way: Way,
	courses: readonly CandidateCourse[],
	{ keep, hoursPerTerm }: PlanWish,
	ownOrganisationId: string,
	terms: number,
): Promise<TrainingPlan> {
	const limits: TrainingLimits = { terms, hoursPerTerm };
	return runEngine<typeof planTraining>({
		module: "#engines/planning/plan-training.ts",
		name: "planTraining",
		args: [{ has: {}, ...unitsOf(courses, { way, keep, ownOrganisationId }), limits, timeLimit: LONGEST, seed: 1 }],
		errors: [EngineInputError],
	});
}

type Search = (way: Way, terms: number) => Promise<TrainingPlan>;

/** The least hours in as few terms as there is any plan in. */
async function soonest(least: TrainingPlan, wish: PlanWish, search: Search): Promise<TrainingPlan> {
	const hours = "hours" in least ? least.hours : 0;
	for (let terms = Math.max(1, Math.ceil(hours / wish.hoursPerTerm)); terms < wish.terms; terms++) {
		const plan = await search("fewest-hours", terms);
		if ("units" in plan) return plan;
	}
	return least;
}

async function enoughTerms(wish: PlanWish, search: Search): Promise<number | null> {
	for (let terms = wish.terms + 1; terms <= MOST_TERMS; terms++) {
		if ("units" in (await search("fewest-hours", terms))) return terms;
	}
	return null;
}

function blamedIn(plan: Extract<TrainingPlan, { status: "infeasible" }>): (typeof limits)[number][] {
	const kinds = plan.blamed.flatMap(({ kind }) =>
		kind === "terms" ? (["terms"] as const) : kind === "hours-per-term" ? (["hours-per-term"] as const) : [],
	);
	return [...new Set(kinds)];
}

/** Ways with the same courses in the same terms are one; the first names it. */
function sideBySide(
	found: ReadonlyMap<Way, TrainingPlan>,
	courses: readonly CandidateCourse[],
	wish: PlanWish,
	names: readonly string[],
): ProposedWay[] {
	const byId = new Map(courses.map((course) => [course.courseId, course]));
	const distinct = new Map<string, ProposedWay>();
	for (const way of ways) {
		const plan = found.get(way);
		if (!plan || !("units" in plan)) continue;
		const shown = presentWay(way, plan, byId, courses, wish, names);
		const key =
			shown.courses
				.map(({ id }) => id)
				.sort()
				.join() + (way === "soonest" ? ` ${shown.terms}` : "");
		const same = distinct.get(key) ?? [...distinct.values()].find((other) => sameCourses(other, shown));
		if (same) same.ways.push(way);
		else distinct.set(key, shown);
	}
	return [...distinct.values()];
}

const sameCourses = (one: ProposedWay, other: ProposedWay): boolean =>
	one.terms <= other.terms &&
	one.courses.length === other.courses.length &&
	one.courses.every(({ id }) => other.courses.some((course) => course.id === id));

function presentWay(
	way: Way,
	plan: Found,
	byId: ReadonlyMap<string, CandidateCourse>,
	courses: readonly CandidateCourse[],
	wish: PlanWish,
	names: readonly string[],
): ProposedWay {
	const teachers = new Map<string, number>();
	for (const { closes } of courses) {
		for (const { competency } of closes) teachers.set(competency.id, (teachers.get(competency.id) ?? 0) + 1);
	}
	const closed = new Set<string>();
	const listed = asEarlyAsRoom(plan, wish.hoursPerTerm, (id) => hoursOf(byId.get(id) as CandidateCourse)).map(
		({ id, term }) => {
			const course = byId.get(id) as CandidateCourse;
			const closes = course.closes.filter(({ competency }) => !closed.has(competency.id));
			for (const { competency } of closes) closed.add(competency.id);
			return {
				id,
				code: course.code,
				name: course.name,
				organisation: course.organisation,
				term: names[term - 1] as string,
				hours: hoursOf(course),
				hoursAssumed: course.hours === null,
				closes,
				sample: course.sample,
				onlyFor: course.closes.map(({ competency }) => competency.id).filter((one) => teachers.get(one) === 1),
				kept: wish.keep.includes(id),
			};
		},
	);
	return {
		ways: [way],
		status: plan.status,
		gap: gapIn(way, plan.gap),
		hours: listed.reduce((sum, { hours }) => sum + hours, 0),
		terms: new Set(listed.map(({ term }) => term)).size,
		courses: listed,
	};
}

/** The engine cares for no term before the last allowed: each course goes into the first one that has room for it. */
function asEarlyAsRoom(
	{ units }: Found,
	hoursPerTerm: number,
	hoursOfCourse: (id: string) => number,
): { id: string; term: number }[] {
	const taken = new Map<number, number>();
	const placed = units
		.toSorted((a, b) => (a.term ?? 1) - (b.term ?? 1) || hoursOfCourse(b.id) - hoursOfCourse(a.id))
		.map(({ id }) => {
			let term = 1;
			while ((taken.get(term) ?? 0) + hoursOfCourse(id) > hoursPerTerm) term++;
			taken.set(term, (taken.get(term) ?? 0) + hoursOfCourse(id));
			return { id, term };
		});
	return placed.toSorted((a, b) => a.term - b.term);
}
