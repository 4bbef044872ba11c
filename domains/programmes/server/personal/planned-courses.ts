import { standingTo } from "#domains/competencies/api.ts";
import { completedBy } from "#domains/learning/api.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { PersonalPlan, Proof, TermBasis } from "../../contract-personal-plans.ts";
import { recognisedAt } from "../recognition/recognised-courses.ts";
import { remainsOf, shownAs } from "./plan-proof.ts";

type Planned = PersonalPlan["courses"][number];

/** Whether a course is still to be taken. */
export const isOpen = ({ done, completed, withdrawn }: Pick<Planned, "done" | "completed" | "withdrawn">): boolean =>
	!done && !completed && !withdrawn;

type Standing = Awaited<ReturnType<typeof standingTo>>[number];

/** How far each competency is shown to which the plan's courses lead, by the level to which they do. */
async function statesOf(
	context: ReadContext,
	closings: readonly { id: string; level_to: unknown }[],
): Promise<Map<string, Standing>> {
	const levels = new Map<string, number>();
	for (const { id, level_to } of closings) levels.set(id, Math.max(levels.get(id) ?? 0, Number(level_to)));
	const items = await standingTo(context, context.actor.personId as string, levels);
	return new Map(items.map((item) => [item.competency.id, item]));
}

/** Courses of a plan of the acting learner, in its order, with how far each is. */
export async function plannedCourses(context: ReadContext, planId: string): Promise<Omit<Planned, "seats">[]> {
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
		.select(["z.course_id", "c.id", "c.name_en", "c.name_zh", "z.level_from", "z.level_to", "z.proof"])
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
		const isCompleted = completed.has(`${context.actor.personId} ${row.id}`);
		const closes = (byCourse.get(row.id) ?? []).map(({ id, name_en, name_zh, level_from, level_to, proof }) => {
			const { state = "none", level = null, confidence = 0 } = states.get(id) ?? {};
			const to = Number(level_to);
			return {
				competency: { id, name: { en: name_en, zh: name_zh } },
				from: Number(level_from),
				to,
				proof: proof as Proof,
				state,
				remains: isCompleted && state !== "demonstrated" ? remainsOf(shownAs(level, confidence), to) : null,
			};
		});
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
			done: closes.length > 0 ? closes.every(({ state }) => state === "demonstrated") : isCompleted,
			completed: isCompleted,
			withdrawn: row.state !== "published",
			recognised: counting.get(row.id) ?? [],
		};
	});
}
