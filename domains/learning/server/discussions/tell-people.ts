import { type RawBuilder, sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import type { Telling } from "../../contract-discussions.ts";
import { courseParams } from "../offerings/course-params.ts";
import { whoAnswers, whoTeaches } from "../offerings/who-runs.ts";
import { everybodyOf } from "./discussion-people.ts";

/** Of what `personId` is told in an offering: as they chose, else who teaches of all, others of what concerns them. */
export const tellingOf = (personId: RawBuilder<unknown>, offeringId: RawBuilder<unknown>, role: RawBuilder<unknown>) =>
	sql<Telling>`coalesce((select c.tell from discussion_choice c where c.person_id = ${personId}
		and c.offering_id = ${offeringId}), case when ${role} in ('teacher', 'mentor') then 'all' else 'mentions' end)`;

interface Tale {
	kind: string;
	/** Who chose to be told of less is not. */
	wants: readonly Telling[];
	personIds?: readonly string[];
	/** Instead of them, everybody who teaches there; where nobody does, who answers for it. */
	teachers?: boolean;
	/** Whom it is about: they are not told. */
	except?: string | null;
	offeringId: string;
	organisationId: string;
	courseId: string;
	page: string;
}

/**
 * Tells people of an offering, or who answer for it, of something in its discussions, without a word of what stands there; who
 * has such a notice of the same page, of this day and not read, is not told again. By e-mail it comes in the daily digest.
 */
export async function tellPeople(context: WriteContext, tale: Tale): Promise<void> {
	const { kind, offeringId, organisationId, courseId, page } = tale;
	const { personIds, wants } = await meant(context, tale);
	if (personIds.length === 0) return;
	const { tx, actor, now } = context;
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ person_id: string }>`
			select distinct w.person_id from ${everybodyOf(offeringId, organisationId)} w
			where w.person_id is distinct from ${actor.personId}::uuid and w.person_id = any(${personIds}::uuid[])
				and ${tellingOf(sql`w.person_id`, sql`${offeringId}::uuid`, sql`w.role`)} = any(${[...wants]}::text[])
				and not exists (select from notice n where n.person_id = w.person_id and n.kind = ${kind} and n.page = ${page}
					and n.read_at is null and n.created_at > ${now}::timestamptz - interval '1 day')`.execute(tx),
	);
	if (rows.length === 0) return;
	await context.notifyAll({
		personIds: rows.map(({ person_id }) => person_id),
		kind,
		params: await courseParams(context, courseId),
		page,
	});
}

async function meant(context: WriteContext, tale: Tale): Promise<{ personIds: string[]; wants: readonly Telling[] }> {
	const { wants, personIds = [], teachers = false, except, offeringId, organisationId } = tale;
	if (!teachers) return { personIds: [...personIds], wants };
	const others = (ids: string[]) => ids.filter((id) => id !== except);
	const teaching = others(await whoTeaches(context, offeringId));
	if (teaching.length > 0) return { personIds: teaching, wants };
	// There is nobody else whom it concerns more.
	return { personIds: others(await whoAnswers(context, organisationId)), wants: [...wants, "mentions"] };
}
