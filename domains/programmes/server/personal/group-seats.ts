import { sql } from "kysely";
import { type AdvisedGroup, few, fewestLearners, speaksOfFew, unsafeAdvisedGroups } from "#domains/competencies/api.ts";
import { offerableCourses, type SeatOffer, seatOffers, unsafeFreeAt, unsafeSeatSpans } from "#domains/learning/api.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import type { GroupSeats } from "../../contract-personal-plans.ts";
import { regionDay } from "./region-day.ts";
import { runsIn, termOf, termsAfter } from "./terms.ts";
import { type ToldGroup, toldOf } from "./told-groups.ts";
import { type Learner, toldLots } from "./told-lots.ts";
import { seatsHad, toldSeats } from "./told-seats.ts";
import type { Span } from "./told-steps.ts";

type Item = GroupSeats["items"][number];

/**
 * How many seats the learners of a group need in which course, by term from this one on: planned and not had yet; in the
 * coming term beside what is offered. For whoever looks after them, and never of few: a figure of one to four, or of all
 * but one to four, is left blank, and courses that fewer planned are not listed. Who is in the group and what they planned is
 * read of lots of learners (`told-lots.ts`), and seats are set against what whole lots planned (`told-seats.ts`), so that no
 * looks at it and at other groups of the reader, whenever, can be calculated with to speak of the plans of few.
 * @throws Problem not-found for a group that the actor does not look after
 */
export async function getGroupSeats(context: ReadContext, groupId: string): Promise<GroupSeats> {
	const groups = await unsafeAdvisedGroups(context, groupId);
	const plans = await plansOf(context, groups);
	const members = toldLots(groups, plans, context.now).get(groupId) ?? new Set();
	const told = toldOf(members);
	const counted = [...(told?.counted.keys() ?? [])];
	const learners = new Set([...[...members].map(({ id }) => id), ...counted]).size;
	const of = tellable(members, counted);
	const today = await regionDay(context);
	const [comingTerm] = termsAfter(today, 1) as [string];
	const silent = (why: NonNullable<GroupSeats["silent"]>): GroupSeats => ({
		learners: members.size,
		silent: why,
		asOf: null,
		planned: null,
		comingTerm,
		items: [],
	});
	if (members.size < fewestLearners) return silent("few-learners");
	if (!told) {
		const planned = [...members].filter(({ plan }) => plan !== null).length;
		return silent(planned < fewestLearners ? "few-plans" : "other-group");
	}
	const planned = await plannedCourses(
		context,
		[...told.counted.values()].map(({ plan }) => plan),
	);
	const isWanted = ({ term, people }: Planned): boolean => term >= termOf(today) && !few(people.size);
	const courseIds = [...new Set(planned.filter(isWanted).map(({ course }) => course.id))];
	const spans = Map.groupBy(
		await unsafeSeatSpans(context, { courseIds, personIds: counted }),
		({ courseId }) => courseId,
	);
	const plannedAt = new Map(plans.map(({ id, since }) => [id, since]));
	const terms = Map.groupBy(planned, ({ course }) => course.id);
	const items = planned.filter(isWanted).map((item) => {
		const { id } = item.course;
		return { ...item, ...seatsOf(item, terms.get(id) ?? [], told, spans.get(id) ?? [], plannedAt) };
	});
	const offers = (await seatOffers(context, courseIds)).filter(
		(offer) => withinReach(context, offer) && runsIn(comingTerm, offer.startsOn, offer.endsOn),
	);
	// Seats that are left as of when those had theirs who are counted.
	const countedAt = ({ at }: Pick<Seats, "at">): Date => (at && at > told.at ? at : told.at);
	const leftAt = new Map(
		items.filter(({ term }) => term === comingTerm).map((item) => [item.course.id, countedAt(item)] as const),
	);
	const free = await unsafeFreeAt(
		context,
		new Map(offers.map(({ offeringId, courseId }) => [offeringId, leftAt.get(courseId) ?? told.at])),
	);
	const mayOffer = await offerableCourses(context, courseIds);
	return {
		learners,
		silent: null,
		asOf: new Date(Math.max(+told.at, ...items.map((item) => +countedAt(item)))).toISOString(),
		planned: speaksOfFew(counted.length, of) ? null : counted.length,
		comingTerm,
		items: items.map(({ course, term, people, had }): Item => {
			const open = people.size - had;
			const needed = speaksOfFew(open, of) ? null : open;
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
				enrolled: speaksOfFew(had, of) || few(open) ? null : had,
				offered,
				gap: needed === null || !offered ? null : offered.free === null ? 0 : Math.max(0, needed - offered.free),
				mayOffer: mayOffer.has(course.id),
			};
		}),
	};
}

