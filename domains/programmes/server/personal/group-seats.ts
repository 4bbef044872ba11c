import { few, fewestLearners, learnersToAdvise, speaksOfFew, standsApart } from "#domains/competencies/api.ts";
import {
	offerableCourses,
	type SeatOffer,
	seatOffers,
	unsafeFreeAt,
	unsafeSeatChanges,
	unsafeSeated,
} from "#domains/learning/api.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { GroupSeats } from "../../contract-personal-plans.ts";
import { runsIn, termOf, termsAfter } from "./terms.ts";

type Item = GroupSeats["items"][number];

/**
 * How many seats the learners of a group need in which course, by term from this one on: planned and not had yet; in the
 * coming term beside what is offered. For whoever looks after them, and never of few: a figure of one to four, or of all
 * but one to four, is left blank, courses that fewer planned are not listed, and plans and seats are counted as they were
 * when the last five learners had changed theirs, so that no difference between two looks tells of one.
 * @throws Problem not-found for a group that the actor does not look after
 */
export async function getGroupSeats(context: ReadContext, groupId: string): Promise<GroupSeats> {
	const learners = await learnersToAdvise(context, groupId);
	const [comingTerm] = termsAfter(context.now, 1) as [string];
	const silent = (why: NonNullable<GroupSeats["silent"]>): GroupSeats => ({
		learners: learners.length,
		silent: why,
		asOf: null,
		planned: null,
		comingTerm,
		items: [],
	});
	if (learners.length < fewestLearners) return silent("few-learners");
	if (!(await standsApart(context, groupId, learners))) return silent("other-group");
	const { asOf, plans } = await plansInBatches(context, learners);
	if (asOf === null || plans.length < fewestLearners) return silent("few-plans");
	const wanted = await wantedCourses(context, plans);
	const offers = await seatOffers(
		context,
		wanted.map(({ course }) => course.id),
	);
	const free = await unsafeFreeAt(
		context,
		offers.map(({ offeringId }) => offeringId),
		asOf,
	);
	const seated = await unsafeSeated(context, {
		offeringIds: offers.map(({ offeringId }) => offeringId),
		personIds: learners,
		asOf,
	});
	const mayOffer = await offerableCourses(
		context,
		wanted.map(({ course }) => course.id),
	);
	return {
		learners: learners.length,
		silent: null,
		asOf,
		planned: speaksOfFew(plans.length, learners.length) ? null : plans.length,
		comingTerm,
		items: wanted.map(({ course, term, people }): Item => {
			const coming = term === comingTerm;
			const ofTerm = offers.filter(
				({ courseId, startsOn, endsOn }) => courseId === course.id && runsIn(term, startsOn, endsOn),
			);
			const inTerm = new Set(ofTerm.map(({ offeringId }) => offeringId));
			const had = new Set(
				seated.filter((seat) => inTerm.has(seat.offeringId) && people.has(seat.personId)).map((seat) => seat.personId),
			);
			const needed = people.size - had.size;
			const told = speaksOfFew(needed, learners.length) ? null : needed;
			const offered = coming ? offeredOf(ofTerm.filter(withinReach(context)), free) : null;
			return {
				course,
				term,
				needed: told,
				enrolled: speaksOfFew(had.size, learners.length) || few(needed) ? null : had.size,
				offered,
				gap: told === null || !offered ? null : offered.free === null ? 0 : Math.max(0, told - offered.free),
				mayOffer: mayOffer.has(course.id),
			};
		}),
	};
}

/**
 * Whether learners of the actor's school can come to an offering: their own school gives them its seats, another one where
 * it is open to the region.
 */
const withinReach =
	({ actor }: ReadContext) =>
	({ openTo, organisation }: SeatOffer): boolean =>
		openTo === "region" || organisation.id === actor.organisationId;

/** @param left seats of offerings with a limit as of the moment of the figures */
function offeredOf(offers: readonly SeatOffer[], left: ReadonlyMap<string, number>): NonNullable<Item["offered"]> {
	const free = offers.reduce<number | null>((sum, offer) => {
		const some = left.get(offer.offeringId);
		return sum === null || some === undefined ? null : sum + some;
	}, 0);
	return { offerings: offers.length, free, waiting: offers.reduce((sum, { waiting }) => sum + waiting, 0) };
}

/**
 * Plans of learners as of the last time when as many of them as make a group had planned, planned anew or given up, got a
 * seat or given it up since the time before.
 */
async function plansInBatches(context: ReadContext, learners: readonly string[]) {
	const rows = await context.tx
		.selectFrom("personal_plan")
		.select(["id", "person_id", "accepted_at", "ended_at"])
		.where("person_id", "in", [...learners])
		.execute();
	const seats = await unsafeSeatChanges(context, learners);
	const steps = rows
		.flatMap(({ person_id, accepted_at, ended_at }) => [
			{ person_id, at: new Date(accepted_at) },
			...(ended_at ? [{ person_id, at: new Date(ended_at) }] : []),
		])
		.concat(seats.map(({ personId, at }) => ({ person_id: personId, at: new Date(at) })))
		.sort((a, b) => a.at.getTime() - b.at.getTime());
	let asOf: Date | null = null;
	let batch = new Set<string>();
	for (const { person_id, at } of steps) {
		batch.add(person_id);
		if (batch.size < fewestLearners) continue;
		asOf = at;
		batch = new Set();
	}
	const until = asOf;
	if (until === null) return { asOf: null, plans: [] };
	const plans = rows.filter(
		({ accepted_at, ended_at }) => new Date(accepted_at) <= until && (!ended_at || new Date(ended_at) > until),
	);
	return { asOf: until.toISOString(), plans };
}

/** Courses that enough learners planned, by term from this one on, each with who did. */
async function wantedCourses({ tx, now }: ReadContext, plans: readonly { id: string; person_id: string }[]) {
	const rows = await tx
		.selectFrom("personal_plan_course as p")
		.innerJoin("course as c", "c.id", "p.course_id")
		.innerJoin("organisation as o", "o.id", "c.organisation_id")
		.select(["c.id", "c.code", "c.name_en", "c.name_zh", "p.term", "p.person_id"])
		.select(["o.id as organisation_id", "o.name_en as organisation_en", "o.name_zh as organisation_zh"])
		.where(
			"p.plan_id",
			"in",
			plans.map(({ id }) => id),
		)
		.where("p.term", ">=", termOf(now))
		.where("p.basis", "<>", "enrolled")
		.where("c.state", "=", "published")
		.orderBy("p.term")
		.orderBy("c.code")
		.orderBy("c.id")
		.execute();
	return [...Map.groupBy(rows, ({ id, term }) => `${term} ${id}`).values()]
		.filter((list) => list.length >= fewestLearners)
		.map((list) => {
			const row = list[0]!;
			return {
				course: {
					id: row.id,
					code: row.code,
					name: { en: row.name_en, zh: row.name_zh },
					organisation: { id: row.organisation_id, name: { en: row.organisation_en, zh: row.organisation_zh } },
				},
				term: row.term,
				people: new Set(list.map(({ person_id }) => person_id)),
			};
		})
		.sort((a, b) => (a.term < b.term ? -1 : a.term > b.term ? 1 : b.people.size - a.people.size));
}
