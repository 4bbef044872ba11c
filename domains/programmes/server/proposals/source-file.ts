import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import { buildsPlan, visiblePlan } from "../plans/plan-policy.ts";

/** The file of a survey that a proposal comes from, for those who build the plan. @throws Problem not-found */
export async function sourceFile(
	context: ReadContext,
	{ id, sourceId }: { id: string; sourceId: string },
): Promise<{ name: string; size: number; sha256: string }> {
	const plan = await visiblePlan(context, id);
	if (!buildsPlan(context.actor, plan)) throw notFound();
	const { rows } = await sql<{ name: string; size: string; sha256: string }>`
		select f.name, f.size, f.sha256 from proposal_source s join plan_proposal p on p.id = s.proposal_id,
			lateral plan_file(s.file_id) f
		where s.id = ${sourceId} and p.plan_id = ${plan.plan_id}`.execute(context.tx);
	const [file] = rows;
	if (!file) throw notFound();
	return { name: file.name, size: Number(file.size), sha256: file.sha256 };
}
