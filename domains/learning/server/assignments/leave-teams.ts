import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";

/**
 * Takes whoever left an offering out of their teams, as far as these have not handed in: what the others go on writing is
 * not theirs any more. A work that nobody is left to write is gone.
 */
export async function leaveTeams(context: WriteContext, enrolmentId: string): Promise<void> {
	const { tx } = context;
	await unsafeBeyondScope(context, async () => {
		await sql`select from assignment_team t join assignment_team_member m on m.team_id = t.id
			where m.enrolment_id = ${enrolmentId} order by t.id for update of t`.execute(tx);
		const { rows } = await sql<{ team_id: string; work_id: string | null }>`
			select m.team_id, o.work_id from assignment_team_member m
			left join assignment_owner o on o.activity_id = m.activity_id and o.enrolment_id = m.enrolment_id
			left join assignment_work w on w.id = o.work_id
			where m.enrolment_id = ${enrolmentId} and (w.state is null or w.state = 'draft')`.execute(tx);
		const teams = rows.map(({ team_id }) => team_id);
		const works = rows.flatMap(({ work_id }) => (work_id === null ? [] : [work_id]));
		await sql`delete from assignment_owner where enrolment_id = ${enrolmentId} and work_id = any(${works}::uuid[])`.execute(
			tx,
		);
		await sql`delete from assignment_team_member where enrolment_id = ${enrolmentId} and team_id = any(${teams}::uuid[])`.execute(
			tx,
		);
		await sql`delete from assignment_work w where w.id = any(${works}::uuid[])
			and not exists (select from assignment_owner o where o.work_id = w.id)`.execute(tx);
	});
}
