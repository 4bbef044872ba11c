import { EngineInputError } from "#engines/input-error.ts";
import type { planTraining, TrainingPlan } from "#engines/planning/plan-training.ts";
import type { TrainingLimits } from "#engines/planning/training-input.ts";
import { runEngine } from "#platform/server/engines/run-engine.ts";
import type { RawScope } from "#platform/server/http/route.ts";
import { invalid, notFound } from "#platform/server/problem.ts";
import type { BarredBy, limits, PlanProposal, PlanWish, ProposedWay, Way } from "../../contract-personal-plans.ts";
import { type CoursesToPlan, coursesToPlan, hoursTaken } from "./courses-to-plan.ts";
import { planForMyself } from "./personal-policy.ts";
import { interestsIn } from "./plan-interests.ts";
import { findNeeds, MOST_TERMS, type Needs } from "./plan-needs.ts";
import { unitsOf } from "./plan-units.ts";
import { besideOneAnother } from "./present-ways.ts";
import { openBudget, PROVING } from "./search-budget.ts";

/** Ways that are searched at once, beside the one of least hours. */
const BESIDE = 3;

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
	const needs = await needsOf({ actor, read }, wish);
	const courses = coursesToPlan(needs, wish);
	const head = {
		targets: needs.targets,
		unrated: needs.unrated,
		needs: needs.missing,
		shown: needs.required.size - needs.missing.length,
		required: needs.required.size,
		sample: needs.sample,
	};
	if (courses.seats.length + courses.open.length === 0) return { ...head, ways: [], blamed: null };
	const own = actor.organisationId as string;
	const budget = openBudget();
	const liked = likedOf(courses, needs);
	const search: Search = (way, terms, share = 1) =>
		planFor(way, courses, { wish, own, terms, liked }, budget.share(share));
	const least = await search("fewest-hours", wish.terms);
	if (least.status === "infeasible") {
		const blamed = { limits: blamedIn(least), courses: boundCourses(courses, needs, wish) };
		return { ...head, ways: [], blamed: { ...blamed, ...(await enoughTerms(wish, search)) } };
	}
	// At once: as many run as there are threads, and what waits for one still keeps within the time of all.
	const [fewest, atOwn, soonest] = await Promise.all([
		search("fewest-courses", wish.terms, BESIDE),
		search("own-school", wish.terms, BESIDE),
		soonestOf(least, wish, (way, terms, share = 1) => search(way, terms, BESIDE * share)),
	]);
	const found = new Map<Way, TrainingPlan>([
		["fewest-hours", least],
		["fewest-courses", fewest],
		["own-school", atOwn],
		["soonest", soonest],
	]);
	return { ...head, ways: besideOneAnother(found, courses, wish, needs), blamed: null };
}

/** @throws Problem invalid for a target that is not there, or a course to keep that closes nothing */
async function needsOf({ actor, read }: Pick<RawScope, "actor" | "read">, wish: PlanWish): Promise<Needs> {
	if (!planForMyself.holds(actor)) throw notFound();
	// No transaction is open while the engine searches.
	const needs = await read((context) => findNeeds(context, wish));
	const known = new Set(needs.candidates.map(({ courseId }) => courseId));
	const strange = wish.keep.findIndex((id) => !known.has(id));
	if (strange >= 0) {
		const by = needs.barred.get(wish.keep[strange] as string);
		throw invalid({ path: `keep.${strange}`, code: by ? keepCodes[by.kind] : "course-closes-nothing" });
	}
	return needs;
}

/**
 * One of the ways by itself, in the time that it has in a proposal, so that the same comes out: where many plan at once, all
 * of them may not be searched again in time. Null when the limits allow no plan, or none was found.
 * @throws Problem invalid like `proposePlan`
 */
export async function proposeWay(
	scope: Pick<RawScope, "actor" | "read">,
	wish: PlanWish,
	way: Way,
): Promise<ProposedWay | null> {
	const needs = await needsOf(scope, wish);
	const own = scope.actor.organisationId as string;
	return onlyWay(way, { needs, courses: coursesToPlan(needs, wish) }, { wish, own }, BESIDE);
}

/** Why a course that is to be kept cannot be in the plan. */
const keepCodes: Record<BarredBy["kind"], string> = {
	term: "course-out-of-reach",
	place: "course-out-of-reach",
	language: "course-out-of-reach",
	school: "course-out-of-reach",
	done: "course-done",
	requires: "course-requires",
	"left-out": "course-out-of-reach",
	unassessed: "course-unassessed",
};

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
	const found = await onlyWay(way, { needs, courses }, { wish: still, own: actor.organisationId as string, had });
	return found && { ...about, courses: found.courses };
}

