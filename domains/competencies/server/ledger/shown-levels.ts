import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { stateOf } from "../../attainment.ts";
import { attainmentOf } from "./attainment-queries.ts";
import { unsafeAsKeeper } from "./keep-attainment.ts";

/**
 * What people have shown of some competencies, as the ledger counts it now: asked once for all levels of them. For a rule of
 * the product that reads it for them; who asks says nothing of it but whether the rule holds.
 * @returns whether somebody has shown a competency to a level
 */
export async function unsafeShownLevels(
	context: ReadContext,
	personIds: readonly string[],
	competencyIds: readonly string[],
): Promise<(personId: string, competencyId: string, level: number) => boolean> {
	if (personIds.length === 0 || competencyIds.length === 0) return () => false;
	const evaluated = attainmentOf(context.now, undefined, sql`select unnest(${[...personIds]}::uuid[])`);
	const { rows } = await unsafeAsKeeper(context, () =>
		sql<{ person_id: string; competency_id: string; level: number | null; confidence: number; entries: number }>`
			select t.person_id, t.competency_id, t.level, t.confidence, t.entries from (${evaluated}) t
			where t.competency_id = any(${[...new Set(competencyIds)]}::uuid[])`.execute(context.tx),
	);
	const attained = new Map(rows.map((row) => [`${row.person_id} ${row.competency_id}`, row]));
	return (personId, competencyId, level) => {
		const row = attained.get(`${personId} ${competencyId}`);
		return row !== undefined && stateOf(row, level) === "demonstrated";
	};
}
