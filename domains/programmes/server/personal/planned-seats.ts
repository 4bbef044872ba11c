import { askForSeat, type SeatOffer, seatOffers } from "#domains/learning/api.ts";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { notFound, Problem } from "#platform/server/problem.ts";
import type { AskedSeats, PlannedSeat } from "../../contract-personal-plans.ts";
import { planForMyself } from "./personal-policy.ts";
import { runsIn, termsAfter } from "./terms.ts";

interface InTerm {
	id: string;
	term: string;
}

/** Opened offerings of planned courses, each in the term for which it is planned; by which one would ask first. */
export async function seatsOf(context: ReadContext, courses: readonly InTerm[]): Promise<Map<string, PlannedSeat[]>> {
	const terms = new Map(courses.map(({ id, term }) => [id, term]));
	const offers = await seatOffers(context, [...terms.keys()]);
	const fitting = offers
		.filter(({ courseId, startsOn, endsOn }) => runsIn(terms.get(courseId) as string, startsOn, endsOn))
		.toSorted((a, b) => rank(a) - rank(b));
	const found = Map.groupBy(fitting, ({ courseId }) => courseId);
	return new Map([...found].map(([id, list]) => [id, list.map(({ courseId: _, ...offer }) => offer)]));
}

/** What one has or asked for before what is free, what is full, what needs an application; the shorter order first. */
function rank({ mine, asking, waiting }: SeatOffer): number {
	if (mine && mine !== "withdrawn" && mine !== "refused") return 0;
	const kinds = { seat: 1, apply: 2, wait: 3 };
	return (asking ? kinds[asking] : 4) + Math.min(waiting, 9999) / 10_000;
}

const asked = (seat: PlannedSeat): boolean =>
	seat.mine === "learning" || seat.mine === "applied" || seat.mine === "waiting";

/**
 * Asks for a seat of each course of the acting learner's plan in the coming term, at the offering that comes first; what was
 * asked for before stays as it is.
 */
export async function askForSeats(context: WriteContext): Promise<AskedSeats> {
	const { tx, actor, now } = context;
	if (!planForMyself.holds(actor)) throw notFound();
	const [coming] = termsAfter(now, 1);
	const courses = await tx
		.selectFrom("personal_plan_course as c")
		.innerJoin("personal_plan as p", "p.id", "c.plan_id")
		.select(["c.course_id as id", "c.term"])
		.where("p.person_id", "=", actor.personId)
		.where("p.ended_at", "is", null)
		.where("c.term", "=", coming as string)
		.execute();
	const seats = await seatsOf(context, courses);
	const came: AskedSeats = { given: 0, waiting: 0, applied: 0, none: 0 };
	const wanted: string[] = [];
	for (const { id } of courses) {
		const [first] = seats.get(id) ?? [];
		if (first && asked(first))
			came[first.mine === "applied" ? "applied" : first.mine === "waiting" ? "waiting" : "given"]++;
		else if (first?.asking) wanted.push(first.offeringId);
		else came.none++;
	}
	// In one order, so that two who ask for the same courses at once do not wait for one another in a circle.
	for (const offeringId of wanted.sort()) came[await became(context, offeringId)]++;
	return came;
}

/** A refusal of one course is none of the others. */
async function became(context: WriteContext, offeringId: string): Promise<keyof AskedSeats> {
	try {
		const { state } = await askForSeat(context, offeringId);
		return state === "given" || state === "waiting" || state === "applied" ? state : "none";
	} catch (refusal) {
		if (!(refusal instanceof Problem)) throw refusal;
		return "none";
	}
}
