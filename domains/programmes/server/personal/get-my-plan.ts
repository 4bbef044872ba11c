import type { ReadContext } from "#platform/server/database/context.ts";
import type { RawScope } from "#platform/server/http/route.ts";
import { notFound } from "#platform/server/problem.ts";
import type { PersonalPlan, Way } from "../../contract-personal-plans.ts";
import { planForMyself } from "./personal-policy.ts";
import { aimsOf } from "./plan-aims.ts";
import { changesOf } from "./plan-changes.ts";
import { namedInterests } from "./plan-interests.ts";
import type { Aims } from "./plan-targets.ts";
import { isOpen, plannedCourses } from "./planned-courses.ts";
import { seatsOf } from "./planned-seats.ts";
import { planAgain } from "./propose-plan.ts";
import { regionDay } from "./region-day.ts";
import { termsAfter } from "./terms.ts";

type Planned = PersonalPlan["courses"][number];

/**
 * The acting learner's plan with how far it is, and what another plan by the same wish would have now: evidence that came,
 * requirements that changed and courses that are offered no more change it.
 */
export async function getMyPlan(scope: Pick<RawScope, "actor" | "read">): Promise<{ plan: PersonalPlan | null }> {
	if (!planForMyself.holds(scope.actor)) throw notFound();
	const plan = await scope.read(currentPlan);
	if (!plan) return { plan: null };
	const { aims, ...shown } = plan;
	const { competencies, occupations } = plan.interests;
	const had = plan.courses.flatMap(({ id, done, completed }) => (done || completed ? [] : [id]));
	const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
	const wish = {
		...shown,
		...aims,
		keep: ids(plan.keep),
		without: ids(plan.without),
		interests: { competencyIds: ids(competencies), occupationIds: ids(occupations) },
	};
	const now = await planAgain(scope, wish, { way: plan.way, had });
	const none = { possible: false, added: [], removed: [], moved: [] };
	return { plan: { ...shown, changes: now ? changesOf(shown, now) : none } };
}

type Current = Omit<PersonalPlan, "changes"> & { aims: Aims };

async function currentPlan(context: ReadContext): Promise<Current | null> {
	const { tx, actor } = context;
	const plan = await tx
		.selectFrom("personal_plan")
		.selectAll()
		.where("person_id", "=", actor.personId)
		.where("ended_at", "is", null)
		.executeTakeFirst();
	if (!plan) return null;
	const aims = await aimsOf(context, plan.id);
	const courses = await withSeats(context, await plannedCourses(context, plan.id));
	return {
		id: plan.id,
		acceptedAt: plan.accepted_at,
		comingTerm: termsAfter(await regionDay(context), 1)[0] as string,
		way: plan.way as Way,
		proven: plan.proven,
		gap: plan.gap,
		terms: plan.terms,
		hoursPerTerm: plan.hours_per_term,
		keep: await named(context, plan.keep),
		without: await named(context, plan.without),
		places: plan.places,
		online: plan.online,
		languages: plan.languages as PersonalPlan["languages"],
		interests: await namedInterests(context, {
			competencyIds: plan.interest_competency_ids,
			occupationIds: plan.interest_occupation_ids,
		}),
		...aims,
		courses,
	};
}

async function named({ tx }: ReadContext, ids: readonly string[]): Promise<PersonalPlan["keep"]> {
	if (ids.length === 0) return [];
	const rows = await tx
		.selectFrom("course")
		.select(["id", "name_en as en", "name_zh as zh"])
		.where("id", "in", [...ids])
		.orderBy("code")
		.execute();
	return rows.map(({ id, en, zh }) => ({ id, name: { en, zh } }));
}

async function withSeats(context: ReadContext, courses: readonly Omit<Planned, "seats">[]): Promise<Planned[]> {
	const seats = await seatsOf(context, courses.filter(isOpen));
	return courses.map((course) => ({ ...course, seats: seats.get(course.id) ?? [] }));
}
