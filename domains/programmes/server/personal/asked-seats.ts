import { completedBy, seatOffers } from "#domains/learning/api.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import type { AskedSeat } from "../../contract-personal-plans.ts";
import { planForMyself } from "./personal-policy.ts";
import { termsOf } from "./terms.ts";

const stands: readonly string[] = ["learning", "waiting", "applied"] satisfies AskedSeat["state"][];

/**
 * Seats that the acting learner asked for while a plan of theirs had the course, whether that plan is in force or not, at
 * offerings that have not ended: what waits or is applied for, and what they got by it and have not completed.
 */
export async function listAskedSeats(context: ReadContext): Promise<{ items: AskedSeat[] }> {
	const { tx, actor } = context;
	if (!planForMyself.holds(actor)) throw notFound();
	const planned = await tx
		.selectFrom("personal_plan_course as c")
		.innerJoin("personal_plan as p", "p.id", "c.plan_id")
		.innerJoin("course as k", "k.id", "c.course_id")
		.select(["k.id", "k.name_en", "k.name_zh", "p.accepted_at", "p.ended_at"])
		.where("p.person_id", "=", actor.personId)
		// What they had a seat in when they planned was asked for by no plan.
		.where("c.basis", "<>", "enrolled")
		.execute();
	const byCourse = Map.groupBy(planned, ({ id }) => id);
	const offers = await seatOffers(context, [...byCourse.keys()]);
	const asked = offers.filter(({ courseId, mine, askedAt }) => {
		if (askedAt === null || !stands.includes(mine ?? "")) return false;
		const at = new Date(askedAt);
		return byCourse
			.get(courseId)
			?.some((plan) => at >= new Date(plan.accepted_at) && (plan.ended_at === null || at < new Date(plan.ended_at)));
	});
	const completed = await completedBy(
		context,
		[actor.personId as string],
		asked.map(({ courseId }) => courseId),
	);
	return {
		items: asked
			.filter(({ courseId, mine }) => mine !== "learning" || !completed.has(`${actor.personId} ${courseId}`))
			.map(({ offeringId, courseId, section, organisation, startsOn, endsOn, mine, ahead }) => {
				const { id, name_en: en, name_zh: zh } = byCourse.get(courseId)![0]!;
				return {
					offeringId,
					section,
					organisation,
					startsOn,
					ahead,
					course: { id, name: { en, zh } },
					state: mine as AskedSeat["state"],
					terms: termsOf(startsOn, endsOn),
				};
			}),
	};
}
