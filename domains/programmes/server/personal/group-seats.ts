import { type AdvisedGroup, few, fewestLearners, speaksOfFew, unsafeAdvisedGroups } from "#domains/competencies/api.ts";
import { offerableCourses, type SeatOffer, seatOffers, unsafeFreeAt, unsafeSeatSpans } from "#domains/learning/api.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import type { GroupSeats } from "../../contract-personal-plans.ts";
import { regionDay } from "./region-day.ts";
import { runsIn, termOf, termsAfter } from "./terms.ts";
import { isTold } from "./told-groups.ts";
import { covers, type Moment, planSteps, type Span, seatSteps, toldMoments } from "./told-moments.ts";

type Item = GroupSeats["items"][number];

/**
 * How many seats the learners of a group need in which course, by term from this one on: planned and not had yet; in the
 * coming term beside what is offered. For whoever looks after them, and never of few: a figure of one to four, or of all
 * but one to four, is left blank, and courses that fewer planned are not listed. Who is in the group, what they planned and
 * which seats they have is read as of moments (`told-moments.ts`), so that no two looks at it differ by few; and what is told
 * of several groups that the reader looks after is of separate people (`told-groups.ts`).
 * @throws Problem not-found for a group that the actor does not look after
 */
export async function getGroupSeats(context: ReadContext, groupId: string): Promise<GroupSeats> {
	const groups = await unsafeAdvisedGroups(context, groupId);
	const [own] = groups;
	const plans = await plansOf(context, groups);
	const momentsOf = new Map(groups.map(({ id, learners }) => [id, toldMoments(planSteps(learners, plans))]));
	const moment = momentsOf.get(groupId)?.at(-1);
	const there = own.learners.filter(covers(moment?.at ?? context.now));
	const learners = new Set(there.map(({ personId }) => personId)).size;
	const today = await regionDay(context);
	const [comingTerm] = termsAfter(today, 1) as [string];
	const silent = (why: NonNullable<GroupSeats["silent"]>): GroupSeats => ({
		learners,
		silent: why,
		asOf: null,
		planned: null,
		comingTerm,
		items: [],
	});
	if (learners < fewestLearners) return silent("few-learners");
	if (!moment || moment.states.size < fewestLearners) return silent("few-plans");
	if (!isTold(groupId, groups, momentsOf)) return silent("other-group");
	const wanted = await wantedCourses(context, [...moment.states.values()], termOf(today));
	const courseIds = [...new Set(wanted.map(({ course }) => course.id))];
	const spans = await unsafeSeatSpans(context, { courseIds, personIds: [...moment.states.keys()] });
	const plannedAt = new Map(
		plans
			.filter(({ id, personId }) => moment.states.get(personId) === id)
			.map(({ personId, since }) => [personId, since]),
	);
	const items = wanted.map((item) => ({ ...item, seats: seatsOf(item, spans, plannedAt) }));
	const offers = (await seatOffers(context, courseIds)).filter(
		(offer) => withinReach(context, offer) && runsIn(comingTerm, offer.startsOn, offer.endsOn),
	);
	// Seats that are left as of when those had theirs who are counted.
	const countedAt = ({ seats }: { seats: Moment | undefined }): Date =>
		seats && seats.at > moment.at ? seats.at : moment.at;
	const leftAt = new Map(
		items.filter(({ term }) => term === comingTerm).map((item) => [item.course.id, countedAt(item)] as const),
	);
	const free = await unsafeFreeAt(
		context,
		new Map(offers.map(({ offeringId, courseId }) => [offeringId, leftAt.get(courseId) ?? moment.at])),
	);
	const mayOffer = await offerableCourses(context, courseIds);
	return {
		learners,
		silent: null,
		asOf: new Date(Math.max(+moment.at, ...items.map((item) => +countedAt(item)))).toISOString(),
		planned: speaksOfFew(moment.states.size, learners) ? null : moment.states.size,
		comingTerm,
		items: items.map(({ course, term, people, seats }): Item => {
			const had = new Set(seats?.states.keys());
			const open = [...people].filter((person) => !had.has(person)).length;
			const needed = speaksOfFew(open, learners) ? null : open;
			const offered =
				term === comingTerm
					? offeredOf(
							offers.filter(({ courseId }) => courseId === course.id),
							free,
						)
					: null;
			return {
				course,
				term,
				needed,
				enrolled: speaksOfFew(had.size, learners) || few(open) ? null : had.size,
				offered,
				gap: needed === null || !offered ? null : offered.free === null ? 0 : Math.max(0, needed - offered.free),
				mayOffer: mayOffer.has(course.id),
			};
		}),
	};
}

