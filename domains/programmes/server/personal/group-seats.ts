import { few, fewestLearners, learnersToAdvise, speaksOfFew, standsApart } from "#domains/competencies/api.ts";
import { offerableCourses, type SeatOffer, seatOffers, unsafeSeated } from "#domains/learning/api.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { GroupSeats } from "../../contract-personal-plans.ts";
import { runsIn, termOf, termsAfter } from "./terms.ts";

type Item = GroupSeats["items"][number];

/**
 * How many seats the learners of a group need in which course, by term from this one on: planned and not had yet; in the
 * coming term beside what is offered. For whoever looks after them, and never of few: a figure of one to four, or of all
 * but one to four, is left blank, courses that fewer planned are not listed, and plans are counted as they were when the
 * last five learners had changed theirs, so that no difference between two looks tells of one.
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
	const offers = (
		await seatOffers(
			context,
			wanted.map(({ course }) => course.id),
		)
	).filter(({ startsOn, endsOn }) => runsIn(comingTerm, startsOn, endsOn));
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
			const had = coming
				? seated.filter(({ courseId, personId }) => courseId === course.id && people.has(personId))
				: [];
			const needed = people.size - had.length;
			const told = speaksOfFew(needed, learners.length) ? null : needed;
			const offered = coming ? offeredOf(offers.filter(({ courseId }) => courseId === course.id)) : null;
			return {
				course,
				term,
				needed: told,
				enrolled: coming && !few(had.length) ? had.length : null,
				offered,
				gap: told === null || !offered ? null : offered.free === null ? 0 : Math.max(0, told - offered.free),
				mayOffer: mayOffer.has(course.id),
			};
		}),
	};
}

function offeredOf(offers: readonly SeatOffer[]): NonNullable<Item["offered"]> {
	const free = offers.reduce<number | null>(
		(sum, offer) => (sum === null || offer.free === null ? null : sum + offer.free),
		0,
	);
	return { offerings: offers.length, free, waiting: offers.reduce((sum, { waiting }) => sum + waiting, 0) };
}

/**
 * Plans of learners as of the last time when as many of them as make a group had planned, planned anew or given up since
 * the time before.
 */
async function plansInBatches({ tx }: ReadContext, learners: readonly string[]) {
	const rows = await tx
		.selectFrom("personal_plan")
		.select(["id", "person_id", "accepted_at", "ended_at"])
		.where("person_id", "in", [...learners])
		.execute();
	const steps = rows
		.flatMap(({ person_id, accepted_at, ended_at }) => [
			{ person_id, at: new Date(accepted_at) },
			...(ended_at ? [{ person_id, at: new Date(ended_at) }] : []),
		])
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
