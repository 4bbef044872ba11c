import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { stateOf } from "../../attainment.ts";
import { attainmentOf } from "./attainment-queries.ts";
import { unsafeAsKeeper } from "./keep-attainment.ts";

interface Asked {
	competencyId: string;
	level: number;
}

/**
 * Which of some levels people have shown, as the ledger counts it now: for each person the competencies among those asked
 * for. For a rule of the product that reads it for them; who asks says nothing of it but whether the rule holds.
 */
export async function unsafeShownLevels(
	context: ReadContext,
	personIds: readonly string[],
	asked: readonly Asked[],
): Promise<Map<string, Set<string>>> {
	const shown = new Map<string, Set<string>>(personIds.map((id) => [id, new Set()]));
	if (personIds.length === 0 || asked.length === 0) return shown;
	const evaluated = attainmentOf(context.now, undefined, sql`select unnest(${[...personIds]}::uuid[])`);
	const { rows } = await unsafeAsKeeper(context, () =>
		sql<{ person_id: string; competency_id: string; level: number | null; confidence: number; entries: number }>`
			select t.person_id, t.competency_id, t.level, t.confidence, t.entries from (${evaluated}) t
			where t.competency_id = any(${asked.map(({ competencyId }) => competencyId)}::uuid[])`.execute(context.tx),
	);
	for (const { person_id, competency_id, ...attained } of rows) {
		const target = asked.find(({ competencyId }) => competencyId === competency_id)?.level ?? 0;
		if (stateOf(attained, target) === "demonstrated") shown.get(person_id)?.add(competency_id);
	}
	return shown;
}
