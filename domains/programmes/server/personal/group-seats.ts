import { learnersToAdvise } from "#domains/competencies/api.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { GroupSeats } from "../../contract-personal-plans.ts";
import { termOf } from "./terms.ts";

/**
 * How many places the learners of a group need in which course, by term from this one on, as they planned: for whoever
 * looks after them.
 * @throws Problem not-found for a group that the actor does not look after
 */
export async function getGroupSeats(context: ReadContext, groupId: string): Promise<GroupSeats> {
	const { tx } = context;
	const learners = await learnersToAdvise(context, groupId);
	if (learners.length === 0) return { learners: 0, planned: 0, items: [] };
	const plans = await tx
		.selectFrom("personal_plan")
		.select("id")
		.where("person_id", "in", learners)
		.where("ended_at", "is", null)
		.execute();
	if (plans.length === 0) return { learners: learners.length, planned: 0, items: [] };
	const rows = await tx
		.selectFrom("personal_plan_course as p")
		.innerJoin("course as c", "c.id", "p.course_id")
		.innerJoin("organisation as o", "o.id", "c.organisation_id")
		.select(["c.id", "c.code", "c.name_en", "c.name_zh", "p.term"])
		.select(["o.id as organisation_id", "o.name_en as organisation_en", "o.name_zh as organisation_zh"])
		.select(({ fn }) => fn.countAll<number>().as("seats"))
		.where(
			"p.plan_id",
			"in",
			plans.map(({ id }) => id),
		)
		.where("p.term", ">=", termOf(context.now))
		.where("c.state", "=", "published")
		.groupBy(["c.id", "p.term", "o.id"])
		.orderBy("p.term")
		.orderBy("seats", "desc")
		.orderBy("c.code")
		.execute();
	return {
		learners: learners.length,
		planned: plans.length,
		items: rows.map((row) => ({
			course: {
				id: row.id,
				code: row.code,
				name: { en: row.name_en, zh: row.name_zh },
				organisation: { id: row.organisation_id, name: { en: row.organisation_en, zh: row.organisation_zh } },
			},
			term: row.term,
			seats: Number(row.seats),
		})),
	};
}
