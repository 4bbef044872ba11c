import { EngineInputError } from "#engines/input-error.ts";
import type { planTraining, TrainingPlan } from "#engines/planning/plan-training.ts";
import type { TrainingLimits } from "#engines/planning/training-input.ts";
import { runEngine } from "#platform/server/engines/run-engine.ts";
import type { RawScope } from "#platform/server/http/route.ts";
import { invalid, notFound } from "#platform/server/problem.ts";
import type { limits, PlanProposal, PlanWish, ProposedWay, Way } from "../../contract-personal-plans.ts";
import { type CoursesToPlan, coursesToPlan, hoursTaken } from "./courses-to-plan.ts";
import { planForMyself } from "./personal-policy.ts";
import { type CandidateCourse, findNeeds, MOST_TERMS, type Needs } from "./plan-needs.ts";
import { unitsOf } from "./plan-units.ts";
import { besideOneAnother } from "./present-ways.ts";

/** Seconds that one search may take; what is found by then is shown with its gap. */
const LONGEST = 1;

/**
 * Ways to close what is missing for some targets, side by side: least hours, fewest courses, soonest, and mostly at the
 * own school. Each is a cheapest plan by the planning engine, proven or with its gap, of courses in terms in which they are
 * given. Those in which the learner has a seat stand beside it, whatever their hours and terms. What no course leads to that they can take is left
 * over and named.
 * @throws Problem invalid for a target that is not there, or a course to keep that closes nothing
 */
export async function proposePlan(
	{ actor, read }: Pick<RawScope, "actor" | "read">,
	wish: PlanWish,
): Promise<PlanProposal> {
	if (!planForMyself.holds(actor)) throw notFound();
	// No transaction is open while the engine searches.
	const needs = await read((context) => findNeeds(context, wish));
	const known = new Set(needs.candidates.map(({ courseId }) => courseId));
	const strange = wish.keep.findIndex((id) => !known.has(id));
	if (strange >= 0) {
		const code = needs.barred.has(wish.keep[strange] as string) ? "course-out-of-reach" : "course-closes-nothing";
		throw invalid({ path: `keep.${strange}`, code });
	}
	const courses = coursesToPlan(needs, wish);
	const all = [...courses.seats, ...courses.open];
	const head = {
		targets: needs.targets,
		unrated: needs.unrated,
		needs: needs.missing.map((need) =>
			all.some(({ closes }) => closes.some(({ competency }) => competency.id === need.competency.id))
				? need
				: { ...need, reachable: null },
		),
		shown: needs.required.size - needs.missing.length,
		required: needs.required.size,
		sample: needs.sample,
	};
	if (all.length === 0) return { ...head, ways: [], blamed: null };
	const own = actor.organisationId as string;
	const search: Search = (way, terms) => planFor(way, courses, wish, own, terms);
	const least = await search("fewest-hours", wish.terms);
	if (least.status === "infeasible") {
		const blamed = { limits: blamedIn(least), courses: boundCourses(courses.open, needs, wish) };
		return { ...head, ways: [], blamed: { ...blamed, ...(await enoughTerms(wish, search)) } };
	}
	const found = new Map<Way, TrainingPlan>([["fewest-hours", least]]);
	for (const way of ["fewest-courses", "own-school"] as const) found.set(way, await search(way, wish.terms));
	found.set("soonest", await soonest(least, wish, search));
	return { ...head, ways: besideOneAnother(found, courses, wish, needs), blamed: null };
}

/** What another plan by the same wish would be now, and in which terms each course could be; null: there is none. */
export interface PlannedAgain {
	courses: ProposedWay["courses"];
	/** Whether a course can be taken in a term; unknown courses cannot. */
	givenIn(courseId: string, term: string): boolean;
	/** Competencies that are asked for, shown or not. */
	required: ReadonlySet<string>;
	barred: Needs["barred"];
}

/**
 * What one way of planning comes to now, for a plan that was accepted by it: courses to keep that close nothing any more are
 * let go. Of plans that cost the same it is one with as many courses as can be of those that were accepted. Null when the limits
 * allow no plan, or none was found in time.
 * @param had the courses that were accepted and are not done
 */
