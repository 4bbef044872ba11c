import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { competencyProblem } from "./competency-problem.ts";
import { findCycle } from "./find-cycle.ts";
import { competenciesByIds } from "./occupation-rows.ts";

/**
 * After relations of these competencies were stored: nothing may be broader than itself or come before itself, over
 * however many steps and frameworks.
 * @throws Problem competencies/relation-cycle with the names along the way
 */
export async function refuseCycles(context: WriteContext, competencyIds: readonly string[]): Promise<void> {
	for (const kind of ["broader", "prerequisite"]) {
		const { rows } = await sql<{ source_id: string; target_id: string }>`
			with recursive reached(id) as (
				select unnest(${competencyIds}::uuid[])
				union select r.target_id from competency_relation r join reached on r.source_id = reached.id where r.kind = ${kind}
			)
			select r.source_id, r.target_id from competency_relation r join reached on r.source_id = reached.id
			where r.kind = ${kind}`.execute(context.tx);
		const cycle = findCycle(rows.map(({ source_id, target_id }) => [source_id, target_id] as const));
		if (!cycle) continue;
		const names = await competenciesByIds(context, cycle);
		throw competencyProblem("relation-cycle", {
			kind,
			names: cycle.map((id) => names.get(id)?.name.zh ?? names.get(id)?.name.en ?? "?").join(" → "),
		});
	}
}
