import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import { buildsPlan, visiblePlan, visiblePlans } from "../plans/plan-policy.ts";

/** The file of a survey that a proposal comes from, for those who build the plan. @throws Problem not-found */
export async function sourceFile(
	context: ReadContext,
	{ id, sourceId }: { id: string; sourceId: string },
): Promise<{ name: string; size: number; sha256: string }> {
	const plan = await visiblePlan(context, id);
	if (!buildsPlan(context.actor, plan) || plan.state === "superseded") throw notFound();
	const file = await context.tx
		.selectFrom("proposal_source as s")
		.innerJoin("plan_proposal as p", "p.id", "s.proposal_id")
		.leftJoin("plan_version", "plan_version.id", "p.version_id")
		.innerJoin(sql<{ name: string; size: string; sha256: string }>`lateral plan_file(s.file_id)`.as("f"), (join) =>
			join.onTrue(),
		)
		.select(["f.name", "f.size", "f.sha256"])
		.where("s.id", "=", sourceId)
		.where("p.plan_id", "=", plan.plan_id)
		.where((is) => is.or([is("p.version_id", "is", null), visiblePlans(context)(is as never)]))
		.executeTakeFirst();
	if (!file) throw notFound();
	return { name: file.name, size: Number(file.size), sha256: file.sha256 };
}
