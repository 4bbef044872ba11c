import { standingTo } from "#domains/competencies/api.ts";
import { completedBy } from "#domains/learning/api.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { RawScope } from "#platform/server/http/route.ts";
import { notFound } from "#platform/server/problem.ts";
import type { PersonalPlan, TermBasis, Way } from "../../contract-personal-plans.ts";
import { recognisedAt } from "../recognition/recognised-courses.ts";
import { planForMyself } from "./personal-policy.ts";
import { aimsOf } from "./plan-aims.ts";
import { changesOf } from "./plan-changes.ts";
import type { Aims } from "./plan-targets.ts";
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
	const had = plan.courses.flatMap(({ id, done }) => (done ? [] : [id]));
	const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
	const wish = { ...shown, ...aims, keep: ids(plan.keep), without: ids(plan.without) };
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

type States = ReadonlyMap<string, Planned["closes"][number]["state"]>;

/** How far each competency is shown to which the plan's courses lead, by the level to which they do. */
async function statesOf(context: ReadContext, closings: readonly { id: string; level_to: unknown }[]): Promise<States> {
	const levels = new Map<string, number>();
	for (const { id, level_to } of closings) levels.set(id, Math.max(levels.get(id) ?? 0, Number(level_to)));
	const items = await standingTo(context, context.actor.personId as string, levels);
	return new Map(items.map(({ competency, state }) => [competency.id, state]));
}

async function plannedCourses(context: ReadContext, planId: string): Promise<Omit<Planned, "seats">[]> {
	const { tx } = context;
	const rows = await tx
		.selectFrom("personal_plan_course as p")
		.innerJoin("course as c", "c.id", "p.course_id")
		.innerJoin("organisation as o", "o.id", "c.organisation_id")
		.select(["c.id", "c.code", "c.name_en", "c.name_zh", "c.state", "c.sample", "p.term", "p.basis"])
		.select(["p.hours", "p.hours_assumed", "c.kind", "c.certificate_en", "c.certificate_zh"])
		.select(["o.id as organisation_id", "o.name_en as organisation_en", "o.name_zh as organisation_zh"])
		.where("p.plan_id", "=", planId)
		.orderBy("p.term")
		.orderBy("c.code")
		.execute();
	const closings = await tx
		.selectFrom("personal_plan_closing as z")
		.innerJoin("competency as c", "c.id", "z.competency_id")
		.select(["z.course_id", "c.id", "c.name_en", "c.name_zh", "z.level_from", "z.level_to"])
		.where("z.plan_id", "=", planId)
		.orderBy("c.name_en")
		.execute();
	const states = await statesOf(context, closings);
	const byCourse = Map.groupBy(closings, ({ course_id }) => course_id);
	const counting = await recognisedAt(
		context,
		rows.map(({ id }) => id),
	);
	const completed = await completedBy(
		context,
		[context.actor.personId as string],
		rows.map(({ id }) => id),
	);
	return rows.map((row) => {
		const closes = (byCourse.get(row.id) ?? []).map(({ id, name_en, name_zh, level_from, level_to }) => ({
			competency: { id, name: { en: name_en, zh: name_zh } },
			from: Number(level_from),
			to: Number(level_to),
			state: states.get(id) ?? ("none" as const),
		}));
		return {
			id: row.id,
			code: row.code,
			name: { en: row.name_en, zh: row.name_zh },
			kind: row.kind as Planned["kind"],
			certificate: { en: row.certificate_en, zh: row.certificate_zh },
			organisation: { id: row.organisation_id, name: { en: row.organisation_en, zh: row.organisation_zh } },
			term: row.term,
			basis: row.basis as TermBasis,
			hours: row.hours,
			hoursAssumed: row.hours_assumed,
			closes,
			sample: row.sample,
			// What was planned because another course requires it closes nothing.
			done:
				closes.length > 0
					? closes.every(({ state }) => state === "demonstrated")
					: completed.has(`${context.actor.personId} ${row.id}`),
			withdrawn: row.state !== "published",
			recognised: counting.get(row.id) ?? [],
		};
	});
}

async function withSeats(context: ReadContext, courses: readonly Omit<Planned, "seats">[]): Promise<Planned[]> {
	const open = courses.filter(({ done, withdrawn }) => !done && !withdrawn);
	const seats = await seatsOf(context, open);
	return courses.map((course) => ({ ...course, seats: seats.get(course.id) ?? [] }));
}
