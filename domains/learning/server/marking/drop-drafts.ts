import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { dropObservations } from "../checklists/give-back.ts";

/**
 * Gives places back in which somebody who teaches there no more had begun to mark, and drops what they noted of learners. What
 * they finished and signed stays.
 */
export async function dropDrafts(
	context: Pick<WriteContext, "tx" | "audit">,
	personId: string,
	offeringIds: readonly string[],
): Promise<void> {
	const { tx } = context;
	const offerings = [...offeringIds];
	// As by who marks: the marking before its marks.
	await sql`select from assignment_marking where offering_id = any(${offerings}::uuid[]) and work_id in (
			select k.work_id from assignment_mark k where k.marker_id = ${personId}::uuid and k.state = 'draft')
		order by work_id for no key update`.execute(tx);
	await sql`
		with gone as (delete from assignment_mark k where k.marker_id = ${personId}::uuid and k.state = 'draft'
			and k.offering_id = any(${offerings}::uuid[]) returning k.work_id)
		update assignment_marking m set taken = m.taken - 1 from gone where gone.work_id = m.work_id`.execute(tx);
	await dropObservations(context, personId, offeringIds);
}
