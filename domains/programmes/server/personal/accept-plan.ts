import { positionsByIds } from "#domains/demand/api.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import type { RawScope } from "#platform/server/http/route.ts";
import { newId } from "#platform/server/id.ts";
import { notFound } from "#platform/server/problem.ts";
import type { AcceptedWish, AskedSeats, PlanWish, ProposedWay, Way } from "../../contract-personal-plans.ts";
import { planProblem } from "../plans/plan-problems.ts";
import { planForMyself } from "./personal-policy.ts";
import { askForSeats } from "./planned-seats.ts";
import { proposePlan, proposeWay } from "./propose-plan.ts";

/**
 * Makes one of the proposed ways the acting learner's plan, in the place of the one before. It is computed once more: what
 * is stored is never what a browser says. With it seats of the coming term are asked for, if wanted.
 * @throws Problem programmes/proposal-changed when other courses or terms come out than those that were shown, or a position was
 * closed meanwhile
 */
export async function acceptPlan(
	scope: RawScope,
	accepted: AcceptedWish,
): Promise<{ id: string; seats: AskedSeats | null }> {
	if (!planForMyself.holds(scope.actor)) throw notFound();
	const { wish, way, courses } = accepted;
	const shown = new Map(courses.map(({ id, term }) => [id, term]));
	const isShown = (one: ProposedWay | null): boolean =>
		one?.courses.length === shown.size && one.courses.every(({ id, term }) => shown.get(id) === term);
	const own = await proposeWay(scope, wish, way);
	// Ways with the same courses are shown as one, in the terms of the first of them.
	const chosen = isShown(own)
		? own
		: (await proposePlan(scope, wish)).ways.find((one) => one.ways.includes(way) && isShown(one));
	if (!chosen) throw planProblem("proposal-changed");
	return scope.write(async (context) => {
		const { id } = await store(context, wish, way, chosen);
		return { id, seats: accepted.seats ? await askForSeats(context) : null };
	});
}

async function store(context: WriteContext, wish: PlanWish, way: Way, chosen: ProposedWay): Promise<{ id: string }> {
	const { tx, actor, now } = context;
	await endCurrent(context);
	const id = newId();
	const personId = actor.personId as string;
	const mine = { plan_id: id, person_id: personId };
	await tx
		.insertInto("personal_plan")
		.values({
			id,
			person_id: personId,
			organisation_id: actor.organisationId as string,
			way,
			terms: wish.terms,
			hours_per_term: wish.hoursPerTerm,
			keep: wish.keep,
			without: wish.without,
			places: wish.places,
			online: wish.online,
			languages: wish.languages,
			interest_competency_ids: wish.interests.competencyIds,
			interest_occupation_ids: wish.interests.occupationIds,
			proven: chosen.status === "optimal",
			gap: chosen.gap,
			accepted_at: now,
		})
		.execute();
	await storeTargets(context, mine, wish);
	await tx
		.insertInto("personal_plan_course")
		.values(
			chosen.courses.map((course) => ({
				...mine,
				course_id: course.id,
				term: course.term,
				basis: course.basis,
				hours: course.hours,
				hours_assumed: course.hoursAssumed,
			})),
		)
		.execute();
	const closings = chosen.courses.flatMap((course) =>
		course.closes.map(({ competency, from, to, proof }) => ({
			...mine,
			course_id: course.id,
			competency_id: competency.id,
			level_from: from,
			level_to: to,
			proof,
		})),
	);
	if (closings.length > 0) await tx.insertInto("personal_plan_closing").values(closings).execute();
	context.audit({ action: "programmes.personal-plan.accepted", object: { kind: "personal_plan", id } });
	await context.emit("programmes.personal-plan.accepted", { planId: id });
	return { id };
}

type Mine = Readonly<Record<"plan_id" | "person_id", string>>;

/** What the plan leads to; positions as they are now, by which their changes are known. */
async function storeTargets(context: WriteContext, mine: Mine, { occupationIds, positionIds, standards }: PlanWish) {
	const { tx } = context;
	const insert = async <Row extends object>(
		table:
			| "personal_plan_target"
			| "personal_plan_position"
			| "personal_plan_standard"
			| "personal_plan_standard_level",
		rows: readonly Row[],
	): Promise<void> => {
		if (rows.length > 0)
			await tx
				.insertInto(table)
				.values(rows.map((row) => ({ ...mine, ...row })) as never)
				.execute();
	};
	const positions = await positionsByIds(context, positionIds);
	// The search ran outside this transaction.
	if (positionIds.some((id) => !positions.has(id))) throw planProblem("proposal-changed");
	await insert(
		"personal_plan_target",
		occupationIds.map((occupation_id) => ({ occupation_id })),
	);
	await insert(
		"personal_plan_position",
		[...positions.values()].map(({ id, version, title, language }) => ({ need_id: id, version, title, language })),
	);
	await insert(
		"personal_plan_standard",
		standards.map(({ title, language }, number) => ({ number, title, language })),
	);
	await insert(
		"personal_plan_standard_level",
		standards.flatMap(({ competencies }, number) =>
			competencies.map(({ competencyId, level }) => ({ number, competency_id: competencyId, level })),
		),
	);
}

/** Gives the current plan up, if there is one. */
export async function dropPlan(context: WriteContext): Promise<void> {
	if (!planForMyself.holds(context.actor)) throw notFound();
	const id = await endCurrent(context);
	if (id) context.audit({ action: "programmes.personal-plan.dropped", object: { kind: "personal_plan", id } });
}

async function endCurrent({ tx, actor, now }: WriteContext): Promise<string | undefined> {
	const ended = await tx
		.updateTable("personal_plan")
		.set({ ended_at: now })
		.where("person_id", "=", actor.personId)
		.where("ended_at", "is", null)
		.returning("id")
		.executeTakeFirst();
	return ended?.id;
}