/** Of how many figures may speak: without those whom too few are in the same groups with, whatever they planned. */
function tellable(members: ReadonlySet<Learner>, counted: readonly string[]): number {
	const together = [...Map.groupBy(members, ({ cell }) => cell).values()].filter((list) => !few(list.length)).flat();
	return new Set([...together.map(({ id }) => id), ...counted]).size;
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
			.where(sql<boolean>`person_id = any (${personIds}::uuid[])`)
			.execute(),
	);
	return rows.map(({ id, person_id, accepted_at, ended_at }) => ({
		id,
		personId: person_id,
		since: new Date(accepted_at),
		until: ended_at === null ? null : new Date(ended_at),
	}));
}

interface Seats {
	had: number;
	/** As of when. */
	at: Date | null;
}

/**
 * Seats in a course that learners got since they planned, as far as they are told, of each cell by itself, for those who
 * planned it in a term. Of whatever offering and term: its days and whether it is open may change at any time.
 * @param terms in which the course was planned, those before among them
 * @param plannedAt when it was planned, by plan
 */
function seatsOf(
	item: Planned,
	terms: readonly Planned[],
	{ counted }: ToldGroup,
	spans: Awaited<ReturnType<typeof unsafeSeatSpans>>,
	plannedAt: ReadonlyMap<string, Date>,
): Seats {
	// Of all who are counted, whether they planned the course or not: else it would tell who of them did.
	const own = spans.filter(({ personId, since }) => {
		const planned = plannedAt.get(counted.get(personId)?.plan ?? "");
		return planned !== undefined && since >= planned;
	});
	const got = [...Map.groupBy(own, ({ personId }) => counted.get(personId)?.lot.cell).values()].map((list) =>
		toldSeats(list),
	);
	const at = got.reduce<Date | null>((last, { at }) => (last && (!at || at < last) ? last : at), null);
	const people = new Set(got.flatMap(({ people }) => [...people]));
	const had = seatsHad(
		terms.map(({ people }) => people),
		people,
		counted,
	);
	return { had: had[terms.indexOf(item)] as number, at };
}

type Planned = Awaited<ReturnType<typeof plannedCourses>>[number];

/** Courses of some plans by term, those of most first, each with who planned it. */
async function plannedCourses(context: ReadContext, planIds: readonly string[]) {
	const people = sql<string[]>`array_agg(p.person_id)`;
	const planned = context.tx
		.selectFrom("personal_plan_course as p")
		.innerJoin("course as c", "c.id", "p.course_id")
		.innerJoin("organisation as o", "o.id", "c.organisation_id")
		.select(["c.id", "c.code", "c.name_en", "c.name_zh", "p.term", people.as("people")])
		.select(["o.id as organisation_id", "o.name_en as organisation_en", "o.name_zh as organisation_zh"])
		.where(sql<boolean>`p.plan_id = any (${[...planIds]}::uuid[])`)
		.where("p.basis", "<>", "enrolled")
		.where("c.state", "=", "published")
		.groupBy(["c.id", "o.id", "p.term"])
		.orderBy("p.term")
		.orderBy(({ fn }) => fn.countAll(), "desc")
		.orderBy("c.code")
		.orderBy("c.id");
	const rows = await unsafeBeyondScope(context, () => planned.execute());
	return rows.map((row) => ({
		course: {
			id: row.id,
			code: row.code,
			name: { en: row.name_en, zh: row.name_zh },
			organisation: { id: row.organisation_id, name: { en: row.organisation_en, zh: row.organisation_zh } },
		},
		term: row.term,
		people: new Set(row.people),
	}));
}