export async function planAgain(
	{ actor, read }: Pick<RawScope, "actor" | "read">,
	wish: PlanWish,
	{ way, had }: { way: Way; had: readonly string[] },
): Promise<PlannedAgain | null> {
	const needs = await read((context) => findNeeds(context, wish));
	const byId = new Map(needs.candidates.map((course) => [course.courseId, course]));
	const still = { ...wish, keep: wish.keep.filter((id) => byId.has(id)) };
	const courses = coursesToPlan(needs, still);
	const givenIn = (id: string, term: string): boolean => {
		const course = byId.get(id);
		const at = needs.names.indexOf(term) + 1;
		if (course && course.enrolled !== null) return true;
		return course !== undefined && at > 0 && (course.terms?.has(at) ?? true);
	};
	const about = { givenIn, required: needs.required, barred: needs.barred };
	if (courses.open.length + courses.seats.length === 0) return { ...about, courses: [] };
	const own = actor.organisationId as string;
	const search: Search = (one, terms) => planFor(one, courses, still, own, terms, had);
	const least = await search(way === "soonest" ? "fewest-hours" : way, wish.terms);
	const plan = way === "soonest" ? await soonest(least, still, search) : least;
	if (!("units" in plan)) return null;
	const [only] = besideOneAnother(new Map([[way, plan]]), courses, still, needs);
	return { ...about, courses: only?.courses ?? [] };
}

/** One search of the engine, in a thread. */
function planFor(
	way: Way,
	courses: CoursesToPlan,
	{ keep, hoursPerTerm }: PlanWish,
	ownOrganisationId: string,
	terms: number,
	had: readonly string[] = [],
): Promise<TrainingPlan> {
	const limits: TrainingLimits = { terms, hoursPerTerm, hoursTaken: hoursTaken(courses.seats) };
	const units = unitsOf(courses, { way, keep, ownOrganisationId, terms, had });
	return runEngine<typeof planTraining>({
		module: "#engines/planning/plan-training.ts",
		name: "planTraining",
		args: [{ has: {}, ...units, limits, timeLimit: LONGEST, seed: 1 }],
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

type Enough = Pick<NonNullable<PlanProposal["blamed"]>, "enoughTerms" | "inTime">;

async function enoughTerms(wish: PlanWish, search: Search): Promise<Enough> {
	let inTime = true;
	for (let terms = wish.terms + 1; terms <= MOST_TERMS; terms++) {
		const plan = await search("fewest-hours", terms);
		if ("units" in plan) return { enoughTerms: terms, inTime };
		if (plan.status === "no-solution") inTime = false;
	}
	return { enoughTerms: null, inTime };
}

function blamedIn(plan: Extract<TrainingPlan, { status: "infeasible" }>): (typeof limits)[number][] {
	const kinds = plan.blamed.flatMap(({ kind }) =>
		kind === "terms" ? (["terms"] as const) : kind === "hours-per-term" ? (["hours-per-term"] as const) : [],
	);
	return [...new Set(kinds)];
}

type Bound = NonNullable<PlanProposal["blamed"]>["courses"];

/** Courses without which there is no plan, and which cannot be in each of its terms. */
function boundCourses(courses: readonly CandidateCourse[], { names }: Needs, { keep, terms: last }: PlanWish): Bound {
	const givers = Map.groupBy(
		courses.flatMap(({ courseId, closes }) => closes.map(({ competency }) => ({ courseId, id: competency.id }))),
		({ id }) => id,
	);
	const only = new Set([...givers.values()].flatMap((list) => (list.length === 1 ? [list[0]!.courseId] : [])));
	return courses.flatMap(({ courseId, name, terms }) => {
		if (!only.has(courseId) && !keep.includes(courseId)) return [];
		const given = [...(terms?.keys() ?? [])].filter((at) => at <= last);
		if (given.length === 0 || given.length === last) return [];
		return [{ course: { id: courseId, name }, terms: given.map((at) => names[at - 1] as string) }];
	});
}
