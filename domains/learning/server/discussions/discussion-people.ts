import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import type { discussionPeople, PostAuthor } from "../../contract-discussions.ts";
import { answering } from "../offerings/who-runs.ts";
import { participantOf } from "./discussion-policy.ts";

/** Of an offering: who learns there and who teaches. Who answers for it is not looked for by others. */
export const peopleOfOffering = (offeringId: string | RawBuilder<unknown>) => sql<{
	person_id: string;
	role: PostAuthor["role"];
}>`(
	select e.person_id, 'learner' as role from enrolment e where e.offering_id = ${offeringId} and e.state = 'active'
	union all
	select t.person_id, t.role from offering_teacher t where t.offering_id = ${offeringId} and t.ended_at is null)`;

/** The same with who answers for it. Read beyond row-level security. */
export const everybodyOf = (offeringId: string | RawBuilder<unknown>, organisationId: string | RawBuilder<unknown>) =>
	sql<{ person_id: string; role: PostAuthor["role"] }>`(
	select person_id, role from ${peopleOfOffering(offeringId)} taking
	union all
	select person_id, 'manager' from (${answering(organisationId)}) answers)`;

/** Author of post `p` in offering `o`, whose name is gone with their part in it. Runs beyond row-level security. */
export const authorOf = ({ actor }: ReadContext): RawBuilder<PostAuthor> => sql<PostAuthor>`(
	select json_build_object('role', p.author_role, 'mine', p.author_id = ${actor.personId}::uuid, 'sample', n.sample,
		'name', case when n.erased_at is null and (
			exists (select from enrolment e where e.offering_id = o.id and e.person_id = n.id and e.state = 'active')
			or exists (select from offering_teacher w where w.offering_id = o.id and w.person_id = n.id and w.ended_at is null)
			or (p.author_role = 'manager' and exists (select from membership m where m.person_id = n.id
				and m.organisation_id = o.organisation_id and m.ended_at is null))) then n.name end)
	from person n where n.id = p.author_id)`;

const MOST = 20;

/** People of an offering by a part of their name, to be mentioned. */
export async function findPeople(
	context: ReadContext,
	offeringId: string,
	q: string,
): Promise<z.infer<typeof discussionPeople>> {
	await participantOf(context, offeringId);
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ id: string; name: string; role: PostAuthor["role"] }>`
			select n.id, n.name, w.role from ${peopleOfOffering(offeringId)} w join person n on n.id = w.person_id
			where n.erased_at is null and n.id <> ${context.actor.personId}::uuid and strpos(lower(n.name), lower(${q})) > 0
			order by w.role = 'learner', n.name, n.id limit ${MOST}`.execute(context.tx),
	);
	return { items: rows };
}
