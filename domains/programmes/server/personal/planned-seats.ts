import { askForSeat, offeredCourses, type SeatOffer, seatOffers } from "#domains/learning/api.ts";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { notFound, Problem } from "#platform/server/problem.ts";
import type { AskedSeats, PlannedSeat } from "../../contract-personal-plans.ts";
import { planForMyself } from "./personal-policy.ts";
import { placesWithin } from "./places-within.ts";
import { isOpen, plannedCourses } from "./planned-courses.ts";
import { regionDay } from "./region-day.ts";
import { runsIn, termsAfter } from "./terms.ts";
import { type LearnerLimits, suits } from "./terms-of-course.ts";

type Params = AskedSeats["refused"][number]["params"];

interface InTerm {
	id: string;
	term: string;
}

/**
 * Opened offerings of courses of the acting learner's plan, each in the term for which it is planned; by which one would
 * ask first.
 */
export async function seatsOf(context: ReadContext, courses: readonly InTerm[]): Promise<Map<string, PlannedSeat[]>> {
	const terms = new Map(courses.map(({ id, term }) => [id, term]));
	const offers = await seatOffers(context, [...terms.keys()]);
	const limits = await limitsOf(context);
	const seats = offers
		.filter(({ courseId, startsOn, endsOn }) => runsIn(terms.get(courseId) as string, startsOn, endsOn))
		.map((offer) => ({ ...offer, suits: suits(offer, limits) }))
		.toSorted((a, b) => rank(a) - rank(b));
	const found = Map.groupBy(seats, ({ courseId }) => courseId);
	return new Map(
		[...found].map(([id, list]) => [id, list.map(({ courseId: _, openTo: __, askedAt: ___, ...seat }) => seat)]),
	);
}

/** Where, how and in which languages the acting learner can learn, as their plan says. */
async function limitsOf(context: ReadContext): Promise<LearnerLimits> {
	const { tx, actor } = context;
	const plan = await tx
		.selectFrom("personal_plan")
		.select(["places", "online", "languages"])
		.where("person_id", "=", actor.personId)
		.where("ended_at", "is", null)
		.executeTakeFirst();
	const { places = [], online = false, languages = [] } = plan ?? {};
	return { places: await placesWithin(context, places), online, languages: languages as LearnerLimits["languages"] };
}

/**
 * What one has or asked for, then what is held where and how one can learn: what is free before what is full and what needs
 * an application; the shorter order first.
 */
function rank({ mine, asking, waiting, suits: suited }: SeatOffer & { suits: boolean }): number {
	if (mine && mine !== "withdrawn" && mine !== "refused") return 0;
	const kinds = { seat: 1, apply: 2, wait: 3 };
	return (suited ? 0 : 10) + (asking ? kinds[asking] : 4) + Math.min(waiting, 9999) / 10_000;
}

/** Had or asked for, of whatever kind it is. */
const stateOf = ({ mine }: PlannedSeat): "given" | "waiting" | "applied" | null =>
	mine === "learning" || mine === "given" ? "given" : mine === "waiting" || mine === "applied" ? mine : null;

/**
 * Asks for a seat of each course of the acting learner's plan in the coming term, at the offering that comes first and is
 * held where, how and in a language in which they said they can learn; what was asked for before stays as it is.
 */
export async function askForSeats(context: WriteContext): Promise<AskedSeats> {
	const { tx, actor } = context;
	if (!planForMyself.holds(actor)) throw notFound();
	const [coming] = termsAfter(await regionDay(context), 1);
	const plan = await tx
		.selectFrom("personal_plan")
		.select("id")
		.where("person_id", "=", actor.personId)
		.where("ended_at", "is", null)
		.executeTakeFirst();
	const planned = plan ? await plannedCourses(context, plan.id) : [];
	const courses = planned.filter((course) => course.term === coming && isOpen(course));
	const seats = await seatsOf(context, courses);
	const learned = await learnedNow(context, courses);
	const came: AskedSeats = { given: 0, waiting: 0, applied: 0, none: 0, unsuited: 0, refused: [] };
	const wanted: { offeringId: string; course: AskedSeats["refused"][number]["course"] }[] = [];
	for (const { id, name } of courses) {
		const offered = seats.get(id) ?? [];
		const had = offered[0] && stateOf(offered[0]);
		const first = offered.find(({ asking, suits: suited }) => asking && suited);
		if (had) came[had]++;
		// A second seat in the same course would be taken from others.
		else if (learned.has(id)) came.given++;
		else if (first) wanted.push({ offeringId: first.offeringId, course: { id, name } });
		else came[offered.some(({ asking }) => asking) ? "unsuited" : "none"]++;
	}
	// In one order, so that two who ask for the same courses at once do not wait for one another in a circle.
	for (const { offeringId, course } of wanted.toSorted((a, b) => (a.offeringId < b.offeringId ? -1 : 1))) {
		const became = await unlessRefused(askForSeat(context, offeringId));
		if (became instanceof Problem) came.refused.push({ course, code: became.code, params: became.params as Params });
		else if (became.state === "given" || became.state === "waiting" || became.state === "applied") came[became.state]++;
		else came.none++;
	}
	return came;
}

/** Of courses those in which the acting learner has a seat, in whichever term. */
async function learnedNow(context: ReadContext, courses: readonly { id: string }[]): Promise<Set<string>> {
	const ids = courses.map(({ id }) => id);
	const offered = await offeredCourses(context, ids);
	return new Set(ids.filter((id) => offered.get(id)?.offerings.some(({ learning }) => learning)));
}

/** A refusal of one course is none of the others. */
const unlessRefused = <T>(asked: Promise<T>): Promise<T | Problem> =>
	asked.catch((refusal: unknown) => {
		if (refusal instanceof Problem) return refusal;
		throw refusal;
	});
