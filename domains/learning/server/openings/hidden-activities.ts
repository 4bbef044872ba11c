import { type RawBuilder, sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { structureOf } from "../learning/version-structure.ts";
import { locksOfOffering } from "./release-locks.ts";

export interface Asked {
	offering_id: string;
	version_id: string;
	activity_ids: string[];
}

/** That activity `a` is hidden from the learner of enrolment `e` by a release rule, of some activities of offerings. */
export async function hiddenActivities(context: ReadContext, asked: readonly Asked[]): Promise<RawBuilder<boolean>> {
	const hidden: { enrolment: string; activity: string }[] = [];
	for (const { offering_id, version_id, activity_ids } of asked) {
		const structure = await structureOf(context, version_id);
		for (const [enrolment, locks] of await locksOfOffering(context, offering_id, structure))
			for (const activity of activity_ids) if (locks.has(activity)) hidden.push({ enrolment, activity });
	}
	return sql<boolean>`(e.id, a.id) in (select h.enrolment_id, h.activity_id from unnest(
		${hidden.map(({ enrolment }) => enrolment)}::uuid[], ${hidden.map(({ activity }) => activity)}::uuid[])
			as h (enrolment_id, activity_id))`;
}