/**
 * What one way comes to; null when there is no plan, or none was found in time.
 * @param among so many ways share the time that the one of least hours leaves
 */
async function onlyWay(
	way: Way,
	{ needs, courses }: { needs: Needs; courses: CoursesToPlan },
	asked: Pick<Asked, "wish" | "own" | "had">,
	among = 1,
): Promise<ProposedWay | null> {
	const { wish } = asked;
	if (courses.open.length + courses.seats.length === 0) return null;
	const budget = openBudget();
	const liked = likedOf(courses, needs);
	const search: Search = (one, terms, share = 1) =>
		planFor(one, courses, { ...asked, terms, liked }, budget.share(share));
	const beside: Search = (one, terms, share = 1) => search(one, terms, among * share);
	const least = () => search("fewest-hours", wish.terms);
	const found = await (way === "fewest-hours"
		? least()
		: way === "soonest"
			? soonestOf(await least(), wish, beside)
			: beside(way, wish.terms));
	const [only] = besideOneAnother(new Map([[way, found]]), courses, wish, needs);
	return only ?? null;
}

/** Courses that develop something in which their learner is interested. */
const likedOf = ({ open }: CoursesToPlan, { interests }: Needs): string[] =>
	open.flatMap((course) => (interestsIn(course, interests).length > 0 ? [course.courseId] : []));

interface Asked {
	wish: PlanWish;
	/** The organisation where its learner learns. */
	own: string;
	terms: number;
	had?: readonly string[];
	liked: readonly string[];
}

/** One search of the engine, in a thread, for so many seconds; none where no time is left. */
async function planFor(
	way: Way,
	courses: CoursesToPlan,
	{ wish, own, terms, had = [], liked }: Asked,
	seconds: number | null,
): Promise<TrainingPlan> {
	if (seconds === null) return { status: "no-solution", steps: 0, n: 0, method: "branch and cut (HiGHS)" };
	const { keep, hoursPerTerm } = wish;
	const limits: TrainingLimits = { terms, hoursPerTerm, hoursTaken: hoursTaken(courses.seats) };
	const units = unitsOf(courses, { way, keep, ownOrganisationId: own, terms, had, liked });
	return runEngine<typeof planTraining>({
		module: "#engines/planning/plan-training.ts",
		name: "planTraining",
		args: [{ has: {}, ...units, limits, timeLimit: seconds, proofLimit: Math.min(PROVING, seconds), seed: 1 }],
		errors: [EngineInputError],
	});
}

/** A search by a way within so many terms, one of so many that share what is left of the time. */
type Search = (way: Way, terms: number, share?: number) => Promise<TrainingPlan>;

/** The least hours in as few terms as there is any plan in. */
async function soonestOf(least: TrainingPlan, wish: PlanWish, search: Search): Promise<TrainingPlan> {
	const hours = "hours" in least ? least.hours : 0;
	for (let terms = Math.max(1, Math.ceil(hours / wish.hoursPerTerm)); terms < wish.terms; terms++) {
		const plan = await search("fewest-hours", terms, wish.terms - terms);
		if ("units" in plan) return plan;
	}
	return least;
}

type Enough = Pick<NonNullable<PlanProposal["blamed"]>, "enoughTerms" | "inTime">;

async function enoughTerms(wish: PlanWish, search: Search): Promise<Enough> {
	let inTime = true;
	for (let terms = wish.terms + 1; terms <= MOST_TERMS; terms++) {
		const plan = await search("fewest-hours", terms, MOST_TERMS + 1 - terms);
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
function boundCourses({ open, steps }: CoursesToPlan, { names }: Needs, { keep, terms: last }: PlanWish): Bound {
	const only = new Set(steps.flatMap(({ givers }) => (givers.size === 1 ? [...givers] : [])));
	return open.flatMap(({ courseId, name, terms }) => {
		if (!only.has(courseId) && !keep.includes(courseId)) return [];
		const given = [...(terms?.keys() ?? [])].filter((at) => at <= last);
		if (given.length === 0 || given.length === last) return [];
		return [{ course: { id: courseId, name }, terms: given.map((at) => names[at - 1] as string) }];
	});
}