/**
 * Whether learners of the actor's school can come to an offering: their own school gives them its seats, another one where
 * it is open to the region.
 */
const withinReach = ({ actor }: ReadContext, { openTo, organisation }: SeatOffer): boolean =>
	openTo === "region" || organisation.id === actor.organisationId;

/** @param left seats of offerings with a limit as of the moment of their figures */
function offeredOf(offers: readonly SeatOffer[], left: ReadonlyMap<string, number>): NonNullable<Item["offered"]> {
	const free = offers.reduce<number | null>((sum, offer) => {
		const some = left.get(offer.offeringId);
		return sum === null || some === undefined ? null : sum + some;
	}, 0);
	return { offerings: offers.length, free, waiting: offers.reduce((sum, { waiting }) => sum + waiting, 0) };
}

interface Plan extends Span {
	id: string;
}

/** Plans of whoever is or was in some groups, ended ones included; who left is out of the actor's sight. */
async function plansOf(context: ReadContext, groups: readonly AdvisedGroup[]): Promise<Plan[]> {
	const personIds = [...new Set(groups.flatMap(({ learners }) => learners.map(({ personId }) => personId)))];
	if (personIds.length === 0) return [];
	const rows = await unsafeBeyondScope(context, () =>
		context.tx
			.selectFrom("personal_plan")
			.select(["id", "person_id", "accepted_at", "ended_at"])
			.where("person_id", "in", personIds)
			.execute(),
	);
	return rows.map(({ id, person_id, accepted_at, ended_at }) => ({
		id,
		personId: person_id,
		since: new Date(accepted_at),
		until: ended_at === null ? null : new Date(ended_at),
	}));
}

/**
 * Who of those who planned a course got a seat in it since they did, as of the last moment that may be told of these seats.
 * Of whatever offering and term: its days and whether it is open may change at any time.
 * @param plannedAt when they planned, by person
 */
function seatsOf(
	{ course, people }: Wanted,
	spans: Awaited<ReturnType<typeof unsafeSeatSpans>>,
	plannedAt: ReadonlyMap<string, Date>,
): Moment | undefined {
	const own = spans.filter(
		({ courseId, personId, since }) =>
			courseId === course.id && people.has(personId) && since >= (plannedAt.get(personId) as Date),
	);
	return toldMoments(seatSteps(own)).findLast(({ silent }) => !silent);
}

type Wanted = Awaited<ReturnType<typeof wantedCourses>>[number];

/** Courses that enough learners planned, by term from this one on, each with who did. */
async function wantedCourses(context: ReadContext, planIds: readonly string[], current: string) {
	const planned = context.tx
		.selectFrom("personal_plan_course as p")
		.innerJoin("course as c", "c.id", "p.course_id")
		.innerJoin("organisation as o", "o.id", "c.organisation_id")
		.select(["c.id", "c.code", "c.name_en", "c.name_zh", "p.term", "p.person_id"])
		.select(["o.id as organisation_id", "o.name_en as organisation_en", "o.name_zh as organisation_zh"])
		.where("p.plan_id", "in", [...planIds])
		.where("p.term", ">=", current)
		.where("p.basis", "<>", "enrolled")
		.where("c.state", "=", "published")
		.orderBy("p.term")
		.orderBy("c.code")
		.orderBy("c.id");
	const rows = await unsafeBeyondScope(context, () => planned.execute());
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
