import { type RawBuilder, sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import type { Telling } from "../../contract-discussions.ts";
import { courseParams } from "../offerings/course-params.ts";
import { peopleOfOffering } from "./discussion-people.ts";

/** Of what `personId` is told in an offering: as they chose, else who teaches of all, who learns of what concerns them. */
export const tellingOf = (
	personId: RawBuilder<unknown>,
	offeringId: RawBuilder<unknown>,
	learns: RawBuilder<unknown>,
) =>
	sql<Telling>`coalesce((select c.tell from discussion_choice c where c.person_id = ${personId}
		and c.offering_id = ${offeringId}), case when ${learns} then 'mentions' else 'all' end)`;

interface Tale {
	kind: string;
	/** Who chose to be told of less is not. */
	wants: readonly Telling[];
	personIds?: readonly string[];
	/** Instead of them, everybody who teaches there. */
	teachers?: boolean;
	offeringId: string;
	courseId: string;
	page: string;
}

/**
 * Tells people of an offering of something in its discussions, without a word of what stands there; who has such a notice of
 * the same page that they have not read is not told again. By e-mail it comes in the daily digest.
 */
export async function tellPeople(context: WriteContext, tale: Tale): Promise<void> {
	const { kind, wants, personIds = [], teachers = false, offeringId, courseId, page } = tale;
	if (personIds.length === 0 && !teachers) return;
	const { tx, actor } = context;
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ person_id: string }>`
			select distinct w.person_id from ${peopleOfOffering(offeringId)} w
			where w.person_id is distinct from ${actor.personId}::uuid
				and ${teachers ? sql`w.role <> 'learner'` : sql`w.person_id = any(${[...personIds]}::uuid[])`}
				and ${tellingOf(sql`w.person_id`, sql`${offeringId}::uuid`, sql`w.role = 'learner'`)} = any(${[...wants]}::text[])
				and not exists (select from notice n where n.person_id = w.person_id and n.kind = ${kind} and n.page = ${page}
					and n.read_at is null)`.execute(tx),
	);
	if (rows.length === 0) return;
	await context.notifyAll({
		personIds: rows.map(({ person_id }) => person_id),
		kind,
		params: await courseParams(context, courseId),
		page,
	});
}
