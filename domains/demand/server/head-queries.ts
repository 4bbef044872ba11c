import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { programmeHeads } from "../contract-supply.ts";
import { assignHeads } from "./demand-policy.ts";
import { possibleHeads, visibleProgramme } from "./supply-policy.ts";

/** Who heads a programme now and who did; for those who give it away, to whom they may. */
export async function listHeads(context: ReadContext, id: string): Promise<z.infer<typeof programmeHeads>> {
	const programme = await visibleProgramme(context, id);
	const rows = await context.tx
		.selectFrom("programme_head as h")
		// Names of people outside the reader's own organisation stay hidden (row-level security).
		.leftJoin("person as p", "p.id", "h.person_id")
		.leftJoin("person as giver", "giver.id", "h.given_by")
		.leftJoin("person as taker", "taker.id", "h.ended_by")
		.where("h.programme_id", "=", id)
		.select([
			"h.id",
			"h.person_id",
			"p.name",
			"h.given_at",
			"giver.name as given_by",
			"h.ended_at",
			"taker.name as ended_by",
		])
		.orderBy("h.given_at", "desc")
		.orderBy("h.id", "desc")
		.limit(200)
		.execute();
	const assigns = assignHeads.holds(context.actor) && programme.organisation_id === context.actor.organisationId;
	const heads = assigns ? await possibleHeads(context) : null;
	const now = new Set(rows.filter(({ ended_at }) => ended_at === null).map(({ person_id }) => person_id));
	return {
		items: rows.map((row) => ({
			id: row.id,
			person: { id: row.person_id, name: row.name },
			givenAt: row.given_at,
			givenBy: row.given_by,
			endedAt: row.ended_at,
			endedBy: row.ended_by,
		})),
		candidates: heads?.filter((person) => !now.has(person.id)) ?? null,
	};
}
