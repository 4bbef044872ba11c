import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { tellAllDone } from "../learning/tell-done.ts";
import { courseParams } from "../offerings/course-params.ts";

/** Locks works whose marks are told: those who wrote them first (in the order of `myEnrolment`). Who asks was let in before. */
export async function lockWorks(context: WriteContext, workIds: readonly string[]): Promise<void> {
	const { tx } = context;
	const ids = [...workIds];
	await unsafeBeyondScope(context, async () => {
		await sql`select from enrolment
			where id in (select w.enrolment_id from assignment_owner w where w.work_id = any(${ids}::uuid[]))
			order by id for no key update`.execute(tx);
		await sql`select from assignment_work where id = any(${ids}::uuid[]) order by id for no key update`.execute(tx);
		await sql`select from assignment_marking where work_id = any(${ids}::uuid[])
			order by work_id for no key update`.execute(tx);
	});
}

interface Owner {
	person_id: string;
	enrolment_id: string;
	activity_id: string;
	offering_id: string;
	organisation_id: string;
	/** When a work without a name was handed in: nothing was told of that yet. */
	untold: string | null;
	fresh: boolean;
}

/**
 * Writes what was released into the progress of its learners, lets the rest of the house know, and tells them: those who
 * learn in the offering now, and of a correction those too who were told before. The works are locked (`lockWorks`).
 * @param only of its learners
 */
export async function tellLearners(
	context: WriteContext,
	workIds: readonly string[],
	notice: { kind: string; params: Record<string, string> },
	only: readonly string[] | null = null,
): Promise<void> {
	if (workIds.length === 0) return;
	const { tx, now } = context;
	const ids = [...workIds];
	const owners = await unsafeBeyondScope(context, async () => {
		const { rows } = await sql<Owner>`
			select w.person_id, w.enrolment_id, w.activity_id, w.offering_id, m.organisation_id,
				p.state is distinct from 'done' as fresh,
				case when m.anonymous and p.state is distinct from 'done' then k.submitted_at end as untold
			from assignment_owner w join assignment_marking m on m.work_id = w.work_id
				join assignment_work k on k.id = w.work_id
				join enrolment e on e.id = w.enrolment_id
				left join activity_progress p on p.enrolment_id = w.enrolment_id and p.activity_id = w.activity_id
			where w.work_id = any(${ids}::uuid[]) and (e.state = 'active' or p.state = 'done')
				and (${only === null} or w.person_id = any(${[...(only ?? [])]}::uuid[]))
			order by w.enrolment_id`.execute(tx);
		const told = rows.map(({ enrolment_id }) => enrolment_id);
		await sql`
			insert into activity_progress as p (enrolment_id, activity_id, offering_id, person_id, state, score, started_at,
				seen_at, done_at)
			select w.enrolment_id, w.activity_id, w.offering_id, w.person_id, 'done', m.score, ${now}, ${now}, ${now}
			from assignment_owner w join assignment_marking m on m.work_id = w.work_id
			where w.work_id = any(${ids}::uuid[]) and w.enrolment_id = any(${told}::uuid[])
			on conflict (enrolment_id, activity_id) do update set state = 'done', score = excluded.score,
				done_at = coalesce(p.done_at, excluded.done_at)`.execute(tx);
		const fresh = rows.flatMap((row) => (row.fresh ? [row.enrolment_id] : []));
		// Several of one learner at once where they come back after them.
		await sql`
			update enrolment e set done = e.done + n.works
			from (select id, count(*) as works from unnest(${fresh}::uuid[]) id group by id) n where n.id = e.id`.execute(tx);
		return rows;
	});
	const payloadOf = (owner: Owner) => ({
		activityId: owner.activity_id,
		offeringId: owner.offering_id,
		enrolmentId: owner.enrolment_id,
		organisationId: owner.organisation_id,
		personId: owner.person_id,
	});
	await context.emitAll(
		"learning.assignment.submitted",
		owners.flatMap((owner) =>
			owner.untold ? [{ ...payloadOf(owner), happenedAt: new Date(owner.untold).toISOString() }] : [],
		),
	);
	await context.emitAll("learning.assignment.scored", owners.map(payloadOf));
	await tellAllDone(context, owners.filter(({ fresh }) => fresh).map(payloadOf), true);
	for (const [page, people] of Map.groupBy(owners, (owner) => `/learn/${owner.offering_id}/${owner.activity_id}`))
		await context.notifyAll({ ...notice, personIds: people.map(({ person_id }) => person_id), page });
}

/** Tells people who come back to an offering what became of their works meanwhile. */
export async function tellReturned(
	context: WriteContext,
	{ id, course_id }: { id: string; course_id: string },
	personIds: readonly string[],
): Promise<void> {
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ work_id: string }>`
			select distinct w.work_id from assignment_owner w join assignment_marking m on m.work_id = w.work_id
			where w.offering_id = ${id} and w.person_id = any(${[...personIds]}::uuid[]) and m.stage = 'released'
				and not exists (select from activity_progress p where p.enrolment_id = w.enrolment_id
					and p.activity_id = w.activity_id and p.state = 'done')`.execute(context.tx),
	);
	const works = rows.map(({ work_id }) => work_id);
	if (works.length === 0) return;
	await lockWorks(context, works);
	const notice = { kind: "learning.marked", params: await courseParams(context, course_id) };
	await tellLearners(context, works, notice, personIds);
}
